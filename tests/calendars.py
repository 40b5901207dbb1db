"""Two independent readers of the calendar files, in any time zone: vobject, and ical.js in Node."""

from __future__ import annotations

import json
import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from itertools import takewhile

import vobject

from tests.conftest import ROOT

ZONES = ("Asia/Shanghai", "UTC", "America/New_York")

IN_NODE = """
import ICAL from "ical.js";
import { readFileSync } from "node:fs";
const [stream, until] = JSON.parse(readFileSync(0, "utf8"));
const two = (number) => String(number).padStart(2, "0");
const day = (at) => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
const shown = (moment) => {
  const at = moment.toJSDate();
  return day(at) + (moment.isDate ? "" : ` ${two(at.getHours())}:${two(at.getMinutes())}`);
};
const found = {};
for (const component of new ICAL.Component(ICAL.parse(stream)).getAllSubcomponents("vevent")) {
  const event = new ICAL.Event(component);
  const next = event.iterator();
  const spans = (found[event.uid] = []);
  for (let start = next.next(); start && day(start.toJSDate()) < until; start = next.next()) {
    const { startDate, endDate } = event.getOccurrenceDetails(start);
    spans.push([shown(startDate), shown(endDate)]);
  }
}
process.stdout.write(JSON.stringify(found));
"""

Spans = dict[str, list[tuple[str, str]]]
"""UID -> (when it begins, the moment after it ends) of each occurrence; a day alone has no hour."""


def by_vobject(stream: bytes, zone: str, until: str) -> Spans:
    """What vobject makes of a calendar on a machine in this zone, up to a day."""
    with machine_in(zone):
        found = {}
        for event in vobject.readOne(stream.decode()).vevent_list:
            start, lasts = event.dtstart.value, event.dtend.value - event.dtstart.value
            moments = takewhile(lambda at: at.date().isoformat() < until, event.getrruleset())
            whole = not isinstance(start, datetime)
            days = [moment.date() if whole else moment for moment in moments]
            found[event.uid.value] = [(shown(day), shown(day + lasts)) for day in days]
        return found


def by_ical_js(stream: bytes, zone: str, until: str) -> Spans:
    """What ical.js makes of it."""
    run = subprocess.run(
        ["node", "--input-type=module", "--eval", IN_NODE],
        input=json.dumps([stream.decode(), until]),
        env={**os.environ, "TZ": zone},
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert run.returncode == 0, run.stderr
    return {uid: [(start, end) for start, end in spans] for uid, spans in json.loads(run.stdout).items()}


def shown(moment: date) -> str:
    """A moment as the machine's own calendar shows it."""
    if not isinstance(moment, datetime):
        return moment.isoformat()
    return moment.astimezone().strftime("%Y-%m-%d %H:%M")


@contextmanager
def machine_in(zone: str) -> Iterator[None]:
    before = os.environ.get("TZ")
    os.environ["TZ"] = zone
    time.tzset()
    yield
    if before is None:
        del os.environ["TZ"]
    else:
        os.environ["TZ"] = before
    time.tzset()
