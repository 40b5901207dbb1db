"""The question bank in the forms that other tools take in."""

from __future__ import annotations

from macros.core.download import Download

QUESTIONS = "questions.json"

QUESTIONS_SCHEMA = "questions.schema.json"
"""The form of the question bank; it stands below docs/."""

QUESTIONS_XLSX = "questions.xlsx"
QUESTIONS_GIFT = "questions.gift.txt"
QUESTIONS_ANKI = "questions.apkg"
SCORM = "scorm-course.zip"


def question_downloads() -> tuple[Download, ...]:
    """The question bank in the forms that other tools take in, and the course for learning platforms."""
    return (
        Download(QUESTIONS_XLSX, "Excel题库", "一题一行，可导入常用的考试系统"),
        Download(QUESTIONS_GIFT, "GIFT题库", "可导入Moodle等学习平台"),
        Download(SCORM, "SCORM课件", "SCORM 1.2，导入学习平台：岗位职责和练习题，记录完成情况和得分"),
        Download(QUESTIONS_ANKI, "Anki卡片", "导入记忆卡片软件Anki，正面是题目，背面是答案和条文"),
        Download(QUESTIONS, "JSON题库", "供编写程序使用"),
        Download(QUESTIONS_SCHEMA, "JSON Schema", "JSON题库的格式"),
    )
