"""Takes the README's pictures from the built site, and draws the picture for links that people share: `make pictures`."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Page, sync_playwright

from macros.core.configured import data_folder
from macros.features import load_handbook
from tools.chromium import CHROMIUM, FLAGS

ROOT = Path(__file__).resolve().parent.parent
SITE = ROOT / "site"
PICTURES = ROOT / "pictures"

SCREENS = (
    ("home", "index.html"),
    ("role", "roles/{post}.html"),
    ("matrix", "matrix.html"),
)
PRINTED = ("checklist", "checklists/{post}.html")
"""(picture, page); the post is the handbook's first."""


CARD = """<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" viewBox="0 0 1200 630">
<rect width="1200" height="630" fill="#17456b"/>
<rect x="390" y="75" width="420" height="480" rx="16" fill="#fff"/>
<g fill="none" stroke="#17456b" stroke-width="10">
<path d="M450 150h300M450 255h44v44h-44zM450 345h44v44h-44zM450 435h44v44h-44z"/>
<path d="M535 277h215M535 367h215M535 457h135" stroke="#7f9cb3"/>
<path d="M458 276l14 14 32-40M458 366l14 14 32-40" stroke-width="9"/>
</g></svg>"""
"""Without words: whose handbook it is, the title beside it says."""


def main() -> None:
    """Write `pictures/*.png` and `docs/assets/card.png`; the site must have been built."""
    PICTURES.mkdir(exist_ok=True)
    post = load_handbook(data_folder(project=ROOT)).posts[0].id
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        page = browser.new_page(viewport={"width": 1280, "height": 800}, locale="zh-CN")
        for name, address in SCREENS:
            page.goto(f"{SITE.as_uri()}/{address.format(post=post)}")
            page.wait_for_timeout(500)  # until colours have faded in
            page.screenshot(path=PICTURES / f"{name}.png")
        _print(page, post)
        page.set_viewport_size({"width": 1200, "height": 630})
        page.goto(f"data:image/svg+xml;utf8,{quote(CARD)}")
        page.screenshot(path=ROOT / "docs" / "assets" / "card.png")
        browser.close()


def _print(page: Page, post: str) -> None:
    """Print a checklist and turn its first sheet into a picture."""
    name, address = PRINTED
    page.goto(f"{SITE.as_uri()}/{address.format(post=post)}")
    with tempfile.TemporaryDirectory() as folder:
        sheet = Path(folder) / "sheet.pdf"
        page.pdf(path=sheet, prefer_css_page_size=True)
        subprocess.run(
            ["pdftoppm", "-png", "-r", "90", "-f", "1", "-singlefile", sheet, PICTURES / name], check=True
        )


if __name__ == "__main__":
    main()
