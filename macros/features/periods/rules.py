"""Every time word of a duty is in exactly one row of the table of times, and every row has a duty."""

from collections.abc import Iterator

from macros.core.handbook import Handbook
from macros.core.location import Finding, at
from macros.features.periods.model import PERIODS_YML

FILE = "periods.yml"


def check_periods(handbook: Handbook) -> Iterator[Finding]:
    """Yield time words in no period, in two periods, or in no duty."""
    used = {cadence.words for duty in handbook.duties for cadence in duty.cadences if cadence.words}
    held: dict[str, str] = {}
    for period in handbook.part(PERIODS_YML):
        for index, words in enumerate(period.words):
            location = at(FILE, period, f"words[{index}]")
            if words in held:
                yield location, f"时间用语“{words}”已归入“{held[words]}”，只能归入一组"
            elif words not in used:
                yield location, f"没有职责写着时间用语“{words}”，请与duties.yml逐字核对"
            held.setdefault(words, period.name)
    for duty in handbook.duties:
        for cadence in duty.cadences:
            if cadence.words and cadence.words not in held:
                location = at("duties.yml", cadence, "words")
                yield location, f"时间用语“{cadence.words}”没有归入periods.yml的任何一组"
