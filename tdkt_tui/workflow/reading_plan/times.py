"""The times that plans state, as windows of the model."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

_QUARTERS = {"I": 1, "II": 2, "III": 3, "IV": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_DAY = r"(?:ngày\s+)?(?P<{0}d>\d{{1,2}})(?:/|\s+tháng\s+)(?P<{0}m>\d{{1,2}})(?:/|\s+năm\s+)(?P<{0}y>\d{{4}})"
_ONE, _TWO = _DAY.format("a"), _DAY.format("b")
_QUARTER = re.compile(
    r"(?P<how>hoàn thành (?:trong|vào)|chậm nhất (?:trong|là)|đến hết|[Tt]rong|[Vv]ào)?\s*quý\s+(?P<q>IV|I{1,3}|[1-4])"
    r"\s*(?:/|năm\s+)\s*(?P<y>\d{4})"
)
_SPAN = re.compile(rf"[Tt]ừ\s+{_ONE}\s+đến(?:\s+hết)?\s+{_TWO}")
_BEFORE = re.compile(rf"[Tt]rước\s+{_ONE}")
_UNTIL = re.compile(rf"(?:[Cc]hậm nhất(?: là| trong)?|[Đđ]ến hết|[Hh]oàn thành(?: trong| vào)?)\s+{_ONE}")
_LENGTH = re.compile(r"(?P<approx>[Dd]ự kiến\s+)?(?P<n>½|1/2|\d{1,2}(?:[.,]\d)?)\s+ngày\b(?!\s*\d)")


def window_of(text: str) -> dict[str, Any]:
    """Return the first time that a text states as keys of a window; empty where it states none that is understood."""
    if found := _SPAN.search(text):
        days = _day(found, "a"), _day(found, "b")
        return {"since": days[0], "until": days[1]} if all(days) else {}
    if (found := _BEFORE.search(text)) and (day := _day(found, "a")):
        return {"before": day}
    if found := _QUARTER.search(text):
        code = f"{found['y']}-Q{_QUARTERS[found['q']]}"
        return {"until" if (found["how"] or "").startswith(("hoàn", "chậm", "đến")) else "quarter": code}
    if (found := _UNTIL.search(text)) and (day := _day(found, "a")):
        return {"until": day}
    return {}


def length_of(text: str) -> tuple[float, bool]:
    """Return (days, approximate) of the first length that a text states; 0 where it states none."""
    found = _LENGTH.search(text)
    if found is None:
        return 0, False
    number = found["n"].replace(",", ".")
    return (0.5 if number in ("½", "1/2") else float(number)), bool(found["approx"])


def _day(found: re.Match[str], group: str) -> date | None:
    try:
        return date(int(found[f"{group}y"]), int(found[f"{group}m"]), int(found[f"{group}d"]))
    except ValueError:
        return None
