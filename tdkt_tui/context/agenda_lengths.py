"""How long each item of an agenda takes: what the profile gives, else the plan's suggestion, else what its kind needs.

A salute to the flag takes as long at a conference of a day as at one of half a day; what grows with the length, or
fills it, is where people speak to each other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tdkt_tui.model.fault import BadInput
from tdkt_tui.model.programme import HALF_DAY, LEAST_MINUTES, AgendaItem


@dataclass(frozen=True, slots=True)
class Kind:
    """What an item is by its title. minutes: for half a day; grows: longer at a longer conference; fills: takes what
    the others leave.
    """

    minutes: int
    grows: bool = False
    fills: bool = False


_SPEAKING = Kind(45, fills=True)
_LONG = Kind(30, grows=True)
# The first whose words stand in the title: "Báo cáo tham luận" is no report, "Tổng kết và bế mạc" no report either.
_KINDS: tuple[tuple[tuple[str, ...], Kind], ...] = (
    (("tham luận", "giao lưu", "tọa đàm", "thảo luận", "trao đổi kinh nghiệm", "báo cáo thành tích",
      "báo cáo điển hình", "báo cáo của các điển hình"), _SPEAKING),
    (("báo cáo",), _LONG),
    (("trao thưởng", "trao tặng", "trao các hình thức", "trao giải", "công bố quyết định", "tôn vinh", "biểu dương",
      "tuyên dương", "vinh danh"), _LONG),
    (("chỉ đạo", "diễn văn"), Kind(15)),
    (("bế mạc",), Kind(10)),
    (("cấp trên dự", "dự đại hội", "dự hội nghị", "lựa chọn", "bầu ", "thông qua", "suy tôn"), Kind(15)),
    (("khai mạc", "chào cờ", "tuyên bố lý do", "phát động", "hưởng ứng", "ký giao ước"), Kind(10)),
)  # fmt: skip
_OTHER = Kind(15)
_MOST_SPEAKING = 60
"""Minutes that what fills takes at most where a conference goes on after a break, for each half day and once more."""
_TURNS = (
    r"\b(\d{1,2})\s+(?:lượt|báo cáo|tham luận|ý kiến|điển hình|tập thể|cá nhân|bài)\b[^.;]{0,60}?"
    r"\b(?:mỗi\b[^.;]{0,40}?|[x×]\s*)(\d{1,2})\s+phút"
)
_LASTS = re.compile(r"\b(?:không quá|tối đa|khoảng|dự kiến|trong|từ \d{1,2} đến)\s+(\d{1,2})\s+phút\)?", re.IGNORECASE)
"""How long the whole of an item takes, or the part of it that stands before."""


def kind_of(item: AgendaItem) -> Kind:
    """Return what an item's title says that it is."""
    title = item.title.casefold()
    return next((kind for words, kind in _KINDS if any(word in title for word in words)), _OTHER)


def suggested(item: AgendaItem) -> int:
    """Return the minutes for half a day: the plan file's, else those its title says, else those that its kind takes."""
    return item.minutes or _turns(item) or _said(item) or kind_of(item).minutes


def _turns(item: AgendaItem) -> int:
    """Return the minutes of turns that a title counts: 25 for "03 - 05 lượt, mỗi lượt không quá 05 phút", else 0."""
    if "phút" not in item.title or (found := re.search(_TURNS, item.title, re.IGNORECASE)) is None:
        return 0
    return max(LEAST_MINUTES, min(int(found[1]) * int(found[2]), HALF_DAY))


def _said(item: AgendaItem) -> int:
    """Return the minutes that a title says: of the whole, or of a part, with those of its kind for the rest of it."""
    title = item.title
    said = [] if "phút" not in title or "mỗi" in title.casefold() else list(_LASTS.finditer(title))
    if not said:
        return 0
    rest = re.sub(r"\W+", "", title[said[-1].end() :])
    return sum(int(found[1]) for found in said) + (kind_of(item).minutes if rest else 0)


def lengths(held: Sequence[AgendaItem], given: Sequence[int | None], halves: int, room: int) -> list[float]:
    """Return the minutes of each item.

    given: the profile's own minutes for each, which always hold; halves: half days that the conference takes; room: its
    minutes. Where too little is left the others shrink alike. Where time is left, what fills takes it, but swallows no
    whole day: then what grows takes up to as much again, and what is left over ends the conference earlier. A
    plan's own suggestion for half a day is kept. Raises BadInput where the given minutes do not leave five for each
    other item.
    """
    rest = room - sum(minutes or 0 for minutes in given)
    wanted = [0.0 if minutes else _wanted(item, halves) for item, minutes in zip(held, given, strict=True)]
    if rest < LEAST_MINUTES * sum(1 for minutes in wanted if minutes):
        raise BadInput(f"Các mục chương trình dài quá {halves * HALF_DAY} phút của hội nghị.",
                       field="conference.agenda", fix="bớt số phút của một số mục")  # fmt: skip
    total = sum(wanted)
    if total > rest:
        wanted = [minutes * rest / total for minutes in wanted]
    else:
        fills = [bool(minutes) and _fills(item, halves) for item, minutes in zip(held, wanted, strict=True)]
        if any(fills):
            grows = [bool(minutes) and kind_of(item).grows and not _stated(item)
                     for item, minutes in zip(held, wanted, strict=True)]  # fmt: skip
            filled = _stretched(wanted, fills, rest - total, _MOST_SPEAKING * (1 + halves) if halves > 1 else room)
            wanted = _stretched(filled, grows, rest - sum(filled), 0)
    return [own or minutes for own, minutes in zip(given, wanted, strict=True)]


def _stretched(wanted: list[float], which: Sequence[bool], left: float, most: float) -> list[float]:
    """Return the minutes with what is left shared among some items as they are long.

    most: what none of these is longer than; 0 is twice its own minutes.
    """
    whole = sum(minutes for minutes, mine in zip(wanted, which, strict=True) if mine)
    if not whole or left <= 0:
        return wanted
    return [max(minutes, min(minutes * (1 + left / whole), most or 2 * minutes)) if mine else minutes
            for minutes, mine in zip(wanted, which, strict=True)]  # fmt: skip


def _wanted(item: AgendaItem, halves: int) -> float:
    return suggested(item) * ((1 + halves) / 2 if kind_of(item).grows else 1)


def _fills(item: AgendaItem, halves: int) -> bool:
    return kind_of(item).fills and (halves > 1 or not _stated(item))


def _stated(item: AgendaItem) -> bool:
    """Tell an item whose minutes the plan says."""
    return bool(item.minutes or _turns(item) or _said(item))
