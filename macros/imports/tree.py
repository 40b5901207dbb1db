"""Tokens -> the tree that `regulation.yml` holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from macros.core.marks import Brackets, Form, depth_mark
from macros.imports.line import Remark, shown
from macros.imports.token import Token

Node = dict[str, Any]


def brackets(tokens: Iterable[Token]) -> Brackets:
    """Return which brackets most items have."""
    half = [token.style == "(一)" for token in tokens if token.kind == "item" and not token.depth]
    return "half" if sum(half) * 2 > len(half) else "full"


def articles(tokens: Iterable[Token], form: Form, marks: Brackets) -> tuple[list[Node], list[Remark]]:
    """Return the articles, and the signs of lost numbers: a lead line that ends in ： without items, a last item in ；.

    Raises:
        ValueError: the first token is neither a heading nor an article.
    """
    found: list[Node] = []
    headings: list[Node] = []
    path: list[Node] = []
    """The article, and the items that are open below it; each holds its paragraphs under `runs`."""
    for token in tokens:
        if token.kind in ("part", "chapter", "section"):
            headings.append({"rank": token.kind, "number": token.number, "title": token.text})
        elif token.kind == "article":
            article: Node = {"headings": headings, "number": token.number, "suffix": token.suffix}
            article["runs"] = [_run(token)] if token.text else []
            headings, path = [], [article]
            found.append(article)
        elif not path:
            raise ValueError("a document begins with a heading or an article")
        elif token.kind == "item":
            del path[token.depth + 1 :]
            holder = path[-1]["runs"] or [_run(token._replace(text="", line=token.line))]
            path[-1]["runs"] = holder
            holder[-1]["marks"] = token.style
            item = {"runs": [_run(token)]}
            holder[-1]["items"].append(item)
            path.append(item)
        else:
            del path[token.depth + 1 :]
            path[-1]["runs"].append(_run(token))
    remarks = [remark for article in found for remark in _lost(article["runs"])]
    return [_article(each, form, marks) for each in found], remarks


def _run(token: Token) -> Node:
    return {"text": token.text, "line": token.line, "marks": None, "items": []}


def _lost(runs: list[Node]) -> Iterator[Remark]:
    """Yield signs of numbers that the copy has lost."""
    yield from _leads(runs)
    for run in runs:
        if run["items"] and (last := _last(run["items"][-1]))["text"].endswith(("；", ";")):
            yield Remark(
                last["line"], f"最后一项以分号结尾，后面几项的序号可能丢了：{shown(last['text'][-24:])}"
            )


def _last(item: Node) -> Node:
    """The last run of words in an item."""
    run: Node = item["runs"][-1]
    return _last(run["items"][-1]) if run["items"] else run


def _leads(runs: list[Node]) -> Iterator[Remark]:
    for run in runs:
        if run["text"].endswith(("：", ":")) and not run["items"]:
            yield Remark(run["line"], f"以冒号结尾，后面却没有各项，序号可能丢了：{shown(run['text'][-24:])}")
        for item in run["items"]:
            yield from _leads(item["runs"])


def _article(node: Node, form: Form, marks: Brackets) -> Node:
    head = {key: node[key] for key in ("headings", "number", "suffix") if node[key]}
    return {**head, "paragraphs": [_paragraph(run, form, marks, 0) for run in node["runs"]]}


def _paragraph(run: Node, form: Form, marks: Brackets, depth: int) -> Node:
    found: Node = {"text": run["text"]}
    if run["items"]:
        if run["marks"] != depth_mark(form, marks, depth):
            found["marks"] = run["marks"]
        found["items"] = [_item(item, form, marks, depth + 1) for item in run["items"]]
    return found


def _item(item: Node, form: Form, marks: Brackets, depth: int) -> str | Node:
    first, *rest = (_paragraph(run, form, marks, depth) for run in item["runs"])
    if rest:
        first["paragraphs"] = rest
    return first if len(first) > 1 else str(first["text"])
