"""Units that go first: a list below "làm điểm", or a sentence that names them with their time."""

from __future__ import annotations

import re

from .facts import Reading, bare
from .times import window_of

_LISTED = re.compile(r"(?P<unit>.+?),?\s+(?:tổ chức|hoàn thành)\s+(?P<when>.*\d.*)")
_AREA = r"[Xx]ã|[Pp]hường|[Hh]uyện|[Qq]uận|[Tt]hị xã|[Tt]hị trấn|[Tt]hành phố|[Đđ]ặc khu|TX|TP"
_DOES = r"(?:(?:tổ chức )?làm điểm|tổ chức (?:hội nghị |đại hội )?điểm(?! (?:cầu|đón|họp)))"
_CHOSEN = re.compile(
    r"(?:[Cc]họn (?:(?:\d{1,2}|một|hai|ba) (?:đơn vị|xã|huyện|sở|nơi) )?|(?:Các )?(?:[Đđ]ơn vị|[Nn]ơi) (?:được chọn )?)"
    rf"{_DOES}(?: là|:| gồm)\s*(?P<units>[^;:.]+?),?\s+"
    r"(?P<when>(?:tổ chức|hoàn thành|xong)\b.*\d.*)"
)
_FIRST = re.compile(
    r"(?:[Cc]họn (?:đơn vị )?|[Gg]iao )?"
    rf"(?P<units>(?:UBND|Ủy ban|[Ss]ở|Ban|Công an|Liên đoàn|{_AREA})\s[^;:.]{{2,120}}?)"
    rf",?\s+(?:được chọn )?{_DOES},?\s+"
    r"(?P<when>(?:tổ chức|hoàn thành|xong|trong|trước)\b.*\d.*)"
)
_AND = re.compile(rf"(?:,\s+|\s+và\s+)(?=(?:UBND|Ủy ban|Sở|Ban|Công an|Liên đoàn|Hội|{_AREA})\s)")
_SENTENCE = re.compile(r"(?<=[.;])\s+")


def read_pilots(reading: Reading) -> None:
    """Add pilot."""
    for piece in reading.body():
        listed = piece.mark in ("-", "+") and (piece.below("làm điểm") or piece.below("tổ chức điểm"))
        if listed and (found := _LISTED.fullmatch(bare(piece.text))):
            if window := window_of(found["when"]):
                reading.add("pilot", piece, unit=found["unit"].strip(), window=window)
            continue
        for sentence in _SENTENCE.split(piece.text):
            told = _CHOSEN.fullmatch(bare(sentence)) or _FIRST.fullmatch(bare(sentence))
            window = window_of(told["when"]) if told else {}
            for unit in _AND.split(told["units"]) if told and window else ():
                reading.add("pilot", piece, unit=unit.strip(), window=window)
