"""The handbook as data: everything is there, and says what the model says."""

import json

from macros.exports.handbook import handbook_data


def test_it_is_json_and_complete(handbook) -> None:
    data = json.loads(json.dumps(handbook_data(handbook)))
    assert [clause["words"] for clause in data["clauses"]] == [c.words for c in handbook.clauses.values()]
    assert [role["id"] for role in data["roles"]] == [role.id for role in handbook.roles]
    assert [duty["id"] for duty in data["duties"]] == [duty.id for duty in handbook.duties]
    assert all(duty["words"] in _words(data, duty["clause"]) for duty in data["duties"])
    assert {id for duty in data["duties"] for id in duty["checks"]} == {check.id for check in handbook.checks}
    assert "__lines__" not in json.dumps(data)


def test_a_role_names_its_groups(handbook) -> None:
    roles = {role["id"]: role for role in handbook_data(handbook)["roles"]}
    assert roles["township-deputy"]["groups"] == ["unit-leaders", "leaders"]
    assert roles["district-head"]["groups"] == ["leaders"]


def _words(data, id: str) -> str:
    return next(clause["words"] for clause in data["clauses"] if clause["id"] == id)
