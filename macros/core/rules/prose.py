"""Citations in prose of ours (第四条第（二）项, 第四条、第十条的第（五）项, 第七条至第九条), and what is quoted with them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from macros.core.handbook import Handbook
from macros.core.numerals import chinese_number, number_of
from macros.core.regulation import Clause
from macros.core.rules.quotes import OMISSION, in_order, quotations

_NUMBER = "[零〇一二三四五六七八九十百0-9]+"
_ITEM = f"第[（(]{_NUMBER}[）)]项"
ARTICLE = f"第{_NUMBER}条(?:之{_NUMBER})?"
PART = f"(?:第{_NUMBER}款)?(?:{_ITEM})?(?:第{_NUMBER}[段目句])*"
_FULL = f"(?<!》){ARTICLE}{PART}"
BARE = f"(?:{_ITEM}|第{_NUMBER}款)(?:第{_NUMBER}句)?"
_OUTLINE = "[一二三四五六七八九十]+（[一二三四五六七八九十]+）(?:[0-9]+)?(?:第[一二三四五六七八九十]+[段句])*"
_GROUP = f"{_FULL}(?:(?:[、和与及至或]|以及)(?:{_FULL}|{BARE}))*(?:的{_ITEM})?"
_TOKEN = re.compile(
    "(?P<quotation>“[^”]*”)"
    f"|(?P<several>[两三四五六七八九各]条的{_ITEM})|(?P<unclear>(?:[这同]一|[该本])[条款项句])"
    f"|(?P<group>{_GROUP})|(?P<bare>{BARE})"
    f"|第(?P<chapter>{_NUMBER})章|(?P<outline>{_OUTLINE})|(?P<stop>[。？！；])|(?P<paragraph>\n)"
)
_ONE = re.compile(f"(?P<to>至)?(?:(?P<article>{ARTICLE})(?P<part>{PART})|(?P<bare>{BARE}))")


@dataclass
class Citation:
    """Clauses cited together, up to the next citation in the sentence."""

    label: str
    """As it stands in the prose."""

    start: int
    """Its place in the prose."""

    clauses: tuple[Clause, ...] = ()
    unknown: tuple[str, ...] = ()
    """Labels that the document does not have."""

    is_range: bool = False
    other: str = ""
    """Words that may be quoted with it beside those of the clauses: a chapter's title."""

    quoted: set[str] = field(default_factory=set)
    """Ids of the clauses from which the sentence quotes, or says so."""

    def holds(self, quotation: str) -> bool:
        """Tell whether one of its clauses contains a quotation, and note which; of a lost one, none can tell."""
        parts = quotation.split(OMISSION)
        found = {clause.id for clause in self.clauses if in_order(parts, clause.words)}
        self.quoted |= found
        return bool(found or self.unknown) or in_order(parts, self.other)


@dataclass(frozen=True)
class Misquotation:
    """A quotation that is not in the clause cited with it."""

    words: str
    start: int
    label: str


def read(
    handbook: Handbook, prose: str, beside: Sequence[str] = ()
) -> tuple[list[Citation], list[Misquotation]]:
    """Return the citations of a text, and the quotations that are not where their sentence says.

    A quotation right after a citation (第四条第（二）项写明“…”) stands in that clause, any other in one of
    those that its sentence cites, up to a full stop or semicolon. What a sentence says that a clause does
    not have (没有“…”) is not looked for, nor is anything where it cites a clause by 这一款 or the like.

    Args:
        beside: ids of the clauses that the entry names: 三条的第（一）项 are those among them.
    """
    citations: list[Citation] = []
    wrong: list[Misquotation] = []
    article = ""
    here: list[Citation] = []
    quoted: list[tuple[re.Match[str], list[Citation]]] = []
    unclear = False

    def close() -> None:
        for token, cited in quoted:
            among = cited or ([] if unclear else here)
            (words,) = quotations(token[0])
            held = [citation.holds(words) for citation in among]  # each notes whether it does
            if among and not any(held):
                label = "、".join(citation.label for citation in among)
                wrong.append(Misquotation(words, token.start(), label))
                for citation in among:
                    citation.quoted.update(clause.id for clause in citation.clauses)
        citations.extend(here)

    for token in _TOKEN.finditer(prose):
        kind = token.lastgroup
        if kind in ("stop", "paragraph"):
            close()
            here, quoted, unclear = [], [], False
            article = "" if kind == "paragraph" else article
        elif kind == "quotation":
            between = prose[here[-1].start + len(here[-1].label) : token.start()] if here else "，"
            if "没有" not in re.split("[”，：]", between)[-1]:
                quoted.append((token, [] if re.search("[”，：]", between) else here[-1:]))
        elif kind == "chapter":
            here.append(_chapter(handbook, token))
        elif kind == "outline":
            here += _of_outline(handbook, token)
        elif kind == "unclear":
            unclear = True
        elif kind == "several" or (kind == "bare" and not article):
            end = re.sub(".*条的", "", token[0])
            known = [clause for clause in map(handbook.clause, beside) if clause.label.endswith(end)]
            here.append(Citation(token[0], token.start(), tuple(known)))
            unclear = unclear or not known
        else:
            citation, article = _citation(handbook, token, article)
            here.append(citation)
    close()
    return citations, wrong


def _citation(handbook: Handbook, token: re.Match[str], article: str) -> tuple[Citation, str]:
    """Resolve a run of citations; `article` is the one to which 第（三）项 alone belongs, also after it."""
    text, _, suffix = token[0].partition("的第")
    suffix = f"第{suffix}" if suffix else ""
    labels: list[str] = []
    is_range = False
    for one in _ONE.finditer(text):
        if one["article"]:
            if one["to"]:
                is_range = True
                labels += _between(article, one["article"])
            article = one["article"]
        label = f"{article}{one['part'] or one['bare'] or ''}{suffix}"
        labels.append(label.replace("(", "（").replace(")", "）"))
    known = by_label(handbook)
    clauses = tuple(known[label] for label in labels if label in known)
    # A lone 第（三）项 may belong to another article than the last one named.
    unknown = () if token.lastgroup == "bare" else tuple(label for label in labels if label not in known)
    several = len({clause.article for clause in clauses}) > 1
    return Citation(token[0], token.start(), clauses, unknown, is_range), "" if several else article


def _between(first: str, last: str) -> list[str]:
    start, stop = (number_of(label[1:-1]) for label in (first, last))
    return [f"第{chinese_number(number)}条" for number in range(start + 1, stop)] if start else []


def _of_outline(handbook: Handbook, token: re.Match[str]) -> list[Citation]:
    """一（二）3 of a document without articles; in another it is no citation."""
    if handbook.regulation.form == "articles":
        return []
    known = by_label(handbook).get(token[0])
    return [Citation(token[0], token.start(), (known,) if known else (), () if known else (token[0],))]


def _chapter(handbook: Handbook, token: re.Match[str]) -> Citation:
    """A chapter; where they begin anew in each 编, any of that number."""
    headings = [each for article in handbook.regulation.articles for each in article.headings]
    titles = [each.title for each in headings if each.label == token[0]]
    if not titles:
        return Citation(token[0], token.start(), unknown=(token[0],))
    return Citation(token[0], token.start(), other="；".join(titles))


def by_label(handbook: Handbook) -> Mapping[str, Clause]:
    return handbook.once(_make_labels)


def _make_labels(handbook: Handbook) -> Mapping[str, Clause]:
    """Label -> clause; the article, where its only paragraph has the same label.

    An item may be cited with the 款 of an article that has but one, and of the first list without its 款.
    """
    clauses = handbook.clauses.values()
    labels = {clause.label: clause for clause in reversed(clauses)}
    for clause in clauses:
        article = handbook.article_of(clause).label
        rest = clause.label.removeprefix(article)
        if rest.startswith("第（"):
            labels.setdefault(f"{article}第一款{rest}", clause)
        elif "-p" not in clause.id:
            labels.setdefault(article + rest.partition("款")[2], clause)
    return labels
