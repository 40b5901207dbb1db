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

import pytest
from playwright.sync_api import FrameLocator, Page

from macros.core.handbook import Handbook
from macros.features.exam.scorm import scorm_course
from tests.conftest import ROOT

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


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture
def platform(handbook: Handbook, tmp_path: Path) -> Iterator[str]:
    with zipfile.ZipFile(io.BytesIO(scorm_course(handbook))) as package:
        package.extractall(tmp_path / "course")
    (tmp_path / "runtime.js").write_bytes(RUNTIME.read_bytes())
    (tmp_path / "index.html").write_text(PLATFORM, encoding="utf-8")
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
        if (box.get_attribute("value") == letter) is right:
            box.check()
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
    assert re.fullmatch(r"[A-D]{10}-{15}", told["suspend_data"])
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


def test_without_a_platform_it_works_for_itself(browse, platform: str, tmp_path: Path) -> None:
    watched = browse(tmp_path.as_uri())
    page = watched.goto("course/index.html")
    assert page.locator("#platform").inner_text() == "没有连接学习平台，作答不保存，关闭网页即清除。"
    for number in range(25):
        answer(page, number, right=False)
    page.get_by_role("button", name="提交").click()
    assert page.locator("#result").inner_text() == "共25题，答对0题。"
    assert (watched.said, watched.outside) == ([], [])
