"""The signing stack of a plan as one line that can be typed: "TM. … / KT. … / PHÓ CHỦ TỊCH / Nguyễn Văn An"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from tdkt_tui.model.pasted import no_name
from tdkt_tui.workflow.scaffold.literals import literal

SIGNATURE = "plan.signature"
_MARKS = {"TM": "on_behalf_of", "KT": "deputy_of", "TL": "by_order_of", "TUQ": "authorised_by"}
_MARKED = re.compile(r"(?P<mark>TM|KT|TL|TUQ)\s*[.:]\s*(?P<said>\S.*)", re.IGNORECASE)
_ACTING = re.compile(r"Q\.\s*(?=\S)")
_BETWEEN = re.compile(r"\s*[/;]\s*")
_LIKE = "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH / họ tên"


def signature_said(table: Mapping[str, Any]) -> str:
    """Return a signature's table as one line, in the order in which it is printed."""
    marked = [f"{mark}. {table[key]}" for mark, key in _MARKS.items() if table.get(key)]
    post = f"{'Q. ' if table.get('acting') else ''}{table['post']}" if table.get("post") else ""
    return " / ".join(filter(None, (*marked, post, table.get("post_above_name"), table.get("name"))))


def signature_of(typed: str, held: Mapping[str, Any]) -> dict[str, Any]:
    """Return a signature's table with what was typed; what is not typed stays as it is held.

    Raises ValueError with words for a person.
    """
    found: dict[str, Any] = {}
    for part in filter(None, _BETWEEN.split(typed.strip())):
        if marked := _MARKED.fullmatch(part):
            found[_MARKS[marked["mark"].upper()]] = marked["said"].strip().upper()
        elif part == part.upper():
            if _ACTING.match(part):
                found["acting"] = True
            found["post_above_name" if "post" in found else "post"] = _ACTING.sub("", part)
        elif (why := no_name(part)) or any(map(str.isdecimal, part)) or "name" in found:
            raise ValueError(f"“{part}” {why or 'không phải họ tên'}; ghi như: {_LIKE}")
        else:
            found["name"] = part
    if not found:
        raise ValueError(f"ghi như: {_LIKE}")
    return {**held, **found}


def lines_added(header: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> list[str]:
    """Return the lines of a table's header with the keys below it that it did not have yet."""
    return [header, *(f"{key} = {literal(value)}" for key, value in new.items() if key not in old)]
