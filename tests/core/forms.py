"""Small invented documents in every form, each as data and as the text that a person would type."""

from __future__ import annotations

from typing import Any

from macros.core.reader import parse_yaml
from macros.core.regulation import Regulation

RULES = """\
front:
  - {kind: title, text: 甲镇巡河规定}
  - {kind: enactment, text: （2020年3月1日甲镇第一次会议通过）}
  - {kind: enactment, text: （2021年3月1日甲镇第二次会议修正）}
  - {kind: contents, text: 目　录}
  - {kind: contents, text: 第一条至第三条}
  - {kind: preamble, text: 为了河流清洁，制定本规定。}
articles:
  - number: 1
    paragraphs:
      - text: 巡河员按下列要求巡河：
        items:
          - 看水。
          - text: 看岸，包括：
            items:
              - 堤坝；
              - text: 植物：
                items:
                  - 树木；
                  - 草地。
            paragraphs:
              - text: 夜间不看岸。
              - text: 遇雨另看：
                items: [沟渠；, 涵洞。]
          - 看桥。
      - text: 巡河以后报告。雨天立即报告。
      - text: 报告写明：
        items:
          - 地点；
          - 情况。
      - text: 报告保存一年。
  - number: 2
    paragraphs:
      - text: 船只靠右航行。
  - number: 2
    suffix: 1
    paragraphs:
      - text: 渡船的要求是：
        marks: 1、
        items: [慢行；, 鸣笛。]
  - number: 3
    paragraphs:
      - text: 本规定自公布之日起施行。
back:
  - {kind: issuer, text: 甲镇}
  - {kind: issued, text: 2021年3月2日}
  - {kind: annex, text: 附件}
  - {kind: annex_title, text: 巡河记录表}
  - {kind: annex_text, text: 本表每日填写。}
  - kind: table
    rows:
      - [时间, 地点, '']
      - ['', 河口, 备注]
  - {kind: copies, text: 抄送：乙镇。}
  - {kind: note, text: （此件公开发布）}
"""
RULES_TEXT = """\
甲镇巡河规定
（2020年3月1日甲镇第一次会议通过）
（2021年3月1日甲镇第二次会议修正）
目　录
第一条至第三条
为了河流清洁，制定本规定。
第一条　巡河员按下列要求巡河：
（一）看水。
（二）看岸，包括：
1.堤坝；
2.植物：
①树木；
②草地。
夜间不看岸。
遇雨另看：
1.沟渠；
2.涵洞。
（三）看桥。
巡河以后报告。雨天立即报告。
报告写明：
（一）地点；
（二）情况。
报告保存一年。
第二条　船只靠右航行。
第二条之一　渡船的要求是：
1、慢行；
2、鸣笛。
第三条　本规定自公布之日起施行。
甲镇
2021年3月2日
附件
巡河记录表
本表每日填写。
时间　地点
河口　备注
抄送：乙镇。
（此件公开发布）
"""
CODE = """\
marks: half
front:
  - {kind: title, text: 丙国渡口法}
articles:
  - headings:
      - {rank: part, number: 1, title: 总编}
      - {rank: chapter, number: 1, title: 渡口}
    number: 1
    paragraphs: [{text: 渡口对外开放。}]
  - headings:
      - {rank: chapter, number: 2, title: 渡船}
      - {rank: section, number: 1, title: 船身}
    number: 2
    paragraphs: [{text: 船身要求：, items: [坚固；, 清洁。]}]
  - headings:
      - {rank: section, number: 2, title: 船员}
    number: 3
    paragraphs: [{text: 船员持证。}]
  - headings:
      - {rank: part, number: 2, title: 分编}
      - {rank: chapter, number: 1, title: 附则}
    number: 4
    paragraphs: [{text: 本法自明年起施行。}]
"""
CODE_TEXT = """\
丙国渡口法
第一编　总编
第一章　渡口
第一条　渡口对外开放。
第二章　渡船
第一节　船身
第二条　船身要求：
(一)坚固；
(二)清洁。
第二节　船员
第三条　船员持证。
第二编　分编
第一章　附则
第四条　本法自明年起施行。
"""
OUTLINE = """\
form: outline
front:
  - {kind: document_number, text: 丁发〔2020〕3号}
  - {kind: title, text: 丁厂关于值班的意见（试行）}
  - {kind: addressees, text: 各车间：}
  - {kind: preamble, text: 为了安全，提出以下意见。}
articles:
  - number: 1
    paragraphs:
      - text: 值班安排
        items:
          - text: 白天值班。
            items:
              - text: 看门：
                items: [大门；, 侧门。]
              - 接电话。
          - 夜间值班。两人一班。
  - number: 2
    paragraphs:
      - text: 值班记录
      - text: 记录交车间保存。
back:
  - {kind: issuer, text: 丁厂}
"""
OUTLINE_TEXT = """\
丁发〔2020〕3号
丁厂关于值班的意见（试行）
各车间：
为了安全，提出以下意见。
一、值班安排
（一）白天值班。
1.看门：
（1）大门；
（2）侧门。
2.接电话。
（二）夜间值班。两人一班。
二、值班记录
记录交车间保存。
丁厂
"""
TEXTS = {RULES: RULES_TEXT, CODE: CODE_TEXT, OUTLINE: OUTLINE_TEXT}


def regulation(written: str) -> Regulation:
    """The document of a text of YAML, whose form must be right."""
    data, problems = parse_yaml(written, "regulation.yml")
    assert not problems, problems
    return Regulation.model_validate(data)


def changed(given: Regulation, **values: Any) -> Regulation:
    return given.model_copy(update=values)
