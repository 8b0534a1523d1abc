"""What words on a conference say of it: how long, how many come, when; what was read is masked, the rest stays."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from tdkt_tui.workflow.reading_plan.bounds import ABOUT, BOUND, MOST, bound_key
from tdkt_tui.workflow.reading_plan.lengths import LENGTH, length_of
from tdkt_tui.workflow.reading_plan.moments import YearOf

from .level_times import window_said
from .typed_people import ABOUT as MOST_APPROX

MASK = "¤"
"""Stands for each sign of words that were read."""
NUMBER = r"(?:\d{1,3}(?:\.\d{3})+|\d{1,4})(?![\d/%]|[.,]\d)"
_NOUN = (
    r"(?:đại biểu(?!\s+(?:là|nữ|nam|trẻ|chính thức|dự khuyết|khách mời|mời|điển hình)\b)|"
    r"(?:người|đồng chí)(?!\s+(?:trở|có|dân)\b))"
)
_HOW = rf"(?P<how>{BOUND}|{ABOUT}|dưới|từ|chừng|đến)"
PEOPLE = (
    rf"(?:(?:khoảng\s+)?(?:từ\s+)?(?P<a>{NUMBER})\s*(?:đại biểu\s+)?(?:đến|tới|-|–)\s*(?P<b>{NUMBER})"
    rf"|{_HOW}\s+(?P<n>{NUMBER})|(?P<just>{NUMBER}))"
)
"""How many come, in any of its ways."""
_COUNTED = re.compile(rf"(?<![\w/.,]){PEOPLE}\s+{_NOUN}(?P<up>\s+trở lên)?", re.IGNORECASE)
_LED = re.compile(
    r"(?:số (?:lượng|đại biểu|người)|quy mô|đại biểu|người|thành phần|mời|triệu tập)\b[^:;.,\d]{0,30}?:?\s*"
    rf"(?P<said>{PEOPLE})(?=\s*(?:[;.,)]|$))",
    re.IGNORECASE,
)
"""The same without what is counted, which stands before it."""
_BARE = re.compile(PEOPLE, re.IGNORECASE)
"""A number that is all of what a person typed of a part."""
PLENARY = re.compile(
    rf"(?<!đến )(?:(?:đơn vị|cơ quan|nơi)\s+)?(?:có\s+)?(?P<side>dưới|từ)\s+(?P<n>{NUMBER})\s+(?:cán bộ|công chức|"
    r"viên chức|lao động|người|đoàn viên|biên chế)[^;.:\d]{0,60}?(?:(?:hội nghị\s+|họp\s+)(?P<what>toàn thể|đại biểu)|"
    r"(?P<all>toàn thể))",
    re.IGNORECASE,
)
"""Below how many people a unit's meeting is one of all; from how many on it is one of delegates."""
_LENGTHS = re.compile(
    rf"(?:(?:gói )?gọn\s+trong\s+|trong\s+(?:thời gian\s+)?|kéo dài\s+)?(?:(?:{MOST}|[Dd]ự kiến|[Kk]hoảng)\s+)*"
    rf"(?:(?:từ\s+)?(?:½|1/2|\d{{1,2}}|một|nửa)(?:\s+(?:ngày|buổi))?\s*(?:-|–|đến|hoặc)\s*)?{LENGTH}",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\b(?:gửi|nộp|báo cáo(?! viên)|hồ sơ|danh sách|đăng ký|dự toán|giới thiệu|được cử|cử|bầu|phân bổ|tặng|giấy khen|"
    r"bằng khen|khen thưởng|làm điểm|kinh phí|không tổ chức|ghép|lồng ghép|tổ chức chung)\b",
    re.IGNORECASE,
)
_FEWEST = 30
"""A conference has no fewer; a smaller number is of those who are sent, or speak."""


def of_others(words: str) -> bool:
    """Tell words on what is none of a level's own conference: what is sent, who is given what, who meets together."""
    return bool(_OTHERS.search(words))


def values_in(words: str, year_of: YearOf, *, sized: bool = False) -> tuple[dict[str, Any], str]:
    """Return length, number of people and time of some words by key, and the words with these masked.

    year_of: the year of a month that is said without one; sized: a number alone is how many come.
    """
    values: dict[str, Any] = {}
    text = words
    for read in (_length, _plenary, _people(sized=sized)):
        more, text = read(text)
        values |= more
    window, (start, end) = window_said(text, year_of)
    if window:
        values["window"] = window
        text = masked(text, start, end)
    return values, text


def masked(text: str, start: int, end: int) -> str:
    """Return a text with a stretch of it masked."""
    return f"{text[:start]}{MASK * (end - start)}{text[end:]}"


def _length(text: str) -> tuple[dict[str, Any], str]:
    found = _LENGTHS.search(text)
    said = length_of(found[0]) if found and length_of(text) else {}
    return (said, masked(text, found.start(), found.end())) if found and said else ({}, text)


def _plenary(text: str) -> tuple[dict[str, Any], str]:
    values: dict[str, Any] = {}
    for found in PLENARY.finditer(text):
        of_all = (found["what"] or found["all"] or "").casefold() == "toàn thể"
        if of_all is (found["side"].casefold() == "dưới") and values.get("plenary", _number(found["n"])) == _number(
            found["n"]
        ):
            values["plenary"] = _number(found["n"])
            text = masked(text, found.start(), found.end())
    return values, text


def _people(*, sized: bool) -> Callable[[str], tuple[dict[str, Any], str]]:
    def read(text: str) -> tuple[dict[str, Any], str]:
        ways = (_COUNTED, _LED, *([_BARE] if sized else []))
        for way in ways:
            for at, found in _found(way, text):
                if values := people_said(found):
                    return values, masked(text, at, at + len(found[0]))
        return {}, text

    return read


def _found(way: re.Pattern[str], text: str) -> Iterator[tuple[int, re.Match[str]]]:
    """Yield matches with where they stand; of a number alone those that are all of a clause."""
    if way is not _BARE:
        yield from ((found.start(), found) for found in way.finditer(text))
        return
    at = 0
    for part in re.split("([,;])", text):
        if found := way.fullmatch(part.strip(" .")):
            yield at + len(part) - len(part.lstrip(" .")), found
        at += len(part)


def people_said(found: re.Match[str]) -> dict[str, Any]:
    """Return what a match of PEOPLE says by key, {} for a number that no conference has."""
    if found["a"]:
        first, last = _number(found["a"]), _number(found["b"])
        return {"least": first, "most": last} if _FEWEST // 3 < first <= last else {}
    number = _number(found["n"] or found["just"])
    how = " ".join((found["how"] or "").casefold().split())
    bound = {"từ": "at_least", "đến": "at_most", "": "just"}.get(how) or bound_key(how)
    if how == "dưới":  # "dưới 40 người" is how large a unit is
        number, bound = number - 1, "" if re.search(r"\bngười", found[0]) else "at_most"
    said: dict[str, dict[str, Any]] = {
        "at_least": {"least": number}, "at_most": {"most": number}, "just": {"least": number, "most": number},
    }  # fmt: skip
    about = {} if how == "dưới" else {"most": number, MOST_APPROX: True}
    return said.get(bound, about) if number >= _FEWEST and not (not how and found.groupdict().get("up")) else {}


def _number(words: str) -> int:
    return int(words.replace(".", ""))
