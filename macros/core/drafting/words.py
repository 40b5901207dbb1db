"""Words of official Chinese that drafts look for; they belong to the language, to no one document."""

import re
from collections.abc import Iterable


def listed(text: str) -> tuple[str, ...]:
    """Return words that are written with spaces between."""
    return tuple(text.split())


def any_of(words: Iterable[str]) -> str:
    """Return a pattern of any of the words; the longest wins."""
    return f"(?:{'|'.join(sorted(map(re.escape, words), key=lambda word: (-len(word), word)))})"


LEADING = listed("督促 指导 监督 协调 推动 推进 支持 帮助 组织 协助 配合 引导 统筹 负责 参与 牵头 主持")
"""Verbs that may take another behind them: 督促落实, 组织制定."""

VERBS = LEADING + listed(
    """
    安排 保障 报告 部署 办理 编制 查处 承担 承办 处理 处置 担任 调查 反馈 分析 改善 公布 公开 贯彻 管理 核查 核实 汇总
    会同 记录 加大 加强 监管 检查 建立 建设 健全 解决 接受 纠正 开展 考核 控制 劝阻 落实 排查 配备 评估 签发 签订 强化
    确定 上报 申报 审查 审核 审批 实施 收集 受理 听取 通报 提供 提交 提请 提出 调度 统计 完善 维护 细化 修订 宣传 巡查
    研判 研究 移交 移送 拟定 拟订 运行 运用 掌握 召开 整改 整治 执行 指挥 制定 制订 治理 追究 抓好 做好 明确 遵守 设立
    设置 发布 更新 保存 保管 登记 检验 监测 预警 演练 培训 验收 备案 整理 跟踪 评价 回应 答复 转办 交办 履行 保护 处罚
    问责 通知 告知 教育 检测 检修 值守 救援 排除 消除 防范 提高 提升 增加 配齐 参加 会商 巡视 督办 督查 约谈
    """
)

NOUNS_TOO = frozenset(
    listed(
        """
        指导 监督 协调 保障 报告 部署 查处 处理 处置 调查 反馈 分析 公布 公开 管理 核查 监管 检查 建设 考核 控制 排查 评估
        审查 审核 审批 通报 统计 维护 宣传 巡查 研判 移送 整改 整治 指挥 治理 登记 检验 监测 预警 演练 培训 验收 备案 评价
        保护 处罚 问责 教育 检测 检修 值守 救援 防范 巡视 督办 督查 约谈
        """
    )
)
"""Verbs that also name what duties are about: 监督检查, 防汛演练."""

ADVERBS = listed(
    """
    认真 积极 严格 切实 及时 定期 依法 依规 全面 深入 不断 持续 扎实 统一 共同 适时 主动 如实 妥善 具体 按时 按期 足额
    经常性地 按照有关规定 按照相关规定 按照国家有关规定 按有关规定 按照规定 按规定 依照有关规定 依照规定
    """
)
"""Stand before a verb, and before all verbs that share an object."""

EMPTY = listed(
    """
    工作 有关 规定 部门 情况 问题 进行 人员 单位 机构 职责 责任 相关 事项 要求 制度 措施 重大 突出 重点 主要 上级 下级 本级
    负责人 领导 干部 政府 人民政府 区域 行政区域 范围 领域 行业 行业领域 分管 法律 法规 法律法规 规章 国家 其他 综合
    管理 建设 体系 机制 方案 计划 任务 内容 办法 条例 实际 需要 必要 重要 日常 社会 活动 发展 成员 班子 协调 报告 指导 处理
    """
)
"""Stand in every such document, and name no subject by themselves."""

BODIES = listed(
    """
    人民政府 政府 办事处 办公室 委员会 部门 机构 机关 单位 管理局 局 委 厅 署 院 校 站 所 队 中心 企业 公司 集团 组织 协会 商会
    社团 指挥部 领导小组 小组 大队 支队 总队 支部 党组 党委 工会
    """
)
"""End the name of a body."""

PEOPLE = listed("长 负责人 领导人 责任人 经营者 管理者 人员 主任 书记 主席 委员 干部 成员 代表 员 班子 专班")
"""End the name of people."""

VERB, ADVERB = any_of(VERBS), any_of(ADVERBS)
MODAL = "(?:应当|应该|必须|(?<![主重需只])要(?!求)|须)"
"""As parts of patterns."""
