"""What can be taken out of a sentence for a person to confirm: times, numbers, whom it names. Guesses, never silent."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from pydantic import ValidationError

from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import UPPER
from tdkt_tui.model.window import Window
from tdkt_tui.workflow.reading_plan.cut_bodies import body_cut
from tdkt_tui.workflow.reading_plan.days import DATE, day_named, day_of
from tdkt_tui.workflow.reading_plan.days_barred import bars
from tdkt_tui.workflow.reading_plan.moments import quarter_said
from tdkt_tui.workflow.reading_plan.parting import BODY, KIND, VERB
from tdkt_tui.workflow.reading_plan.time_alone import time_alone
from tdkt_tui.workflow.reading_plan.times import window_of

_STARTS = re.compile(r"\b(?:bắt đầu\s+(?:từ|vào)|kể từ)\s+(?:ngày|tháng|quý|năm)\s[^,;.]*", re.IGNORECASE)
"""When something begins; no time until when it is to be done."""
_FROM = re.compile(
    rf"\b[Tt]ừ\s+(?:(?:ngày\s+)?{DATE}|(?:tháng\s+\d{{1,2}}|quý\s+(?:IV|I{{1,3}}|[1-4]))\s*(?:/|năm\s+)\s*\d{{4}})"
    r"(?!\s*(?:đến|tới|-|–|,?\s*(?:và|hoàn thành|xong|trước|chậm nhất)\b))"
)
_BOTH = re.compile(
    r"\b(?:quý\s+(?:IV|I{1,3})|tháng\s+\d{1,2})(?:\s*/\s*\d{4}|\s+năm\s+\d{4})?(?:\s+(?:và|hoặc)\s+(?:\w+\s+)?|,\s+)"
    r"(?:quý|tháng|ngày)\b",
    re.IGNORECASE,
)
"""Two times side by side: "quý I và tháng 4/2020"."""
_CLOCK = re.compile(r"\b\d{1,2}\s*(?:giờ|h)(?:\s*\d{2})?(?:\s*phút)?,?\s+(?=ngày|\d)", re.IGNORECASE)
_CITED = re.compile(rf"\b(?:số:?\s+)?\d+/[\w/.-]*[A-ZĐ][\w/.-]*,?\s+ngày\s+{DATE}")
"""A document by its number and day: "(Kèm theo Kế hoạch số 78/KH-UBND ngày 30/7/2030)" sets nobody a time."""
_DAY = re.compile(rf"(?:ngày\s+)?{day_named('a')}")
_RANGE = re.compile(rf"{day_named('a')}\s*[-–]\s*(?:ngày\s+)?{day_named('b')}")
_MONTH = re.compile(r"(?:tháng\s+)?\b(\d{1,2})\s*(?:/|năm\s+)\s*((?:19|20)\d{2})\b", re.IGNORECASE)
_QUARTER = re.compile(r"quý\s+(IV|I{1,3}|[1-4])\s*(?:/|năm\s+)\s*((?:19|20)\d{2})", re.IGNORECASE)
_ROUGH = re.compile(r"dự kiến|khoảng|tuần\b|giữa\b", re.IGNORECASE)
_LATEST = re.compile(r"chậm nhất|muộn nhất|xong|hoàn thành", re.IGNORECASE)
_UNITS = {"một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "sáu": 6, "bảy": 7, "tám": 8,
          "chín": 9, "mười": 10}  # fmt: skip
_WORD = "|".join(_UNITS)
NUMBER = rf"(?:\d{{1,4}}(?![\d/.,-]\d)|(?:(?:{_WORD})\s+mươi|mười)(?:\s+(?:{_WORD}))?|{_WORD})"
DOING = rf"(?:{VERB}|gửi|tổng hợp|báo cáo|giới thiệu|đề nghị|đăng ký|chọn|cử|nộp|lập|hoàn thành|họp(?= )|tổng kết theo)"
"""How what somebody is to do begins."""
_SUBJECT = re.compile(
    r"(?:(?P<asks>[Đđ]ề nghị|[Gg]iao|[Yy]êu cầu|[Đđ]ối với)\s+)?(?P<body>[^;:.]{2,140}?)"
    r"(?<!,)(?<!và)(?<!để)(?<!không)(?<!được)(?<!bình)(?<!\bxét)(?<!thành)(?<!công)(?<!độc)(?<!\bthì)(?<!giải)(?<!chương)(?<!quá)(?<!\blộ)\s*,?\s+"
    rf"(?P<does>{DOING}\b.*)",
    re.DOTALL,
)
ADVERBS = r"(?:tự|cần|phải|tiếp tục|thường xuyên|chủ động|khẩn trương|nghiêm túc|kịp thời|cũng|đều)"
_ADVERB = re.compile(rf"(?<=\w),?\s+({ADVERBS})$")
"""What stands between a body and its verb, and is none of its name."""
_SOMEBODY = re.compile(
    rf"(?:{BODY}|(?:[Mm]ỗi|[Cc]ấp|[Hh]uyện|[Xx]ã|[Pp]hường|[Tt]hành phố|[Tt]hị|[Cc]ác|[Tt]ừng|[Đđ]ơn vị|[Cc]ơ quan|"
    r"[Đđ]ịa phương|[Dd]oanh nghiệp|[Ss]ở|[Nn]gành(?= [A-ZĐ]))\b)"
)
_NOBODY = re.compile(
    r"^(?:[Cc]ác|[Mm]ỗi|[Tt]ừng)\s(?!(?:cấp|cơ sở|nơi|bên|đoàn|tập thể|cá nhân)\b|[A-ZĐ])(?!"
    + KIND
    + r"\b)|^[^(]*\bgồm\b"
)
"""What no one is by whom something is done: "mỗi điển hình", "các văn bản", "Cụm 1 gồm"."""
_LABELLED = re.compile(
    rf"(?P<asks>Đề nghị\s+|Giao\s+)?(?P<body>(?![^:]*\btặng\b)"
    rf"(?:{BODY}|(?:Các|Mỗi|Huyện|Xã|Phường|UBND|Công an|Báo(?! cáo\b))\b)[^:;.]{{0,140}}):"
    r"\s+(?P<does>\D.{3,})", re.DOTALL)  # fmt: skip
_PART = re.compile(r"^[-–+•]\s*|^\(\d{1,2}\)\s*|^(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)]\s+")
_ENDS = re.compile(rf"(?<=[^.\s\d]{{2}}[.;])\s+|(?<=%[.;])\s+|(?<=\d[.;])\s+(?=[{UPPER}])|(?<=;)\s+|\s*…\s*")


def sentences(words: str) -> list[str]:
    """Return the sentences of a passage, and the parts between semicolons, without marks of a list."""
    parts = (_PART.sub("", part.strip()).strip(" ;…") for part in _ENDS.split(words))
    return [part for part in parts if len(part) > 3]


def window_in(words: str) -> dict[str, Any]:
    """Return the first time that words name as keys of a window, as far as they can be guessed; empty for none."""
    if _BOTH.search(words) or bars(words):
        return {}  # one of two times would be kept, or one at which nothing may be held
    text = _STARTS.sub("", _CLOCK.sub("", _CITED.sub("", words)))
    said = window_of(f"{text} ")
    if said and _holds(said):
        return said
    return next((found for read in (_since, _any_time) if (found := read(text)) and _stands(found)), {})


def _since(text: str) -> dict[str, Any]:
    """Return the time from which on something goes, which is no time until when: "từ quý II năm 2023"."""
    found = _FROM.search(text)
    try:
        return time_alone(found[0]) if found else {}
    except ValueError:
        return {}


def _any_time(text: str) -> dict[str, Any]:
    rough = {"approx": True} if _ROUGH.search(text) else {}
    if found := _RANGE.search(text):
        since, until = day_of(found, "a"), day_of(found, "b")
        return {"since": since, "until": until} | rough if since and until and since < until else {}
    if found := _DAY.search(text):
        day = day_of(found, "a")
        return {"until": day} if day else {}
    key = "until" if _LATEST.search(text) else ""
    if found := _QUARTER.search(text):
        return {key or "quarter": f"{found[2]}-Q{quarter_said(found[1])}"} | rough
    if (found := _MONTH.search(text)) and 1 <= int(found[1]) <= 12:
        return {key or "month": f"{found[2]}-{int(found[1]):02}"} | rough
    return {}


def _holds(said: dict[str, Any]) -> bool:
    return _stands(said) and Window.model_validate(said).dated()


def _stands(said: dict[str, Any]) -> bool:
    """Tell a time that a plan may hold: no year of another age."""
    try:
        Window.model_validate(said)
    except ValidationError:
        return False
    return True


def count_of(words: str, noun: str) -> int:
    """Return the number that stands before a noun, in figures or in words; 0 for none."""
    found = re.search(rf"\b({NUMBER})\s+(?:\([^()]*\)\s+)?(?:{noun})", words, re.IGNORECASE)
    return number_said(found[1]) if found else 0


def between(words: str, noun: str) -> tuple[int, int]:
    """Return the two numbers before a noun that one is to be between, "từ 100 đến 180 đại biểu"; 0, 0 for none."""
    found = re.search(rf"\b({NUMBER})\s*(?:đến|-|–)\s*({NUMBER})\s+(?:{noun})", words, re.IGNORECASE)
    return (number_said(found[1]), number_said(found[2])) if found else (0, 0)


def number_said(words: str) -> int:
    """Return a number in figures or in words up to ninety-nine: 20 for "hai mươi"."""
    if words.isdecimal():
        return int(words)
    tens, mark, rest = words.casefold().partition("mươi")
    if mark:
        return _UNITS[tens.strip()] * 10 + _UNITS.get(rest.strip(), 0)
    first, _, second = words.casefold().partition(" ")
    return _UNITS[first] + _UNITS.get(second.strip(), 0)


def who_does(sentence: str) -> tuple[str, str, bool]:
    """Return who a sentence charges, "" where it begins with nobody, what is to be done, and whether it is asked."""
    labelled = _LABELLED.match(sentence)
    if labelled and not _NOBODY.search(labelled["body"]):  # "Sở Tài chính: thẩm định dự toán"
        asks = labelled["asks"] or ""
        return labelled["body"].strip(), labelled["does"].strip(), asks.casefold().startswith("đề nghị")
    found = _SUBJECT.match(sentence)
    if found is None or not _SOMEBODY.match(found["body"]):
        return "", sentence, False
    body, does = body_cut(found["body"].strip(" ,"), found["does"],
                          apart="," in sentence[found.end("body") : found.start("does")])  # fmt: skip
    while between := _ADVERB.search(body):
        body, does = body[: between.start()], f"{between[1]} {does}"
    if _NOBODY.search(body):
        return "", sentence, False
    return body, does, (found["asks"] or "").casefold() == "đề nghị"


def levels_in(plan: Plan, words: str) -> list[str]:
    """Return the codes of the levels that words name by their name, or by a kind of their units, as they stand."""
    low = words.casefold()
    found: list[tuple[int, str]] = []
    for level in plan.level:
        names = [re.escape(level.label.casefold().removeprefix("các "))]
        names += [rf"cấp {re.escape(kind)}\b" for kind in level.units]
        names += [
            rf"(?:các|mỗi|từng|ubnd|đại hội|hội nghị|nhân dân)\s+(?:của\s+)?(?:(?:các|mỗi|từng)\s+)?{re.escape(kind)}\b"
            for kind in level.units
        ]
        if level.units == ["tỉnh"]:
            names += [r"(?:đại hội|hội nghị)[^,;.]{0,40}\btỉnh\b"]
        places = [hit.start() for name in names if (hit := re.search(rf"\b{name}", low))]
        found += [(min(places), level.id)] if places else []
    return [code for _, code in sorted(found)]


def levels_of(plan: Plan, parts: Iterable[str]) -> list[list[str]]:
    """Return for each part of a passage the levels that it names, or else those that the last part before it named."""
    found: list[list[str]] = []
    for part in parts:
        found.append(levels_in(plan, part) or (found[-1] if found else []))
    return found
