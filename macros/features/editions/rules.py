"""What an editor says of a clause's way from one edition to the next names clauses that there are."""

from collections.abc import Iterator

from macros.core.handbook import Handbook
from macros.core.location import Finding, Location, at
from macros.features.editions.model import Became, Earlier
from macros.features.editions.reading import EDITIONS
from macros.features.editions.text import Text


def check_editions(handbook: Handbook) -> Iterator[Finding]:
    """Yield clauses that are not there, that hold others, or that are named twice."""
    now = Text(handbook.regulation)
    if handbook.edition.edition in {edition.name for edition in handbook.part(EDITIONS)}:
        yield (
            at("edition.yml", handbook.edition, "edition"),
            f"edition写的“{handbook.edition.edition}”是旧版的编号，请另写一个",
        )
    for edition in handbook.part(EDITIONS):
        old = Text(edition.regulation)
        seen: dict[str, int] = {}
        for entry in edition.became:
            place = at(edition.file, entry, "clause")
            if entry.clause in seen:
                yield place, f"“{entry.clause}”重复了，前一处在第{seen[entry.clause]}行"
            seen.setdefault(entry.clause, place.line)
            yield from _fault(place, old, entry.clause, f"clause写的“{entry.clause}”", "旧版里没有这个条款")
            yield from _faults_now(edition, entry, now)


def _faults_now(edition: Earlier, entry: Became, now: Text) -> Iterator[Finding]:
    for index, id in enumerate(entry.now):
        place = at(edition.file, entry, f"now[{index}]")
        yield from _fault(place, now, id, f"now写的“{id}”", "现在的文件里没有这个条款")


def _fault(place: Location, text: Text, id: str, said: str, missing: str) -> Iterator[Finding]:
    if id not in text.clauses:
        yield place, f"{said}不存在，{missing}"
    elif not text.is_passage(id):
        whole = text.passage_of(text.clauses[id])
        near = [each.id for each in text.within(text.clauses[id])]
        why = "只是一句" if whole else "下面还分款、项"
        yield place, f"{said}（{text.clauses[id].label}）{why}，请写{'、'.join(near[:5])}"
