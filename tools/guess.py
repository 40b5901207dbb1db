"""How far a guesser gets in the bank and its papers, and what papers tell of their own questions (`make guess`).

`python -m tools.guess [<folder of a regulation>]` prints four tables: points above chance of each strategy over the
bank and by kind; of the best of them over fifty papers for each audience; leaks in these papers; shortage of options.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import yaml

from macros.core.configured import data_folder
from macros.core.handbook import Handbook
from macros.features import load_handbook
from macros.features.questions.bank import bank
from macros.features.questions.kinds.duty import DUTIES, NOT_DUTIES
from macros.features.questions.material import BankMaterial
from macros.features.questions.question_json import questions_data
from tools.guessing.items import Item, items
from tools.guessing.limits import ENOUGH, limit
from tools.guessing.papers import drawn, leaks
from tools.guessing.play import MIXTURES, Gains, chances, play, result
from tools.guessing.strategies import Lists, Practice, Sight

ROOT = Path(__file__).resolve().parent.parent
FOLDER = data_folder(project=ROOT)


def sight_of(folder: Path, found: tuple[Item, ...]) -> Sight:
    """Read the word lists (`tests/guess.yml`) and the text of a regulation."""
    entries = yaml.safe_load((folder / "tests" / "guess.yml").read_text(encoding="utf-8"))
    return Sight(Lists.read(entries, (folder / "source.txt").read_text(encoding="utf-8")), Practice(found))


def main(arguments: list[str] | None = None) -> int:
    """Print the tables; return 0."""
    given = sys.argv[1:] if arguments is None else arguments
    folder = Path(given[0]) if given else FOLDER
    handbook = load_handbook(folder)
    found = items(questions_data(handbook))
    gains, by_chance = play(found, sight_of(folder, found)), chances(found)
    _bank_table(found, gains, by_chance)
    _paper_tables(handbook, found, gains, by_chance)
    _shortage_table(handbook)
    return 0


def _bank_table(found: tuple[Item, ...], gains: dict[str, Gains], by_chance: Gains) -> None:
    kinds = Counter(item.kind for item in found)
    print("\nPoints above chance over the bank (95 % bound); ! = above its limit.\n")
    print("| strategy | " + " | ".join(("all", *kinds)) + " |")
    print("| --- |" + " --- |" * (len(kinds) + 1))
    print(f"| questions | {len(found)} | " + " | ".join(map(str, kinds.values())) + " |")
    expected = [
        sum(by_chance[i.id] for i in found if kind in (None, i.kind)) / (kinds[kind] if kind else len(found))
        for kind in (None, *kinds)
    ]
    print("| chance | " + " | ".join(f"{100 * each:.0f}" for each in expected) + " |")
    for name, each in gains.items():
        pooled = result(found, each, by_chance)
        cells = [f"{100 * pooled.excess:+.0f}{'!' * (pooled.excess > limit(name))}"]
        for kind, count in kinds.items():
            one = result((item for item in found if item.kind == kind), each, by_chance)
            over = count >= ENOUGH and one.bound > limit(name)
            cells.append(f"{100 * one.excess:+.0f} ({100 * one.bound:+.0f}){'!' * over}")
        print(f"| {name} | " + " | ".join(cells) + " |")


def _paper_tables(
    handbook: Handbook, found: tuple[Item, ...], gains: dict[str, Gains], by_chance: Gains
) -> None:
    rows = []
    print("\nPoints above chance over 50 papers of 20; the best single strategy and the mixtures.\n")
    print("| drawn for | questions | best strategy | above chance | " + " | ".join(MIXTURES) + " |")
    print("| --- | --- | --- | --- |" + " --- |" * len(MIXTURES))
    for each in drawn(handbook, bank(handbook)):
        all_of = {name: result(found, gain, by_chance, each.counts) for name, gain in gains.items()}
        best = max((name for name in gains if name not in MIXTURES), key=lambda name: all_of[name].excess)
        cells = [
            f"{100 * all_of[name].excess:+.0f}{'!' * (all_of[name].excess > limit(name))}"
            for name in (best, *MIXTURES)
        ]
        mean = sum(map(len, each.papers)) / len(each.papers)
        print(f"| {each.audience} | {mean:.0f} | {best} | " + " | ".join(cells) + " |")
        seen = leaks(each)
        numbers = (seen.twice, seen.same_quote, seen.printed_by_not, seen.printed_gap, seen.any)
        rows.append(
            f"| {each.audience} | "
            + " | ".join(map(str, numbers))
            + f" | {seen.touched:.1f} ({seen.most_touched}) |"
        )
    print("\nPapers of 50 in which questions tell of each other; questions touched, mean (most).\n")
    print(
        "| drawn for | same stem | same quote | printed by a not-question | a gap's words printed | any | touched |"
    )
    print("| --- | --- | --- | --- | --- | --- | --- |")
    print("\n".join(rows))


def _shortage_table(handbook: Handbook) -> None:
    """Where the text leaves a post too few wrong options of its own level, others stand in that name none."""
    material = BankMaterial(handbook)
    print(
        "\nQuestions of what stands under a post's name, of so many wanted; whose duties their wrong options are.\n"
    )
    print(
        f"| post | duty, of {DUTIES} | not-duty, of {NOT_DUTIES} | of its level | of another, naming none |"
    )
    print("| --- | --- | --- | --- | --- |")
    for post in handbook.posts:
        of = {
            kind: [q for q in bank(handbook) if q.kind == kind and q.roles == (post.id,)]
            for kind in ("duty", "not-duty")
        }
        strange = [
            o.text for q in of["duty"] for o in q.options if not o.right and o.text in material.holders
        ]
        near = sum(any(role.level == post.level for role, _ in material.holders[words]) for words in strange)
        print(f"| {post.id} | {len(of['duty'])} | {len(of['not-duty'])} | {near} | {len(strange) - near} |")


if __name__ == "__main__":
    sys.exit(main())
