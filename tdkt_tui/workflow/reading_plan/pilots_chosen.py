"""Units that go first where one sentence chooses them and the next ones say until when each does."""

from __future__ import annotations

import re
from typing import Any

from .facts import Reading, bare
from .pilots import FIRST, UNITS, is_named, put_pilot, time_of, units_of
from .sentences import PART

_CHOSEN = re.compile(
    rf"(?:(?:UBND|Ủy ban nhân dân)\s+tỉnh\s+)?(?:lựa chọn|chọn|giao|chỉ đạo)\s+(?:\d{{1,2}}\s+đơn vị\s+)?{UNITS}\s+"
    rf"(?:để\s+)?(?:{FIRST}|(?:tổ chức|tiến hành)\s+trước)(?:\s+(?:để|nhằm)\s+[^;:.\d]+)?",
    re.IGNORECASE,
)
_DOES = re.compile(
    r"(?:riêng\s+)?(?P<unit>.+?)\s+(?P<when>(?:tổ chức|hoàn thành|tiến hành|xong)\b.*\d.*)", re.IGNORECASE
)


def read_pilots_chosen(reading: Reading) -> None:
    """Add pilot for each unit chosen, where later parts of the paragraph give each of them its time."""
    for piece in reading.clauses():
        chosen: list[str] = []
        said: list[str] = []
        timed: dict[str, tuple[dict[str, Any], str]] = {}
        for part in PART.split(piece.text) if re.search(r"điểm|trước để", piece.text) else ():
            words = bare(part)
            if found := _CHOSEN.fullmatch(words):
                units = units_of(found["units"])
                chosen, said, timed = (units if all(map(is_named, units)) else []), [words], {}
            elif does := _DOES.fullmatch(words):
                unit = next((one for one in chosen if one.casefold() == does["unit"].strip().casefold()), "")
                window, rough = time_of(does["when"]) if unit else ({}, "")
                timed |= {unit: (window, rough)} if window else {}
                said += [words] if window else []
        if chosen and len(timed) == len(chosen):
            for unit, (window, rough) in timed.items():
                put_pilot(reading, piece, unit, window, rough)
            for words in said:
                reading.say(piece, words)
