"""`training.yml`: how a session of study is run, step by step; editorial, the document's words by clause id."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import Field, field_validator, model_validator

from macros.core.base import Entry, Id, Name, Text
from macros.core.data_file import DataFile
from macros.core.handbook import Handbook, find
from macros.core.references import ClauseId, ClauseQuote, Compares, Defines, Prose, ProseLines, Ref

FormKind = Annotated[
    Literal["record", "case", "feedback", "sign-in"],
    Field(description="学习记录、案例分析表、教学质量测评表、签到表"),
]

Minutes = Annotated[int, Field(ge=1, le=480)]


_SEED = "[A-Za-z0-9-]{1,20}"


class Material(Entry, title="一份材料"):
    """What the session uses: a page of the site or a file among its downloads."""

    name: Prose = Field(max_length=80, description="材料的名称")
    address: Text = Field(description="在本站的地址，从首页所在处算起")

    @field_validator("address")
    @classmethod
    def _stands_on_the_site(cls, value: str) -> str:
        if not re.fullmatch(r"[a-z0-9-]+(/[a-z0-9.-]+)*\.[a-z]+(#[a-z0-9-]+)?", value):
            raise ValueError(f"address写的“{value}”不是本站的地址；从首页所在处算起，如 regulation.html")
        return value


class Step(Entry, title="一个环节"):
    """环节: a run of minutes with one thing to do."""

    id: Annotated[Id, Defines("环节", local=True)]
    title: Prose = Field(max_length=80, description="环节的名称")
    minutes: Minutes = Field(description="分钟")
    who: Annotated[Prose, Field(max_length=80)] | None = Field(None, description="由谁")
    text: Prose | None = Field(None, description="做什么")
    clauses: tuple[ClauseId, ...] = Field((), description="出示的条款")
    points: tuple[Annotated[Prose, Field(description="一个要点")], ...] = Field(
        (), description="幻灯片上的要点"
    )
    notes: Annotated[ProseLines, Compares()] | None = Field(
        None, description="讲稿；空行分段，引号内的文字逐字引自文件"
    )
    spare: Prose | None = Field(None, description="读完讲稿和条文以后的时间做什么")
    fill: tuple[Annotated[Prose, Field(max_length=40, description="一项")], ...] = Field(
        (), description="讲课人自己准备、填写的各项"
    )
    """What the presenter prepares and fills in: a blank each on the plan, an empty slide each."""

    is_break: bool = Field(False, alias="break", description="是否休息")

    @property
    def speech(self) -> tuple[str, ...]:
        """The paragraphs of the notes."""
        return tuple(" ".join(part.split()) for part in re.split(r"\n\s*\n", self.notes or "") if part)

    @model_validator(mode="after")
    def _says_what_is_done(self) -> Step:
        if self.is_break and (self.clauses or self.points or self.notes or self.spare or self.fill):
            raise ValueError(f"“{self.title}”是休息，不写clauses、points、notes、spare、fill")
        if self.fill and (self.clauses or self.points):
            raise ValueError(f"“{self.title}”由讲课人填写（fill），不写clauses、points")
        if not self.is_break and not (self.who and self.text):
            raise ValueError(f"环节“{self.title}”要写who（由谁）和text（做什么）；休息写break: true")
        return self


class Discussion(Entry, title="一道研讨题"):
    """研讨题: a question, with the clauses that answer it."""

    step: Annotated[Id, Ref("环节")] = Field(description="在哪个环节讨论")
    question: Prose = Field(description="研讨题")
    clauses: tuple[ClauseId, ...] = Field(min_length=1, description="可以回答的条款")


class Session(Entry, title="一种安排"):
    """One form of study, ready to run."""

    id: Annotated[Id, Defines("学习培训安排")]
    name: Prose = Field(max_length=80, description="名称")
    form: ClauseQuote = Field(description="形式，逐字引自clause")
    clause: ClauseId = Field(description="依据的条款")
    plan: Name = Field(description="安排的名称，如教案")
    """What its plan is called: 教案, 学习安排, 宣讲提纲."""

    script: Name | None = Field(None, description="讲稿的名称；没有的为null")
    """What the steps' notes are called when put together: 讲稿; None: no such paper."""

    act: Name = Field(description="小标题用语，如教学")
    """What is done there, as headings name it: 学习 (学习目的, 学习过程), 教学, 宣讲."""

    asked: Name = Field("研讨题", description="讨论的题目的叫法，如研讨题")
    """What its questions are called: 研讨题, 问题."""

    audience: Prose = Field(description="对象")
    audience_note: Prose | None = Field(None, description="说明对象的依据")
    """What the text says of the audience, and what it leaves to us."""

    levels: tuple[Annotated[Id, Ref("层级")], ...] = Field((), description="可以选择的层级")
    """Levels whose posts may be chosen, so that only their clauses are shown; the first is shown at once."""

    ranks: tuple[Annotated[Id, Ref("岗位类别")], ...] = Field((), description="可以选择的岗位类别")
    """Ranks whose posts may be chosen."""

    chosen: Name = Field("学习对象", description="选择处的叫法，如学习对象、学习单位")
    """What a choice is called: 学习对象, 学习单位."""

    mixed: Name | None = Field(None, description="不选层级、岗位类别时的叫法；不写就要选一个")
    """What a class of all posts is called; None: there is no such class."""

    minutes: Minutes = Field(description="共多少分钟")
    slides: Literal["full", "short"] = Field("full", description="课件的详略；short只有条款和研讨题")
    """short: the slides hold the clauses and the questions alone, for a session of an hour or less."""

    aims: tuple[Annotated[Prose, Field(description="一项目的")], ...] = Field(
        min_length=1, description="目的"
    )
    focus: tuple[Annotated[Prose, Compares(), Field(description="一项")], ...] = Field(
        (), description="重点难点"
    )
    methods: tuple[Annotated[Prose, Field(description="一种方式")], ...] = Field((), description="方式")
    materials: tuple[Material, ...] = Field(min_length=1, description="材料")
    steps: tuple[Step, ...] = Field(min_length=1, description="环节")
    discussion: tuple[Discussion, ...] = Field((), description="研讨题")
    homework: tuple[Annotated[Prose, Compares(), Field(description="一道题")], ...] = Field(
        (), description="课后思考题"
    )
    forms: tuple[FormKind, ...] = Field((), description="随附的空白表")

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


class ClassPaper(Entry, title="一套测验试卷"):
    """测验试卷: which questions of the bank the ready-made papers ask, and in how many orders."""

    seed: Text = Field(json_schema_extra={"pattern": f"^{_SEED}$"}, description="卷号；卷号不变，题目就不变")
    count: int = Field(ge=5, le=50, description="题数")
    forms: tuple[
        Annotated[Text, Field(json_schema_extra={"pattern": "^[A-Z]$"}, description="一种卷别")], ...
    ] = Field(min_length=1, json_schema_extra={"uniqueItems": True}, description="卷别：题目相同，次序不同")

    use: Prose | None = Field(None, max_length=100, description="测验供谁使用，一句话，句末不加句号")
    mastery: int | None = Field(
        None, ge=0, le=100, description="学习平台课程（SCORM）的达标分数，百分制；不写的，由学习平台设"
    )

    @field_validator("seed")
    @classmethod
    def _can_be_read_out(cls, value: str) -> str:
        if not re.fullmatch(_SEED, value):
            raise ValueError(f"卷号（seed）写的“{value}”只能用字母、数字和连字符，最多20个")
        return value

    @field_validator("forms")
    @classmethod
    def _are_different_letters(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        if len(set(value)) < len(value) or not all(re.fullmatch(r"[A-Z]", letter) for letter in value):
            raise ValueError(f"卷别（forms）写的“{'、'.join(value)}”应为各不相同的大写字母，如A、B、C")
        return value


class Training(Entry, title="学习培训的安排，编者整理"):
    """`training.yml`."""

    pace: int = Field(240, ge=100, le=400, description="讲稿和条文每分钟读多少字")
    sessions: tuple[Session, ...] = Field((), description="各种安排")
    paper: ClassPaper = Field(ClassPaper(seed="1", count=20, forms=("A", "B")), description="现成的测验试卷")


TRAINING_YML: DataFile[Training] = DataFile(
    "training.yml", Training, Training(), purpose="有学习培训的安排、教案和课件；题库够用的，还有测验试卷"
)


def speech_of(handbook: Handbook, step: Step) -> tuple[str, ...]:
    """What is read aloud in a step: its notes; where a session's first begin, the status after their first paragraph."""
    first, *rest = step.speech or ("",)
    sessions = handbook.part(TRAINING_YML).sessions
    if any(step is next((each for each in session.steps if each.notes), None) for session in sessions):
        return (first, handbook.edition.status_spoken, *rest)
    return step.speech


def find_session(handbook: Handbook, id: str) -> Session:
    return find("学习培训安排", {each.id: each for each in handbook.part(TRAINING_YML).sessions}, id)
