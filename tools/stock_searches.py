"""Two searches that others have made, on the same site: Material's with jieba, and Pagefind.

They find pages and cut them at headings, so for them a result is also right where it leads to any page that shows a
right clause's words (the full text apart, which shows them all), or to the heading of the article that holds it.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from lxml import html
from playwright.sync_api import Browser

from macros.core.handbook import Handbook
from tools.queries import OUTSIDE, Answer, Query, target
from tools.serving import serving

ROOT = Path(__file__).resolve().parent.parent

PLUGINS = "plugins:\n"
STOCK_SEARCH = "  - search:\n      lang: zh\n      separator: '[\\s\\u200b\\-]'\n"
"""As Material's documentation sets up Chinese search with jieba."""

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


def material(folder: Path) -> tuple[Path, list[Path]]:
    """Build the site with Material's own search; return it and the files of its index."""
    site = folder / "material"
    build(_with_stock_search(folder / "project"), site)
    return site, [site / "search" / "search_index.json"]


def pagefind(ours: Path, folder: Path) -> tuple[Path, list[Path]]:
    """Index a copy of the built site with Pagefind; return it and the folders of its index."""
    site = folder / "pagefind"
    shutil.copytree(ours, site)
    command = [sys.executable, "-m", "pagefind", "--site", str(site), "--force-language", "zh"]
    subprocess.run(command, check=True, capture_output=True)
    return site, [site / "pagefind" / "index", site / "pagefind" / "fragment"]


def ask(browser: Browser, site: Path, script: str, asked: list[Query]) -> tuple[list[Answer], list[float]]:
    """Ask a search of a site; return its answers and how many ms each took."""
    answers, times = [], []
    with serving(site) as base:
        page = browser.new_page()
        page.goto(f"{base}/index.html")
        page.evaluate(script, "准备")  # load and warm up
        for query in asked:
            groups, time = page.evaluate(script, query.text)
            times.append(time)
            found = [{name for url in group for name in _targets(url)} for group in groups]
            answers.append(Answer(found, not found))
        page.close()
    return answers, times


def _targets(url: str) -> set[str]:
    """What an address answers with, and its page; without the words to highlight that Material adds."""
    bare = re.sub(r"\?[^#]*", "", url)
    bare = re.sub(r"^https?://[^/]+", "", bare).lstrip("/")
    return {target(bare).removesuffix("-label"), f"page:{bare.partition('#')[0]}"}


def widener(handbook: Handbook, site: Path) -> Callable[[frozenset[str]], set[str]]:
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
                wider.add(clause.article)
                if clause.kind != "article":
                    words = "".join(clause.words.split())
                    wider.update(f"page:{page}" for page, text in shown.items() if words in text)
            elif answer == OUTSIDE:
                wider.update({"art-3", "art-19", "page:roles/index.html"})
        return wider

    return widen


def _with_stock_search(project: Path) -> Path:
    """Copy the project with Material's own search switched on; return its configuration."""
    project.mkdir()
    for name in ("data", "docs", "macros", "overrides"):
        shutil.copytree(ROOT / name, project / name)
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    (project / "mkdocs.yml").write_text(text.replace(PLUGINS, PLUGINS + STOCK_SEARCH), encoding="utf-8")
    return project / "mkdocs.yml"


def build(config: Path, site: Path) -> None:
    """Build the site that a configuration describes."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(config.parent)}
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", config, "--site-dir", site],
        check=True,
        env=environment,
        cwd=config.parent,
    )
