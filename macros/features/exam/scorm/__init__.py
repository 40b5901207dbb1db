"""The handbook as a self-contained SCORM 1.2 course with one SCO.

Contains the posts' duties verbatim, and the first form of the prebuilt paper as an exercise, which `course.js`
reports to the platform through `platform.js`.
"""

import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from macros.core.handbook import Handbook
from macros.core.notices import basis_line, words_hash
from macros.core.regulation import Clause
from macros.core.roles import Role
from macros.core.tiers import tiers
from macros.documents.zipping import stable
from macros.features.exam.form import PaperItem, exam_papers
from macros.features.questions.answer import PARTIAL
from macros.features.questions.basis import basis
from macros.features.questions.forms import CHOSEN, FORMS
from macros.features.training.model import TRAINING_YML

MANIFEST = "imsmanifest.xml"
"""Must stand at the root of the zip (SCORM 1.2, content aggregation model, 2.2.3)."""

FILES = ("index.html", "platform.js", "course.js", "course.css")
"""The first is the entry point."""

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Post:
    role: Role
    words: tuple[tuple[Clause, str], ...]
    """The post's responsibility, then its duties: (clause, words)."""


def scorm_course(handbook: Handbook) -> bytes:
    """Return the bytes of the package."""
    environment = Environment(
        loader=FileSystemLoader(HERE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    items, left = markable(exam_papers(handbook)[0].forms[0].items)
    values = {
        "id": handbook.id,
        "title": f"{handbook.edition.subject}岗位职责学习",
        "basis": basis_line(handbook),
        "edition": handbook.edition,
        "files": FILES,
        "levels": [
            (title, [_post(handbook, post) for post in posts])
            for title, posts in tiers(handbook, handbook.posts)
        ],
        "items": items,
        "left": left_out(left),
        "partial": PARTIAL if any(item.question.form == "multiple" for item in items) else "",
        "paper": fingerprint(items),
        "mastery": handbook.part(TRAINING_YML).paper.mastery,
        "label": lambda question: basis(handbook, question).label,
        "why": lambda item: tuple(f"{letter}：{because}" for letter, because in _reasons(item) if because),
    }
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as package:
        for name in (MANIFEST, FILES[0]):
            package.writestr(name, environment.get_template(name).render(values) + "\n")
        for name in FILES[1:]:
            package.writestr(name, (HERE / name).read_bytes())
    return stable(data.getvalue())


def markable(items: Iterable[PaperItem]) -> tuple[tuple[PaperItem, ...], tuple[PaperItem, ...]]:
    """Part questions into those that the course marks, numbered anew, and those that a person would have to.

    A case stands before the first of its questions that is kept.
    """
    kept: list[PaperItem] = []
    left: list[PaperItem] = []
    lead = ""
    for item in items:
        lead = item.lead or (lead if item.question.case else "")
        if item.question.form in CHOSEN:
            kept.append(replace(item, number=len(kept) + 1, lead=lead))
            lead = ""
        else:
            left.append(item)
    return tuple(kept), tuple(left)


def left_out(items: Sequence[PaperItem]) -> str:
    """Say how many questions of the paper the course leaves out, and of which forms; "" if none."""
    forms = "、".join(dict.fromkeys(FORMS[item.question.form] for item in items))
    return f"同一套试卷另有{len(items)}题（{forms}）要由人评分，没有列入。" if items else ""


def _reasons(item: PaperItem) -> Iterator[tuple[str, str | None]]:
    because = {option.text: option.because for option in item.question.options}
    return ((letter, because[text]) for letter, text in item.options)


def fingerprint(items: tuple[PaperItem, ...]) -> str:
    """Return what names a paper: kept answers, which are letters, belong to it alone."""
    words = [f"{item.question.stem}\n{item.options}\n{item.answer}" for item in items]
    return words_hash("\n".join(words))[:8]


def _post(handbook: Handbook, role: Role) -> Post:
    words = [(handbook.clause(each.clause), each.quote) for each in role.responsibilities]
    words += [(handbook.clause(duty.clause), handbook.words_of(duty)) for duty in handbook.duties_of(role)]
    return Post(role, tuple(dict.fromkeys(words)))
