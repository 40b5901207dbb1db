"""The course in a platform's hands: scorm-again (MIT, in tests/vendor) is the run-time environment."""

from __future__ import annotations

import functools
import io
import json
import re
import threading
import zipfile
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import FrameLocator, Page

from macros.core.handbook import Handbook
from macros.features.exam.form import ExamPaper, paper_form
from macros.features.exam.scorm import scorm_course
from macros.features.questions.answer import shown_order
from macros.features.questions.bank import bank
from macros.features.questions.selection import PaperEntry
from tests.conftest import ROOT

STRICT = Path(__file__).with_name("strict_lms.js")
"""A platform of our own: scorm-again takes calls after LMSFinish, which the standard forbids."""

RUNTIME = ROOT / "tests" / "vendor" / "scorm-again" / "scorm12.min.js"
PLATFORM = """<!DOCTYPE html><html><head><link rel="icon" href="data:,"><script src="runtime.js"></script></head>
<body><script>
window.API = new Scorm12API({autocommit: false, logLevel: 4});
const kept = sessionStorage.getItem("cmi");
if (kept) window.API.loadFromJSON(JSON.parse(kept), "cmi");
window.errors = [];
window.sent = {};
const call = window.API.LMSSetValue;
window.API.LMSSetValue = (name, value) => {
  window.sent[name] = value;
  const said = call.call(window.API, name, value);
  if (said !== "true") window.errors.push([name, value, window.API.LMSGetLastError()]);
  return said;
};
</script><iframe src="course/index.html" width="900" height="700"></iframe></body></html>"""


STRICT_PLATFORM = """<!DOCTYPE html><html><head><link rel="icon" href="data:,">
<script>window.LMS = JSON.parse(decodeURIComponent(location.hash.slice(1) || "%7B%7D"));</script>
<script src="strict.js"></script></head><body>
<a id="file" href="file.bin" download>资料</a> <a id="mail" href="mailto:office@example.org">邮件</a>
<iframe src="course/index.html" width="900" height="700"></iframe></body></html>"""


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture
def platform(handbook: Handbook, tmp_path: Path) -> Iterator[str]:
    with zipfile.ZipFile(io.BytesIO(scorm_course(handbook))) as package:
        package.extractall(tmp_path / "course")
    (tmp_path / "runtime.js").write_bytes(RUNTIME.read_bytes())
    (tmp_path / "index.html").write_text(PLATFORM, encoding="utf-8")
    (tmp_path / "strict.js").write_bytes(STRICT.read_bytes())
    (tmp_path / "strict.html").write_text(STRICT_PLATFORM, encoding="utf-8")
    (tmp_path / "file.bin").write_bytes(b"x")
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(tmp_path)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


def leave(page: Page) -> dict:
    """Close the course as a platform does and return what it has been told."""
    page.evaluate("document.querySelector('iframe').src = 'about:blank'")
    page.wait_for_function("() => window.API.isTerminated()")
    told = json.loads(page.evaluate("JSON.stringify(window.API.cmi)"))
    page.evaluate(
        "told => sessionStorage.setItem('cmi', told)",
        json.dumps(
            {
                "core": {
                    name: told["core"][name]
                    for name in ("lesson_status", "lesson_location", "entry", "score")
                },
                "suspend_data": told["suspend_data"],
            }
        ),
    )
    return dict(told)


def answer(course: FrameLocator | Page, number: int, right: bool) -> None:
    question = course.locator("fieldset").nth(number)
    letter = question.get_attribute("data-right")
    for box in question.locator("input").all():
        if (str(box.get_attribute("value")) in str(letter)) is right:
            box.check()
            if not right:
                return


def test_left_taken_up_again_and_completed(browse, platform: str) -> None:
    watched = browse(platform)
    page = watched.goto("index.html")
    course = page.frame_locator("iframe")
    course.locator("summary").nth(6).click()
    for number in range(10):
        answer(course, number, right=True)
    course.get_by_role("button", name="提交").click()
    assert course.locator("#result").inner_text() == "第11题还没有作答。"
    told = leave(page)
    assert told["core"]["lesson_status"] == "incomplete"
    assert told["core"]["exit"] == "suspend"
    assert told["core"]["lesson_location"] == "township-head"
    assert re.fullmatch(r"[0-9a-f]{8}:[A-D]{10}-{15}", told["suspend_data"])
    assert re.fullmatch(r"\d{4}:\d\d:\d\d(\.\d+)?", page.evaluate("window.sent['cmi.core.session_time']"))
    assert page.evaluate("window.errors") == []

    page.reload()
    assert course.locator("input:checked").count() == 10
    assert course.locator("details[open] summary").inner_text() == "各乡镇政府、街道办事处主要负责人"
    for number in range(10, 25):
        answer(course, number, right=number != 20)
    course.get_by_role("button", name="提交").click()
    assert course.locator("#result").inner_text() == "共25题，答对24题。"
    told = leave(page)
    assert told["core"]["lesson_status"] == "completed"
    score = told["core"]["score"]
    assert [str(score[name]) for name in ("raw", "min", "max")] == ["96", "0", "100"]
    assert page.evaluate("window.errors") == []

    page.reload()
    assert course.locator("#result").inner_text() == "共25题，答对24题。"
    assert course.locator("input:not([disabled])").count() == 0
    assert leave(page)["core"]["lesson_status"] == "completed"
    assert watched.outside == []
    assert [line for line in watched.said if "error" in line] == []


@pytest.mark.slow
def test_of_several_right_letters_some_give_half_and_all_come_back(
    browse, handbook: Handbook, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A paper of two multiple choices and what nobody but a person can mark."""
    by_form = {form: [one for one in bank(handbook) if one.form == form] for form in ("multiple", "fill")}
    asked = [*by_form["multiple"][:2], by_form["fill"][0]]
    form = paper_form(handbook, "A", [PaperEntry(one.id, shown_order(one)) for one in asked])
    paper = ExamPaper("", "", "1", (form,), ())
    monkeypatch.setattr("macros.features.exam.scorm.exam_papers", lambda _: (paper,))
    page = browse(request.getfixturevalue("platform")).goto("index.html")
    course = page.frame_locator("iframe")
    assert "另有1题（填空题）要由人评分" in course.locator("main").inner_text()
    letters = [item.answer for item in form.items[:2]]
    for number, chosen in enumerate((letters[0], letters[1][:1])):
        for letter in chosen:
            course.locator("fieldset").nth(number).locator(f"input[value={letter}]").check()
    assert leave(page)["core"]["lesson_status"] == "incomplete"

    page.reload()
    checked = [
        "".join(box.get_attribute("value") or "" for box in question.locator("input:checked").all())
        for question in course.locator("fieldset").all()
    ]
    assert checked == [letters[0], letters[1][:1]]
    course.get_by_role("button", name="提交").click()
    assert course.locator("#result").inner_text() == "共2题，答对1题。"
    said = course.locator(".answer").nth(1).inner_text()
    assert said.startswith("答对一部分，得一半分。") and "写明" in said
    assert str(leave(page)["core"]["score"]["raw"]) == "75"
    assert page.evaluate("window.errors") == []


def strict(watched, **given: object) -> tuple[Page, FrameLocator]:
    page = watched.goto(f"strict.html#{quote(json.dumps(given))}")
    return page, page.frame_locator("iframe").first


def answer_all(course: FrameLocator, right: int = 25) -> None:
    course.locator("form").evaluate(
        """(form, right) => form.querySelectorAll("fieldset").forEach((question, number) => {
            const is = input => question.dataset.right.includes(input.value) === (number < right);
            const found = [...question.querySelectorAll("input")].filter(is);
            for (const input of number < right ? found : found.slice(0, 1)) input.click();
        })""",
        right,
    )
    course.get_by_role("button", name="提交", exact=True).click()


def told(page: Page) -> tuple[str, str, list[list[str]]]:
    """Status and score that the platform has saved, and the calls that it refused."""
    page.evaluate("document.querySelector('iframe').src = 'about:blank'")
    page.wait_for_function("API.state() !== 'open'")
    status, raw = (page.evaluate(f"API.committed['core.{name}']") for name in ("lesson_status", "score.raw"))
    return status, raw, page.evaluate("API.refused")


def test_whoever_stays_goes_on(browse, platform: str) -> None:
    """A download, a mail link, a page or another frame that asks whether to leave: each ends nothing."""
    page, course = strict(browse(platform))
    answer(course, 0, right=True)
    with page.expect_download():
        page.locator("#file").click()
    page.locator("#mail").click()
    page.frames[1].evaluate("dispatchEvent(new Event('beforeunload'))")
    page.evaluate("document.body.append(document.createElement('iframe'))")
    for asking in (page.main_frame, page.frames[2]):
        asking.evaluate("() => { onbeforeunload = event => event.preventDefault(); }")
        with page.expect_event("dialog") as asked:
            page.close(run_before_unload=True)
        asked.value.dismiss()
        asking.evaluate("() => { onbeforeunload = null; }")
    answer_all(course)
    assert course.locator("#result").inner_text() == "共25题，答对25题。"
    assert course.locator("#platform").inner_text() == ""
    assert told(page) == ("completed", "100", [])


@pytest.mark.parametrize(
    ("mark", "before", "right", "status"),
    [
        ("", "not attempted", 0, "completed"),
        ("60", "incomplete", 10, "failed"),
        ("60", "incomplete", 15, "passed"),
        ("60", "passed", 3, "passed"),
        ("60", "completed", 3, "completed"),
    ],
)
def test_the_platforms_mark_decides_and_no_status_is_lowered(
    browse, platform: str, mark: str, before: str, right: int, status: str
) -> None:
    cmi = {"core.lesson_status": before, "student_data.mastery_score": mark}
    page, course = strict(browse(platform), cmi=cmi)
    answer_all(course, right)
    assert told(page) == (status, str(right * 4), [])


def paper(course: FrameLocator) -> str:
    return course.locator("form").get_attribute("data-paper") or ""


def test_answers_to_another_paper_are_not_taken_for_this_ones(browse, platform: str) -> None:
    """They are said, and stay with the platform until there is an answer here."""
    kept = "00000000:" + "A" * 25 + "!"
    page, course = strict(browse(platform), cmi={"core.lesson_status": "passed", "suspend_data": kept})
    assert course.locator("#resumed").inner_text().startswith("学习平台里存的是另一份练习题的作答")
    assert course.locator("input:checked").count() == 0
    assert course.locator("input:disabled").count() == 0
    assert page.evaluate("API.cmi.suspend_data") == kept
    answer(course, 0, right=True)
    assert told(page)[0] == "passed"
    assert re.fullmatch("[0-9a-f]{8}:[A-D]-{24}", page.evaluate("API.committed.suspend_data"))


def test_what_failed_can_be_tried_again_and_nothing_is_lowered(browse, platform: str) -> None:
    page, course = strict(browse(platform), cmi={"student_data.mastery_score": "60"})
    again = course.get_by_role("button", name="重新作答")
    state = "['lesson_status', 'score.raw'].map(name => API.committed[`core.${name}`])"
    assert again.is_hidden()
    for right, expected in ((10, ["failed", "40"]), (15, ["passed", "60"]), (3, ["passed", "60"])):
        answer_all(course, right)
        assert page.evaluate(state) == expected
        assert page.evaluate("API.committed.suspend_data").endswith("!")
        assert course.locator("input:not([disabled])").count() == 0
        again.click()
        assert page.evaluate(state) == expected
        assert page.evaluate("API.committed.suspend_data") == f"{paper(course)}:{'-' * 25}"
    answer(course, 0, right=True)
    assert told(page) == ("passed", "60", [])
    assert page.evaluate("API.committed['core.exit']") == "suspend"


@pytest.mark.parametrize(("mark", "locked"), [("", False), ("!", True)])
def test_only_what_was_handed_in_comes_back_locked(browse, platform: str, mark: str, locked: bool) -> None:
    watched = browse(platform)
    _, course = strict(watched)
    kept = f"{paper(course)}:{'A' * 25}{mark}"
    watched.page.goto("about:blank")
    _, course = strict(watched, cmi={"core.lesson_status": "passed", "suspend_data": kept})
    assert course.locator("input:checked").count() == 25
    assert course.locator("input:disabled").first.is_visible() is locked
    assert course.get_by_role("button", name="重新作答").is_visible() is locked
    assert course.get_by_role("button", name="提交", exact=True).is_enabled() is not locked


def test_what_an_older_course_kept_is_taken_as_it_is(browse, platform: str) -> None:
    cmi = {"core.lesson_status": "completed", "suspend_data": "A" * 25}
    _, course = strict(browse(platform), cmi=cmi)
    assert course.locator("#resumed").inner_text() == ""
    assert course.locator("input:not([disabled])").count() == 0
    course.get_by_role("button", name="重新作答").click()
    assert course.locator("input:checked").count() == 0
    assert course.locator("input:disabled").count() == 0


AGAIN = "重新提交给学习平台"
SHIFT = "by => { const now = Date.now; Date.now = () => now() + by; }"


def test_what_the_platform_refuses_is_said_and_can_be_handed_in_again(browse, platform: str) -> None:
    page, course = strict(browse(platform))
    again = course.get_by_role("button", name=AGAIN)
    page.evaluate("API.refuse = 'core.score.raw'")
    answer_all(course)
    assert course.locator("#platform").inner_text().startswith("学习平台没有记下成绩，")
    for refuse in ("'LMSCommit'", "true"):
        page.evaluate(f"API.refuse = {refuse}")
        again.click()
        assert course.locator("#platform").inner_text().startswith("学习平台没有记下作答、")
    page.evaluate("API.refuse = false")
    again.click()
    assert course.locator("#platform").inner_text() == ""
    assert again.is_hidden()
    assert told(page)[:2] == ("completed", "100")


def test_handed_in_again_it_is_as_if_it_had_been_taken_at_once(browse, platform: str) -> None:
    """The platform's mark is asked for when it answers, and the time of study runs from the opening."""
    page, course = strict(browse(platform), cmi={"student_data.mastery_score": "60"})
    page.evaluate("API.refuse = true")
    answer_all(course, 10)
    page.frames[1].evaluate(SHIFT, 3_600_000)
    course.get_by_role("button", name=AGAIN).click()
    page.evaluate("API.refuse = false")
    course.get_by_role("button", name=AGAIN).click()
    assert told(page)[:2] == ("failed", "40")
    assert page.evaluate("API.committed['core.session_time']").startswith("0001:0")


@pytest.mark.parametrize(
    ("refuse", "silent"),
    [(True, False), ("LMSInitialize", False), ("LMSInitialize", True), ("LMSGetValue", False)],
)
def test_what_could_not_be_read_is_not_written_over(
    browse, platform: str, refuse: bool | str, silent: bool
) -> None:
    """A platform that does not answer at first: the answers and the status that it holds stay."""
    cmi = {"core.lesson_status": "passed", "suspend_data": "A" * 24 + "-"}
    page, course = strict(browse(platform), cmi=cmi, refuse=refuse, silent=silent)
    assert course.locator("#platform").inner_text().startswith("学习平台没有记下")
    page.evaluate("API.refuse = false")
    course.locator("fieldset").nth(24).locator("input").nth(1).check()
    if refuse != "LMSGetValue":  # without a session the person has to ask for one
        course.get_by_role("button", name=AGAIN).click()
    assert course.locator("#platform").inner_text() == ""
    assert told(page)[0] == "passed"
    assert page.evaluate("API.committed.suspend_data").endswith(":" + "A" * 24 + "B")


def test_a_platform_without_error_codes_keeps_all(browse, platform: str) -> None:
    """Nor does a clock that is set back, or a post looked at after one further down, confuse the record."""
    page, course = strict(browse(platform), silent=True)
    for number in (6, 1):
        course.locator("summary").nth(number).click()
    answer(course, 0, right=True)
    page.frames[1].evaluate(SHIFT, -3_600_000)
    assert course.locator("#platform").inner_text() == ""
    place = course.locator("details").nth(1).get_attribute("id")
    assert told(page)[2] == []
    assert page.evaluate("API.committed['core.lesson_location']") == place
    assert page.evaluate("API.committed['core.session_time']") == "0000:00:00"
    assert re.fullmatch("[0-9a-f]{8}:[A-D]-{24}", page.evaluate("API.committed.suspend_data"))


def test_a_page_taken_up_again_begins_a_session(browse, platform: str) -> None:
    """A browser may keep a page that was left, whose session has ended; not every platform takes another."""
    page, course = strict(browse(platform))
    answer(course, 0, right=True)

    def turn(event: str) -> None:
        page.frames[1].evaluate(f"dispatchEvent(new PageTransitionEvent('{event}', {{persisted: true}}))")

    turn("pagehide")
    assert (page.evaluate("API.state()"), page.evaluate("API.refused")) == ("finished", [])
    turn("pageshow")
    assert page.evaluate("API.refused[0]") == ["LMSInitialize", "", "101"]
    assert course.locator("#platform").inner_text().startswith("学习平台没有记下")
    page.evaluate("API.renew = true")
    turn("pageshow")
    assert course.locator("#platform").inner_text() == ""
    answer_all(course)
    assert told(page)[:2] == ("completed", "100")


def test_what_is_hidden_is_committed_first(browse, platform: str) -> None:
    page, course = strict(browse(platform), refuse="suspend_data")
    answer(course, 0, right=True)
    page.evaluate("API.refuse = false")
    page.frames[1].evaluate(
        "() => { Object.defineProperty(document, 'visibilityState', {get: () => 'hidden'});"
        " document.dispatchEvent(new Event('visibilitychange')); }"
    )
    assert re.fullmatch("[0-9a-f]{8}:[A-D]-{24}", page.evaluate("API.committed.suspend_data"))
    assert page.evaluate("API.state()") == "open"


def test_an_ended_session_is_said_and_the_result_can_be_printed(browse, platform: str) -> None:
    """The browser's own printing takes the platform's page, which shows a part of the frame."""
    page, course = strict(browse(platform))
    page.evaluate("API.LMSFinish('')")
    answer(course, 0, right=True)
    assert course.locator("#platform").inner_text().startswith("学习平台没有记下作答")
    page.frames[1].evaluate("() => { window.print = () => { window.printed = true; }; }")
    course.get_by_role("button", name="打印本页").click()
    assert page.frames[1].evaluate("window.printed")
    page.emulate_media(media="print")
    assert course.locator("button:visible").count() == 0


def test_a_platform_that_fails_is_said(browse, platform: str) -> None:
    page, course = strict(browse(platform))
    for call in ("LMSSetValue", "LMSGetValue", "LMSCommit"):
        page.evaluate("call => { kept = API[call]; API[call] = () => { throw new Error(call); }; }", call)
        answer(course, 0, right=True)
        answer(course, 0, right=False)
        assert course.locator("#platform").inner_text().startswith("学习平台没有记下"), call
        page.evaluate("call => { API[call] = kept; }", call)
        course.get_by_role("button", name=AGAIN).click()
        assert course.locator("#platform").inner_text() == "", call


@pytest.mark.slow
def test_without_a_platform_it_works_for_itself(browse, platform: str, tmp_path: Path) -> None:
    watched = browse(tmp_path.as_uri())
    page = watched.goto("course/index.html")
    assert page.locator("#platform").inner_text() == "没有连接学习平台，作答不保存，关闭网页即清除。"
    for number in range(25):
        answer(page, number, right=False)
    page.get_by_role("button", name="提交").click()
    assert page.locator("#result").inner_text() == "共25题，答对0题。"
    assert (watched.said, watched.outside) == ([], [])
