"""What no printed page may be: a signature, a heading or a table's head without content, a button, an empty state, a line of the
status whose end stands alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tests.plain import plain

FEW = 6
"""Characters that must not stand alone at the end of a status line."""

LITTLE = 12
"""A page whose headings, table heads and signatures are taken away and that then says less has no content."""

EMPTY = re.compile(r"还没有(内容|错题|名单|单位名单|记录|可以)|^(还没有|暂无|尚无|请选择|请输入)")
"""How pages say that nothing is there yet, or that something is to be chosen."""

COUNTED = re.compile(r"第\d+页共\d+页")


@dataclass(frozen=True)
class Said:
    """What a page's parts say, without white space: read off the page itself before it is printed."""

    headings: frozenset[str]
    heads: frozenset[str]
    """Rows of table heads."""
    signatures: frozenset[str]
    """Labels of what is signed, sealed or dated by hand."""
    buttons: frozenset[str]
    rest: str
    """All other words of the page: a button's may stand among them."""

    names: frozenset[str] = frozenset()
    """The page's title, and what stands beside signatures: whose they are."""


READ = """() => {
    const plain = (each) => each.textContent.replace(/\\s/g, "");
    const shown = (each) => each.getClientRects().length > 0;
    const texts = (selector) => [...document.querySelectorAll(selector)].map(plain).filter(Boolean);
    const rest = document.body.cloneNode(true);
    const buttons = "button, .hb-button, input[type=button]";
    for (const each of rest.querySelectorAll(`${buttons}, script, template, noscript`)) each.remove();
    return {
        headings: texts("h2, h3, h4, h5, caption, td.hb-printout__sheet-head, .is-shaded"),
        heads: texts("thead tr"),
        signatures: texts(".hb-blanks--sign dt, .hb-inspection__signatures p, td.hb-printout__sheet-sign, .hb-exam__blanks"),
        names: texts("h1, .hb-blanks--sign dd, [data-signed]"),
        buttons: [...document.querySelectorAll(buttons)].filter(shown).map(plain).filter(Boolean),
        rest: plain(rest),
    };
}"""
"""Gives the fields of `Said`."""


def said(read: dict) -> Said:
    """What `READ` gave, for comparison with what a PDF says."""
    texts = {name: frozenset(map(plain, read[name])) for name in read if name != "rest"}
    return Said(**texts, rest=plain(read["rest"]))


def faults(pages: Sequence[str], page: Said, status: Sequence[str]) -> list[str]:
    """What is wrong with the texts of a PDF's pages; `status` holds the parts in which the status line is set."""
    found = []
    for number, text in enumerate(pages, 1):
        lines = [line for line in map(plain, text.splitlines()) if line and not COUNTED.fullmatch(line)]
        found += [f"{number}: {fault}" for fault in _faults(lines, page, [plain(part) for part in status])]
    return found


def _faults(lines: list[str], page: Said, status: list[str]) -> Iterator[str]:
    yield from (f"empty state: {line}" for line in lines if EMPTY.search(line))
    for button in page.buttons:
        alone = button in page.rest
        if (
            len(button) > 1
            and button not in page.headings | page.names
            and any(line == button if alone else button in line for line in lines)
        ):
            yield f"button: {button}"
    for part in status:
        yield from _broken(lines, part)
    body = _without(lines, status)
    for length in range(1, 6):
        end = "".join(body[-length:])
        if len(body) >= length and end in page.headings | page.heads:
            yield f"at the end: {end}"
    signed = [word for word in page.signatures if any(word in line for line in body)]
    left = "".join(body)
    for word in sorted(page.headings | page.heads | page.signatures | page.names, key=len, reverse=True):
        left = left.replace(word, "")
    if signed and len(left) < 2 * LITTLE:
        yield f"signed without content: {signed[0]}"
    elif body and len(left) < LITTLE:
        yield f"no content: {''.join(body)[:40]}"


def _broken(lines: list[str], part: str) -> Iterator[str]:
    """Whether the end of a part of the status stands on a line with fewer characters of it than `FEW`."""
    for first in range(len(lines)):
        for last in range(first + 1, min(first + 6, len(lines))):
            before, whole = "".join(lines[first:last]), "".join(lines[first : last + 1])
            end = whole.find(part) + len(part)
            begins = 0 <= end - len(part) < len(lines[first])
            if begins and end == len(whole) < len(before) + FEW:
                yield f"status broken: {lines[last]}"


def _without(lines: list[str], parts: list[str]) -> list[str]:
    """The lines, less those that hold nothing but the status."""
    whole = "".join(parts)
    return [line for line in lines if not (len(line) > 3 and line in whole)]
