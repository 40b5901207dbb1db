"""The handbook as data: everything is there, and says what the model says."""

import json
import re
from collections.abc import Iterator
from typing import Any

from jsonschema import Draft202012Validator

from macros.features import FEATURES
from macros.features.checklist.model import CHECKLIST_YML
from macros.site.handbook_json import handbook_data
from macros.site.schema import field_table, handbook_schema

SCHEMA = json.loads(json.dumps(handbook_schema(FEATURES)))
VALID = Draft202012Validator(SCHEMA)


def test_it_is_json_and_complete(sample) -> None:
    data = json.loads(json.dumps(handbook_data(FEATURES, sample)))
    assert [clause["words"] for clause in data["clauses"]] == [c.words for c in sample.clauses.values()]
    assert [role["id"] for role in data["roles"]] == [role.id for role in sample.roles]
    assert [duty["id"] for duty in data["duties"]] == [duty.id for duty in sample.duties]
    assert all(duty["words"] in _words(data, duty["clause"]) for duty in data["duties"])
    assert {id for duty in data["duties"] for id in duty["checks"]} == {
        check.id for check in sample.part(CHECKLIST_YML)
    }
    assert "__lines__" not in json.dumps(data)


def plain(handbook) -> Any:
    return json.loads(json.dumps(handbook_data(FEATURES, handbook)))


def test_the_published_schema_fits_the_data(handbook, sample, tiers, flat) -> None:
    Draft202012Validator.check_schema(SCHEMA)
    for book in (handbook, sample, tiers, flat):
        assert [error.message for error in VALID.iter_errors(plain(book))] == []


def test_what_a_role_takes_over_and_what_it_may_do_is_told(tiers) -> None:
    data = plain(tiers)
    roles = {role["id"]: role for role in data["roles"]}
    duties = {duty["id"]: duty for duty in data["duties"]}
    assert (roles["chief"]["level"], roles["chief"]["levels"]) == (None, ["city", "district"])
    assert roles["district-government"]["inherits"] == [
        {"clause": "art-5-p1", "quote": "除履行第四条规定的职责外", "from": "governments", "only": None}
    ]
    assert duties["art-6-2--street"]["refers"] == {"clause": "art-6-p2", "quote": "前款第（二）项规定的职责"}
    assert duties["art-4-3"]["catch_all"] and duties["art-7-p1-s1"]["power"]
    (time,) = duties["art-5-p1"]["cadences"]
    assert (time["within"]["working_days"], time["after"]) == (7, "接到报告后")


WRONG = {
    "another format": lambda d: d.update(format="other"),
    "another version": lambda d: d.update(version=1),
    "a part is missing": lambda d: d.pop("duties"),
    "an unknown part": lambda d: d.update(extra=[]),
    "an unknown field of a duty": lambda d: d["duties"][0].update(owner="x"),
    "a field of a role is missing": lambda d: d["roles"][0].pop("groups"),
    "an id with a space": lambda d: d["clauses"][0].update(id="art 1"),
    "an unknown kind of role": lambda d: d["roles"][0].update(kind="person"),
    "no words": lambda d: d["clauses"][0].update(words=""),
    "months as words": lambda d: d["duties"][1]["cadences"][0].update(months="3"),
    "a day that is no date": lambda d: d["edition"].update(edited="2014年3月"),
    "a relation with two sides": lambda d: d["duties"][6]["relations"][0].update(by="county-head"),
    "a duty without a cadence": lambda d: d["duties"][0].update(cadences=[]),
    "members in one string": lambda d: d["roles"][0].update(members="a, b"),
}


def test_the_schema_refuses_what_is_wrong(sample) -> None:
    for name, spoil in WRONG.items():
        data = plain(sample)
        spoil(data)
        assert not VALID.is_valid(data), name


def test_every_property_is_explained_in_chinese_and_nothing_else_is_allowed() -> None:
    found = list(_properties(SCHEMA))
    assert len(found) > 100
    for name, value in found:
        assert re.search("[\u4e00-\u9fff]", value.get("description", "")), name
    for value in _objects(SCHEMA):
        assert value["additionalProperties"] is False
        assert value["required"] == list(value["properties"])


def test_the_pages_table_is_the_schemas(sample) -> None:
    fields = field_table(FEATURES)(sample).values["fields"]
    assert [(name, "".join(pieces)) for name, pieces in fields] == [
        (name, value["description"]) for name, value in SCHEMA["properties"].items()
    ]
    assert [pieces for name, pieces in fields if name == "format"] == [["固定为", "gangze-handbook"]]


def test_the_schema_says_nothing_of_the_machinery() -> None:
    text = json.dumps(SCHEMA)
    assert "lines" not in text
    assert "default" not in text
    assert SCHEMA["$id"] == "handbook.schema.json"


def _properties(node: Any) -> Iterator[tuple[str, Any]]:
    for value in _objects(node):
        yield from value["properties"].items()


def _objects(node: Any) -> Iterator[Any]:
    """Every object type of the schema, however deep."""
    if isinstance(node, dict):
        if node.get("type") == "object":
            yield node
        for value in node.values():
            yield from _objects(value)
    elif isinstance(node, list):
        for value in node:
            yield from _objects(value)


def _words(data, id: str) -> str:
    return next(clause["words"] for clause in data["clauses"] if clause["id"] == id)
