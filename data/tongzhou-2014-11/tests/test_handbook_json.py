"""The handbook as data: everything is there, and says what the model says."""

import json
from typing import Any

from macros.features import FEATURES
from macros.site.handbook_json import handbook_data


def plain(handbook) -> Any:
    return json.loads(json.dumps(handbook_data(FEATURES, handbook)))


def test_the_pages_example_is_the_data(handbook, page) -> None:
    (example,) = page("handbook-data.html").xpath("//pre")
    shown = json.loads(example.text_content())
    assert shown in plain(handbook)["duties"]
    assert shown["id"] == "art-4-2", "a duty with a period, relations and questions"
