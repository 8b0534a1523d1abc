"""How many collectives, individuals and households a plan counts, in digits or in words."""

from __future__ import annotations

import re
from typing import Any

from .bounds import MOST

_DIGITS = ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_LAST = {word: value for value, word in enumerate(_DIGITS, 1)} | {"mốt": 1, "tư": 4, "lăm": 5, "nhăm": 5}
_ONE_TO_NINE = "|".join(_DIGITS)
_AFTER_TEN = "|".join(_LAST)
_TENS = rf"(?:(?:{_ONE_TO_NINE})\s+mươi|mười)(?:\s+(?:{_AFTER_TEN})\b)?"
_SPELLED = (
    rf"(?:(?:{_ONE_TO_NINE})\s+trăm(?:\s+(?:linh|lẻ)\s+(?:{_AFTER_TEN})|\s+{_TENS})?|{_TENS}|(?:{_ONE_TO_NINE}))\b"
)
NUMBER = rf"(?:\d{{1,4}}(?:\s*\((?:{_SPELLED})\))?|{_SPELLED}(?:\s*\(\d{{1,4}}\))?)"
"""A number as plans write it: "05", "10 (mười)", "hai mươi", "năm (05)"."""
RANGE = rf"(?:(?:từ\s+)?{NUMBER}\s*(?:đến|-|–)\s*)?{NUMBER}"
"""A number, or from which to which: "từ 02 đến 03"."""
_PLACE = r"(?:thôn|xóm|ấp|khóm|buôn|phum|tổ dân phố|khu phố|khối phố)\b"
"""Where people live, honoured as a collective."""
_KIND = rf"(?:tập thể|cá nhân|hộ gia đình|hộ|gia đình|trường hợp|{_PLACE})\b"
PRAISE = (
    r"(?:[\s,]*\b(?:tiêu biểu|điển hình|tiên tiến|xuất sắc|đặc biệt|có thành tích|có nhiều thành tích|trong|các|"
    r"được (?:biểu dương|tôn vinh)|phong trào|thi đua|yêu nước|theo thẩm quyền|theo (?:đúng )?quy định|"
    r"(?:theo )?đúng tiêu chuẩn|đủ tiêu chuẩn|nổi bật|nhất|05 năm|5 năm|"
    r"(?:trong )?giai đoạn\s+\d{4}\s*[-–]\s*\d{4})\b)*"
)
"""What is said of whoever is honoured anywhere, and asks for nothing."""
_OR_THESE = rf"(?:\s*\((?:(?:hoặc|hay|kể cả|gồm cả|bao gồm cả|và)\s+)?{_KIND}\))?"
"""Whom a number takes in besides: "05 cá nhân (hộ gia đình)"."""
_COUNT = rf"{RANGE}\s+{_KIND}(?:(?:,\s*|\s+(?:và|hoặc|hay)\s+){_KIND})*{_OR_THESE}{PRAISE}"
_SHARE = (
    r"\d{1,3}(?:,\d)?\s?%\s+(?:của\s+)?(?=(?:tổng\s+)?(?:số|biên chế|đại biểu|cán bộ|đoàn viên|hội viên|lao động)\b)"
    r"(?:(?!,\s+(?:tỷ lệ|tỉ lệ|trong đó)\b)[^.;:()\d]){2,120}"
)
SHARE = rf"(?:{_SHARE}(?:(?<=\squá\s)|(?<=\sđa\s)|(?<=\svà\s)){_SHARE}|{_SHARE})"
"""So much of all who are there, or of these and of those: "10% số đại biểu dự hội nghị và không quá 5% số thôn"."""
COUNTS = rf"(?:{_COUNT}(?:(?:\s*,\s*(?:(?:và|hoặc)\s+)?|\s+(?:và|hoặc|hay)\s+)(?:{MOST}\s+)?{_COUNT}){{0,2}}|{SHARE})"
_OR = re.compile(r"\s(?:hoặc|hay)\s+")
_EITHER = re.compile(rf"\s(?:hoặc|hay)\s+(?:{MOST}\s+)?{NUMBER}\s")
"""Between numbers of which only one is meant."""
KINDS = rf"(?:các\s+)?{_KIND}(?:(?:,\s*|\s+và\s+|,\s*và\s+)(?:các\s+)?{_KIND})*"
_ONE = re.compile(
    rf"(?P<most>{MOST}\s+)?(?:(?:từ\s+)?(?P<least>{NUMBER})\s*(?:đến|-|–)\s*)?(?P<n>{NUMBER})\s+(?P<kind>{_KIND})"
    rf"(?P<also>(?:(?:,\s*|\s+(?:và|hoặc|hay)\s+){_KIND})*{_OR_THESE})"
)
_KEYS = {"tập thể": "collectives", "cá nhân": "individuals", "trường hợp": "cases"}


def number_said(words: str) -> int:
    """Return the value of what NUMBER matches; 0 where its digits and its words differ."""
    digits, spelled = re.search(r"\d+", words), re.search(_SPELLED, words)
    values = {int(digits[0])} if digits else set()
    values |= {_spelled(spelled[0])} if spelled else set()
    return values.pop() if len(values) == 1 else 0


def _spelled(words: str) -> int:
    total = value = 0
    for word in words.split():
        if word == "trăm":
            total, value = value * 100, 0
        elif word == "mươi":
            value *= 10
        elif word == "mười":
            value = 10
        else:
            value += _LAST.get(word, 0)
    return total + value


def counted(words: str) -> dict[str, Any]:
    """Return how many of each kind a match of COUNTS says, with its words where the numbers alone say less.

    They do of one number for several kinds ("15 tập thể, cá nhân", "08 cá nhân hoặc hộ gia đình"), of two of which one
    is meant ("01 tập thể hoặc 01 cá nhân"), of "02 đến 03" and of a share. A kind counted twice, a number that says two
    things, or one that is bounded beside one that is not, is no count.
    """
    if share := re.fullmatch(rf"(?:{MOST}\s+)?(?P<said>{SHARE})", words.strip()):
        return {"said": share["said"].strip()}
    if _OR.search(words):
        return _either(words)
    told: dict[str, Any] = {}
    found = list(_ONE.finditer(words))
    if any(one["most"] for one in found[1:]) and not found[0]["most"]:
        return {}
    for one in found:
        key, number = _key(one), number_said(one["n"])
        if key in told or not number or (one["least"] and not 0 < number_said(one["least"]) < number):
            return {}
        told[key] = number
    said = any(one["also"] or one["least"] or re.fullmatch(_PLACE, one["kind"]) for one in found)
    return told | ({"said": _said(words, found)} if said else {})


def _key(one: re.Match[str]) -> str:
    """Return the key of a number: one of collectives and others together counts cases."""
    if re.fullmatch(_PLACE, one["kind"]):
        return "collectives"
    key = _KEYS.get(one["kind"], "households")
    return "cases" if key == "collectives" and one["also"] else key


def _said(words: str, found: list[re.Match[str]]) -> str:
    return words[found[0].end("most") if found[0]["most"] else found[0].start() :].strip()


def _either(words: str) -> dict[str, Any]:
    """Return counts of which one is of this kind or of that, with their words; empty where it is not sure which."""
    found = list(_ONE.finditer(words))
    numbers = [number_said(one["n"]) for one in found]
    keys = ["collectives" if re.fullmatch(_PLACE, one["kind"]) else _KEYS.get(one["kind"], "households")
            for one in found]  # fmt: skip
    also = [one["also"] for one in found]
    unsure = any(one["most"] for one in found[1:]) or any(one["least"] for one in found)
    if not all(numbers) or unsure or any(re.search(r"\bvà\b|,", one) for one in also):
        return {}
    if _EITHER.search(words) or keys == ["collectives"]:
        told = {"cases": numbers[0]} if len({*numbers}) == 1 and not (len(found) > 1 and any(also)) else {}
    else:
        told = dict(zip(keys, numbers, strict=True)) if len({*keys}) == len(keys) else {}
    return told | {"said": words[found[0].start("n") :].strip()} if told else {}
