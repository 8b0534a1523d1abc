"""The keys of what is kept as issued, after tables above it came or went in an editor: each stays with its fact."""

from __future__ import annotations

import tomllib
from typing import Any

from tdkt_tui.model.fault import TdktError

from .values import with_value


def rekeyed(before: str, after: str) -> str:
    """Return a text whose [[as_issued]] name by their new number the facts that they named in the text before.

    A key that a person changed, and one whose fact itself changed or went, stay as they are: the check tells of them.
    """
    try:
        old, new = tomllib.loads(before), tomllib.loads(after)
    except tomllib.TOMLDecodeError:
        return after
    known = [mark.get("at") for mark in _tables(old, "as_issued")]
    for number, mark in enumerate(_tables(new, "as_issued"), 1):
        at = str(mark.get("at", ""))
        moved = _moved(old, new, at) if at in known else at
        if moved != at:
            try:
                after = with_value(after, f"as_issued.{number}.at", moved)
            except TdktError:
                continue
    return after


def _moved(old: dict[str, Any], new: dict[str, Any], at: str) -> str:
    table, _, rest = at.partition(".")
    number, _, inside = rest.partition(".")
    before, now = _tables(old, table), _tables(new, table)
    if not number.isdecimal() or not 0 < int(number) <= len(before):
        return at
    fact = before[int(number) - 1]
    places = [place for place, item in enumerate(now, 1) if item == fact]
    if len(places) != 1:
        return at
    return ".".join(filter(None, (table, str(places[0]), inside)))


def _tables(tree: dict[str, Any], name: str) -> list[dict[str, Any]]:
    found = tree.get(name, [])
    return [item for item in found if isinstance(item, dict)] if isinstance(found, list) else []
