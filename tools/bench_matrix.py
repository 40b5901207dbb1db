"""The cross-reference tables of a made-up regulation, in Chromium: `make bench-matrix`.

The regulation has 300 roles and 40 themes, made by copying the handbook's own roles with their duties and
articles. The tables are drawn by the macros that draw the real page, and put into the built page in place of
its own, so that the site's own scripts and styles work on them.
"""

from __future__ import annotations

import platform
import re
import shutil
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from macros.core.configured import data_folder
from macros.core.duties import Duty
from macros.core.handbook import Handbook
from macros.core.roles import Role
from macros.features import FEATURES, load_handbook
from macros.features.matrix import feature as macros
from macros.features.matrix.view import TABLES
from macros.site.downloads import Downloads
from macros.site.render import drawing
from tools.chromium import CHROMIUM, FLAGS
from tools.serving import serving

ROOT = Path(__file__).resolve().parent.parent
SITE = ROOT / "site"
PAGE = "matrix.html"
ROLES, THEMES = (75, 150, 300), 40
BLOCKS = 4
"""How often the articles are copied; the model knows at most 99."""

KEYS = ("x", "Backspace", "应", "急", "Backspace", "Backspace", "监", "督", "Backspace", "Backspace")
"""Typed in turn: what nothing holds, and back; what some hold, and back to all; what others hold."""

ARROWS = ("ArrowDown", "ArrowRight", "ArrowDown", "PageDown", "End", "ArrowUp", "ArrowLeft", "Home")
FRAME = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"


def enlarged(handbook: Handbook, count: int) -> Handbook:
    """Return the handbook with `count` roles, 40 themes and four times its articles."""
    copies = -(-count // len(handbook.roles))
    roles = [_role(role, copy) for copy in range(copies) for role in handbook.roles][:count]
    names = {role.id for role in roles}
    themes = [
        theme.model_copy(update={"id": f"{theme.id}-{copy}"})
        for copy in range(3)
        for theme in handbook.themes
    ]
    made = [
        _duty(duty, copy, [theme.id for theme in themes[:THEMES]])
        for copy in range(copies)
        for duty in handbook.duties
    ]
    articles = handbook.regulation.articles
    more = tuple(
        article.model_copy(update={"number": article.number + len(articles) * block})
        for block in range(BLOCKS)
        for article in articles
    )
    return replace(
        handbook,
        regulation=handbook.regulation.model_copy(update={"articles": more}),
        roles=tuple(
            role.model_copy(
                update={
                    key: _kept(getattr(role, key), names) for key in ("members", "unit", "chairs", "serves")
                }
            )
            for role in roles
        ),
        themes=tuple(themes[:THEMES]),
        duties=tuple(duty for duty in made if duty.role in names),
    )


def _kept(value: Any, names: set[str]) -> Any:
    """Of ids, those that exist: the last copy of the roles may be cut short."""
    if isinstance(value, tuple):
        return tuple(id for id in value if id in names)
    return value if value in names else None


def _role(role: Role, copy: int) -> Role:
    def name(id: str | None) -> str | None:
        return f"{id}-{copy}" if id else None

    return role.model_copy(
        update={
            "id": name(role.id),
            "name": f"{role.short}{copy}",
            "clause": _clause(role.clause, copy),
            "named_in": tuple(_clause(clause, copy) for clause in role.named_in),
            "members": tuple(f"{member}-{copy}" for member in role.members),
            "unit": name(role.unit),
            "chairs": name(role.chairs),
            "serves": name(role.serves),
        }
    )


def _duty(duty: Duty, copy: int, themes: list[str]) -> Duty:
    """Its themes are spread over all of them, so that the table is as full as the real one."""
    moved = tuple(
        dict.fromkeys(themes[(sum(map(ord, theme)) + 7 * copy) % len(themes)] for theme in duty.themes)
    )
    return duty.model_copy(
        update={
            "id": f"{duty.id}-{copy}",
            "clause": _clause(duty.clause, copy),
            "role": f"{duty.role}-{copy}" if duty.role else None,
            "themes": moved,
        }
    )


def _clause(id: str, copy: int) -> str:
    return re.sub(r"\d+", lambda found: str(int(found[0]) + 20 * (copy % BLOCKS)), id, count=1)


def drawn(handbook: Handbook) -> str:
    """The tools and all tables, as the macros draw them."""
    downloads = Downloads(FEATURES, handbook)
    tools, table = (drawing(macro, downloads, lambda: PAGE) for macro in (macros.matrix_tools, macros.matrix))
    return "\n".join([tools(), *(table(name) for name in TABLES)])


def main() -> None:
    """Print the tables in Markdown, with the machine they were measured on."""
    handbook = load_handbook(data_folder(project=ROOT))
    page = (SITE / PAGE).read_text(encoding="utf-8")
    start, end = page.index('<div class="hb-tools"'), page.index("</article>")
    print(f"{platform.machine()}, Python {platform.python_version()}, {THEMES} themes")
    print("| roles | duties | drawing all five tables | their HTML |")
    print("| --- | --- | --- | --- |")
    html = ""
    for count in ROLES:
        large = enlarged(handbook, count)
        begun = time.perf_counter()
        html = drawn(large)
        spent = time.perf_counter() - begun
        print(f"| {count} | {len(large.duties)} | {spent:.1f} s | {len(html.encode()) / 1e6:.1f} MB |")
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        site = Path(name) / "site"
        shutil.copytree(SITE, site)
        (site / PAGE).write_text(page[:start] + html + page[end:], encoding="utf-8")
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        print(f"\n{ROLES[-1]} × {THEMES}: processor time of the page's process, ms, a mean of each kind")
        print("\n| table | page ready | key | filter | arrow | scrolled by 80 px |")
        print("| --- | --- | --- | --- | --- | --- |")
        with serving(site) as base:
            for table in ("role-theme", "theme-level"):
                print(_measured(browser, base, table))
        browser.close()


class Clock:
    """Counts the processor time of a browser's pages, which other work on the machine does not lengthen.

    It counts what all threads of the page take, so it is more than the person waits.
    """

    def __init__(self, browser: Browser) -> None:
        self.session = browser.new_browser_cdp_session()

    def read(self) -> float:
        processes = self.session.send("SystemInfo.getProcessInfo")["processInfo"]
        return 1000 * sum(float(each["cpuTime"]) for each in processes if each["type"] == "renderer")

    def mean(self, page: Page, acts: Sequence[Callable[[], object]]) -> float:
        """Milliseconds an act takes, the frame that shows it included."""
        before = self.read()
        for act in acts:
            act()
            page.evaluate(FRAME)
        return (self.read() - before) / len(acts)


def _measured(browser: Browser, base: str, table: str) -> str:
    """One line of the table."""
    clock = Clock(browser)
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    ready = clock.mean(page, [lambda: page.goto(f"{base}/{PAGE}?table={table}")])
    page.locator("#matrix-q").focus()
    keys = clock.mean(page, [partial(_press, page, key) for key in KEYS * 3])
    page.get_by_role("button", name="清除筛选").click()
    page.locator(".hb-tools summary").click()
    filters = clock.mean(page, [page.locator("input[name=theme]").first.click] * 6)
    page.locator("table[data-matrix]:visible [tabindex='0']").focus()
    arrows = clock.mean(page, [partial(_press, page, key) for key in ARROWS * 3])
    scroll = "(box, step) => { box.scrollTop = 80 * step; }"
    box = page.locator(".hb-matrix:visible")
    scrolled = clock.mean(page, [partial(box.evaluate, scroll, step) for step in range(60)])
    page.close()
    figures = (ready, keys, filters, arrows, scrolled)
    return f"| {table} | " + " | ".join(f"{figure:.0f}" for figure in figures) + " |"


def _press(page: Page, key: str) -> None:
    if len(key) == 1:
        page.keyboard.insert_text(key)
    else:
        page.keyboard.press(key)


if __name__ == "__main__":
    main()
