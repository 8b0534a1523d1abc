"""Units that go first: a list below "làm điểm", or a sentence that names them with their time."""

from __future__ import annotations

import re

from .facts import Reading, bare
from .times import window_of

_LISTED = re.compile(r"(?P<unit>.+?),?\s+(?:tổ chức|hoàn thành|xong)\s+(?P<when>.*\d.*)")
_AREA = r"[Xx]ã|[Pp]hường|[Hh]uyện|[Qq]uận|[Tt]hị xã|[Tt]hị trấn|[Tt]hành phố|[Đđ]ặc khu|TX|TP"
_BODY = rf"(?:UBND|Ủy ban|[Ss]ở|Ban|Công an|Liên đoàn|Tỉnh đoàn|Trường|Bệnh viện|Công ty|{_AREA})\s"
_MEETING = r"(?:[Hh]ội nghị|[Đđ]ại hội)(?:\s+(?:điển hình tiên tiến|[Tt]hi đua yêu nước))?"
_FIRST = (
    rf"(?:(?:tổ chức )?làm điểm|(?:đơn vị )?tổ chức (?:{_MEETING} )?điểm(?! (?:cầu|đón|họp))"
    rf"|làm (?:đơn vị|nơi) (?:làm )?điểm|{_MEETING} điểm)(?:\s+(?:của tỉnh|cấp (?:tỉnh|huyện|xã|sở)))?"
)
_CHOSE = (
    r"(?:(?:UBND tỉnh|Ủy ban nhân dân tỉnh|[Tt]ỉnh|Hội đồng Thi đua - Khen thưởng tỉnh)\s+)?"
    r"(?:(?:[Ll]ựa )?[Cc]họn|[Gg]iao|[Cc]hỉ đạo)\s+"
)
_WHY = re.compile(r"\s+để\s+(?:rút kinh nghiệm|nhân rộng|chỉ đạo)[^;:.]*$")
_WHEN = (
    r"(?:,|;)?\s*\(?(?P<when>(?:(?:thời gian|thời hạn|tiến độ)\s*:?\s+)?"
    r"(?:tổ chức|hoàn thành|xong|trong|trước|vào|chậm nhất|quý|tháng|từ)\b(?=.*\d)[^()]*)\)?"
)
_UNITS = rf"(?:(?:là|gồm|tại|ở)\s+)?(?P<units>(?:[Cc]ác\s+)?{_BODY}[^;:.()]{{2,160}}?)"
_LIST = rf"(?:\s+(?:là|gồm))?\s*:?\s+{_UNITS}{_WHEN}"
_WAYS = (
    re.compile(rf"(?i:(?:{_CHOSE})?(?:(?:\d{{1,2}}|một|hai|ba) (?:đơn vị|xã|huyện|sở|nơi) )?{_FIRST}{_LIST})"),
    re.compile(rf"(?i:(?:{_CHOSE})?(?:Các\s+)?(?:đơn vị|nơi)\s+(?:được chọn\s+)?{_FIRST}{_LIST})"),
    re.compile(
        rf"(?:[^:;.]{{3,40}}:\s+)?(?:{_CHOSE})?(?:đơn vị )?{_UNITS},?\s+"
        rf"(?:được (?:lựa )?chọn (?:để )?|là (?:đơn vị )?)?{_FIRST}{_WHEN}"
    ),
)
"""Which units go first and until when, and nothing besides."""
_AND = re.compile(rf"(?:,\s+|\s+và\s+)(?={_BODY})")
_NAMED = re.compile(rf"(?:{_AREA}|\w+)\s+[A-ZĐÀ-Ỹ]|(?:UBND|Ủy ban nhân dân)\s+\w+|(?:Sở|Ban|Công an)\s")
"""One unit by its name, not a kind of which any may be chosen."""
_SAME = re.compile(rf"[Cc]ác\s+(?P<kind>{_AREA})\s+(?P<names>[A-ZĐÀ-Ỹ].*)")
_SENTENCE = re.compile(r"(?<=\.)\s+|(?<=;)\s+(?!(?:hoàn thành|xong|thời gian|thời hạn|tổ chức|tiến độ|trước|trong)\b)")


def read_pilots(reading: Reading) -> None:
    """Add pilot."""
    for piece in reading.body():
        listed = piece.mark in ("-", "+") and (piece.below("làm điểm") or piece.below("tổ chức điểm"))
        if listed and (found := _LISTED.fullmatch(bare(piece.text))):
            if window := window_of(found["when"]):
                reading.add("pilot", piece, unit=found["unit"].strip(), window=window)
            continue
        for sentence in _SENTENCE.split(piece.text) if "điểm" in piece.text else ():
            words = _WHY.sub("", bare(sentence))
            told = next((hit for way in _WAYS if (hit := way.fullmatch(words))), None)
            window = window_of(told["when"]) if told else {}
            units = _units(told["units"]) if told and window else []
            for unit in units if all(map(_NAMED.match, units)) else ():
                reading.add("pilot", piece, unit=unit, window=window)


def _units(words: str) -> list[str]:
    """Return the units that words list; "các huyện A, B" are two of one kind."""
    units: list[str] = []
    for part in _AND.split(words):
        same = _SAME.fullmatch(part)
        names = re.split(r",\s+|\s+và\s+", same["names"]) if same else []
        units += [f"{same['kind']} {name.strip()}" for name in names] if same else [part.strip()]
    return units
