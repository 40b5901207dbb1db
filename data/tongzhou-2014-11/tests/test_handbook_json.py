"""The handbook as data: everything is there, and says what the model says."""

import json
import re
from typing import Any

from macros.features import FEATURES
from macros.site.handbook_json import handbook_data
from tests.conftest import ROOT

SCHEMA = json.loads((ROOT / "docs" / "downloads" / "handbook.schema.json").read_text(encoding="utf-8"))


def plain(handbook) -> Any:
    return json.loads(json.dumps(handbook_data(FEATURES, handbook)))


def test_the_pages_example_is_the_data(handbook) -> None:
    page = (ROOT / "docs" / "handbook-data.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```json\n(.*?)```", page, re.S)
    assert json.loads(example) in plain(handbook)["duties"]
    named = set(re.findall(r"`(\w+)`", page.split("{ #fields }")[1].split("##")[0]))
    assert set(SCHEMA["properties"]) <= named
