"""The validator of the W3C (vnu) reads every page and finds no mistake, but for what is listed here with its reason."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.conftest import ROOT

VNU = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"

KNOWN = (
    # A file has no origin, so the validator takes nothing to be 'self'; test_policy.py tells what the policy says.
    r"Resource violates Content Security Policy \(meta tag\)",
    # The page of a wrong address is whole in itself; its policy allows its style and script by hash.
    r"Inline (style|script) violates Content Security Policy \(meta tag\).* in 404\.html",
    # Linked data is no script: no browser runs it, and test_pages.py tells that none complains of it.
    r"Inline script violates Content Security Policy \(meta tag\).* in regulation\.html",
    # Every browser takes in a folder so; none that does not know the attribute is harmed.
    r"Attribute “webkitdirectory” not allowed on element “input” .* in summary\.html",
    # Its words come with the paper that is drawn; until then it is hidden.
    r"Empty heading\. in training/exam\.html",
    # It stands in a pattern, which the script puts below a heading of the second level.
    r"The heading “h3” .* follows the heading “h1” .* in mine\.html",
)
"""What may be said, as “message in page”."""


@pytest.mark.slow
def test_every_page_is_valid_html(site: Path) -> None:
    java = shutil.which("java")
    assert java, "没有找到Java：请安装（Debian：apt-get install default-jre-headless），或用 make test-all。"
    made = subprocess.run(
        [java, "-jar", str(VNU), "--format", "json", "--skip-non-html", "--exit-zero-always", str(site)],
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=300,
    )
    prefix = f"{site.as_uri().removesuffix('/').replace('file:///', 'file:/')}/"
    said = [
        f"{each['message']} in {each['url'].replace('file:///', 'file:/').removeprefix(prefix)}"
        for each in json.loads(made.stderr)["messages"]
    ]
    assert [each for each in said if not any(re.match(known, each) for known in KNOWN)] == []
    for known in KNOWN:
        assert any(re.match(known, each) for each in said), f"no longer needed: {known}"


def test_an_article_is_no_landmark(page) -> None:
    """Twenty regions would hide the few places that one wants to go to."""
    articles = page("regulation.html").xpath("//section[contains(@class, 'hb-article')]")
    assert articles and not [
        each for each in articles if {"aria-label", "aria-labelledby", "role"} & set(each.attrib)
    ]
    assert not page("regulation.html").xpath("//article//p[not(normalize-space())]")
