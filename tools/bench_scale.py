"""Search at 1, 10 and 100 times the text: index bytes, time to load, time to answer (`make bench`).

The larger texts are made by joining halves of different clauses, so that they hold the same words in
other company; each made clause has an id and an address of its own.
"""

from __future__ import annotations

import gzip
import platform
import random
import shutil
import statistics
import tempfile
from dataclasses import replace
from pathlib import Path

from playwright.sync_api import sync_playwright

from macros.core.handbook import Handbook
from macros.features import load_handbook
from macros.features.search import index
from macros.features.search.documents import Document, documents
from macros.site.data_script import as_script
from tools.bundle import search
from tools.chromium import CHROMIUM, FLAGS
from tools.queries import DEVELOPMENT, queries
from tools.serving import serving

ROOT = Path(__file__).resolve().parent.parent
SITE = ROOT / "site"
TIMES = (1, 10, 100)

MEASURE = """async queries => {
    const start = performance.now();
    const engine = await window.loadSearch();
    const loaded = performance.now() - start;
    const times = queries.map(query => {
        const begun = performance.now();
        engine.find(query);
        return performance.now() - begun;
    });
    return [loaded, times];
}"""


def enlarged(handbook: Handbook, times: int) -> list[Document]:
    """Return the handbook's documents and `times` - 1 as many made clauses."""
    found = list(documents(handbook))
    clauses = [document for document in found if document.kind == "clause"]
    chance = random.Random(times)
    made = []
    for number in range((times - 1) * len(clauses)):
        first, second = chance.sample(clauses, 2)
        words = first.words[: len(first.words) // 2] + second.words[len(second.words) // 2 :]
        name = f"{first.clause}-x{number}"
        made.append(replace(first, words=words, clause=name, address=f"{first.address}-x{number}"))
    return found + made


def main() -> None:
    """Print the table in Markdown, with the machine it was measured on."""
    handbook = load_handbook(ROOT / "data" / "tongzhou-2014-11")
    asked = [query.text for query in queries(*DEVELOPMENT)]
    print(f"{platform.machine()}, Python {platform.python_version()}, {len(asked)} queries")
    print("| text | documents | data.js | gzip | load | median | p95 |")
    print("| --- | --- | --- | --- | --- | --- | --- |")
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        site = Path(name) / "site"
        shutil.copytree(SITE, site)
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        for times in TIMES:
            found = enlarged(handbook, times)
            script = as_script("searchData", index.search_data(handbook, found=found))
            (site / "search" / "data.js").write_text(script, encoding="utf-8")
            with serving(site) as base:
                page = browser.new_page()
                page.goto(f"{base}/index.html")
                page.evaluate(search())
                loaded, spent = page.evaluate(MEASURE, asked)
                page.close()
            spent.sort()
            raw = script.encode("utf-8")
            print(
                f"| {times}× | {len(found)} | {len(raw) / 1000:.0f} kB | {len(gzip.compress(raw, 6)) / 1000:.0f} kB "
                f"| {loaded:.0f} ms | {statistics.median(spent):.1f} ms | {spent[int(len(spent) * 0.95)]:.1f} ms |"
            )
        browser.close()


if __name__ == "__main__":
    main()
