"""Units by their names, as a plan lists those that go first: not where each lies, nor where it meets."""

from __future__ import annotations

import re

from tdkt_tui.model.text import UPPER

_AREA = r"[Xx]ã|[Pp]hường|[Hh]uyện|[Qq]uận|[Tt]hị xã|[Tt]hị trấn|[Tt]hành phố|[Đđ]ặc khu|TX|TP"
BODY = rf"(?:UBND|Ủy ban|[Ss]ở|Ban|Công an|Liên đoàn|Hội(?=\s[{UPPER}])|Tỉnh đoàn|Trường|Bệnh viện|Công ty|{_AREA})\s"
_AND = re.compile(rf"(?:,\s+|\s+và\s+)(?={BODY}|Tỉnh đoàn$)")
_NAMED = re.compile(
    rf"(?:{_AREA}|\w+)\s+[{UPPER}]|(?:[Pp]hường|[Qq]uận)\s+\d|(?:UBND|Ủy ban nhân dân)\s+\w+|(?:Sở|Ban|Công an)\s|"
    rf"(?:Liên đoàn|Hội|[Kk]hối|[Kk]hối thi đua)\s[{UPPER}]|Tỉnh đoàn\b|"
    rf"(?:Tổng công ty|Công ty|Tập đoàn|Hợp tác xã|Bệnh viện|Trường)\s.*?\b[{UPPER}]"
)
"""One unit by its name, not a kind of which any may be chosen."""
_SAME = re.compile(rf"[Cc]ác\s+(?P<kind>{_AREA})\s+(?P<names>[{UPPER}].*)")
LIES_IN = re.compile(
    rf"(?P<unit>(?:{_AREA})\s+(?:[{UPPER}][^;:.,()\d]{{1,40}}?|\d{{1,2}}))\s+"
    rf"\((?:thuộc\s+)?(?:{_AREA}|[Tt]ỉnh)\.?\s*[{UPPER}][^;:()\d]*\)"
)
"""A unit with the one that it lies in, which goes first with it no more than others: "xã A (huyện B)"."""
ADDRESS = re.compile(
    rf"(?P<unit>(?i:xã|phường|thị trấn)\s(?:[{UPPER}]|\d)[^,;()]*),\s+"
    rf"(?i:huyện|quận|thị xã|thành phố|TX|TP)\.?\s*[{UPPER}][^,;()]*"
)
"""One unit and where it lies: "phường 3, thành phố A"."""
_COMMUNE = rf"(?:[Xx]ã|[Pp]hường|[Tt]hị trấn)\s+(?:[{UPPER}]|\d)[^,;()\d]{{0,40}}?\d{{0,2}}"
_ADDRESSED = re.compile(
    rf"(?P<unit>{_COMMUNE}),\s+(?:thuộc\s+)?(?:[Hh]uyện|[Qq]uận|[Tt]hị xã|[Tt]hành phố|TX|TP)\.?\s*"
    rf"[{UPPER}][^,;()\d]*?(?=,|;|\s+và\s|$)"
)
"""A commune with the district behind it, of a list."""
_GOES_FIRST_AT = re.compile(
    r"(làm điểm)\s+(?:(?:tổ chức|cho)\s+)?(?:[Hh]ội nghị|[Đđ]ại hội)\s[^;:.()\d]*?(?=,|;|$|\s+và\s)"
    r"(?:,\s+(?:ngành|đoàn thể|thị xã|thành phố)(?=,|;|$))*"
)
"""Which conference a unit goes first with: "làm điểm Đại hội cấp huyện", "… khối sở, ngành"."""
_EACH_FIRST = re.compile(rf"\s+làm điểm(?=(?:,\s+|\s+và\s+){BODY}[^;:.]*\slàm điểm\b)")
_VENUE = re.compile(
    r"(?:(?:địa điểm|tại|ở)\s*:?\s+)?(?:hội trường|nhà (?:văn hóa|khách|hát|thi đấu|rông)|trung tâm|khách sạn|rạp|"
    r"quảng trường|sân vận động|trụ sở|địa điểm|trường chính trị|cung)\b",
    re.IGNORECASE,
)
"""Where a conference is held: it is nobody's pilot."""
_BARE_TIME = re.compile(r"\s+(?=(?:(?:tổ chức|hoàn thành|xong)\s+)*(?:trước|trong|chậm nhất|vào|ngày)\s[^,]*\d)")
_FOR_WHOM = re.compile(r"\s*\((?:đại diện|thuộc)\s[^()\d]*\)")
"""Of which others a unit is one: "phường A (đại diện khối xã, phường)"."""
_CHOSEN_ENDS = re.compile(rf";\s+|(?<=\d),?\s+và\s+(?={BODY})")


def chosen_of(words: str) -> list[str]:
    """Return the units that a list behind "chọn … làm điểm:" names, each with a colon before its time."""
    return [_BARE_TIME.sub(": ", part, count=1) for part in _CHOSEN_ENDS.split(_FOR_WHOM.sub("", words))]


def said_once(words: str) -> str:
    """Return a sentence that says of each unit, and with which conference, that it goes first, as saying it once."""
    return _EACH_FIRST.sub("", _GOES_FIRST_AT.sub(r"\1", words))


def units_of(words: str) -> list[str]:
    """Return the units that words list; "các huyện A, B" are two of one kind."""
    units: list[str] = []
    for part in _AND.split(_without_districts(words)):
        same = _SAME.fullmatch(part)
        names = re.split(r",\s+|\s+và\s+", same["names"]) if same else []
        units += [f"{same['kind']} {name.strip()}" for name in names] if same else [part.strip()]
    return units


def _without_districts(words: str) -> str:
    """Return a list without the districts that its communes lie in, where all are so, or each of several communes is.

    One commune with a district behind it among others may be two that go first.
    """
    pairs = len(_ADDRESSED.findall(words))
    each = pairs == len(re.findall(rf"\b{_COMMUNE}(?=,|;|\s+và\s|$)", words))
    alone = _ADDRESSED.fullmatch(words) is not None
    return _ADDRESSED.sub(r"\g<unit>", words) if alone or (pairs > 1 and each) else words


def is_named(unit: str) -> bool:
    """Tell one unit by its name from a kind of which any may be chosen, and from a venue."""
    return bool(_NAMED.match(unit)) and not _VENUE.match(unit)
