"""A cell on time that says which part of a row's work it limits: "Kế hoạch trước 10/4; kịch bản trước 25/7"."""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from tdkt_tui.model.abbreviated import in_full
from tdkt_tui.model.period import first_day, last_day

from .apart_names import units_by_name
from .due import window_apart
from .facts import bare
from .parting import DOES

_NO_WORK = (
    r"(?:thời|hạn|tiến độ|hoàn thành|xong|dự kiến|khoảng|ngay|sau|khi|kể|từ|đến|trong|trước|hằng|hàng|mỗi|định kỳ|đầu|"
    r"cuối|giữa|tuần|buổi|sáng|chiều|chậm|muộn|vào|lúc|theo|các|đợt|lần|thường|suốt|cả|quý|tháng|ngày|năm|nửa|hết|là)\b"
)
_LIMITS = re.compile(
    rf"(?!{_NO_WORK})(?P<what>[^\W\d][^:;.,()\d]{{1,50}}?)(?:\s*:)?\s+"
    r"(?P<time>(?:(?:hoàn thành|xong|gửi|nộp|ban hành)\s+)?"
    r"(?:(?:trước|chậm nhất|muộn nhất|ngày|trong|tháng|quý)\s[^;]*\d[^;]*|(?<=xong )\d[^;]*|(?<=thành )\d[^;]*))",
    re.IGNORECASE,
)
"""What is to be done by when."""
_VERBS = re.compile(r"(?:(?:gửi|nộp|xây dựng|ban hành|trình|lập|hoàn thành|xong)\s+)+(?=\S)", re.IGNORECASE)
_WORKS = re.compile(r";\s+(?![^()]*\))")
"""What stands between two works of a row, outside brackets."""
_SOONER = timedelta(days=7)
_BETWEEN = re.compile(rf";\s+|,\s+(?={DOES}\b)")


def limits(when: str) -> list[tuple[str, str]]:
    """Return what a cell on time limits, each with its time; nothing where its time is that of all."""
    first, *rest = re.split(r";\s+", bare(when))
    lead = [("", first)] if rest and re.match(_NO_WORK, first, re.IGNORECASE) else []  # of all that no other limits
    found = [_LIMITS.fullmatch(bare(part)) for part in (rest if lead else [first, *rest])]
    return [*lead, *((hit["what"], hit["time"]) for hit in found if hit)] if all(found) else []


def parts_timed(does: str, limited: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return a row's work in its parts, each with its time, "" for none; nothing where a limit finds no one part.

    What stands between two limited parts stays one.
    """
    cuts = [0, *(found.end() for found in _BETWEEN.finditer(does)), len(does) + 2]
    parts = [does[start:end] for start, end in pairwise(cuts)]
    times: dict[int, str] = {}
    others = next((time for what, time in limited if not what), "")
    for what, time in limited:
        if not what:
            continue
        at = _holding(parts, what)
        if at is None or at in times:
            return []
        times[at] = time
    told: list[tuple[str, str]] = []
    for number, part in enumerate(parts):
        time = times.get(number, "")
        if told and not time and not told[-1][1]:
            told[-1] = told[-1][0] + part, ""
        else:
            told.append((part, time))
    return [(bare(part.strip(" ;,")), time or others) for part, time in told]


def bounded(does: str, window: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    """Return a row's works, each with its window, where one says itself until when: nothing where none does.

    Such a bound goes before the end of the row's own time, in which or right before which it lies.
    """
    told: list[tuple[str, dict[str, Any]]] = []
    bound = False
    for work in _WORKS.split(does) if window else ():
        rest, own = window_apart(work)
        if within := _within(own, window):
            bound = True
            told.append((bare(rest), within))
        elif told and told[-1][1] is window:
            told[-1] = f"{told[-1][0]}; {work}", window
        else:
            told.append((work, window))
    return told if bound else []


def of_one(body: str, left: str) -> tuple[str, str, str]:
    """Return the others, the one of several doers whom words give another time, and it: "Sở A: 15/4"; "" for none.

    Units by their names may be some of a kind that does it: "(Công an tỉnh, Sở A: trước 08/11)".
    """
    who, _, when = left.partition(":")
    by_name = units_by_name(in_full(who.strip()))
    if when and by_name and not any(unit.casefold() in body.casefold() for unit in by_name):
        return body, ", ".join(by_name), when.strip()
    parts = [part for part in re.split(r";\s+", body) if part]
    named = [part for part in parts if who.strip() and re.search(rf"\b{re.escape(who.strip())}(?!\w)", part)]
    if not when or len(parts) < 2 or len(named) != 1:
        return "", "", ""
    return "; ".join(part for part in parts if part != named[0]), named[0], when.strip()


def _within(own: dict[str, Any], window: dict[str, Any]) -> dict[str, Any]:
    """Return a bound with the first day of the time that it lies in; nothing for any other."""
    day = own.get("until", own.get("before"))
    begins = window.get("since", window.get("month", window.get("quarter")))
    ends = window.get("until") or window.get("by_end_of")
    if len(own) != 1 or not isinstance(day, date) or not begins:
        return {}
    if not first_day(begins) - _SOONER <= day <= last_day(ends or begins):
        return {}
    return {"since": begins, **own} if isinstance(begins, date) and begins < day else own


def _holding(parts: list[str], what: str) -> int | None:
    """Return which part names something: the only one, or of several the only one that begins with it."""
    for words in dict.fromkeys((what, _VERBS.sub("", what))):
        named = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)", re.IGNORECASE)
        hits = [number for number, part in enumerate(parts) if named.search(part)]
        first = [number for number in hits if named.match(_VERBS.sub("", parts[number]))]
        if len(hits) == 1 or len(first) == 1:
            return hits[0] if len(hits) == 1 else first[0]
    return None
