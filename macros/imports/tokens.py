"""Lines -> tokens: a number counts where it is the expected one; another is prose, and told."""

from __future__ import annotations

from collections.abc import Sequence

from macros.core.marks import RANKS, Form, article_mark, heading_mark, list_mark
from macros.imports.cleaning import closed
from macros.imports.counting import Articles, Headings, Later, Lists, family
from macros.imports.line import Line, Remark, shown
from macros.imports.mark import Mark, read_mark
from macros.imports.token import Token
from macros.imports.wrapping import ends

LONGEST_HEADING = 60


def tokens(lines: Sequence[Line], form: Form) -> tuple[list[Token], list[Remark]]:
    """Read the lines from the first article (or the headings before it) to the last.

    Args:
        lines: whole paragraphs, clean.
        form: outline: 一、 counts as an article.
    """
    return _Reader(lines, form).read()


class _Reader:
    def __init__(self, lines: Sequence[Line], form: Form) -> None:
        self._lines, self._form = lines, form
        self._marks = [_mark(line) for line in lines]
        is_article = [bool(mark and self._is_article(mark)) for mark in self._marks]
        barriers = [
            one or bool(mark and mark.kind != "list")
            for one, mark in zip(is_article, self._marks, strict=True)
        ]
        self._later = Later(self._marks, barriers)
        self._following: list[Mark | None] = []
        following: Mark | None = None
        for place in range(len(lines) - 1, -1, -1):
            self._following.append(following)
            if is_article[place]:
                following = self._marks[place]
        self._following.reverse()
        self._articles, self._headings, self._lists = Articles(), Headings(), Lists()
        self._waiting: list[Token] = []
        self._captioned = 0
        """In an outline, how many items deep a caption such as （三）其他部门 holds what follows."""

        self._jumped: tuple[str | None, int] = (None, 0)
        self._found: list[Token] = []
        self._remarks: list[Remark] = []

    def read(self) -> tuple[list[Token], list[Remark]]:
        for place, (line, mark) in enumerate(zip(self._lines, self._marks, strict=True)):
            if line.rows:
                self._table(place, line)
            elif not (mark and self._take(place, line, mark)):
                self._prose(place, line, line.text)
        self._lower()
        return self._found, self._remarks

    def _is_article(self, mark: Mark) -> bool:
        return mark.kind == "article" if self._form == "articles" else mark.style == "一、"

    def _take(self, place: int, line: Line, mark: Mark) -> bool:
        if self._is_article(mark):
            return self._article(place, line, mark)
        if mark.kind == "article":
            return False
        return self._item(line, mark) if mark.kind == "list" else self._heading(line, mark)

    def _heading(self, line: Line, mark: Mark) -> bool:
        assert mark.kind in RANKS
        rank = mark.kind
        if len(mark.rest) > LONGEST_HEADING or not mark.rest or ends(mark.rest):
            self._tell(line, f"像标题，但没有名称，或者名称太长，作为正文收入：{shown(line.text)}")
            return False
        verdict = self._headings.judge(rank, mark.number)
        if verdict != "expected":
            wanted = heading_mark(rank, self._headings.expected(rank))
            self._tell(line, f"这里应是{wanted}，现为{mark.usual}")
        if verdict == "no":
            return False
        self._headings.take(rank, mark.number)
        usual = self._usual(line, mark, mark.usual)
        self._waiting.append(
            Token(rank, closed(mark.rest), line.number, mark.number, mark=usual, written=mark.written)
        )
        return True

    def _article(self, place: int, line: Line, mark: Mark) -> bool:
        verdict = self._articles.judge(mark, self._following[place])
        if verdict == "no":
            wanted = article_mark(self._form, self._articles.number + 1).removesuffix("、")
            self._tell(line, f"这里应是{wanted}，现为{mark.usual}，作为正文收入")
            return False
        if verdict == "jump":
            first, last = self._articles.number + 1, mark.number - 1
            names = [article_mark(self._form, each).removesuffix("、") for each in (first, last)]
            self._tell(line, f"缺少{names[0]}" + (f"至{names[1]}" if last > first else ""))
        if (inner := read_mark(mark.rest)) and not inner.refers:
            self._tell(line, f"条文以序号开头，没有分成各项：{shown(mark.rest)}")
        self._articles.take(mark)
        usual = article_mark(self._form, mark.number, mark.suffix)
        self._found += self._waiting
        self._waiting, self._lists, self._captioned = [], Lists(), 0
        self._found.append(
            Token(
                "article",
                closed(mark.rest),
                line.number,
                mark.number,
                mark.suffix,
                mark=self._usual(line, mark, usual),
                written=mark.written,
            )
        )
        return True

    def _item(self, line: Line, mark: Mark) -> bool:
        taken = self._lists.take(mark) if mark.rest and not self._waiting else None
        if taken is None:
            self._unexpected(line, mark)
            return False
        depth, style = taken
        self._captioned = 0 if self._form == "articles" or ends(mark.rest) else depth + 1
        usual = self._usual(line, mark, list_mark(style, mark.number))
        self._found.append(
            Token(
                "item",
                closed(mark.rest),
                line.number,
                mark.number,
                style=style,
                depth=depth,
                mark=usual,
                written=mark.written,
            )
        )
        return True

    def _unexpected(self, line: Line, mark: Mark) -> None:
        style = family(mark.style)
        goes_on = self._jumped == (style, mark.number - 1)
        self._jumped = (style, mark.number)
        if goes_on:
            return
        wanted = self._lists.expected(mark)
        assert mark.style
        if wanted == mark.number:
            self._tell(line, f"序号{mark.written}分得太深，或者后面没有文字，作为正文收入")
        else:
            self._tell(
                line,
                f"这里的序号应是{list_mark(mark.style, min(wanted, 50))}，现为{mark.written}，作为正文收入",
            )

    def _prose(self, place: int, line: Line, text: str) -> None:
        if self._waiting:
            self._tell(line, f"标题之后、下一条之前有文字，与标题一起收在上一条里：{shown(text)}")
            self._lower()
        depth = self._captioned or self._lists.close(self._later, place)
        mark = self._marks[place]
        if not ends(text) and not mark and self._form == "articles":
            self._tell(line, f"这一行不在序号之后，也没有句末标点，作为单独一段收入：{shown(text)}")
        self._found.append(Token("prose", closed(text), line.number, depth=depth))

    def _table(self, place: int, line: Line) -> None:
        self._tell(line, "条文中间有表格，各行作为正文收入")
        for row in line.rows:
            if words := " ".join(cell for cell in row if cell):
                self._prose(place, line, words)

    def _lower(self) -> None:
        """Headings that no article follows become paragraphs."""
        for token in self._waiting:
            self._tell(Line(token.line), f"标题之后没有条文：{token.mark}{token.text}")
            self._found.append(Token("prose", f"{token.written}{token.text}", token.line))
        self._waiting = []

    def _usual(self, line: Line, mark: Mark, usual: str) -> str:
        if mark.written.replace(" ", "") != usual:
            self._remarks.append(Remark(line.number, f"序号{mark.written}改写为{usual}", asks=False))
        return usual

    def _tell(self, line: Line, message: str) -> None:
        self._remarks.append(Remark(line.number, message))


def _mark(line: Line) -> Mark | None:
    mark = read_mark(line.text)
    return mark if mark and not mark.refers else None
