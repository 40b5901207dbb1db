"""What one document says of others: 《…》第五条 in its words, and which clause that is where the site has it."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from macros.core.addresses import REGULATION
from macros.core.handbook import Handbook
from macros.core.location import Finding
from macros.core.regulation import Clause
from macros.core.rules.prose import ARTICLE, BARE, PART, by_label
from macros.core.rules.walker import texts
from macros.core.volumes import Volume

_NUMBERED = "[（(][^（）()]*号[）)]"
_ONE = f"(?:{ARTICLE}{PART}|{BARE})"
_BETWEEN = "(?:[、和与及至或]|以及)"
_JOINT = re.compile(_BETWEEN)
CITED = re.compile(
    f"(?<!以下简称)《(?P<name>[^《》]+)》(?P<number>{_NUMBERED})?(?:[（(]以下简称[^（）()]*[）)])?"
    f"(?P<clauses>{_ONE}(?:{_BETWEEN}{_ONE})*)?"
)
"""A document that a text names, and the clauses of it."""

_EACH = re.compile(f"(?P<article>{ARTICLE})?(?P<part>{PART}|{BARE})")
_SHORT = re.compile(f"《([^《》]+)》(?:{_NUMBERED})?[（(]以下简称[“]?《?([^《》“”（）()]+)》?[”]?[）)]")
STATE = "中华人民共和国"
"""A law may be cited without it."""

Other = Volume[Handbook]

_FILE = "regulation.yml"


@dataclass(frozen=True)
class Reference:
    """A stretch of a text that names a document of the site, or one clause of it."""

    start: int
    end: int
    volume: Other
    clause: Clause | None
    """None: the document as a whole, or a clause that it does not have."""

    lost: str = ""
    """The label of the clause that it does not have."""


@dataclass(frozen=True)
class Mention:
    """A document that a text names, be it in the site or not."""

    name: str
    """With its number, as the text has it."""

    clauses: str
    """What is cited of it, as the text has it: 第五条第二款."""

    volume: Other | None
    references: tuple[Reference, ...] = ()


def mentions(handbook: Handbook, text: str) -> Iterator[Mention]:
    """Yield the documents that a text of the handbook's document names, in its order, in a site of several."""
    known = handbook.once(_known)
    for found in CITED.finditer(text) if known else ():
        named = known.get(_plain(found["name"]))
        volume = None if named and _is_another(named, found["number"]) else named
        cited = tuple(_references(found, volume)) if volume and not volume.is_own else ()
        yield Mention(f"《{found['name']}》{found['number'] or ''}", found["clauses"] or "", volume, cited)


def references(handbook: Handbook, text: str) -> Iterator[Reference]:
    """Yield what a text of the handbook's document says of the other documents of the site, in its order."""
    for mention in mentions(handbook, text):
        yield from mention.references


def _references(found: re.Match[str], volume: Other) -> Iterator[Reference]:
    if not found["clauses"]:
        yield Reference(found.start(), found.end("name") + 1, volume, None)
        return
    labels = by_label(volume.handbook)
    start, article = found.start(), ""
    for each in _EACH.finditer(found["clauses"]):
        if not each[0]:
            continue
        article = each["article"] or article
        label = (article + each["part"]).replace("(", "（").replace(")", "）")
        end = found.start("clauses") + each.end()
        cited = labels.get(label)
        yield Reference(start, end, volume, cited, "" if cited else label)
        joint = _JOINT.match(found.string, end)
        start = joint.end() if joint else end


Piece = tuple[str, Other | None, str]
"""A stretch of a text; the handbook whose document it cites, if any; where that stands, from the root of its handbook."""


def pieces(handbook: Handbook, text: str) -> tuple[Piece, ...]:
    """Cut a text at what it cites of the other documents of the site."""
    cut: list[Piece] = []
    end = 0
    for each in references(handbook, text):
        if not each.lost:
            page = f"{REGULATION}#{each.clause.id}" if each.clause else REGULATION
            cut += [(text[end : each.start], None, ""), (text[each.start : each.end], each.volume, page)]
            end = each.end
    return tuple(piece for piece in (*cut, (text[end:], None, "")) if piece[0])


def citing(handbook: Handbook, clause: Clause) -> tuple[tuple[Other, Clause], ...]:
    """Return what clauses of the site's other documents cite one of this, as (whose, clause)."""
    return handbook.once(_citing).get(clause.id, ())


def unresolved(handbook: Handbook) -> Iterator[Finding]:
    """Yield what the document cites of others in the site that they do not have, and that `wording.yml` does not list."""
    for value in handbook.once(texts) if handbook.volumes else ():
        if value.file != _FILE:
            continue
        for each in references(handbook, value.text):
            words = value.text[each.start : each.end]
            if each.lost and words not in handbook.wording.cited_elsewhere:
                yield (
                    value.location,
                    f"“{words}”引用的{each.lost}，本站收录的《{each.volume.title}》里没有。请核对收录的是不是所引的文本；"
                    f"原文如此的，把“{words}”写进wording.yml的cited_elsewhere，不作链接",
                )


def leaves(handbook: Handbook) -> Iterator[Clause]:
    """Yield the clauses whose words are not those of smaller ones, in the order of the text."""
    for clause in handbook.clauses.values():
        if not handbook.parts_of(clause):
            yield clause


def _known(handbook: Handbook) -> Mapping[str, Other]:
    """Name -> document of the site that the handbook's document means by it; none where several are called so."""
    named: defaultdict[str, list[Other]] = defaultdict(list)
    for volume in handbook.volumes:
        for name in {_plain(volume.title), _plain(volume.title).removeprefix(STATE)}:
            named[name].append(volume)
    found = {name: of[0] for name, of in named.items() if len(of) == 1}
    whole = "\n".join(value.text for value in handbook.once(texts) if value.file == _FILE) if found else ""
    for name, short in _SHORT.findall(whole):
        if meant := found.get(_plain(name)):
            found.setdefault(_plain(short), meant)
    return found


def _citing(handbook: Handbook) -> Mapping[str, tuple[tuple[Other, Clause], ...]]:
    found: defaultdict[str, dict[tuple[str, str], tuple[Other, Clause]]] = defaultdict(dict)
    for volume in handbook.volumes:
        if volume.is_own:
            continue
        for clause in leaves(volume.seen):
            for each in references(volume.seen, clause.words):
                if each.clause and each.volume.handbook.id == handbook.id:
                    found[each.clause.id][volume.handbook.id, clause.id] = volume, clause
    return {id: tuple(citing.values()) for id, citing in found.items()}


def _is_another(volume: Other, number: str | None) -> bool:
    """Whether a document number is given that is not this document's."""
    own = volume.handbook.regulation.said("document_number")
    return bool(number and own and _plain(own) not in _plain(number))


def _plain(name: str) -> str:
    return re.sub(r"\s", "", name).replace("(", "（").replace(")", "）").replace("[", "〔").replace("]", "〕")
