"""Fills in the pages that are forms, as a person would: with typical texts, or with the longest that their fields take."""

from __future__ import annotations

import json
from collections.abc import Callable

from playwright.sync_api import Page

from macros.core.handbook import Handbook
from macros.features.checklist.view import holders
from macros.features.questions.bank import bank
from macros.features.questions.question_json import fingerprint
from tests.handins import as_file, record

TYPICAL, LONGEST = "typical", "longest"
SENTENCE = "已经按照要求逐项核对，材料存放在办公室。"
NAME = "示例单位"

FILL = """([within, texts]) => {
    for (const field of document.querySelectorAll(`${within} input[type=text], ${within} textarea`)) {
        if (field.closest("template") || field.readOnly) continue;
        const [short, long] = texts;
        const most = field.maxLength > 0 ? field.maxLength : long.length;
        field.value = (field.tagName === "TEXTAREA" || short === long ? long : short).slice(0, most);
        for (const type of ["input", "change"]) field.dispatchEvent(new Event(type, { bubbles: true }));
    }
}"""

Fill = Callable[[Page, Handbook, str], None]


def texts(length: str) -> list[str]:
    """For a line and for a box; the longest are alike, each field cuts off what it does not take."""
    return [NAME, SENTENCE] if length == TYPICAL else [SENTENCE * 200] * 2


def checklist(page: Page, handbook: Handbook, length: str) -> None:
    """Every question answered; notes beside all, the longest beside the first and the last."""
    page.evaluate(
        "() => document.querySelectorAll('.hb-check').forEach((each, at) => {"
        " const boxes = each.querySelectorAll('input[type=radio]'); boxes[at % boxes.length].click(); })"
    )
    page.evaluate(FILL, [".hb-record", [NAME, SENTENCE]])
    page.evaluate(FILL, [".hb-check", [NAME, NAME]])
    if length == LONGEST:
        for which in ("first-child", "last-child"):
            place = f".hb-checklist__list > :{which} > .hb-checklist__duty:{'nth-child(2)' if which == 'first-child' else which} > fieldset:last-of-type"
            page.evaluate(FILL, [place, texts(LONGEST)])
        page.evaluate(FILL, [".hb-record", texts(LONGEST)])


def inspection(page: Page, handbook: Handbook, length: str) -> None:
    """A finding beside each question, or five long ones."""
    shown = page.locator("section[data-form]:not([hidden])")
    for item in shown.locator("fieldset").all():
        item.locator("input[type=radio]").nth(1).check()
        item.locator("[data-add]").click()
    page.evaluate(FILL, [".hb-inspection__facts", texts(length)])
    page.evaluate(FILL, ["section[data-form]", texts(length)])


def registers(page: Page, handbook: Handbook, length: str) -> None:
    """Rows in one register, or in all of them with the longest cells."""
    for table in page.locator(".hb-register").all()[: 1 if length == TYPICAL else 3]:
        for _ in range(5 if length == TYPICAL else 30):
            table.locator("[data-add]").click()
    page.evaluate(FILL, [".hb-register tr[data-row]", [NAME, NAME]])
    if length == LONGEST:
        page.evaluate(FILL, [".hb-register tr[data-row]:nth-child(3)", texts(LONGEST)])


def draft(page: Page, handbook: Handbook, length: str) -> None:
    """As many members as the form offers, or forty."""
    for _ in range(0 if length == TYPICAL else 37):
        page.locator(".hb-draft [data-add]").click()
    page.evaluate(
        FILL, [".hb-draft__form", [NAME, "办公室\n安全科"] if length == TYPICAL else texts(LONGEST)]
    )
    if length == LONGEST:
        page.evaluate(FILL, [".hb-draft__member", [NAME, NAME]])


def pack(page: Page, handbook: Handbook, length: str) -> None:
    """Every post's sheet, printed; once, or with long names and each three times."""
    posts = [post.term for post in handbook.posts]
    work = NAME if length == TYPICAL else SENTENCE * 20
    rows = [f"{NAME}\t职务{number}\t{work}\t{post}" for number, post in enumerate(posts)]
    page.locator("[data-unit]").fill((NAME * 15)[: 4 if length == TYPICAL else 60])
    page.locator("[data-paste]").fill(
        "\n".join(["姓名\t职务\t分管工作\t对应岗位", *rows, f"{NAME}\t书记\t{work}\t"])
    )
    page.get_by_role("button", name="加入名单").click()
    page.locator("[data-people] li").first.wait_for()
    for field in page.locator("[data-people] [data-field=post]").all():
        if not field.input_value():
            field.select_option("outside")
    page.locator("[data-confirm]").click() if page.locator("[data-confirm]").is_enabled() else None
    page.get_by_role("button", name="生成打印稿").click()
    page.locator("[data-pack-printout]:not([hidden])").wait_for()


def units(page: Page, handbook: Handbook, length: str) -> None:
    names = [f"{NAME}{number}" for number in range(5 if length == TYPICAL else 200)]
    page.locator("#units-paste").fill("\n".join(names))
    page.locator("[data-take]").click()


def summary(page: Page, handbook: Handbook, length: str) -> None:
    """Records of five units, or of forty with notes that are shown."""
    roles = [role.id for role in holders(handbook)]
    note = "" if length == TYPICAL else SENTENCE * 10
    files = [
        as_file(
            f"{number}.json",
            record(
                handbook,
                number,
                roles[number % len(roles)],
                f"{NAME}{number}",
                f"某{number}",
                "partly",
                note=note,
            ),
        )
        for number in range(5 if length == TYPICAL else 40)
    ]
    page.locator("[data-files]").set_input_files(files)
    page.locator("[data-report]:not([hidden]):not([aria-busy])").wait_for()
    if length == LONGEST:
        page.locator("[data-notes]").check()


def report(page: Page, handbook: Handbook, length: str) -> None:
    """A draft from a record file."""
    kind = json.loads(page.get_attribute("form[data-reports]", "data-reports") or "[]")[0]
    role = (kind["roles"] if isinstance(kind, dict) else [handbook.posts[0].id])[0]
    note = SENTENCE if length == TYPICAL else (SENTENCE * 200)[:4000]
    found = record(handbook, 1, role, NAME, NAME, "yes", note=note)
    page.locator("[data-borrow]").set_input_files([as_file("record.json", found)])
    page.locator("[data-said]:not(:empty)").wait_for()
    page.locator("[data-make]").click()
    page.locator("[data-draft]:not([hidden])").wait_for()


def sitting(page: Page, handbook: Handbook, length: str) -> None:
    """A sitting handed in with nothing right, and its missed questions."""
    page.wait_for_function("() => window.handbookData?.questions && handbookData.book")
    page.get_by_role("button", name="开始").click()
    page.locator("[data-question]").first.wait_for()
    page.get_by_role("button", name="交卷", exact=True).click()
    page.get_by_role("button", name="确认交卷").click()
    page.get_by_role("heading", name="测验记录").wait_for()
    page.evaluate("() => document.documentElement.classList.add('hb-print-full')")


def results(page: Page, handbook: Handbook, length: str) -> None:
    """The records of a class in which every question was left out."""
    asked = [one for one in bank(handbook) if one.form == "single"][: 10 if length == TYPICAL else 200]
    answers = [
        {
            "question": one.id,
            "fingerprint": fingerprint(handbook, one),
            "stem": one.stem,
            "chosen": (one.right_index + 1) % len(one.options),
        }
        for one in asked
    ]
    files = [
        as_file(
            f"{number}.json",
            {
                "format": "gangze-exam-record",
                "version": 1,
                "regulation": handbook.id,
                "record": {"id": f"{number:08x}", "topic": NAME, "seed": "2026"},
                "answers": answers,
            },
        )
        for number in range(3)
    ]
    page.locator("[data-files]").set_input_files(files)
    page.locator("[data-report]:not([hidden])").wait_for()
    page.evaluate("() => document.documentElement.classList.add('hb-print-full')")


FORMS: dict[str, Fill] = {
    "inspection.html": inspection,
    "registers.html": registers,
    "draft.html": draft,
    "pack.html": pack,
    "office.html": units,
    "summary.html": summary,
    "report.html": report,
    "training/exam.html?seed=2026": sitting,
    "training/results.html": results,
}
"""Page -> what fills it in; the self-checks are filled in by `checklist`."""
