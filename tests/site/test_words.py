"""The built pages hold the document's words, all of them, at the right ids. A build that succeeds with
an empty page is the known way for such sites to fail."""

from __future__ import annotations

from lxml import html

from macros.core.handbook import Handbook
from macros.features.checklist.model import CHECKLIST_YML
from macros.features.checklist.view import holders
from macros.features.glossary.model import GLOSSARY_YML


def text(element: html.HtmlElement) -> str:
    return "".join(element.text_content().split())


def by_id(root: html.HtmlElement, id: str) -> html.HtmlElement:
    found = root.xpath("//*[@id=$id]", id=id)
    assert len(found) == 1, id
    return found[0]


def test_every_clause_stands_at_its_id(handbook: Handbook, page) -> None:
    root = page("regulation.html")
    for clause in handbook.clauses.values():
        shown = text(by_id(root, clause.id))
        if clause.kind == "article":
            assert all(text_part in shown for text_part in clause.words.split("。")), clause.id
        else:
            assert shown == "".join(clause.words.split()), clause.id
    assert sum(clause.kind == "item" for clause in handbook.clauses.values()) == 52


def test_every_check_is_a_fieldset_with_its_answers(handbook: Handbook, page) -> None:
    seen = set()
    for role in holders(handbook):
        for field in page(f"checklists/{role.id}.html").xpath("//fieldset[@data-check]"):
            check = next(
                check for check in handbook.part(CHECKLIST_YML) if check.id == field.get("data-check")
            )
            assert field.get("data-clause") == check.clause
            assert text(field.xpath("./legend")[0]) == check.question
            values = field.xpath(".//input[@type='radio']/@value")
            labels = [text(label) for label in field.xpath(".//label")]
            assert (values, labels) in (
                (["yes", "partly", "no", "na"], ["已落实", "部分落实", "未落实", "不适用"]),
                (["yes", "no", "na"], ["是", "否", "不适用"]),
            )
            assert ("partly" in values) == (check.answers == "graded")
            seen.add(check.id)
    assert seen == {check.id for check in handbook.part(CHECKLIST_YML)}


def test_who_has_no_sheet_keeps_its_addresses(handbook: Handbook, page) -> None:
    """Printed sheets and slides lead there; nothing on the site does."""
    role = handbook.role("supervision")
    for address in ("checklists/supervision.html", "training/slides/supervision.html"):
        root = page(address)
        assert role.no_sheet in text(root)
        assert "监察部门要依法进行问责" in text(root)
        assert not root.xpath("//fieldset | //*[contains(@class, 'hb-slide__face')]")
    for address in ("checklists/index.html", "training/slides/index.html", "downloads/index.html"):
        hrefs = page(address).xpath("//main//@href")
        assert hrefs and not [href for href in hrefs if "supervision" in href and "/roles/" not in href]


def test_every_theme_principle_and_term_stands_at_its_address(handbook: Handbook, page) -> None:
    for theme in handbook.themes:
        root = page(f"themes/{theme.id}.html")
        shown = {node.get("id") for node in root.xpath("//*[@class='hb-duty']")}
        assert shown, theme.id
    for principle in handbook.principles:
        assert by_id(page("principles.html"), principle.id) is not None
        assert principle.quote in text(page("principles.html"))
    for term in handbook.part(GLOSSARY_YML):
        assert term.term in text(by_id(page("glossary.html"), term.id))


def test_matrices_have_headings_and_linked_cells(handbook: Handbook, page) -> None:
    root = page("matrix.html")
    for name in ("role-theme", "theme-role", "role-article", "role-principle", "theme-level", "period-role"):
        table = root.xpath("//table[@data-matrix=$name]", name=name)[0]
        assert table.xpath(".//thead//th[@scope='col']")
        assert len(table.xpath(".//tbody/tr")) == len(table.xpath(".//tbody/tr/th[@scope='row']")) > 10, name
        for cell in table.xpath(".//tbody//td"):
            assert cell.get("data-row") and cell.get("data-column")
            assert bool(cell.xpath(".//a[not(@class)]")) == (cell.get("class") == "is-filled")


def test_the_status_line_stands_on_every_page(handbook: Handbook, page, addresses: list[str]) -> None:
    assert len(addresses) > 50
    for address in addresses:
        assert text(page(address).xpath("//*[@class='hb-status']")[0]) == handbook.edition.status, address


def test_nothing_says_that_the_document_is_in_force(page, addresses: list[str]) -> None:
    claims = ("现行有效", "已生效", "正在施行", "仍然有效", "继续有效")
    for address in addresses:
        shown = text(page(address))
        assert not [claim for claim in claims if claim in shown], address


def test_every_page_says_what_it_is(page, addresses: list[str]) -> None:
    titles = set()
    for address in addresses:
        root = page(address)
        assert root.get("lang") == "zh-CN"
        if address != "404.html":
            assert len(root.xpath("//h1")) == 1, address
            assert root.xpath("//meta[@name='description']/@content"), address
            titles.add(text(root.xpath("//title")[0]))
    assert len(titles) == len(addresses) - 1
