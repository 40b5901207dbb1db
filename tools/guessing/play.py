"""Strategies played over a bank: by how much each beats chance, in all and by kind.

A strategy chooses the option with the highest score; ties share. Judged words are said to be right from a score on,
or below it, that did best in the half of the bank that was practised. Of a question with several right options as many
are taken as such questions mostly have; full marks for exactly the right ones, half for some of them and no wrong one;
chance is what as many options drawn at random would bring. The mixtures choose by what paid in the other half.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import sqrt

from tools.guessing.items import Item
from tools.guessing.learner import Learner
from tools.guessing.strategies import STRATEGIES, Sight

SEEDS = (1, 2, 3)
"""The bank is halved so often; figures are means."""

ONE_SIDED = 1.645
"""Of the normal distribution, 95 %."""

LEARNER, BEST, VOTE = "learner", "best of each kind", "vote"
MIXTURES = (BEST, VOTE)
ALWAYS = {"always right": 1.0, "always wrong": 0.0}
"""Strategies for judgements alone."""

TAKEN = {"all": 0, "all but one": 1}
"""Strategies where several options are right: how many are left, by lot. Chance takes any number from two on."""

Picks = dict[str, tuple[float, ...]]
"""Question -> how gladly each option is chosen, 0 to 1; of judged words, how surely they are said to be right."""

Gains = dict[str, float]
"""Question -> marks above chance."""


@dataclass(frozen=True)
class Result:
    """By how much a strategy beats chance over some questions."""

    count: int
    hits: float
    excess: float
    bound: float
    """The excess is above it with 95 % confidence."""


def play(bank: Sequence[Item], sight: Sight) -> dict[str, Gains]:
    """Return each strategy's gains, the mixtures' last."""
    sums: dict[str, Gains] = {}
    for seed in SEEDS:
        for name, gains in _play_once(bank, sight, seed).items():
            into = sums.setdefault(name, {})
            for id, gain in gains.items():
                into[id] = into.get(id, 0.0) + gain / len(SEEDS)
    return sums


def chances(bank: Sequence[Item]) -> Gains:
    """Return the marks that chance brings."""
    counts = _counts(bank)
    return {item.id: _chance(item, counts) for item in bank}


def result(
    bank: Iterable[Item], gains: Gains, by_chance: Gains, drawn: Mapping[str, int] | None = None
) -> Result:
    """Sum up the questions, each as often as it was drawn (None: once)."""
    weights = [(item.id, drawn.get(item.id, 0) if drawn is not None else 1) for item in bank]
    weights = [(id, weight) for id, weight in weights if weight]
    total = sum(weight for _, weight in weights)
    if not total:
        return Result(0, 0.0, 0.0, 0.0)
    mean = sum(weight * gains.get(id, 0.0) for id, weight in weights) / total
    spread = sqrt(sum(weight * (gains.get(id, 0.0) - mean) ** 2 for id, weight in weights) / total)
    alike = total**2 / sum(weight**2 for _, weight in weights)
    hits = mean + sum(weight * by_chance[id] for id, weight in weights) / total
    return Result(len(weights), hits, mean, mean - ONE_SIDED * spread / sqrt(max(alike - 1, 1)))


def _play_once(bank: Sequence[Item], sight: Sight, seed: int) -> dict[str, Gains]:
    halves = _halves(bank, seed)
    picks: dict[str, Picks] = {name: {} for name in (*STRATEGIES, LEARNER, *ALWAYS)}
    for practised, played in (halves, halves[::-1]):
        learner = Learner(sight, practised, seed)
        scores = {
            name: {i.id: [s(sight, i, t) for t in i.texts] for i in bank} for name, s in STRATEGIES.items()
        }
        for name, known in scores.items():
            rules = _rules(practised, known)
            for item in played:
                picks[name][item.id] = _pick(item, known[item.id], rules.get(item.kind))
        for item in played:
            told = [learner.score(item, text) for text in item.texts]
            picks[LEARNER][item.id] = (float(told[0] > 0),) if item.judged else _pick(item, told, None)
            if item.judged:
                for name, sure in ALWAYS.items():
                    picks[name][item.id] = (sure,)
    counts = _counts(bank)
    gains = {
        name: {i.id: _gain(i, known[i.id], counts) for i in bank if i.id in known}
        for name, known in picks.items()
    }
    for name, left in TAKEN.items():
        gains[name] = {item.id: _by_number(item, left) for item in bank if item.form == "multiple"}
    best: Gains = {}
    vote: Gains = {}
    for practised, played in (halves, halves[::-1]):
        for kind in {item.kind for item in played}:
            worth = {name: _worth(each, practised, kind) for name, each in gains.items()}
            first = max(worth, key=lambda name: worth[name])
            for item in (each for each in played if each.kind == kind):
                best[item.id] = gains[first].get(item.id, 0.0)
                voters = [
                    (w, picks[name][item.id])
                    for name, w in worth.items()
                    if w > 0 and item.id in picks.get(name, {})
                ]
                vote[item.id] = _gain(item, _summed(item, voters), counts) if voters else 0.0
    return gains | {BEST: best, VOTE: vote}


def _halves(bank: Sequence[Item], seed: int) -> tuple[list[Item], list[Item]]:
    """Part the bank in two, each kind in two."""
    draw = random.Random(seed)
    mixed = sorted(bank, key=lambda item: item.id)
    draw.shuffle(mixed)
    mixed.sort(key=lambda item: (item.kind, item.form))
    return mixed[::2], mixed[1::2]


def _worth(gains: Gains, practised: Sequence[Item], kind: str) -> float:
    found = [gains[item.id] for item in practised if item.kind == kind and item.id in gains]
    return sum(found) / len(found) if found else 0.0


def _summed(item: Item, voters: Sequence[tuple[float, tuple[float, ...]]]) -> tuple[float, ...]:
    summed = [sum(weight * pick[index] for weight, pick in voters) for index in range(len(item.texts))]
    if item.judged:
        share = summed[0] / sum(weight for weight, _ in voters)
        return (0.5 if share == 0.5 else float(share > 0.5),)
    return _pick(item, summed, None)


def _rules(practised: Sequence[Item], scores: Mapping[str, Sequence[float]]) -> dict[str, tuple[float, bool]]:
    """Kind -> from which score on judged words are said to be right, or (False) wrong."""
    rules = {}
    for kind in {item.kind for item in practised if item.judged}:
        seen = [
            (scores[item.id][0], item.right[0]) for item in practised if item.kind == kind and item.judged
        ]
        cuts = sorted({score for score, _ in seen})
        rules[kind] = max(
            ((cut, above) for cut in cuts for above in (True, False)),
            key=lambda rule: sum(((score >= rule[0]) == rule[1]) == right for score, right in seen),
        )
    return rules


def _pick(item: Item, scores: Sequence[float], rule: tuple[float, bool] | None) -> tuple[float, ...]:
    if item.judged:
        return (float((scores[0] >= rule[0]) == rule[1]) if rule else 0.5,)
    if item.form == "multiple":
        return tuple(sum(other < score for other in scores) / (len(scores) - 1) for score in scores)
    top = max(scores)
    return tuple((score == top) / scores.count(top) for score in scores)


def _counts(bank: Sequence[Item]) -> dict[int, int]:
    """Number of options -> how many are mostly right, where several are."""
    found: dict[int, Counter[int]] = {}
    for item in bank:
        if item.form == "multiple":
            found.setdefault(len(item.texts), Counter()).update([sum(item.right)])
    return {size: count.most_common(1)[0][0] for size, count in found.items()}


def _gain(item: Item, pick: Sequence[float], counts: Mapping[int, int]) -> float:
    """Marks above chance."""
    if item.judged:
        return (pick[0] if item.right[0] else 1 - pick[0]) - 0.5
    if item.form != "multiple":
        return sum(share for share, right in zip(pick, item.right, strict=True) if right) - 1 / len(pick)
    chosen = list(combinations(range(len(pick)), counts[len(pick)]))
    best = max(sum(pick[i] for i in each) for each in chosen)
    top = [each for each in chosen if abs(sum(pick[i] for i in each) - best) < 1e-9]
    return sum(_marks(item, each) for each in top) / len(top) - _chance(item, counts)


def _chance(item: Item, counts: Mapping[int, int]) -> float:
    if item.judged:
        return 0.5
    if item.form != "multiple":
        return sum(item.right) / len(item.right)
    return _by_lot(item, counts[len(item.right)])


def _by_number(item: Item, left: int) -> float:
    size = len(item.right)
    return _by_lot(item, size - left) - sum(_by_lot(item, take) for take in range(2, size + 1)) / (size - 1)


def _by_lot(item: Item, take: int) -> float:
    """The marks that so many options drawn at random bring."""
    chosen = list(combinations(range(len(item.right)), take))
    return sum(_marks(item, each) for each in chosen) / len(chosen)


def _marks(item: Item, chosen: Sequence[int]) -> float:
    if not all(item.right[index] for index in chosen):
        return 0.0
    return 1.0 if len(chosen) == sum(item.right) else 0.5
