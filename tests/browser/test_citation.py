"""复制引用 gives the reference and its address, in a secure context and without one."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page

CLIPBOARD = "navigator.clipboard.readText()"


def unfolded(page: Page) -> Locator:
    """The first button, with what it is folded in opened."""
    page.evaluate("document.querySelectorAll('article details').forEach(each => each.open = true)")
    return page.locator(".hb-citation").first


def test_a_clause_is_copied_with_its_address(browse, served: str) -> None:
    watched = browse(served, permissions=["clipboard-read", "clipboard-write"])
    page = watched.goto("regulation.html")
    page.locator("#art-4-3 + details > summary").click()
    page.get_by_role("button", name="复制引用：第四条第（三）项").click()
    page.get_by_text("已复制").wait_for()
    assert page.evaluate(CLIPBOARD) == f"通政发〔2014〕11号第四条第（三）项\n{served}/regulation.html#art-4-3"
    assert watched.said == []


@pytest.mark.parametrize("address", ["roles/district-head.html", "principles.html", "themes/funding.html"])
def test_it_works_on_other_pages(browse, served: str, address: str) -> None:
    page = browse(served, permissions=["clipboard-read", "clipboard-write"]).goto(address)
    unfolded(page).click()
    page.get_by_text("已复制").first.wait_for()
    reference, link = page.evaluate(CLIPBOARD).split("\n")
    assert reference.startswith("通政发〔2014〕11号第")
    assert link.startswith(f"{served}/regulation.html#art-")


def test_it_works_without_a_secure_context(browse, served: str) -> None:
    """An intranet address over http has no clipboard of its own: the old way copies."""
    watched = browse(served, permissions=["clipboard-read", "clipboard-write"])
    watched.page.add_init_script("Object.defineProperty(window, 'isSecureContext', {value: false})")
    page = watched.goto("regulation.html")
    page.locator("#art-13-p2 + details > summary").click()
    page.get_by_role("button", name="复制引用：第十三条第二款").click()
    page.get_by_text("已复制").wait_for()
    assert page.evaluate(CLIPBOARD).startswith("通政发〔2014〕11号第十三条第二款\n")


def test_a_refusal_is_said(browse, served: str) -> None:
    watched = browse(served)
    watched.page.add_init_script(
        "Object.defineProperty(window, 'isSecureContext', {value: false}); document.execCommand = () => false"
    )
    page = watched.goto("roles/district-head.html")
    unfolded(page).click()
    page.get_by_text("未能复制，请手工选取").wait_for()
