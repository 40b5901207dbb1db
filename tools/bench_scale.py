"""Search at 1, 10 and 100 times the text, beside plain BM25: bytes, time to be ready, time to answer (`make bench`).

The larger texts are made by joining halves of different clauses, so that they hold the same words in
other company; each made clause has an id and an address of its own. What people ask stays as it is.
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

from macros.core.configured import data_folder
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

OURS = """async queries => {
    const start = performance.now();
    const engine = await window.loadSearch();
    const ready = performance.now() - start;
    while (!window.handbookData.searchPages) await new Promise(done => setTimeout(done, 50));
    const times = queries.map(query => {
        const begun = performance.now();
        engine.find(query);
        return performance.now() - begun;
    });
    return [ready, times];
}"""

BM25 = """async queries => {
    const grams = text => {
        const words = text.normalize("NFKC").toLowerCase().replace(/[^\\u4e00-\\u9fffa-z0-9]/g, "");
        return [...words].flatMap((one, at) => at + 1 < words.length ? [one, words.slice(at, at + 2)] : [one]);
    };
    const start = performance.now();
    await new Promise((done, failed) => {
        const script = document.createElement("script");
        Object.assign(script, { src: "search/data.js", onload: done, onerror: failed });
        document.head.append(script);
    });
    const { documents } = window.handbookData.searchData;
    const postings = new Map();
    const lengths = documents.map(({ words }, number) => {
        const counts = new Map();
        const all = grams(words);
        for (const gram of all) counts.set(gram, (counts.get(gram) || 0) + 1);
        for (const [gram, count] of counts) {
            if (!postings.has(gram)) postings.set(gram, []);
            postings.get(gram).push([number, count]);
        }
        return all.length;
    });
    const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    const ready = performance.now() - start;
    const times = queries.map(query => {
        const begun = performance.now();
        const scores = new Map();
        for (const gram of new Set(grams(query))) {
            const holders = postings.get(gram) || [];
            const rarity = Math.log(1 + (lengths.length - holders.length + 0.5) / (holders.length + 0.5));
            for (const [number, count] of holders) {
                const norm = 1.2 * (1 - 0.75 + 0.75 * lengths[number] / average);
                scores.set(number, (scores.get(number) || 0) + rarity * count * 2.2 / (count + norm));
            }
        }
        [...scores].sort((one, other) => other[1] - one[1]).slice(0, 50);
        return performance.now() - begun;
    });
    return [ready, times];
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
    handbook = load_handbook(data_folder(project=ROOT))
    asked = [query.text for query in queries(*DEVELOPMENT)]
    print(f"{platform.machine()}, Python {platform.python_version()}, {len(asked)} queries")
    print("| text | documents | search | compressed | ready | median | p95 |")
    print("| --- | --- | --- | --- | --- | --- | --- |")
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        site = Path(name) / "site"
        shutil.copytree(SITE, site)
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        for times in TIMES:
            found = enlarged(handbook, times)
            data = site / "search" / "data.js"
            script = as_script("searchData", index.search_data(handbook, found=found))
            data.write_text(script, encoding="utf-8")
            loaded = (data, site / "search" / "pages.js", site / "bundles" / "search.js")
            size = sum(len(gzip.compress(path.read_bytes(), 6)) for path in loaded) / 1000
            for title, measure, weight in (
                ("this search", OURS, f"{size:.0f} kB"),
                ("plain BM25", BM25, "the same"),
            ):
                with serving(site) as base:
                    page = browser.new_page()
                    page.goto(f"{base}/index.html")
                    page.evaluate(search())
                    ready, spent = page.evaluate(measure, asked)
                    page.close()
                spent.sort()
                print(
                    f"| {times}× | {len(found)} | {title} | {weight} | {ready:.0f} ms "
                    f"| {statistics.median(spent):.1f} ms | {spent[int(len(spent) * 0.95)]:.1f} ms |",
                    flush=True,
                )
        browser.close()


if __name__ == "__main__":
    main()
