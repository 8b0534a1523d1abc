"""Units that go first where one sentence chooses them and the next ones say until when each does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from .due import time_of
from .facts import Reading, bare
from .first_units import BODY, is_named, units_of
from .pilots import FIRST, UNITS, put_pilot
from .sentences import PART

_BY = r"(?:(?:(?:UBND|Ủy ban nhân dân|Hội đồng Thi đua\s*[-–]\s*Khen thưởng)\s+)?tỉnh\s+)?"
_AHEAD = r"(?P<ahead>(?:tổ chức|tiến hành|làm)\s+(?:(?:hội nghị|đại hội)\s+)?trước(?!\s+(?:ngày|tháng|quý|khi|\d)))"
_CHOSEN = re.compile(
    rf"{_BY}(?:lựa chọn|chọn|giao|chỉ đạo)\s+(?:\d{{1,2}}\s+đơn vị\s+)?{UNITS}\s+(?:để\s+)?(?:{FIRST}|{_AHEAD})"
    r"(?:\s+(?:để|nhằm)\s+[^;:.,\d]+(?:,\s+(?:học hỏi|học tập|trao đổi|rút kinh nghiệm|nhân rộng)[^;:.,\d]*)?)?"
    r"(?(ahead)(?:,\s+(?P<when>(?:hoàn thành|xong|trong|trước|chậm nhất|vào)\b.*\d.*))?)",
    re.IGNORECASE,
)
"""Who is chosen to go first; "tổ chức trước" may have its time behind it, as "làm điểm" has elsewhere."""
_CHOSEN_ARE = re.compile(
    rf"{_BY}(?:lựa chọn|chọn)\s+(?:hai|ba|bốn|một|\d{{1,2}})\s+(?:nơi|đơn vị|địa phương|huyện|xã|sở)\s+"
    rf"(?:để\s+|được\s+)?(?:{FIRST})\s*(?:là|gồm|:)\s*{UNITS},\s+"
    r"(?P<when>(?:tổ chức|hoàn thành|xong|trong|trước|chậm nhất|vào)\b.*\d.*)",
    re.IGNORECASE,
)
"""The same with those chosen behind it: "Chọn hai nơi làm điểm là huyện A và huyện B, tổ chức trong …"."""
_DOES = re.compile(
    r"(?:riêng\s+)?(?P<unit>.+?)\s+(?P<when>(?:tổ chức|hoàn thành|tiến hành|xong)\b.*\d.*)", re.IGNORECASE
)


_NEXT = re.compile(rf"(?<=\d),\s+(?:còn\s+)?(?={BODY}[^,;]{{2,80}}?\s(?:tổ chức|hoàn thành|tiến hành|xong)\b)")
"""Where, behind the time of one, that of another stands in the same sentence."""
_AFTERWARDS = re.compile(r",?\s+(?:sau đó|để)\s+[^;.\d]*(?:rút|học tập|trao đổi)\s+kinh nghiệm[^;.\d]*$")
_ALL_OF_THEM = re.compile(
    r"(?:(?:cả|các|những|hai|ba|bốn|năm|\d{1,2})\s+)+(?:đơn vị|nơi|địa phương|xã|phường|huyện)"
    r"(?:\s+(?:này|trên|nói trên|(?:được chọn )?làm (?:điểm|trước)|được chọn))*",
    re.IGNORECASE,
)
"""Those whom the sentence before chose, all together: "Hai đơn vị tổ chức …"."""
_BRACKETS = re.compile(r"\s*\([^()\d]*\)")
_BESIDE = re.compile(r"(?<=\d),\s+(?=số liệu|kinh phí|thành phần|sau đó|rút|gửi|nộp|trình|mời)")
_SENDS = re.compile(r"(?:gửi|nộp|trình|mời)\s[^;]+", re.IGNORECASE)
"""What those are to do besides, behind their time."""


def _timed(words: str, chosen: list[str]) -> Iterator[tuple[str, tuple[dict[str, Any], str]]]:
    """Yield the one of those chosen that words are on, with its time."""
    does = _DOES.fullmatch(words)
    units = [one for one in chosen if does and one.casefold() == does["unit"].strip().casefold()]
    units = units or (chosen if does and _ALL_OF_THEM.fullmatch(does["unit"].strip()) else [])
    window, rough = time_of(does["when"]) if does and units else ({}, "")
    for unit in units if window else ():
        yield unit, (window, rough)


def read_pilots_chosen(reading: Reading) -> None:
    """Add pilot for each unit chosen, where later parts of the paragraph give each of them its time."""
    for piece in reading.clauses():
        read = any(fact.table == "pilot" for fact in reading.drawn.get(piece.at, ()))
        chosen: list[str] = []
        said: list[str] = []
        more: list[tuple[str, str]] = []
        timed: dict[str, tuple[dict[str, Any], str]] = {}
        for part in (
            PART.split(piece.text) if re.search(r"điểm|(?:tổ chức|hội nghị|đại hội|làm) trước\b", piece.text) else ()
        ):
            words = bare(part)
            if found := _CHOSEN.fullmatch(words) or (not read and _CHOSEN_ARE.fullmatch(_BRACKETS.sub("", words))):
                units = units_of(found["units"])
                chosen, said, timed = (units if all(map(is_named, units)) else []), [words], {}
                if found["when"] and (at := time_of(found["when"]))[0]:
                    timed = dict.fromkeys(chosen, at)
            elif _DOES.fullmatch(own := _BESIDE.split(_AFTERWARDS.sub("", words))[0]):
                besides = words[len(own) :].lstrip(" ,") if words.startswith(own) else ""
                each = _NEXT.split(own)
                told = {unit: at for one in each for unit, at in _timed(one, chosen)}
                timed |= told
                sends = told and len(told) in (1, len(chosen)) and _SENDS.fullmatch(besides)
                more += (
                    [("các đơn vị làm điểm" if len(told) == len(chosen) else next(iter(told)), besides)]
                    if sends
                    else []
                )
                said += [own if _BESIDE.search(words) and not sends else words] if len(told) >= len(each) else []
        if chosen and len(timed) == len(chosen):
            for unit, (window, rough) in timed.items():
                put_pilot(reading, piece, unit, window, rough)
            for body, does in more:
                reading.add("task", piece, body=body, does=does)
            for words in said:
                reading.say(piece, words)
