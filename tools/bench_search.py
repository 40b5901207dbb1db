"""One table: this search, Material's with jieba, Pagefind, on the same site in one run (`make bench-search`).

The sets are judged as in `tools/queries.py`. The two stock searches find pages and cut them at
headings, so for them a result is also right where it leads to any page that shows a right clause's words
(the full text apart, which shows them all), or to the heading of the article that holds it.
"""

from __future__ import annotations

import gzip
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from lxml import html
from playwright.sync_api import Page, sync_playwright

from macros.core.handbook import Handbook
from macros.features import load_handbook
from tools.bundle import search
from tools.chromium import CHROMIUM, FLAGS
from tools.queries import DEVELOPMENT, FINAL, OUTSIDE, Query, queries, score, target
from tools.serving import serving

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "data" / "tongzhou-2014-11"

PLUGINS = "plugins:\n"
STOCK_SEARCH = "  - search:\n      lang: zh\n      separator: '[\\s\\u200b\\-]'\n"
"""As Material's documentation sets up Chinese search with jieba."""

OURS = """async query => {
    const engine = await window.loadSearch();
    const start = performance.now();
    const answer = engine.find(query);
    const time = performance.now() - start;
    const groups = answer.groups.map(group => group.map(hit => hit.document.address));
    return [answer.outside ? [["outside"], ...groups] : groups, time];
}"""

STOCK = """async query => {
    const input = document.querySelector(".md-search__input");
    const list = document.querySelector(".md-search-result__list");
    const meta = document.querySelector(".md-search-result__meta");
    const settled = () => new Promise(done => {
        let timer = setTimeout(done, 400);
        const watch = new MutationObserver(() => { clearTimeout(timer); timer = setTimeout(stop, 60); });
        const stop = () => { watch.disconnect(); done(); };
        watch.observe(document.querySelector(".md-search-result"), {childList: true, subtree: true, characterData: true});
    });
    input.focus();
    input.value = "";
    input.dispatchEvent(new Event("keyup", {bubbles: true}));
    input.dispatchEvent(new Event("input", {bubbles: true}));
    await settled();
    const start = performance.now();
    let shown = start;
    const watch = new MutationObserver(() => { shown = performance.now(); });
    watch.observe(document.querySelector(".md-search-result"), {childList: true, subtree: true, characterData: true});
    input.value = query;
    input.dispatchEvent(new Event("keyup", {bubbles: true}));
    input.dispatchEvent(new Event("input", {bubbles: true}));
    await settled();
    watch.disconnect();
    const links = [...list.querySelectorAll("li.md-search-result__item")]
        .map(item => [...item.querySelectorAll("a.md-search-result__link")].map(link => link.href));
    return [links, shown - start];
}"""

PAGEFIND = """async query => {
    window.finder = window.finder || await import("/pagefind/pagefind.js");
    const start = performance.now();
    const found = await window.finder.search(query);
    const pages = await Promise.all(found.results.slice(0, 10).map(result => result.data()));
    const time = performance.now() - start;
    return [pages.map(page => [page.url, ...page.sub_results.slice(0, 1).map(part => part.url)]), time];
}"""


def main() -> None:
    """Print the table in Markdown."""
    handbook = load_handbook(DATA)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ours, material, pagefind = folder / "ours", folder / "material", folder / "pagefind"
        _build(ROOT / "mkdocs.yml", ours)
        _build(_with_stock_search(folder / "project"), material)
        subprocess.run(["cp", "-r", ours, pagefind], check=True)
        subprocess.run(
            [sys.executable, "-m", "pagefind", "--site", pagefind, "--force-language", "zh"],
            check=True,
            capture_output=True,
        )
        engines: list[tuple[str, Path, str, str, list[Path], bool]] = [
            ("this search", ours, "index.html", OURS, [ours / "search"], False),
            (
                "Material + jieba",
                material,
                "index.html",
                STOCK,
                [material / "search" / "search_index.json"],
                True,
            ),
            (
                "Pagefind (extended)",
                pagefind,
                "index.html",
                PAGEFIND,
                [pagefind / "pagefind" / "index", pagefind / "pagefind" / "fragment"],
                True,
            ),
        ]
        print(
            "| set | search | MRR@10 | recall@5 | nothing found | unanswerable: nothing found | index gzip | median | p95 |"
        )
        print("| --- | --- | --- | --- | --- | --- | --- | --- | --- |")
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
            for label, names in (("development", DEVELOPMENT), ("final", (FINAL,)))[
                : int(os.environ.get("SETS", "2"))
            ]:
                asked = queries(*names)
                for title, site, address, script, index, lenient in engines:
                    with serving(site) as base:
                        page = browser.new_page()
                        page.goto(f"{base}/{address}")
                        if script == OURS:
                            page.evaluate(search())
                        row = _measure(page, script, asked, _widen(handbook, site) if lenient else None)
                        page.close()
                    print(
                        f"| {label} ({len(asked)}) | {title} | {row} | {_size(index):.0f} kB | {row.times} |".replace(
                            "| |", "|"
                        )
                    )
            browser.close()


class Row(str):
    """The figures of one search over one set."""

    times = ""


def _measure(
    page: Page, script: str, asked: list[Query], widen: Callable[[frozenset[str]], set[str]] | None
) -> Row:
    page.evaluate(script, "准备")  # load and warm up
    answers: list[list[set[str]]] = []
    times = []
    for query in asked:
        groups, time = page.evaluate(script, query.text)
        times.append(time)
        answers.append([{name for url in group for name in _targets(url)} for group in groups])
    if widen:
        asked = [Query(query.text, query.kind, frozenset(widen(query.right))) for query in asked]
    result = score(asked, answers)
    row = Row(f"{result.mrr:.3f} | {result.recall:.3f} | {result.empty:.1%} | {result.silent:.0%}")
    times.sort()
    row.times = f"{statistics.median(times):.1f} ms | {times[int(len(times) * 0.95)]:.1f} ms"
    return row


def _targets(url: str) -> set[str]:
    """What an address answers with, and its page; without the words to highlight that Material adds."""
    bare = re.sub(r"\?[^#]*", "", url)
    bare = re.sub(r"^https?://[^/]+", "", bare).lstrip("/")
    return {target(bare).removesuffix("-label"), f"page:{bare.partition('#')[0]}"}


def _widen(handbook: Handbook, site: Path) -> Callable[[frozenset[str]], set[str]]:
    """For a search that finds pages: each page that shows a right clause, and its article's heading."""
    shown = {
        path.relative_to(site).as_posix(): "".join(html.parse(str(path)).getroot().text_content().split())
        for path in site.rglob("*.html")
        if path.name not in ("regulation.html", "404.html")
    }

    def widen(right: frozenset[str]) -> set[str]:
        wider = set(right)
        for answer in right:
            if answer in handbook.clauses:
                clause = handbook.clause(answer)
                wider.add(f"art-{clause.article}")
                if clause.kind != "article":
                    words = "".join(clause.words.split())
                    wider.update(f"page:{page}" for page, text in shown.items() if words in text)
            elif answer == OUTSIDE:
                wider.update({"art-3", "art-19", "page:roles/index.html"})
        return wider

    return widen


def _size(paths: list[Path]) -> float:
    """kB after gzip of all files below the paths."""
    files = [
        file
        for path in paths
        for file in ([path] if path.is_file() else sorted(path.rglob("*")))
        if file.is_file()
    ]
    return sum(len(gzip.compress(file.read_bytes(), 6)) for file in files) / 1000


def _with_stock_search(project: Path) -> Path:
    """Copy the project with Material's own search switched on; return its configuration."""
    project.mkdir()
    for name in ("data", "docs", "macros", "overrides"):
        shutil.copytree(ROOT / name, project / name)
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    (project / "mkdocs.yml").write_text(text.replace(PLUGINS, PLUGINS + STOCK_SEARCH), encoding="utf-8")
    return project / "mkdocs.yml"


def _build(config: Path, site: Path) -> None:
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(config.parent)}
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", config, "--site-dir", site],
        check=True,
        env=environment,
        cwd=config.parent,
    )


if __name__ == "__main__":
    main()
