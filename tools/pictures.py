"""Takes the README's pictures from the built site: `make pictures`."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tools.chromium import CHROMIUM, FLAGS

ROOT = Path(__file__).resolve().parent.parent
SITE = ROOT / "site"
PICTURES = ROOT / "pictures"

SCREENS = (
    ("home", "index.html"),
    ("role", "roles/district-head.html"),
    ("matrix", "matrix.html"),
)
"""(picture, page)."""

PRINTED = ("checklist", "checklists/township-head.html")


def main() -> None:
    """Write `pictures/*.png`; the site must have been built."""
    PICTURES.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        page = browser.new_page(viewport={"width": 1280, "height": 800}, locale="zh-CN")
        for name, address in SCREENS:
            page.goto(f"{SITE.as_uri()}/{address}")
            page.wait_for_timeout(500)  # until colours have faded in
            page.screenshot(path=PICTURES / f"{name}.png")
        _print(page)
        browser.close()


def _print(page: Page) -> None:
    """Print a checklist and turn its first sheet into a picture."""
    name, address = PRINTED
    page.goto(f"{SITE.as_uri()}/{address}")
    with tempfile.TemporaryDirectory() as folder:
        sheet = Path(folder) / "sheet.pdf"
        page.pdf(path=sheet, prefer_css_page_size=True)
        subprocess.run(
            ["pdftoppm", "-png", "-r", "90", "-f", "1", "-singlefile", sheet, PICTURES / name], check=True
        )


if __name__ == "__main__":
    main()
