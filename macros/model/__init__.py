"""The handbook as frozen, typed values. Knows nothing of files, pages or MkDocs."""

from macros.model.base import Entry
from macros.model.calendar import CalendarFile, Occasion
from macros.model.draft import CoverNote, DraftFile, DraftTable, DraftUnit, Quotation
from macros.model.duties import Cadence, Duty, PrincipleLink, Relation
from macros.model.editorial import Check, Definition, Edition, Principle, Term, Theme, Wording
from macros.model.handbook import Handbook, UnknownId
from macros.model.inspection import InspectionFile, InspectionItem, Inspector
from macros.model.office import OfficeFile, Register, RegisterColumn, UnitKind
from macros.model.periods import Period
from macros.model.questions import KINDS, Asked, Gap, Matter, Point, QuestionsFile, Ruled
from macros.model.regulation import Article, Chapter, Clause, Paragraph, Regulation
from macros.model.reports import Report
from macros.model.roles import Choice, Level, Rank, Responsibility, Role, Title
from macros.model.search import Ask, Synonym, Vocabulary
from macros.model.training import Discussion, Material, Session, Step, Training

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
    "CoverNote",
    "Definition",
    "Discussion",
    "DraftFile",
    "DraftTable",
    "DraftUnit",
    "Duty",
    "Edition",
    "Entry",
    "Gap",
    "Handbook",
    "InspectionFile",
    "InspectionItem",
    "Inspector",
    "Level",
    "Material",
    "Matter",
    "Occasion",
    "OfficeFile",
    "Paragraph",
    "Period",
    "Point",
    "Principle",
    "PrincipleLink",
    "QuestionsFile",
    "Quotation",
    "Rank",
    "Register",
    "RegisterColumn",
    "Regulation",
    "Relation",
    "Report",
    "Responsibility",
    "Role",
    "Ruled",
    "Session",
    "Step",
    "Synonym",
    "Term",
    "Theme",
    "Title",
    "Training",
    "UnitKind",
    "UnknownId",
    "Vocabulary",
    "Wording",
]
