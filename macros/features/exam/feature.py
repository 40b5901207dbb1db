"""Tests with the question bank."""

from collections.abc import Iterator, Sequence

from macros.core.feature import Feature, NavEntry, Partial, Prose, SiteScript, Task
from macros.core.handbook import Handbook
from macros.core.notices import basis_line
from macros.features.checklist.view import holders
from macros.features.exam import form
from macros.features.exam.blocks import exam_plans
from macros.features.exam.downloads import listings
from macros.features.exam.sections import parts_data
from macros.features.exam.view import exam_view, mastery, tested
from macros.features.questions.downloads import QUESTIONS_XLSX


def scripts(handbook: Handbook, _: Sequence[Prose]) -> Iterator[SiteScript]:
    yield SiteScript("training/exam-plans.js", "examPlans", exam_plans(handbook))


def exam(handbook: Handbook) -> Partial:
    """A class exercise in the browser: set up, sat, marked."""
    return Partial("exam", {"view": exam_view(handbook), "workbook": QUESTIONS_XLSX})


def exam_paper(handbook: Handbook) -> Partial:
    """The prebuilt paper of all posts, replaceable in the browser."""
    return Partial(
        "exam-paper",
        {
            "paper": form.exam_papers(handbook)[0],
            "view": exam_view(handbook),
            "title": form.paper_title(handbook),
            "basis": basis_line(handbook),
            "blanks": form.PAPER_BLANKS,
            "note": form.PAPER_NOTE,
            "key_note": form.KEY_NOTE,
            "short": form.SHORT,
            "parts_data": parts_data(),
        },
    )


def exam_results(handbook: Handbook) -> Partial:
    """The most frequent errors of a class, from its records."""
    decks = [holder.id for holder in holders(handbook)]
    return Partial("exam-results", {"workbook": QUESTIONS_XLSX, "decks": decks})


FEATURE = Feature(
    name="exam",
    present=form.makes_papers,
    nav=(
        NavEntry("training/paper.md", 40, "试卷", section="学习培训", takes_roles="many"),
        NavEntry("training/exam.md", 50, "测验", section="学习培训", takes_roles="many"),
        NavEntry("training/results.md", 60, "测验汇总", section="学习培训"),
    ),
    macros=(exam, exam_paper, exam_results),
    said=(tested, mastery),
    downloads=listings,
    download_kinds=(
        "exam",
        "question",
        "program",
    ),
    scripts=scripts,
    bundle="questions",
    tasks=(
        Task("teacher", 30, "打印试卷和答案", "training/paper.html"),
        Task("teacher", 40, "组织测验", "training/exam.html"),
    ),
)
