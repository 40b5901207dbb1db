"""A page loads the files of the components that it carries, and no others."""

from macros.site.bundle import page_assets

MODULES = {
    "copy": ["lib/clipboard.js", "copy.js"],
    "sheet": ["sheet.css", "lib/storage.js", "lib/clipboard.js", "sheet.js"],
    "chart": ["chart.css", "chart.js"],
}


def test_each_file_once_in_the_order_of_the_table() -> None:
    html = '<p data-module="sheet"></p><p data-module="copy"></p><p data-module="copy"></p>'
    assert page_assets(html, MODULES) == (
        ["sheet.css"],
        ["lib/clipboard.js", "copy.js", "lib/storage.js", "sheet.js"],
    )


def test_a_page_without_components_loads_nothing_more() -> None:
    assert page_assets("<h1>关于</h1><p>data-module</p>", MODULES) == ([], [])
