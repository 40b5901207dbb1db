"""The handbook as a self-contained SCORM 1.2 course with one SCO.

Contains the posts' duties verbatim, and the first form of the prebuilt paper as an exercise, which `course.js`
reports to the platform through `platform.js`.
"""

import io
import zipfile
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from macros.core.handbook import Handbook
from macros.core.notices import basis_line, words_hash
from macros.core.regulation import Clause
from macros.core.roles import Role
from macros.documents.zipping import stable
from macros.features.exam.form import PaperItem, exam_papers
from macros.features.questions.basis import basis
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
    items = exam_papers(handbook)[0].forms[0].items
    values = {
        "id": handbook.id,
        "title": f"{handbook.edition.subject}岗位职责学习",
        "basis": basis_line(handbook),
        "edition": handbook.edition,
        "files": FILES,
        "levels": [
            (level, [_post(handbook, post) for post in handbook.posts if post.level == level.id])
            for level in handbook.levels
        ],
        "items": items,
        "paper": fingerprint(items),
        "mastery": handbook.part(TRAINING_YML).paper.mastery,
        "label": lambda question: basis(handbook, question).label,
    }
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as package:
        for name in (MANIFEST, FILES[0]):
            package.writestr(name, environment.get_template(name).render(values) + "\n")
        for name in FILES[1:]:
            package.writestr(name, (HERE / name).read_bytes())
    return stable(data.getvalue())


def fingerprint(items: tuple[PaperItem, ...]) -> str:
    """Return what names a paper: kept answers, which are letters, belong to it alone."""
    words = [f"{item.question.stem}\n{item.options}\n{item.answer}" for item in items]
    return words_hash("\n".join(words))[:8]


def _post(handbook: Handbook, role: Role) -> Post:
    words = [(handbook.clause(each.clause), each.quote) for each in role.responsibilities]
    words += [(handbook.clause(duty.clause), handbook.words_of(duty)) for duty in handbook.duties_of(role)]
    return Post(role, tuple(dict.fromkeys(words)))
