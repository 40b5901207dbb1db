"""The question bank in the formats that other tools import."""

from collections.abc import Iterator
from functools import partial

from macros.core.download import Download, Listing
from macros.core.handbook import Handbook
from macros.documents.xlsx import xlsx_file
from macros.features.questions.anki import anki_deck
from macros.features.questions.gift import gift
from macros.features.questions.plain import plain
from macros.features.questions.question_json import questions_json
from macros.features.questions.question_schema import questions_schema_json
from macros.features.questions.sheets import question_book

QUESTIONS_XLSX = "questions.xlsx"


def listings(handbook: Handbook) -> Iterator[Listing]:
    """List the bank's files."""
    bank = f"{handbook.edition.subject}题库"
    files = (
        Download(
            QUESTIONS_XLSX,
            "Excel题库",
            "一题一行，栏目用考试系统导入模板里常见的名称",
            bank,
            lambda: xlsx_file(handbook.edition, question_book(handbook)),
        ),
        Download(
            "questions.txt",
            "文本题库",
            "一题一段，选项、答案、解析各占一行，供粘贴到考试系统、问卷工具",
            bank,
            lambda: plain(handbook).encode("utf-8-sig"),
        ),
        Download(
            "questions.gift.txt",
            "GIFT题库",
            "可导入Moodle等学习平台",
            f"{bank}（GIFT格式）",
            lambda: gift(handbook).encode("utf-8"),
            weight=1,
        ),
        Download(
            "questions.apkg",
            "Anki卡片",
            "导入记忆卡片软件Anki，正面是题目，背面是答案和条文",
            f"{bank}（Anki卡片）",
            partial(anki_deck, handbook),
            weight=3,
        ),
        Download(
            "questions.json",
            "JSON题库",
            "供编写程序使用",
            bank,
            lambda: questions_json(handbook).encode("utf-8"),
            weight=4,
        ),
        Download(
            "questions.schema.json",
            "JSON Schema",
            "JSON题库的格式",
            "题库数据的格式",
            write=questions_schema_json,
            weight=5,
        ),
    )
    yield Listing("question", "内容", (("题库", files),))
