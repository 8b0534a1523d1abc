"""A row on a cluster with its week: its units are a group, which meets then, under whom."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from tdkt_tui.model.words import lowered_first

from .apart_names import units_by_name
from .destinations import of_province
from .due import window_alone
from .facts import Proposal, Reading
from .pieces import Piece

_LED_IN = re.compile(r"^(?:tuần|từ ngày|từ|ngày)\s+(?=\d)", re.IGNORECASE)
_IF = re.compile(r"\(\s*(?:chỉ\s+)?(?:nếu|khi|trường hợp)\s+(?P<case>[^()]+)\)", re.IGNORECASE)
_YEAR = re.compile(r"\s+(?P<year>năm\s+\d{4})\b", re.IGNORECASE)


def add_week(reading: Reading, piece: Piece, name: str, told: Mapping[str, str], heads: Mapping[str, str]) -> bool:
    """Add group, week and who leads; tell whether these hold the whole row. told, heads: its cells and their heads.

    Where its units are not named, only who leads is certain: the rest stays told.
    """
    units = units_by_name(told["members"])
    window = _window(told["when"])
    level = _level(reading, units)
    counted = not told.get("count") or int(re.sub(r"\D", "", told["count"]) or 0) == len(units)
    grouped = bool(units and window and level and counted)
    if grouped and level is not None:
        case = _IF.search(heads["when"])
        reading.add("unit_group", piece, name=name, units=units)
        reading.add("exception", piece, level=level.values["id"], units=[name], window=window,
                    when=case["case"].strip() if case else "")  # fmt: skip
    leads = units_by_name(told.get("lead", ""))
    year = _YEAR.search(heads["lead"]) if leads else None
    does = f"làm trưởng {name}" + (f" {year['year']}" if year else "")
    members = "" if grouped else f" ({lowered_first(told['members'])})"
    for unit in leads:
        reading.add("task", piece, body=unit, does=does + members)
    return grouped and (bool(leads) or not told.get("lead"))


def _window(cell: str) -> dict[str, Any]:
    return window_alone(_LED_IN.sub("", cell), finished=False)


def _level(reading: Reading, units: list[str]) -> Proposal | None:
    """Return the one level below the province's of whose kinds all units are by their names."""
    mine = [level for level in reading.of("level") if not of_province(level) and units
            and all(any(unit.casefold().startswith(f"{kind} ") for kind in map(str.casefold, level.values["units"]))
                    for unit in units)]  # fmt: skip
    return mine[0] if len(mine) == 1 else None
