"""Days of birth in every usual form, brought to one: a year ("1975") or a day as offices write it ("02/9/1975").

A year of two digits is of 1900 unless it is 00 to 12: nobody born later is a delegate. Day before month, as everybody
here writes; a cell that can only be month before day is read so, and doubted.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache

from tdkt_tui.model.text import folded
from tdkt_tui.model.words import short_date

_NOT_READ = "Không hiểu được nội dung ô này."
_SWAPPED = "Ngày ghi tháng trước ngày sau; đã đọc như vậy."
_SHORT = "Năm ghi hai chữ số; từ 00 đến 12 đọc là năm 2000 trở đi, còn lại là năm 19xx."
_COUNTED = "Ô là số đếm ngày của bảng tính; đã đổi thành ngày."
_NEVER = "Năm sinh trước năm 1900 hoặc sau năm nay."
_YEAR = re.compile(r"(?:19|20)\d\d")
_FLOAT = re.compile(r"((?:19|20)\d\d)[.,]0+")
_DAY = re.compile(r"(\d{1,2})\s?[/.\-,\s]\s?(\d{1,2})\s?[/.\-,\s]\s?(\d{4}|\d{2})")
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T]\d\d:\d\d(?::\d\d)?)?")
_MONTH = re.compile(r"(\d{1,2})\s?[/.-]\s?((?:19|20)\d\d)")
_NAMED = re.compile(r"(\d{1,2})[\s-](jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s-](\d{4}|\d{2})")
_NAMES = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_WORDS = re.compile(r"(?:ngày )?(\d{1,2}) tháng (\d{1,2}) năm (\d{4})")
_BEFORE = re.compile(r"^(?:sinh\s*(?:ngày|năm)?|năm sinh|ngày sinh|ns|sn|năm)\s*[:.]?\s*(?=\d)")
_SERIAL = re.compile(r"([1-4]\d{4})(?:[.,]0+)?")
_EPOCH = date(1899, 12, 30)
_NEW = 12


@dataclass(frozen=True, slots=True)
class Birth:
    """text: the day or year, or the cell as it is where it is none. doubt: what to look at, "" where all is clear.

    understood: it is a day or year. month_first: it can only be read so. either: day and month could be swapped.
    """

    text: str
    doubt: str = ""
    understood: bool = True
    month_first: bool = False
    either: bool = False


@lru_cache(maxsize=4096)
def read_birth(text: str) -> Birth:
    """Read a cell; an empty one is nothing to doubt."""
    read = _read(text)
    if not text or not read.understood or "1900" <= read.text[-4:] <= _this_year():
        return read
    return Birth(text, _NEVER, understood=False)


def _read(text: str) -> Birth:  # noqa: PLR0911 - one for each form
    if not text or _YEAR.fullmatch(text):
        return Birth(text)
    told = _BEFORE.sub("", folded(text).strip(" .,;'’"), count=1)
    if _YEAR.fullmatch(told):
        return Birth(told)
    if found := _FLOAT.fullmatch(told):
        return Birth(found[1])
    if found := _DAY.fullmatch(told):
        return _day(text, *found.groups())
    if found := _ISO.fullmatch(told):
        year, month, day = map(int, found.groups())
        return _made(text, year, month, day)
    if found := _WORDS.fullmatch(told):
        day, month, year = map(int, found.groups())
        return _made(text, year, month, day)
    if found := _MONTH.fullmatch(told):
        month = int(found[1])
        return Birth(f"{month}/{found[2]}") if 1 <= month <= 12 else Birth(text, _NOT_READ, understood=False)
    if found := _NAMED.fullmatch(told):
        return _made(text, _year(found[3]), _NAMES.index(found[2]) + 1, int(found[1]), short=len(found[3]) == 2)
    if found := _SERIAL.fullmatch(told):
        return Birth(short_date(_EPOCH + timedelta(days=int(found[1]))), _COUNTED)
    return Birth(text, _NOT_READ, understood=False)


def _day(text: str, first: str, second: str, year: str) -> Birth:
    one, two, short = int(first), int(second), len(year) == 2
    if two > 12 >= one >= 1:
        made = _made(text, _year(year), one, two)
        return Birth(made.text, _SWAPPED, month_first=True) if made.understood else made
    made = _made(text, _year(year), two, one, short=short)
    return Birth(made.text, made.doubt, made.understood, either=made.understood and one <= 12 and one != two)


def _year(digits: str) -> int:
    number = int(digits)
    return number if len(digits) == 4 else number + (2000 if number <= _NEW else 1900)


def _made(text: str, year: int, month: int, day: int, *, short: bool = False) -> Birth:
    try:
        return Birth(short_date(date(year, month, day)), _SHORT if short else "")
    except ValueError:
        return Birth(text, _NOT_READ, understood=False)


@cache
def _this_year() -> str:
    return str(date.today().year)  # noqa: DTZ011 - the office's own calendar
