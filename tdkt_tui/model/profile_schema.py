"""The profile as JSON Schema, for editors that know it (Taplo, Even Better TOML)."""

from __future__ import annotations

from typing import Any

from .issuer import ISSUER_KINDS
from .profile import MODE_WORDS, Profile

DIALECT = "http://json-schema.org/draft-07/schema#"
"""Taplo reads draft 4 to 7; pydantic's own output needs only ``$defs`` renamed for it."""

_CHOICES = {
    "kind": ISSUER_KINDS,
    "mode": MODE_WORDS,
    "role": {"issuer": "chính kế hoạch của tỉnh", "unit": "kế hoạch của một đơn vị"},
}


def profile_schema() -> dict[str, Any]:
    """Return the schema with Vietnamese descriptions; unknown keys are faults, as when the profile is read."""
    made = Profile.model_json_schema(ref_template="#/definitions/{model}")
    tables = {name: _table(table) for name, table in made.pop("$defs").items()}
    head = {
        "$schema": DIALECT,
        "title": "Hồ sơ tdkt",
        "description": "Trả lời của một đơn vị theo kế hoạch thi đua - khen thưởng của tỉnh",
    }
    return head | _table(made) | {"definitions": tables}


def _table(table: dict[str, Any]) -> dict[str, Any]:
    """Keep a table's keys; its title and description come from the English code."""
    kept = {key: item for key, item in table.items() if key not in ("title", "description")}
    return kept | {"properties": {name: _value(item, name) for name, item in table["properties"].items()}}


def _value(node: dict[str, Any], name: str) -> dict[str, Any]:
    """Drop titles made from names and what TOML cannot say (null); tell what the choices mean."""
    kept = {key: item for key, item in node.items() if key not in ("title", "default", "anyOf", "$ref")}
    branches = node.get("anyOf") or ([{"$ref": node["$ref"]}] if "$ref" in node else [])
    branches = [item for item in branches if item != {"type": "null"}]
    if len(branches) == 1 and "$ref" not in branches[0]:
        kept |= branches[0]
    elif branches:  # draft 7 ignores what stands beside $ref, so a single reference keeps its description by allOf
        kept["anyOf" if len(branches) > 1 else "allOf"] = branches
    if kept.get("format") == "time":  # JSON Schema's time has a zone, a TOML local time has none
        kept = {key: item for key, item in kept.items() if key != "format"} | {"pattern": "^\\d{2}:\\d{2}(:\\d{2})?$"}
    if "enum" in kept and (meanings := _CHOICES.get(name)):
        kept["x-taplo"] = {"docs": {"enumValues": [meanings.get(value, value) for value in kept["enum"]]}}
    return kept
