"""Times that name a part of a month or of a quarter: "nửa đầu tháng 6/2025", "cuối quý II năm 2025"."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

from tdkt_tui.model.period import first_day, last_day

from .moments import FINISHED, quarter_said

_WEEK_SAID = r"(?:0?[1-4]|một|nhất|hai|ba|tư|bốn)"
_PART = re.compile(
    r"(?P<part>nửa (?:đầu|cuối)|(?:(?P<weeks>0?[23]|hai|ba)\s+)?(?:tuần|tuần lễ) (?:đầu|cuối)|"
    r"(?:thượng|trung|hạ) tuần|những ngày (?:đầu|cuối)|"
    rf"(?:tuần|tuần lễ) (?:thứ )?(?:(?P<first>{_WEEK_SAID})\s*(?:-|–|,|và|đến|tới)\s*(?:(?:tuần|tuần lễ)\s+)?"
    rf"(?:thứ )?)?(?P<week>{_WEEK_SAID})|đầu|giữa|cuối)(?:,| của| trong)?\s+"
    r"(?:quý\s+(?P<q>IV|I{1,3}|[1-4])|tháng\s+(?P<m>0?[1-9]|1[0-2]))\s*(?:/|năm\s+)\s*(?P<y>[12]\d{3})",
    re.IGNORECASE,
)
_END = re.compile(rf"(?:{FINISHED}|trước|đến hết)(?:\s+(?:là|trong|vào|đến)|\s*:)*\s*$", re.IGNORECASE)
_DAYS = {"nửa đầu": (1, 15), "nửa cuối": (16, 31), "thượng tuần": (1, 10), "trung tuần": (11, 20), "hạ tuần": (21, 31),
         "những ngày đầu": (1, 7), "đầu": (1, 10), "giữa": (11, 20), "cuối": (21, 31)}  # fmt: skip
"""First and last day of a part of a month, 31 for the month's last."""
_WEEKS = {"một": 1, "nhất": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4}
_MONTH_BEFORE = re.compile(
    r"tháng\s+(?P<m>0?[1-9]|1[0-2])(?:\s*(?:/|năm\s+)\s*(?P<y>[12]\d{3}))?\s*(?:và|đến|tới|-|–)\s*$", re.IGNORECASE
)
"""A whole month that goes before a part of the next: "tháng 02 và tuần đầu tháng 3/2025"."""
_SAID = ("nửa đầu", "nửa cuối", "thượng tuần", "trung tuần", "hạ tuần")
"""Parts whose days the words themselves say; of any other they are the usual ones."""
_WEEK = 7
_HALF = 15
"""The last day of a deadline "giữa tháng": a month's half, of which no unit can complain that it was told too late."""


def part_said(text: str) -> str:
    """Return the words of a text that name a part of a month or quarter, "" for none."""
    found = _PART.search(text)
    return found[0] if found else ""


def part_window(text: str) -> tuple[int, dict[str, Any]] | None:
    """Return where a text names a part of a period, and its window; None where it names none.

    What the words do not say by the day is marked as rough (approx): it is to be looked at. The end of a period is no
    later than its last day where something is due by then.
    """
    found = _PART.search(text)
    if found is None or ((found["week"] or found["weeks"]) and found["q"]):
        return None
    part, year = found["part"].casefold().replace("lễ ", ""), int(found["y"])
    several = _WEEKS.get((found["weeks"] or "").casefold()) or int(found["weeks"] or 1)
    part = part.removeprefix(found["weeks"].casefold()).strip() if found["weeks"] else part
    if found["q"]:
        first = 3 * quarter_said(found["q"]) - 2
        window = _of_quarter(part, year, first)
    else:
        window = _of_month(part, year, int(found["m"]), _week(found["week"]), several)
        if (first := _week(found["first"])) and first < _week(found["week"]):
            window |= {"since": date(year, int(found["m"]), _WEEK * first - _WEEK + 1)}
        if before := _MONTH_BEFORE.search(text[: found.start()]):
            since = f"{before['y'] or year}-{int(before['m']):02}"
            return (before.start(), window | {"since": since}) if first_day(since) < window["since"] else None
    if ended := _END.search(text[: found.start()]):
        end = window.get("until") or window["month"]
        if part == "giữa" and found["m"]:
            end = date(year, int(found["m"]), _HALF)
        whole = "cuối" in part and not ended[0].casefold().startswith("trước")
        window = {"until": end} | ({"approx": True} if "approx" in window and not whole else {})
    return found.start(), window


def _week(words: str | None) -> int:
    """Return which week of the month is named by its number, 0 for none."""
    said = (words or "0").casefold()
    return _WEEKS.get(said) or int(said)


def _of_month(part: str, year: int, month: int, week: int, several: int) -> dict[str, Any]:
    """Return the days of a part of a month. week: which one by its number, 0 for none; several: as many weeks."""
    end = last_day(f"{year}-{month:02}")
    if week:
        since, until = (date(year, month, _WEEK * week - less) for less in (_WEEK - 1, 0))
    elif part in ("tuần cuối", "những ngày cuối"):
        since, until = end - timedelta(days=_WEEK * (several if "tuần" in part else 1) - 1), end
    elif part == "tuần đầu":
        since, until = date(year, month, 1), date(year, month, _WEEK * several)
    else:
        days = _DAYS[part]
        since, until = date(year, month, days[0]), min(date(year, month, 1) + timedelta(days=days[1] - 1), end)
    return {"since": since, "until": until} | ({} if part in _SAID else {"approx": True})


def _of_quarter(part: str, year: int, first: int) -> dict[str, Any]:
    if part == "nửa đầu":
        return {"since": date(year, first, 1), "until": date(year, first + 1, _HALF)}
    if part == "nửa cuối":
        return {"since": date(year, first + 1, _HALF + 1), "until": last_day(f"{year}-{first + 2:02}")}
    month = first + (1 if "giữa" in part or "trung" in part else 0 if "đầu" in part or "thượng" in part else 2)
    return {"month": f"{year}-{month:02}", "approx": True}
