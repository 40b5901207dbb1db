"""The handbook as frozen, typed values. Knows nothing of files, pages or MkDocs."""

from macros.model.base import Entry
from macros.model.calendar import CalendarFile, Occasion
from macros.model.duties import Cadence, Duty, PrincipleLink
from macros.model.editorial import Check, Definition, Edition, Principle, Term, Theme, Wording
from macros.model.handbook import Handbook, UnknownId
from macros.model.questions import KINDS, Asked, Gap, Matter, Point, QuestionsFile, Ruled
from macros.model.regulation import Article, Chapter, Clause, Paragraph, Regulation
from macros.model.reports import Report
from macros.model.roles import Choice, Level, Rank, Responsibility, Role, Title
from macros.model.search import Ask, Synonym, Vocabulary

__all__ = [
    "KINDS",
    "Article",
    "Ask",
    "Asked",
    "Cadence",
    "CalendarFile",
    "Chapter",
    "Check",
    "Choice",
    "Clause",
    "Definition",
    "Duty",
    "Edition",
    "Entry",
    "Gap",
    "Handbook",
    "Level",
    "Matter",
    "Occasion",
    "Paragraph",
    "Point",
    "Principle",
    "PrincipleLink",
    "QuestionsFile",
    "Rank",
    "Regulation",
    "Report",
    "Responsibility",
    "Role",
    "Ruled",
    "Synonym",
    "Term",
    "Theme",
    "Title",
    "UnknownId",
    "Vocabulary",
    "Wording",
]
