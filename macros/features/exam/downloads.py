"""The prebuilt papers, a pack of all of them, and the course for learning platforms."""

from collections.abc import Callable, Iterator
from functools import partial

from macros.core.download import Download, Listing, Member, Pack, Rows
from macros.core.handbook import Handbook
from macros.documents.blocks import Paper
from macros.documents.docx import docx_file
from macros.features.exam.blocks import answer_sheet, form_paper, key_paper
from macros.features.exam.form import exam_papers
from macros.features.exam.scorm import scorm_course

COMMON = "各卷通用"


def exam_rows(handbook: Handbook) -> Rows:
    """One row per scope (a level, or all posts), then common files."""
    use = "Word文件，打印或者修改"

    def word(make: Callable[..., Paper], *of: object) -> bytes:
        return docx_file(handbook.edition, make(handbook, *of))

    rows = []
    for paper in exam_papers(handbook):
        stem = f"exam-{paper.id}-" if paper.id else "exam-"
        forms = [
            Download(
                f"{stem}{form.letter}.docx",
                f"{form.letter}卷",
                use,
                f"测验试卷{form.letter}卷（{paper.scope}）",
                partial(word, form_paper, paper, form),
            )
            for form in paper.forms
        ]
        key = Download(
            f"{stem}key.docx",
            "参考答案",
            "各卷的答案和依据的条款，供教师使用",
            f"测验参考答案（{paper.scope}）",
            partial(word, key_paper, paper),
        )
        sheet = Download(
            f"{stem}answer-sheet.docx",
            "答题卡",
            "各卷通用",
            f"测验答题卡（{paper.scope}）",
            partial(word, answer_sheet, paper),
        )
        rows.append((paper.scope, (*forms, sheet, key)))
    members = [Member(file.name, file.saved) for _, files in rows for file in files]
    pack = Download(
        "exam-papers.zip",
        "全部打包",
        "压缩包，内有全部试卷、答题卡和参考答案",
        "测验试卷和参考答案（全部）",
        pack=Pack(tuple(members)),
        folder="测验试卷",
    )
    return (*rows, (COMMON, (pack,)))


def listings(handbook: Handbook) -> Iterator[Listing]:
    yield Listing("exam", "范围", exam_rows(handbook))
    course = Download(
        "scorm-course.zip",
        "SCORM课件",
        "SCORM 1.2，导入学习平台：岗位职责和练习题，记录完成情况和得分",
        f"{handbook.edition.subject}岗位职责课程（SCORM）",
        partial(scorm_course, handbook),
        weight=2,
    )
    yield Listing("question", "内容", (("题库", (course,)),))
    record = Download(
        "exam-record.schema.json", "JSON Schema", "测验记录文件的格式，供编写程序使用", "测验记录文件的格式"
    )
    yield Listing("program", "内容", (("测验记录", (record,)),))
