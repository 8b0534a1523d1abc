"""What can be taken out of a sentence for a person to confirm: numbers, levels, who does what. Guesses."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache

from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import UPPER
from tdkt_tui.workflow.reading_plan.cut_bodies import body_cut
from tdkt_tui.workflow.reading_plan.parting import BODY, KIND, VERB

_UNITS = {"một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "sáu": 6, "bảy": 7, "tám": 8,
          "chín": 9, "mười": 10}  # fmt: skip
_WORD = "|".join(_UNITS)
NUMBER = rf"(?:\d{{1,4}}(?![\d/.,-]\d)|(?:(?:{_WORD})\s+mươi|mười)(?:\s+(?:{_WORD}))?|{_WORD})"
_CASES = re.compile(rf"(?<![\w/.])({NUMBER})\s+trường hợp(?!\w)", re.IGNORECASE)
LETTERS = r"\b(?:một|hai|ba|bốn|sáu|bảy|tám|chín|mười(?: (?:một|hai|ba|bốn|lăm))?)\b"
"""Numbers in letters, without "năm" and "tư", which are mostly a year and a part of other words."""
DOING = rf"(?:{VERB}|gửi|tổng hợp|báo cáo|giới thiệu|đề nghị|đăng ký|chọn|cử|nộp|lập|hoàn thành|họp(?= )|tổng kết theo)"
"""How what somebody is to do begins."""
_SUBJECT = re.compile(
    r"(?:(?P<asks>[Đđ]ề nghị|[Gg]iao|[Yy]êu cầu|[Đđ]ối với)\s+)?(?P<body>[^;:.]{2,140}?)"
    r"(?<!,)(?<!và)(?<!để)(?<!không)(?<!được)(?<!bình)(?<!\bxét)(?<!thành)(?<!công)(?<!độc)(?<!\bthì)(?<!giải)(?<!chương)(?<!quá)(?<!\blộ)\s*,?\s+"
    rf"(?P<does>{DOING}\b.*)",
    re.DOTALL,
)
MOST_SAID = re.compile(r"không (?:vượt )?quá|tối đa|nhiều nhất", re.IGNORECASE)
"""Words that bound a number above, as sentences mostly have them."""
ADVERBS = r"(?:tự|cần|phải|tiếp tục|thường xuyên|chủ động|khẩn trương|nghiêm túc|kịp thời|cũng|đều)"
_FOR_OTHERS = re.compile(
    r"(?P<whom>[Đđ]ối với (?:các|những)\s(?:xã|thôn|huyện|nơi|đơn vị)\s(?!thuộc)[a-zà-ỹđ]+\s[^,;.]{2,60}),\s+"
    r"(?P<body>(?:huyện|tỉnh|sở|ngân sách|cấp)\b[^,;.]{0,40})"
)
"""For whom somebody named behind it does something: "Đối với các xã vùng cao, huyện hỗ trợ"."""
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
_TO_OTHERS = re.compile(
    rf"(?!(?:(?:các|mỗi|từng)\s+)?{KIND}(?:,|\s+và\s))(?P<about>.+),\s+(?P<body>(?:(?:các|mỗi|từng)\s+)?{KIND})"
)
"""Whom something is done to, with more than their kind, before who does it: "Đối với các xã nghèo, huyện hỗ trợ"."""
_LABELLED = re.compile(
    rf"(?P<asks>Đề nghị\s+|Giao\s+)?(?P<body>(?![^:]*\btặng\b)"
    rf"(?:{BODY}|(?:Các|Mỗi|Huyện|Xã|Phường|UBND|Công an|Báo(?! cáo\b))\b)[^:;.]{{0,140}}):"
    r"\s+(?P<does>\D.{3,})", re.DOTALL)  # fmt: skip
_APART = re.compile(r"(?:^|(?<=\| ))(?:…\s*)?Riêng (?=(?:(?:đối )?với )?(?P<who>(?:(?:các|những) )?\w+ \w+))")
"""How a sentence begins that is about those whom it names, and nobody else."""
_NOT_ALONE = re.compile(r"\bkhông tổ chức (?:hội nghị )?(?:riêng|độc lập)\b")
_PART = re.compile(r"^[-–+•]\s*|^\(\d{1,2}\)\s*|^(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)]\s+")
_ENDS = re.compile(rf"(?<=[^.\s\d]{{2}}[.;])\s+|(?<=%[.;])\s+|(?<=\d[.;])\s+(?=[{UPPER}])|(?<=;)\s+|\s*…\s*")


def sentences(words: str) -> list[str]:
    """Return the sentences of a passage, and the parts between semicolons, without marks of a list."""
    parts = (_PART.sub("", part.strip()).strip(" ;…") for part in _ENDS.split(words))
    return [part for part in parts if len(part) > 3]


def free_of_own(piece: str, facts: Sequence[str], held: Sequence[str]) -> str:
    """Return a piece of the original without the turns that facts about it are themselves.

    A fact of those named behind "Riêng" is theirs alone; who meets jointly holds no conference of his own. facts: their
    keys; held: their values.
    """
    values = " ; ".join(held).casefold()
    piece = _APART.sub(lambda one: "" if one["who"].casefold() in values else one[0], piece)
    return _NOT_ALONE.sub("", piece) if any(fact.startswith("jointly.") for fact in facts) else piece


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


def without_counted(words: str, numbers: Collection[int]) -> str:
    """Return words without those cases that are so many: "không quá mười trường hợp" is said of nobody else."""
    return _CASES.sub(lambda found: " " if number_said(found[1]) in numbers else found[0], words)


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
    if found["asks"] and (
        behind := _FOR_OTHERS.fullmatch(sentence[found.start("asks") : found.end("body")].strip(" ,"))
    ):
        body, does = behind["body"], f"{does.rstrip(' .;')} ({behind['whom'].lower()})"
    while between := _ADVERB.search(body):
        body, does = body[: between.start()], f"{between[1]} {does}"
    if _NOBODY.search(body):
        return "", sentence, False
    if (other := _TO_OTHERS.fullmatch(body)) and (found["asks"] or "").casefold() == "đối với":
        return other["body"], f"{does.rstrip(' .;')} (đối với {other['about']})", False
    return body, does, (found["asks"] or "").casefold() == "đề nghị"


def levels_in(plan: Plan, words: str) -> list[str]:
    """Return the codes of the levels that words name by their name, or by a kind of their units, as they stand."""
    low = words.casefold()
    found: list[tuple[int, str]] = []
    for level in plan.level:
        hit = _names_of(level.label, tuple(level.units)).search(low)
        found += [(hit.start(), level.id)] if hit else []
    return [code for _, code in sorted(found)]


@lru_cache(maxsize=64)
def _names_of(label: str, units: tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern for what a level may be called, in small letters."""
    names = [re.escape(label.casefold().removeprefix("các "))]
    names += [rf"cấp {re.escape(kind)}\b" for kind in units]
    names += [
        rf"(?:các|mỗi|từng|ubnd|đại hội|hội nghị|nhân dân)\s+(?:của\s+)?(?:(?:các|mỗi|từng)\s+)?{re.escape(kind)}\b"
        for kind in units
    ]
    if units == ("tỉnh",):
        names += [r"(?:đại hội|hội nghị)[^,;.]{0,40}\btỉnh\b"]
    return re.compile(rf"\b(?:{'|'.join(names)})")


def levels_of(plan: Plan, parts: Iterable[str]) -> list[list[str]]:
    """Return for each part of a passage the levels that it names, or else those that the last part before it named."""
    found: list[list[str]] = []
    for part in parts:
        found.append(levels_in(plan, part) or (found[-1] if found else []))
    return found
