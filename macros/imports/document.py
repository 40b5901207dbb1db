"""Lines of a file -> the words and the structure of a regulation, and what a person has to look at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from macros.core.lines import LineKind
from macros.imports.back import back
from macros.imports.cleaning import clean
from macros.imports.front import front
from macros.imports.line import Line, Remark
from macros.imports.parts import cut
from macros.imports.splitting import split
from macros.imports.token import Token
from macros.imports.tokens import tokens
from macros.imports.tree import articles, brackets
from macros.imports.wrapping import join, width

Node = dict[str, Any]


@dataclass(frozen=True)
class Document:
    """An imported document."""

    regulation: Node
    """As `regulation.yml` holds it."""

    source: str
    """Its words, a line each, as `source.txt` holds them."""

    remarks: tuple[Remark, ...]
    """In the order of the lines."""

    is_whole: bool
    """Whether every word of the lines is there, in their order, numbers rewritten apart."""


def document(lines: list[Line]) -> Document | None:
    """Return the document that the lines of a file hold; None if there is neither 第一条 nor 一、."""
    cleaned, remarks = clean(lines)
    pieces, split_up = split(cleaned)
    parts = cut(pieces)
    if parts is None:
        return None
    broken = width(parts.body)
    body, unsure = join(parts.body, broken)
    read, unexpected = tokens(body, parts.form)
    marks = brackets(read)
    tree, leads = articles(read, parts.form, marks)
    head, unknown = front(join(parts.front, broken)[0], parts.contents, join(parts.between, broken)[0])
    tail, last = back(join(parts.back, broken)[0], bool(parts.remarks))
    remarks += [*split_up, *parts.remarks, *unsure, *unexpected, *leads, *unknown, *last]
    regulation: Node = {"form": parts.form} if parts.form != "articles" else {}
    regulation |= {"marks": marks} if marks != "full" else {}
    regulation |= {"front": [_line(*each) for each in head], "articles": tree}
    regulation |= {"back": [_line(*each) for each in tail]} if tail else {}
    written = [*_texts(head), *(_text(token) for token in read), *_texts(tail)]
    source = "".join(f"{line}\n" for line in written if line)
    original = [*_texts(head), *(f"{token.written}{token.text}" for token in read), *_texts(tail)]
    given = [text for line in cleaned for text in (line.text, *(cell for row in line.rows for cell in row))]
    return Document(
        regulation, source, tuple(sorted(set(remarks))), is_whole=_squeezed(original) == _squeezed(given)
    )


def _line(kind: LineKind, line: Line) -> Node:
    return (
        {"kind": kind, "rows": [list(row) for row in line.rows]}
        if line.rows
        else {"kind": kind, "text": line.text}
    )


def _texts(lines: list[tuple[LineKind, Line]]) -> list[str]:
    return [text for _, line in lines for text in (["\t".join(row) for row in line.rows] or [line.text])]


def _squeezed(texts: list[str]) -> str:
    return "".join("".join(texts).split())


def _text(token: Token) -> str:
    return f"{token.mark}{'' if token.kind in ('item', 'prose') else '　'}{token.text}".rstrip()
