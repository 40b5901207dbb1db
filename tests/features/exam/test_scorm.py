"""The course's package by SCORM 1.2's rules for manifests, and its words by the document."""

from __future__ import annotations

import io
import re
import shutil
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree, html

from macros.core.handbook import Handbook
from macros.features import load_handbook
from macros.features.exam.form import exam_papers, paper_form
from macros.features.exam.scorm import fingerprint, left_out, markable, scorm_course
from macros.features.questions.answer import ASKS, shown_order
from macros.features.questions.bank import bank
from macros.features.questions.selection import PaperEntry
from tests.conftest import ROOT, SAMPLE
from tests.features.questions.test_question_files import cited

CP = "{http://www.imsproject.org/xsd/imscp_rootv1p1p2}"
ADL = "{http://www.adlnet.org/xsd/adlcp_rootv1p2}"
SCHEMA = ROOT / "tests" / "vendor" / "scorm-xsd" / "adlcp_rootv1p2.xsd"
"""ADL's, which takes in those of IMS."""


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


def test_the_manifest_is_valid_by_the_published_schemas(package: zipfile.ZipFile) -> None:
    """IMS content packaging 1.1.2 and ADL's additions to it, as SCORM 1.2 prescribes; and not if it is broken."""
    schema = etree.XMLSchema(etree.parse(SCHEMA))
    manifest = package.read("imsmanifest.xml").decode("utf-8")
    schema.assertValid(etree.fromstring(manifest.encode()))
    for right, broken in (
        ('adlcp:scormtype="sco"', 'adlcp:scormtype="page"'),
        ('type="webcontent"', ""),
        ('<item identifier="item"', "<item"),
        ("<resources>", "<resources/><resources>"),
    ):
        assert manifest.count(right) == 1
        faulty = etree.fromstring(manifest.replace(right, broken).encode())
        assert not schema.validate(faulty), broken


def test_it_stands_alone_with_the_documents_words(package: zipfile.ZipFile, handbook: Handbook) -> None:
    source = "".join((SAMPLE / "source.txt").read_text(encoding="utf-8").split())
    page = html.fromstring(package.read("index.html").decode("utf-8"))
    assert len(page.xpath("//details")) == len(handbook.posts)
    quotes = page.xpath("//blockquote/text()")
    assert len(quotes) >= 5 and all("".join(words.split()) in source for words in quotes)
    asked = {question.stem: question for question in bank(handbook)}
    answers = page.xpath("//p[@class='answer']")
    assert len(page.xpath("//fieldset")) == len(answers) > 3
    for answer in answers:
        label, _, quote = answer.xpath("strong")[0].tail.partition("。依据")[2].partition("：“")
        assert "".join(quote.removesuffix("”").split()) in source
        stem = (
            answer.getparent()
            .xpath("legend")[0]
            .text_content()
            .partition("．")[2]
            .removeprefix(ASKS["multiple"])
        )
        assert label == cited(handbook, asked[stem])
        reasons = [line.tail.partition("：")[2] for line in answer.xpath("br")]
        assert sorted(reasons) == sorted(one.because for one in asked[stem].options if one.because)
    assert handbook.edition.status in page.text_content()
    links = page.xpath("//@href | //@src")
    assert set(links) == {"course.css", "course.js", "platform.js"}
    assert not page.xpath("//@style | //script[not(@src)]")


def test_the_platforms_mark_may_stand_in_the_data(package: zipfile.ZipFile, tmp_path: Path) -> None:
    """`paper.mastery` in training.yml; without it the platform sets its own, as the default."""
    assert b"masteryscore" not in package.read("imsmanifest.xml")
    data = tmp_path / "sample"
    shutil.copytree(SAMPLE, data)
    training = data / "training.yml"
    training.write_text(
        training.read_text("utf-8").replace("  count: 5\n", "  count: 5\n  mastery: 60\n"), "utf-8"
    )
    made = zipfile.ZipFile(io.BytesIO(scorm_course(load_handbook(data)))).read("imsmanifest.xml")
    manifest = etree.fromstring(made)
    assert [each.text for each in manifest.iter(f"{ADL}masteryscore")] == ["60"]
    etree.XMLSchema(etree.parse(SCHEMA)).assertValid(manifest)


def test_the_paper_is_named_by_its_words(package: zipfile.ZipFile, handbook: Handbook) -> None:
    (form,) = html.fromstring(package.read("index.html").decode("utf-8")).xpath("//form/@data-paper")
    assert re.fullmatch("[0-9a-f]{8}", form)
    items = exam_papers(handbook)[0].forms[0].items
    assert fingerprint(items) == form
    assert fingerprint(items[::-1]) != form != fingerprint(items[1:])


def test_the_same_bytes(handbook: Handbook) -> None:
    assert scorm_course(handbook) == scorm_course(handbook)


def test_what_a_person_has_to_mark_is_left_out_and_counted(handbook: Handbook) -> None:
    entries = [PaperEntry(question.id, shown_order(question)) for question in bank(handbook)]
    kept, left = markable(paper_form(handbook, "A", entries).items)
    assert {item.question.form for item in kept} == {"single", "multiple", "judge"}
    assert [item.number for item in kept] == [*range(1, len(kept) + 1)]
    assert [item.question.case for item in kept if item.lead] == ["case-1"]
    assert left_out(left) == "同一套试卷另有5题（判断改错题、填空题、排序题、简答题）要由人评分，没有列入。"
    assert left_out(()) == ""


def test_a_case_is_kept_when_its_first_question_is_not(handbook: Handbook) -> None:
    entries = [PaperEntry(question.id, shown_order(question)) for question in bank(handbook) if question.case]
    first, *others = paper_form(handbook, "A", entries).items
    essay = next(question for question in bank(handbook) if question.form == "essay")
    kept, _ = markable((replace(first, question=replace(essay, case="case-1")), *others))
    assert [bool(item.lead) for item in kept] == [True, False]
