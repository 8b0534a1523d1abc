"""A level's name typed anew: what the plan's facts call by the old name goes by the new one."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator

from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import folded
from tdkt_tui.workflow.scaffold.literals import literal

_NAMING = re.compile(r"^\s*(?P<key>body|by|to|from|unit|units|together_with|helped_by|organiser)\s*=")
"""The keys in which a level may stand by its name."""
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"|\'[^\']*\'|#.*')
_PART = re.compile(r"(,\s+|;\s+|\s+và\s+)")
_HEAD = re.compile(r"^\s*\[+(?P<table>\w+)[\w.-]*\]+\s*$")
_ALL = ("các ", "cấp ", "mỗi ", "từng ")


def with_names_carried(text: str, plan: Plan) -> str:
    """Return a plan's text in which whatever names a level by the label that it had in the plan has its present one.

    A level's own units are kinds, which go by their own names whatever the level is called.
    """
    now = {str(one.get("id")): str(one.get("label", "")) for one in tomllib.loads(text).get("level", ())}
    new = [(level, now[level.id]) for level in plan.level if now.get(level.id, level.label) not in ("", level.label)]
    if not new:
        return text
    changed = {folded(level.label): label for level, label in new}
    kinds = {folded(kind) for level in plan.level for kind in level.units}
    # "các xã" is no other name of a level "xã" that has phường too.
    changed |= {f"{each} {name}": label if label.casefold().startswith(_ALL) else f"{each} {label}"
                for name, label in changed.items() if name not in kinds for each in ("các", "mỗi", "từng")}  # fmt: skip
    of_units = {name: label for name, label in changed.items() if name not in kinds}
    return "\n".join(_carried(line, of_units if key.startswith("unit") else changed) if key else line
                     for line, key in _keyed(text.split("\n")))  # fmt: skip


def _keyed(lines: list[str]) -> Iterator[tuple[str, str]]:
    """Yield each line with the key in which a level may stand that it is of, "" for any other; a list may go on."""
    table, key, depth = "", "", 0
    for line in lines:
        plain = _STRING.sub("", line)
        if not depth:
            head, naming = _HEAD.match(plain), _NAMING.match(line)
            table = head["table"] if head else table
            key = naming["key"] if naming and not (table == "level" and naming["key"].startswith("unit")) else ""
        yield line, key
        depth += plain.count("[") - plain.count("]") if key else 0


def _carried(line: str, changed: dict[str, str]) -> str:
    return _STRING.sub(lambda found: _string(found[0], changed), line)


def _string(said: str, changed: dict[str, str]) -> str:
    """Return a string as TOML has it with the new names; a comment as it is."""
    value = "" if said.startswith("#") else tomllib.loads(f"value = {said}")["value"]
    new = _named(value, changed)
    return said if new == value else literal(new)


def _named(said: str, changed: dict[str, str]) -> str:
    """Return a value with the new names: the whole value is one, or several are listed in it."""
    if new := changed.get(folded(said)):
        return new
    names, between = _PART.split(said)[::2], _PART.split(said)[1::2]
    told, own = "", set[str]()
    for joint, name in zip(["", *between], names, strict=True):
        if folded(name) in own:  # the new name in front lists it itself
            continue
        new = changed.get(folded(name), "")
        told, own = f"{told}{joint}{new or name}", {folded(part) for part in _PART.split(new)[2::2]}
    return told
