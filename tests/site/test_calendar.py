"""时间要求一览, as built."""

from __future__ import annotations

from pathlib import Path

from icalendar import Calendar

from macros.core.handbook import Handbook
from tests.site.test_words import text


def test_the_three_fixed_times_stand_with_clause_holder_and_file(
    site: Path, handbook: Handbook, page
) -> None:
    root = page("calendar.html")
    rows = root.xpath("//tr[@data-duty]")
    shown = [
        (
            text(row.xpath("./th")[0]),
            text(row.xpath(".//a[@class='hb-ref']")[0]),
            row.xpath(".//a[@class='hb-ref']/@href")[0],
            row.xpath(".//a[@download]/@href")[0],
        )
        for row in rows
    ]
    assert shown == [
        ("每季度至少一次", "第四条第（二）项", "regulation.html#art-4-2", "downloads/district-head.ics"),
        ("每季度至少一次", "第十条第（二）项", "regulation.html#art-10-2", "downloads/township-head.ics"),
        ("每年1月底前", "第十六条第二句", "regulation.html#art-16-p1-s2", "downloads/township-committee.ics"),
    ]
    for row in rows:
        words = text(row.xpath(".//p[@class='hb-doc']")[0])
        assert words == handbook.clause(row.get("data-duty")).words
        (file,) = row.xpath(".//a[@download]/@href")
        (event,) = Calendar.from_ical((site / file).read_bytes()).walk("VEVENT")
        assert words in event["DESCRIPTION"]
    marked = [bool(row.xpath(".//*[@class='hb-ours'][.='手册建议日期']")) for row in rows]
    assert marked == [True, True, False]


def test_what_has_no_limit_is_said_to_have_none(page) -> None:
    root = page("calendar.html")
    (row,) = root.xpath("//tr[@data-role='district-deputy']")
    assert text(row.xpath("./td[1]")[0]) == "定期第六条第（一）项及时第六条第（一）项、第（五）项"
    assert row.xpath("./td[1]//a/@aria-label") == ["第六条第（一）项", "第六条第（一）项", "第六条第（五）项"]
    assert "文件未规定期限" in text(root.xpath("//h2[@id='open']/following::thead")[0])
    assert "另设提醒" in text(root)


def test_helping_the_principal_is_marked_as_no_duty(page) -> None:
    root = page("calendar.html")
    lead = root.xpath("//h2[@id='helpers']/following-sibling::p")[0]
    assert text(lead).startswith("编者整理不是本岗位的职责。")
    (row,) = root.xpath("//tr[@data-level='department']")
    assert "文件没有给区政府各工作部门主要负责人规定周期或者期限" in text(row)
