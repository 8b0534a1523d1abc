"""A level's name typed anew: what the plan's facts call by the old name goes by the new one."""

from __future__ import annotations

import re
import tomllib

from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import folded

_NAMING = re.compile(r"^\s*(?:body|by|to|from|unit|units|together_with|helped_by|organiser)\s*=")
"""The keys in which a level may stand by its name."""
_STRING = re.compile(r'"([^"\\]*)"')
_PART = re.compile(r"(,\s+|;\s+|\s+và\s+)")


def with_names_carried(text: str, plan: Plan) -> str:
    """Return a plan's text in which whatever names a level by the label that it had in the plan has its present one."""
    now = {str(one.get("id")): str(one.get("label", "")) for one in tomllib.loads(text).get("level", ())}
    changed = {
        folded(level.label): now[level.id] for level in plan.level if now.get(level.id, level.label) != level.label
    }
    if not any(changed.values()):
        return text
    return "\n".join(_carried(line, changed) if _NAMING.match(line) else line for line in text.split("\n"))


def _carried(line: str, changed: dict[str, str]) -> str:
    return _STRING.sub(lambda found: f'"{_named(found[1], changed)}"', line)


def _named(said: str, changed: dict[str, str]) -> str:
    """Return a value with the new names: the whole value is one, or several are listed in it."""
    if new := changed.get(folded(said)):
        return new
    return "".join(changed.get(folded(part)) or part for part in _PART.split(said))
