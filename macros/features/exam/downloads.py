"""The ready-made papers."""

from __future__ import annotations

from dataclasses import replace

from macros.core.download import Download
from macros.core.handbook import Handbook
from macros.features.exam.form import paper_scopes

ANSWER_SHEET = "exam-answer-sheet.docx"
EXAM_PACK = "exam-papers.zip"


def form_docx(scope: str, letter: str) -> str:
    """One form of a ready-made paper; `scope` is a level's id, or "" for all posts."""
    return f"exam-{scope}-{letter}.docx" if scope else f"exam-{letter}.docx"


def key_docx(scope: str) -> str:
    return f"exam-{scope}-key.docx" if scope else "exam-key.docx"


def exam_downloads(handbook: Handbook) -> tuple[tuple[str, tuple[Download, ...]], ...]:
    """Whose papers, and the papers: a row a scope, then what serves them all."""
    use = "Word文件，打印或者修改"
    rows = [
        (
            scope,
            (
                *(
                    Download(form_docx(id, letter), f"{letter}卷", use)
                    for letter in handbook.training.paper.forms
                ),
                Download(key_docx(id), "参考答案", "各卷的答案和依据的条款，供教师使用"),
            ),
        )
        for id, scope in paper_scopes(handbook)
    ]
    common = (
        Download(ANSWER_SHEET, "答题卡", "一页，各卷通用"),
        Download(EXAM_PACK, "全部打包", "压缩包，内有全部试卷、答题卡和参考答案"),
    )
    return (*rows, ("各卷通用", common))


def exam_files(handbook: Handbook) -> tuple[Download, ...]:
    """What the pack of the ready-made papers holds, each file named by whose paper it is."""
    return tuple(
        replace(file, kind=f"{scope}：{file.kind}")
        for scope, files in exam_downloads(handbook)
        for file in files
        if file.name != EXAM_PACK
    )
