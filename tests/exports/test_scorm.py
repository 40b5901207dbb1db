"""The course's package by SCORM 1.2's rules for manifests, and its words by the document."""

from __future__ import annotations

import io
import zipfile

import pytest
from lxml import etree, html

from macros.exports.scorm import scorm_course
from macros.loader import load
from macros.model import Handbook
from tests.conftest import DATA, SAMPLE

CP = "{http://www.imsproject.org/xsd/imscp_rootv1p1p2}"
ADL = "{http://www.adlnet.org/xsd/adlcp_rootv1p2}"
SOURCE = "".join((DATA / "source.txt").read_text(encoding="utf-8").split())


@pytest.fixture(scope="module")
def package(handbook: Handbook) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(scorm_course(handbook)))


def test_the_manifest_is_as_scorm_1_2_asks(package: zipfile.ZipFile) -> None:
    """Content aggregation model, 2.3: order of elements, identifiers, and references that lead somewhere."""
    manifest = etree.fromstring(package.read("imsmanifest.xml"))
    assert manifest.tag == f"{CP}manifest" and manifest.get("identifier")
    assert [child.tag for child in manifest] == [
        f"{CP}{name}" for name in ("metadata", "organizations", "resources")
    ]
    assert [child.text for child in manifest[0]] == ["ADL SCORM", "1.2"]
    (organization,) = manifest[1]
    assert manifest[1].get("default") == organization.get("identifier")
    assert [child.tag for child in organization] == [f"{CP}title", f"{CP}item"]
    item = organization[1]
    (resource,) = manifest[2]
    assert item.get("identifierref") == resource.get("identifier")
    assert (resource.get("type"), resource.get(f"{ADL}scormtype")) == ("webcontent", "sco")
    files = [file.get("href") for file in resource]
    assert resource.get("href") == files[0]
    assert {*files, "imsmanifest.xml"} == set(package.namelist())
    ids = [element.get("identifier") for element in manifest.iter() if element.get("identifier")]
    assert len(ids) == len(set(ids))


def test_it_stands_alone_with_the_documents_words(package: zipfile.ZipFile, handbook: Handbook) -> None:
    page = html.fromstring(package.read("index.html").decode("utf-8"))
    assert len(page.xpath("//details")) == 9
    quotes = page.xpath("//blockquote/text()")
    assert len(quotes) > 52 and all("".join(words.split()) in SOURCE for words in quotes)
    assert len(page.xpath("//fieldset")) == 25
    for answer in page.xpath("//p[@class='answer']"):
        quote = answer.text_content().split("：“", 1)[1].removesuffix("”")
        assert "".join(quote.split()) in SOURCE
    assert handbook.edition.status in page.text_content()
    links = page.xpath("//@href | //@src")
    assert set(links) == {"course.css", "course.js"}
    assert not page.xpath("//@style | //script[not(@src)]")


def test_the_same_bytes_of_any_regulation(handbook: Handbook) -> None:
    assert scorm_course(handbook) == scorm_course(handbook)
    assert zipfile.ZipFile(io.BytesIO(scorm_course(load(SAMPLE)))).testzip() is None
