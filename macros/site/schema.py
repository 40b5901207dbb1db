"""The published schema of `handbook.json`, and the table of its fields: both come from the model."""

import json
import re
from collections.abc import Sequence
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core.core_schema import DataclassSchema, ModelSchema, WithDefaultSchema

from macros.core.feature import Feature, Macro, Partial
from macros.core.handbook import Handbook
from macros.site.handbook_json import handbook_data, handbook_models

_WORDS = re.compile(r"[a-z-]+|[^a-z-]+")
"""The pieces of a description that name a value, and those between."""


def handbook_schema(features: Sequence[Feature]) -> dict[str, Any]:
    """Return the schema (JSON Schema, draft 2020-12) of what `handbook_data` gives with these features."""
    return {
        "$schema": _Schema.schema_dialect,
        "$id": "handbook.schema.json",
        "title": "岗责手册数据",
        **handbook_models(features)[0].model_json_schema(mode="serialization", schema_generator=_Schema),
    }


def field_table(features: Sequence[Feature]) -> Macro:
    """The macro that lists the fields of `handbook.json`."""

    def handbook_fields(_: Handbook) -> Partial:
        described = handbook_models(features)[0].model_fields.items()
        fields = [(name, _WORDS.findall(field.description or "")) for name, field in described]
        return Partial("handbook-fields", {"fields": fields})

    return handbook_fields


def example(features: Sequence[Feature]) -> Macro:
    """The macro that shows a duty as `handbook.json` holds it."""

    def handbook_example(handbook: Handbook) -> Partial:
        """The first duty with a period or a deadline, else the first."""
        timed = [any(cadence.fixed for cadence in duty.cadences) for duty in handbook.duties]
        place = timed.index(True) if True in timed else 0
        shown = handbook_data(features, handbook)["duties"][place]
        lines = json.dumps(shown, ensure_ascii=False, indent=2).splitlines()
        clause = handbook.clause(handbook.duties[place].clause)
        return Partial("handbook-example", {"clause": clause, "lines": lines})

    return handbook_example


class _Schema(GenerateJsonSchema):
    """Every field is there; what a class is called describes it; nothing is said of defaults."""

    def model_schema(self, schema: ModelSchema) -> JsonSchemaValue:
        return _described(super().model_schema(schema))

    def dataclass_schema(self, schema: DataclassSchema) -> JsonSchemaValue:
        return _described(super().dataclass_schema(schema))

    def default_schema(self, schema: WithDefaultSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def field_is_required(self, field: object, total: bool) -> bool:
        return True

    def field_title_should_be_set(self, schema: object) -> bool:
        return False

    def sort(self, value: JsonSchemaValue, parent_key: str | None = None) -> JsonSchemaValue:
        return value


def _described(schema: JsonSchemaValue) -> JsonSchemaValue:
    schema["description"] = schema.pop("title")
    return schema
