"""Whole data folders made up by hypothesis: a regulation of any form, some of whose articles bind somebody, and what
an editor makes of it, with and without each file that a folder may go without."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

from macros.core.marks import article_mark
from macros.core.regulation import Regulation
from macros.core.writing import source_text
from macros.imports.counting import family
from tests.imports.generated import STYLES, Node, regulations
from tests.phrases import ALLOWED, HOLDERS, LEVELS, PHRASES, REST, Holder, Phrase

TABLE = (
    {"kind": "annex", "text": "附件1"},
    {"kind": "annex_title", "text": "岸线登记表"},
    {"kind": "table", "rows": [["名称", "长度"], ["东岸", ""], ["西岸", "1.5千米"]]},
    {"kind": "note", "text": "注：长度按千米填写。"},
)
"""What a pasted text cannot hold."""


@dataclass(frozen=True)
class Folder:
    """A data folder."""

    regulation: Node
    files: dict[str, Any]
    """Name -> what an editor writes; without the document's two."""

    is_typed: bool
    """Whether the document's two files are an editor's too, since its text is not all that it holds."""

    is_judged: bool
    leads: tuple[str, ...]
    """Whom the document's lists bind, in order."""

    @property
    def document(self) -> Regulation:
        return Regulation.model_validate(self.regulation)

    @property
    def text(self) -> str:
        return source_text(self.document)


class _Editor:
    """Writes what articles say into a regulation, and who is bound by it into lists for the files."""

    def __init__(self, regulation: Node) -> None:
        self.regulation = regulation
        self.roles: list[Node] = []
        self.duties: list[Node] = []
        self.lists: list[tuple[Node, Holder]] = []
        """Articles whose list binds somebody, each with whom."""

    def add_role(self, holder: Holder, clause: str, **more: Any) -> None:
        self.roles.append({**holder._asdict(), "clause": clause, **more})

    def add_duty(self, clause: str, holder: Holder, phrase: Phrase, **more: Any) -> None:
        self.duties.append(
            {
                "id": clause,
                "clause": clause,
                "role": holder.id,
                "title": phrase.words,
                "cadences": [phrase.cadence],
                **more,
            }
        )


def _id(article: Node) -> str:
    return f"art-{article['number']}" + (f"z{article['suffix']}" if article.get("suffix") else "")


@st.composite
def folders(draw: st.DrawFn, most: int = 6, longest: int = 0) -> Folder:
    """A data folder.

    Args:
        most: how many articles are of any form.
        longest: how many more may follow that bind nobody, up to the number 999.
    """
    regulation = draw(regulations(most))
    articles = regulation["articles"]
    editor = _Editor(regulation)
    places = sorted(draw(st.sets(st.integers(0, len(articles) - 1), min_size=1, max_size=4)))
    holders = draw(st.permutations(HOLDERS))
    for place in places:
        if not holders:
            break
        kind = _sentences if draw(st.integers(0, 2)) == 0 else _list
        used = draw(kind(editor, articles[place], holders))
        holders = holders[used:]
    for _ in range(draw(st.integers(0, longest)) if longest else 0):
        articles.append(
            {
                "number": articles[-1]["number"] + 1,
                "paragraphs": [{"text": "对岸线依照本办法第三条第二款第（一）项的规定办理。"}],
            }
        )
    is_typed = draw(st.integers(0, 3)) == 0
    if is_typed:
        regulation["back"] = [*regulation["back"], *TABLE]
    order = {clause.id: place for place, clause in enumerate(Regulation.model_validate(regulation).clauses())}
    editor.duties.sort(key=lambda duty: order[duty["clause"]])
    files = draw(_files(editor, list(order)))
    leads = tuple(holder.term for _, holder in editor.lists)
    return Folder(regulation, files, is_typed, draw(st.booleans()), leads)


@st.composite
def _sentences(draw: st.DrawFn, editor: _Editor, article: Node, holders: list[Holder]) -> int:
    """A paragraph of a sentence for each of some; return how many are bound."""
    bound = holders[: draw(st.integers(1, 3))]
    phrases = draw(st.lists(st.sampled_from(PHRASES), min_size=len(bound), max_size=len(bound)))
    said = [f"{holder.term}{phrase.words}。" for holder, phrase in zip(bound, phrases, strict=True)]
    article["paragraphs"] = [{"text": "".join(said)}]
    for place, (holder, phrase) in enumerate(zip(bound, phrases, strict=True), 1):
        clause = f"{_id(article)}-p1" + (f"-s{place}" if len(bound) > 1 else "")
        editor.add_role(holder, clause)
        editor.add_duty(clause, holder, phrase, words=phrase.words)
    return len(bound)


@st.composite
def _list(draw: st.DrawFn, editor: _Editor, article: Node, holders: list[Holder]) -> int:
    """A list for the first, perhaps what it may do besides, perhaps a reference to the list for the next."""
    holder, id = holders[0], _id(article)
    phrases = [*draw(st.lists(st.sampled_from(PHRASES), min_size=1, max_size=6)), REST]
    phrases = phrases[: len(phrases) - draw(st.integers(0, 1))]
    inherited, more = "", {}
    if editor.lists and draw(st.booleans()):
        other, source = draw(st.sampled_from(editor.lists))
        named = article_mark(editor.regulation["form"], other["number"], other.get("suffix")).removesuffix(
            "、"
        )
        quote = f"除履行{named}规定的职责外"
        inherited = f"{quote}，还应当"
        more["inherits"] = [{"clause": f"{id}-p1", "quote": quote, "from": source.id}]
    items = [
        phrase.words + ("；" if place < len(phrases) else "。") for place, phrase in enumerate(phrases, 1)
    ]
    lead: Node = {"text": f"{holder.term}{inherited}履行下列职责：", "items": items}
    outside = {"一、"} if editor.regulation["form"] == "outline" else set()
    if draw(st.booleans()):
        lead["marks"] = draw(st.sampled_from([style for style in STYLES if family(style) not in outside]))
    article["paragraphs"] = [lead]
    editor.lists.append((article, holder))
    editor.add_role(holder, f"{id}-p1", **more)
    refers = len(holders) > 1 and phrases[0] is not REST and draw(st.booleans())
    for place, phrase in enumerate(phrases, 1):
        both = {"id": f"{id}-{place}--{holder.id}"} if refers and place == 1 else {}
        rest = {"catch_all": True} if phrase is REST else {}
        editor.add_duty(f"{id}-{place}", holder, phrase, **both, **rest)
    if draw(st.booleans()):
        clause = f"{id}-p2"
        article["paragraphs"].append({"text": f"{holder.term}{ALLOWED.words}。"})
        editor.add_duty(clause, holder, ALLOWED, power=True)
    if not refers:
        return 1
    clause, quote = f"{id}-p{len(article['paragraphs']) + 1}", "前款第（一）项规定的职责"
    article["paragraphs"].append({"text": f"{holders[1].term}履行{quote}。"})
    editor.add_role(holders[1], clause)
    editor.add_duty(
        f"{id}-1",
        holders[1],
        phrases[0],
        id=f"{id}-1--{holders[1].id}",
        refers={"clause": clause, "quote": quote},
    )
    return 2


@st.composite
def _files(draw: st.DrawFn, editor: _Editor, clauses: list[str]) -> dict[str, Any]:
    levels = LEVELS[: draw(st.integers(0, 3))]
    for role in editor.roles:
        own = draw(st.lists(st.sampled_from(levels), max_size=3, unique=True)) if levels else []
        if len(own) == 1:
            role["level"] = own[0][0]
        elif own:
            role["levels"] = [id for id, _ in sorted(own, key=levels.index)]
        if draw(st.booleans()):
            role["titles"] = [role["term"].replace("、", "") + "同志"]
    posts = [role["id"] for role in editor.roles if role["kind"] == "post"]
    for role in editor.roles:
        if role["kind"] == "group" and posts and draw(st.booleans()):
            role["members"] = posts
    files: dict[str, Any] = {
        "roles.yml": {
            "roles": editor.roles,
            "levels": [{"id": id, "name": name} for id, name in levels],
            **draw(st.sampled_from([{}, {"kinds": {"post": "岗位人员", "members": "巡护人员"}}])),
        },
        "duties.yml": editor.duties,
        "edition.yml": draw(_edition(clauses)),
    }
    optional = {
        "themes.yml": _themes,
        "periods.yml": _periods,
        "calendar.yml": _calendar,
        "checklist.yml": _checklist,
        "principles.yml": _principles,
        "glossary.yml": _glossary,
    }
    for name, make in optional.items():
        if draw(st.booleans()) and (made := make(editor)):
            files[name] = made
    if "checklist.yml" in files and draw(st.booleans()):
        report = {"title": "保护工作报告", "clause": files["checklist.yml"][0]["clause"], "lead": "请核对。"}
        files["reports.yml"] = [{"id": "report", **report}]
    return files


@st.composite
def _edition(draw: st.DrawFn, clauses: list[str]) -> Node:
    edition = {
        "name": "岸线手册",
        "subtitle": "虚构的示例",
        "subject": "岸线保护",
        "description": "测试用的示例",
        "status": "示例，仅供测试",
        "status_short": "示例",
        "status_spoken": "说明一点：这是示例。",
        "outside": "没有规定",
        "outside_advice": "请向本单位了解。",
        "outside_open": "请对照下列条文。",
        "edited": "2025-01-02",
    }
    by, on = "示例市人民政府", "2025-01-01"
    more: dict[str, Any] = {
        "field": "岸线",
        "publisher": by,
        "corrections": "来信",
        "origin": {"source": "示例市公报", "obtained": on},
        "own_status": {"words": "本文有效", "short": "有效", "by": by, "on": on},
        "interpreter": draw(st.sampled_from(clauses)),
    }
    return edition | {key: value for key, value in more.items() if draw(st.booleans())}


def _asked(editor: _Editor) -> list[Node]:
    return [duty for duty in editor.duties if not (duty.get("power") or duty.get("catch_all"))]


def _themes(editor: _Editor) -> list[Node]:
    """Four, each with a part of the duties; none if there are too few duties for them."""
    asked = _asked(editor)
    if len(asked) < 4:
        return []
    for place, duty in enumerate(asked):
        duty["themes"] = [f"theme-{place % 4}"]
    return [{"id": f"theme-{place}", "name": f"事项{place}", "summary": "示例"} for place in range(4)]


def _periods(editor: _Editor) -> list[Node]:
    words = dict.fromkeys(
        cadence["words"] for duty in editor.duties for cadence in duty["cadences"] if "words" in cadence
    )
    return [{"id": f"time-{place}", "name": each, "words": [each]} for place, each in enumerate(words)]


def _calendar(editor: _Editor) -> Node:
    days = {phrase.words: phrase.day for phrase in PHRASES if phrase.day}
    fixed = [duty for duty in editor.duties if duty["title"] in days]
    dates = [
        {
            "duty": duty["id"],
            "words": duty["cadences"][0]["words"],
            "quote": duty["title"],
            "title": duty["title"],
            "first": days[duty["title"]],
            "reminders": [1],
        }
        for duty in fixed
    ]
    return {"dates": dates} if dates else {}


def _checklist(editor: _Editor) -> list[Node]:
    """A question on every other clause."""
    clauses = {duty["clause"]: duty["title"] for duty in _asked(editor)}
    return [
        {
            "id": f"{clause}-q1",
            "clause": clause,
            "question": f"是否{words}？",
            "quote": words,
            "evidence": ["记录"],
        }
        for clause, words in [*clauses.items()][::2]
    ]


def _principles(editor: _Editor) -> Node:
    duty = editor.duties[0]
    duty["principles"] = [{"id": "p1", "quote": duty["title"], "reason": "示例"}]
    role = editor.roles[0]
    principle = {"id": "p1", "clause": role["clause"], "quote": role["term"], "reading": "写明的归入。"}
    return {"principles": [principle]}


def _glossary(editor: _Editor) -> list[Node]:
    return [
        {"id": role["id"], "term": role["term"], "kind": "body"}
        for role in editor.roles
        if role["kind"] == "body"
    ]
