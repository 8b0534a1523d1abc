"""How often so many are introduced: "mỗi quý, các huyện giới thiệu ít nhất 01", "01 điển hình trong 6 tháng"."""

from __future__ import annotations

import re

from .facts import bare
from .report_days import DAY, day_said
from .times import PERIOD_CODES

_PERIOD = r"(?P<period>tuần|tháng|quý|0?6 tháng|sáu tháng|năm)(?!\s*(?:\d|[IVX]+\b))"
LED = re.compile(rf"(?:(?:định kỳ|cứ)\s+)?(?:mỗi|hằng|hàng)\s+{_PERIOD},?\s+(?=\S)", re.IGNORECASE)
"""Before who introduces."""
_SAID = re.compile(
    rf"\b(?:(?:mỗi|hằng|hàng|một)\s+|trong\s+(?=0?6 tháng|sáu tháng|mỗi\s)(?:mỗi\s+)?){_PERIOD}|"
    rf"(?<=\w)/{_PERIOD.replace('period', 'per')}",
    re.IGNORECASE,
)
_ON = re.compile(
    rf"(?P<day>{DAY})\s*,?\s*\(?(?:(?:hằng|hàng|mỗi)\s+(?P<each>tuần|tháng|quý|năm))?\)?(?![\w/])", re.IGNORECASE
)
_OF_QUARTER = re.compile(r"tháng cuối(?:\s+(?:của\s+)?(?:mỗi\s+)?quý)?$", re.IGNORECASE)
_WEEKLY = re.compile(r"thứ|chủ nhật", re.IGNORECASE)
_NOUN = re.compile(
    r"(?:(?:tập thể|cá nhân|hộ(?: gia đình)?|(?:gương )?điển hình)(?:\s+(?:mới|tiên tiến|tiêu biểu|xuất sắc))*)"
)


def period_said(part: str) -> list[str]:
    """Return the period that a part on introducing says, as the plan's key has it; none where it says none."""
    found = _SAID.search(part)
    return [PERIOD_CODES[(found["period"] or found["per"]).casefold()]] if found else []


def day_of_period(part: str, every: list[str]) -> tuple[str, list[str]]:
    """Return the day of each period by which a part has exemplars sent, and the period, that of the day where it says
    one: "trước ngày 20 tháng cuối quý". A day without any period is of no key: "" and the period as it was.
    """
    for found in _ON.finditer(part):
        own = [PERIOD_CODES[found["each"].casefold()]] if found["each"] else (
            ["quarter"] if _OF_QUARTER.search(found["day"]) else [])  # fmt: skip
        if _WEEKLY.search(found["day"]) and not (own or "week" in every):
            continue
        if own or every:
            return day_said(bare(found["day"])), every or own
    return "", every


def says_no_more(part: str, number: re.Match[str], *told: re.Pattern[str]) -> bool:
    """Tell a part that holds nothing besides a number of whom, its period, and what these find: to whom, with what."""
    noun = _NOUN.match(number["kinds"])
    part = part.replace(number[0][: number.start("kinds") - number.start() + (noun.end() if noun else 0)], " ")
    for one in (*told, _ON):
        part = one.sub(" ", part)
    return not re.search(r"\w", re.sub(r"\b(?:mới|gửi|về)\b", " ", LED.sub(" ", _SAID.sub(" ", part))))


def period_led(sentence: str) -> list[str]:
    """Return the period that a sentence begins with, which is that of all its parts."""
    found = LED.match(sentence)
    return [PERIOD_CODES[found["period"].casefold()]] if found else []
