"""`training.yml`: how a session of study is run, step by step; editorial, the document's words by clause id."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import Field, field_validator, model_validator

from macros.core.base import Entry, Id, Text
from macros.core.data_file import DataFile
from macros.core.handbook import Handbook, find
from macros.core.references import ClauseId, ClauseQuote, Defines, Prose, Ref

FormKind = Literal["record", "case", "feedback", "sign-in"]
"""学习记录, 案例分析表, 教学质量测评表, 签到表."""

Minutes = Annotated[int, Field(ge=1, le=480)]


class Material(Entry):
    """What the session uses: a page of the site or a file among its downloads."""

    name: Prose
    address: Text
    """From the site's root: `regulation.html`, `downloads/all-checklists.pdf`."""

    @field_validator("address")
    @classmethod
    def _stands_on_the_site(cls, value: str) -> str:
        if not re.fullmatch(r"[a-z0-9-]+(/[a-z0-9.-]+)*\.[a-z]+(#[a-z0-9-]+)?", value):
            raise ValueError(f"address写的“{value}”不是本站的地址；从首页所在处算起，如 regulation.html")
        return value


class Step(Entry):
    """环节: a run of minutes with one thing to do."""

    id: Annotated[Id, Defines("环节", local=True)]
    title: Prose
    minutes: Minutes
    who: Prose | None = None
    text: Prose | None = None
    """What is done."""

    clauses: tuple[ClauseId, ...] = ()
    """What is shown, verbatim."""

    points: tuple[Prose, ...] = ()
    """Short lines for a slide."""

    notes: Prose | None = None
    """What the presenter says; a blank line ends a paragraph."""

    spare: Prose | None = None
    """What the time is for that the notes and the clauses, read aloud, leave."""

    is_break: bool = Field(default=False, alias="break")

    @property
    def speech(self) -> tuple[str, ...]:
        """The paragraphs of the notes."""
        return tuple(" ".join(part.split()) for part in re.split(r"\n\s*\n", self.notes or "") if part)

    @model_validator(mode="after")
    def _says_what_is_done(self) -> Step:
        if self.is_break and (self.clauses or self.points or self.notes or self.spare):
            raise ValueError(f"“{self.title}”是休息，不写clauses、points、notes、spare")
        if not self.is_break and not (self.who and self.text):
            raise ValueError(f"环节“{self.title}”要写who（由谁）和text（做什么）；休息写break: true")
        return self


class Discussion(Entry):
    """研讨题: a question, with the clauses that answer it."""

    step: Annotated[Id, Ref("环节")]
    """In which step it is discussed."""

    question: Prose
    clauses: Annotated[tuple[ClauseId, ...], Field(min_length=1)]


class Session(Entry):
    """One form of study, ready to run."""

    id: Annotated[Id, Defines("学习培训安排")]
    name: Prose
    form: ClauseQuote
    """What the document calls it, verbatim in `clause`."""

    clause: ClauseId
    plan: Text
    """What its plan is called: 教案, 学习安排, 宣讲提纲."""

    script: Text | None = None
    """What the steps' notes are called when put together: 讲稿; None: no such paper."""

    act: Text
    """What is done there, as headings name it: 学习 (学习目的, 学习过程), 教学, 宣讲."""

    asked: Text = "研讨题"
    """What its questions are called: 研讨题, 问题."""

    audience: Prose
    chosen: Text = "学习对象"
    """What is chosen of the posts, so that only their clauses are shown: 学习对象, 宣讲岗位."""

    mixed: Text = "混合编班（各层级、各岗位）"
    """What it is called when none is chosen."""

    minutes: Minutes
    slides: Literal["full", "short"] = "full"
    """short: the slides hold the clauses and the questions alone, for a session of an hour or less."""

    aims: Annotated[tuple[Prose, ...], Field(min_length=1)]
    focus: tuple[Prose, ...] = ()
    methods: tuple[Prose, ...] = ()
    materials: Annotated[tuple[Material, ...], Field(min_length=1)]
    steps: Annotated[tuple[Step, ...], Field(min_length=1)]
    discussion: tuple[Discussion, ...] = ()
    homework: tuple[Prose, ...] = ()
    forms: tuple[FormKind, ...] = ()

    @property
    def focus_name(self) -> str:
        """What its focus is called: 学习重点, or 重点难点 where difficulties are named."""
        difficult = any(line.startswith("难点") for line in self.focus)
        return "重点难点" if difficult else f"{self.act}重点"

    @model_validator(mode="after")
    def _script_has_words(self) -> Session:
        if self.script and not any(step.notes for step in self.steps):
            raise ValueError(f"写了script（{self.script}），各环节却没有notes")
        return self


class ClassPaper(Entry):
    """课堂测验卷: which questions of the bank the ready-made papers ask, and in how many orders."""

    seed: Text
    """卷号: the same one gives the same questions."""

    count: Annotated[int, Field(ge=5, le=50)]
    forms: Annotated[tuple[Text, ...], Field(min_length=1)]
    """The same questions in other orders: A, B, C."""

    @field_validator("seed")
    @classmethod
    def _can_be_read_out(cls, value: str) -> str:
        if not re.fullmatch(r"[A-Za-z0-9-]{1,20}", value):
            raise ValueError(f"卷号（seed）写的“{value}”只能用字母、数字和连字符，最多20个")
        return value

    @field_validator("forms")
    @classmethod
    def _are_different_letters(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        if len(set(value)) < len(value) or not all(re.fullmatch(r"[A-Z]", letter) for letter in value):
            raise ValueError(f"卷别（forms）写的“{'、'.join(value)}”应为各不相同的大写字母，如A、B、C")
        return value


class Training(Entry):
    """`training.yml`."""

    pace: Annotated[int, Field(ge=100, le=400)]
    """How many characters a presenter reads aloud in a minute."""

    sessions: Annotated[tuple[Session, ...], Field(min_length=1)]
    paper: ClassPaper


TRAINING_YML: DataFile[Training] = DataFile("training.yml", Training)


def find_session(handbook: Handbook, id: str) -> Session:
    return find("学习培训安排", {each.id: each for each in handbook.part(TRAINING_YML).sessions}, id)
