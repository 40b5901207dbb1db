"""A real Chromium, and the built site served under the policy that it ships."""

from __future__ import annotations

import functools
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tools.chromium import CHROMIUM, FLAGS


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
def chromium() -> Iterator[Browser]:
    if not Path(CHROMIUM).exists():
        pytest.fail(
            "没有找到Chromium：请安装（Debian：apt-get install chromium fonts-noto-cjk），或用 make test。"
        )
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


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


@pytest.fixture(params=["http", "file"])
def base(request: pytest.FixtureRequest) -> str:
    """Both ways to open the site."""
    return str(request.getfixturevalue("served" if request.param == "http" else "from_disk"))


@pytest.fixture
def browse(chromium: Browser) -> Iterator[Any]:
    """Return a function that opens a watched page; all are closed at the end."""
    contexts: list[BrowserContext] = []

    def open_page(base: str, **options: Any) -> Watched:
        contexts.append(chromium.new_context(locale="zh-CN", **options))
        return Watched(contexts[-1], base)

    yield open_page
    for context in contexts:
        context.close()
