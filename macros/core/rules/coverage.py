"""Nothing that the document requires is omitted: duties, responsibilities, cadences, themes."""

import re
from collections.abc import Iterator

from macros.core.duties import Duty
from macros.core.handbook import Handbook
from macros.core.location import Finding, at, behind
from macros.core.themes import VAGUE
from macros.core.ties import group

THEME_SHARE = 0.4
"""Maximum share of the duties in a theme; larger ones are useless."""


def check_coverage(handbook: Handbook) -> Iterator[Finding]:
    """Yield posts' clauses without a duty, time words without a cadence, unhelpful themes."""
    yield from _posts(handbook)
    for duty in handbook.duties:
        yield from _time_words(handbook, duty)
        yield from _subject(handbook, duty)
    yield from _themes(handbook)
    yield from _title_lists(handbook)


def _posts(handbook: Handbook) -> Iterator[Finding]:
    """Every item of a post's article is that post's duty, or a draft of it waits; where the article names others beside
    it, perhaps theirs.
    """
    waiting = {each.id.partition("--")[0] for each in handbook.unedited if each.file == "duties.yml"}
    named = group(handbook.roles, lambda role: handbook.clause(role.clause).article)
    holders: dict[str, set[str | None]] = {}
    for duty in handbook.duties:
        holders.setdefault(duty.clause, set()).add(duty.role)
    for clause in handbook.clauses.values():
        posts = handbook.posts_in(clause.article) if clause.kind == "item" else ()
        if clause.id in waiting:
            continue
        if posts and holders.get(clause.id, set()).isdisjoint(role.id for role in named[clause.article]):
            yield (
                behind("duties.yml", handbook.duties, clause.id, handbook.clauses),
                f"缺少{clause.label}（{clause.id}）的职责，应由{'或者'.join(post.term for post in posts)}承担",
            )


def _time_words(handbook: Handbook, duty: Duty) -> Iterator[Finding]:
    """Every time word of the text is a cadence."""
    words = handbook.words_of(duty)
    known = (*(c.words for c in duty.cadences if c.words), *handbook.wording.not_cadences)
    kept = [match.span() for each in known for match in re.finditer(re.escape(each), words)]
    for term in handbook.wording.cadence_terms:
        for match in re.finditer(re.escape(term), words):
            if not any(start <= match.start() and match.end() <= end for start, end in kept):
                yield (
                    at("duties.yml", duty, "cadences"),
                    f"职责{duty.id}的条文里有“{term}”，cadences里没有；"
                    "不表示时间的，连同前后的字写进wording.yml的not_cadences",
                )
                break


def _subject(handbook: Handbook, duty: Duty) -> Iterator[Finding]:
    """A duty's holder is named in its article, by the term, by other words that the duty quotes, or as the role says."""
    if duty.role is None or duty.subject:
        return
    role = handbook.role(duty.role)
    article = handbook.article_of(handbook.clause(duty.clause))
    named = {handbook.clause(id).article for id in (role.clause, *role.named_in)}
    if article.id not in named and role.term not in article.words:
        yield (
            at("duties.yml", duty, "role"),
            f"{article.label}没有写“{role.term}”，不能把职责{duty.id}列在其名下；"
            "用别的字样指它的，职责里写subject，或者把那一款写进roles.yml里它的named_in",
        )


def _title_lists(handbook: Handbook) -> Iterator[Finding]:
    """A full-width comma does not separate items: two titles would silently become one."""
    for entry, key in (
        *((role, "titles") for role in handbook.roles),
        *((title, "also") for title in handbook.titles),
    ):
        for index, title in enumerate(getattr(entry, key)):
            if re.search("[，、；]", title):
                location = at("roles.yml", entry, f"{key}[{index}]")
                yield location, f"{key}的“{title}”里有全角标点，列表各项之间请用半角逗号加空格“, ”"


def _themes(handbook: Handbook) -> Iterator[Finding]:
    """How many duties a theme has is only known when all are edited."""
    whole = not any(waiting.file == "duties.yml" for waiting in handbook.unedited)
    for theme in handbook.themes:
        count = sum(theme.id in duty.themes for duty in handbook.duties if not duty.power)
        if whole and not any(theme.id in duty.themes for duty in handbook.duties):
            yield at("themes.yml", theme), f"主题“{theme.name}”下没有职责"
        if whole and count > THEME_SHARE * len(handbook.duties):
            yield at("themes.yml", theme), f"主题“{theme.name}”占了全部职责的四成以上，请再分细"
        if any(word in theme.name for word in VAGUE):
            yield at("themes.yml", theme, "name"), f"主题“{theme.name}”说不清是什么事，请改名"
