"""This search beside plain BM25, Material's with jieba and Pagefind, on the same queries in one run (`make bench-search`).

    python -m tools.bench_search [development] [quick]

The first word leaves the final sets out, the second the two searches of others, which take minutes. No query is printed. The sets are judged as in `tools/queries.py`.
"""

from __future__ import annotations

import gzip
import statistics
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, sync_playwright

from macros.core.configured import data_folder
from macros.core.handbook import Handbook
from macros.features import load_handbook
from macros.features.asked.model import ASKED_YML
from macros.features.search.documents import documents
from tools.bm25 import BM25
from tools.bundle import module
from tools.chromium import CHROMIUM, FLAGS
from tools.queries import (
    FINAL,
    FIRST_FINAL,
    QUESTIONS,
    READ,
    REGRESSION,
    Answer,
    Query,
    answer,
    by_kind,
    queries,
    score,
)
from tools.stock_searches import PAGEFIND, ROOT, STOCK, ask, build, material, pagefind, widener

SETS = {
    "words, development": REGRESSION[:3],
    "words, once final": REGRESSION[3:],
    "questions, development": QUESTIONS,
    "first final": FIRST_FINAL,
    "final": FINAL,
}
FOLDS = 10

OURS = f"""([queries, asked]) => {{
    const data = window.handbookData;
    const engine = window.prepare(asked ? {{ ...data.searchData, asked }} : data.searchData);
    engine.add(data.searchPages);
    const read = {READ};
    return queries.map(query => {{
        const start = performance.now();
        const found = read(engine, query);
        return [found, performance.now() - start];
    }});
}}"""

Search = Callable[[list[Query]], tuple[list[Answer], list[float]]]


def main() -> None:
    """Print the tables in Markdown."""
    handbook = load_handbook(data_folder(project=ROOT))
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        site = folder / "ours"
        build(ROOT / "mkdocs.yml", site)
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        page = _page(browser.new_page(), site)
        weights = {"this search": [site / "search"]}
        searches: dict[str, Search] = {
            "this search": partial(_ours, page, None),
            "… without `asked.yml`": partial(_ours, page, {}),
            "plain BM25": partial(_bm25, handbook),
        }
        widen = {}
        if "quick" not in sys.argv:
            for title, script, (other, weights[title]) in (
                ("Material + jieba", STOCK, material(folder)),
                ("Pagefind (extended)", PAGEFIND, pagefind(site, folder)),
            ):
                searches[title] = partial(ask, browser, other, script)
                widen[title] = widener(handbook, other)
        labels = [
            label
            for label in SETS
            if "development" not in sys.argv or "final" not in label or "once" in label
        ]
        said: dict[str, list[Answer]] = {}
        took: dict[str, list[float]] = {}
        print("| set | search | MRR@10 | recall@5 | nothing found | unanswerable: says so |")
        print("| --- | --- | --- | --- | --- | --- |")
        for label in labels:
            asked = queries(*SETS[label])
            for title, search in searches.items():
                said[title], took[title] = search(asked)
                judged = _widened(asked, widen[title]) if title in widen else asked
                result = score(judged, said[title])
                print(
                    f"| {label} ({result.answerable} + {result.unanswerable}) | {title} | {result.mrr:.3f} "
                    f"| {result.recall:.3f} | {result.empty:.1%} | {result.none:.0%} |",
                    flush=True,
                )
        _print_kinds(asked, said["this search"], said["plain BM25"])
        _print_weights(weights, took)
        _print_left_out(handbook, page)
        browser.close()


def _page(page: Page, site: Path) -> Page:
    """Give an empty page the engine and the site's search data."""
    page.evaluate(module('import { prepare } from "./features/search/engine.js"; window.prepare = prepare;'))
    for name in ("data.js", "pages.js"):
        page.evaluate((site / "search" / name).read_text(encoding="utf-8") + "0;")
    return page


def _ours(
    page: Page, phrases: dict[str, list[str]] | None, asked: list[Query]
) -> tuple[list[Answer], list[float]]:
    """Ask this search, with other phrases than those of `asked.yml` if they are given."""
    found: list[tuple[dict[str, Any], float]] = page.evaluate(OURS, [[q.text for q in asked], phrases])
    return [answer(each) for each, _ in found], [time for _, time in found]


def _bm25(handbook: Handbook, asked: list[Query]) -> tuple[list[Answer], list[float]]:
    bm25 = BM25({each.clause: each.words for each in documents(handbook) if each.kind == "clause"})
    found = [[{name} for name in bm25.find(query.text)] for query in asked]
    return [Answer(groups, not groups) for groups in found], []


def _widened(asked: list[Query], widen: Callable[[frozenset[str]], set[str]]) -> list[Query]:
    return [Query(query.text, query.kind, frozenset(widen(query.right))) for query in asked]


def _print_kinds(asked: list[Query], ours: list[Answer], bm25: list[Answer]) -> None:
    """Print the figures of each kind of the last set."""
    print("\n| kind | queries | MRR@10 | BM25 | recall@5 | BM25 | nothing found | BM25 | says so |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- | --- |")
    for (kind, one), (_, other) in zip(by_kind(asked, ours), by_kind(asked, bm25), strict=True):
        pairs = (
            f"{one.mrr:.3f} | {other.mrr:.3f} | {one.recall:.3f} | {other.recall:.3f} "
            f"| {one.empty:.1%} | {other.empty:.1%}"
            if one.answerable
            else "| | | | |"
        )
        says = f"{one.none:.0%}" if one.unanswerable else ""
        print(f"| {kind} | {one.answerable + one.unanswerable} | {pairs} | {says} |")


def _print_weights(weights: dict[str, list[Path]], took: dict[str, list[float]]) -> None:
    """Print the size of each index and the times of the last set."""
    print("\n| search | index gzip | median | p95 |")
    print("| --- | --- | --- | --- |")
    for title, paths in weights.items():
        times = sorted(took[title])
        late = times[int(len(times) * 0.95)]
        print(f"| {title} | {_size(paths):.0f} kB | {statistics.median(times):.1f} ms | {late:.1f} ms |")


def _print_left_out(handbook: Handbook, page: Page) -> None:
    """Print how phrases of `asked.yml` are answered by engines that do not have them."""
    entries = [(e.target, phrase) for e in handbook.part(ASKED_YML) for phrase in e.asked]
    every = [
        Query(phrase, "asked", frozenset({name})) for name, phrase in entries if name in handbook.clauses
    ]
    asked, left_out = [], []
    for fold in range(FOLDS):
        kept: dict[str, list[str]] = {}
        for place, (name, phrase) in enumerate(entries):
            if place % FOLDS != fold:
                kept.setdefault(name, []).append(phrase)
        held = {phrase for phrases in kept.values() for phrase in phrases}
        part = [query for query in every if query.text not in held]
        asked += part
        left_out += _ours(page, kept, part)[0]
    rows = {
        "a tenth left out": score(asked, left_out),
        "without `asked.yml`": score(every, _ours(page, {}, every)[0]),
        "plain BM25": score(every, _bm25(handbook, every)[0]),
    }
    print(f"\n| {len(every)} phrases of `asked.yml` | MRR@10 | recall@5 | nothing found |")
    print("| --- | --- | --- | --- |")
    for title, result in rows.items():
        print(f"| {title} | {result.mrr:.3f} | {result.recall:.3f} | {result.empty:.1%} |")


def _size(paths: list[Path]) -> float:
    """kB after gzip of all files below the paths."""
    files = [file for path in paths for file in ([path] if path.is_file() else sorted(path.rglob("*")))]
    return sum(len(gzip.compress(file.read_bytes(), 6)) for file in files if file.is_file()) / 1000


if __name__ == "__main__":
    main()
