"""A real Chromium, and the built site served under the policy that it ships."""

from __future__ import annotations

import functools
import threading
from collections.abc import Callable, Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import axe_playwright_python
import pytest
from playwright.sync_api import Browser, BrowserContext, Download, Page

from tests.validator import OFFICE, faults

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
"""What axe looks for; in the dark only colours are others."""

CHECK = """async ([within, dark, tags]) => {
    const root = within ? document.querySelector(within) : document;
    for (const details of root.querySelectorAll("details")) details.open = true;
    const only = dark ? {type: "rule", values: ["color-contrast"]} : {type: "tag", values: tags};
    const rules = dark ? {} : {"label-content-name-mismatch": {enabled: true}}; // what one sees is what one can say
    const { passes, violations } = await axe.run(root, {runOnly: only, rules, resultTypes: ["violations"]});
    return [passes.length, violations.flatMap(({ id, nodes }) =>
        nodes.map(node => [id, node.html.slice(0, 160), node.failureSummary.slice(0, 200)]))];
}"""

SETTLE = """() => {
    for (const each of document.getAnimations()) if (each instanceof CSSTransition) each.finish();
}"""


SHIFT = """() => new Promise(done => {
    let sum = 0;
    const add = entries => entries.forEach(each => { sum += each.value; });
    const observer = new PerformanceObserver(list => add(list.getEntries()));
    observer.observe({type: "layout-shift", buffered: true});
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => {
        add(observer.takeRecords());
        done(sum);
    })));
})"""

STORAGE_OFF = """Object.defineProperty(window, "localStorage", {
    configurable: true, get() { throw new DOMException("denied", "SecurityError"); }
});"""
"""What a browser does that was told to keep nothing."""


class Watched:
    """A page whose console, failures and outside requests are kept."""

    def __init__(self, context: BrowserContext, base: str) -> None:
        self.context = context
        self.page: Page = context.new_page()
        self.base = base
        self.said: list[str] = []
        self.outside: list[str] = []
        self.page.on("console", lambda message: self.said.append(f"{message.type}: {message.text}"))
        self.page.on("pageerror", lambda error: self.said.append(f"error: {error}"))
        self.page.on("requestfailed", self._failed)
        self.page.on("request", self._note)
        self.files: list[Download] = []
        self.page.on("download", lambda file: self.files.append(file))

    def _failed(self, request: Any) -> None:
        if request.failure != "net::ERR_ABORTED":  # that is the next page cutting the last one short
            self.said.append(f"failed: {request.url} {request.failure}")

    def _note(self, request: Any) -> None:
        if not request.url.startswith((self.base, "data:", "blob:")):
            self.outside.append(request.url)

    def goto(self, address: str) -> Page:
        self.page.goto(f"{self.base}/{address}")
        return self.page


@pytest.fixture(scope="session")
def served(site: Path) -> Iterator[str]:
    """Address of the site served over http under its own Content-Security-Policy."""
    policy = (site / "headers" / "content-security-policy.txt").read_text(encoding="utf-8").strip()

    class Handler(SimpleHTTPRequestHandler):
        def end_headers(self) -> None:
            self.send_header("Content-Security-Policy", policy)
            super().end_headers()

        def log_message(self, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def from_disk(site: Path) -> str:
    """Address of the site opened as a folder, as from a USB stick."""
    return site.as_uri()


@pytest.fixture(params=["http", pytest.param("file", marks=pytest.mark.slow)])
def base(request: pytest.FixtureRequest) -> str:
    """Both ways to open the site."""
    return str(request.getfixturevalue("served" if request.param == "http" else "from_disk"))


@pytest.fixture
def browse(chromium: Browser, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Any]:
    """Return a function that opens a watched page; all are closed at the end.

    In the longer set every Office file that a page made in the test is read by the Open XML SDK.
    """
    opened: list[Watched] = []

    def open_page(base: str, **options: Any) -> Watched:
        context = chromium.new_context(locale="zh-CN", reduced_motion="reduce", **options)
        opened.append(Watched(context, base))
        return opened[-1]

    yield open_page
    made = [] if "not slow" in request.config.getoption("-m") else office_files(opened, tmp_path)
    for watched in opened:
        watched.context.close()
    assert faults(made) == []


def office_files(opened: list[Watched], folder: Path) -> list[Path]:
    """The Office files that scripts of the pages made and handed over, each kept once in `folder`."""
    kept = {}
    for number, file in enumerate(file for watched in opened for file in watched.files):
        if file.url.startswith("blob:") and file.suggested_filename.endswith(OFFICE):
            path = folder / f"made-{number}{Path(file.suggested_filename).suffix}"
            file.save_as(path)
            kept[path.read_bytes()] = path
    return list(kept.values())


@pytest.fixture
def settle() -> Callable[[Page], None]:
    """Return a function that brings every change of colour or place to its end."""
    return lambda page: page.evaluate(SETTLE)


@pytest.fixture
def axe(settle: Callable[[Page], None]) -> Callable[..., list[tuple[str, str, str]]]:
    """Return a function that opens all details and says what axe finds, on the page or within one element."""

    def violations(page: Page, within: str | None = None, dark: bool = False) -> list[tuple[str, str, str]]:
        if not page.evaluate("Boolean(window.axe)"):
            page.evaluate(AXE)
        settle(page)
        passed, found = page.evaluate(CHECK, [within, dark, RULES])
        assert passed > (10 if not within and not dark else 0), "too few rules had something to look at"
        return [(rule, html, why) for rule, html, why in found]

    return violations


@pytest.fixture
def shift() -> Callable[[Page], float]:
    """Return a function that sums up all layout shifts from loading until two frames later."""
    return lambda page: float(page.evaluate(SHIFT))
