"""Who pays for conferences where each does for its own: "kinh phí hội nghị do đơn vị tự cân đối trong dự toán"."""

from __future__ import annotations

import re

from tdkt_tui.model.words import lowered_first

from .facts import Reading, bare
from .pieces import Piece
from .sentences import PART
from .unit_words import AREA

_ABOUT = (
    r"(?:(?:về\s+)?(?:nguồn\s+)?(?:kinh phí|chi phí)\b(?P<of>[^;.\d]{0,140}?)|"
    r"(?P<meeting>(?:hội nghị|đại hội)\s+(?:của\s+|ở\s+)?(?:cấp|nơi|đơn vị)\s+nào))"
)
_WHO = (
    r"(?:(?:các|mỗi|từng)\s+)?(?:cơ quan|đơn vị|địa phương|nơi|cấp)(?:(?:,\s*|\s+và\s+)(?:các\s+)?"
    r"(?:cơ quan|đơn vị|địa phương))*(?:\s+(?:đó|ấy|mình|tổ chức))?"
)
_PAYS = r"(?P<pays>(?:tự\s+)?(?:bảo đảm|đảm bảo|cân đối|bố trí|chi trả|chi|lo|chịu))"
_BY_ITSELF = re.compile(
    rf"{_ABOUT},?\s+(?:thì\s+)?do\s+{_WHO}\s+{_PAYS}(?:\s+(?:từ|trong|bằng)\s+(?P<source>(?:(?!,\s+các\s)[^;.])+))?",
    re.IGNORECASE,
)
_OWN = re.compile(
    rf"{_ABOUT},?\s+(?:thì\s+)?do\s+(?P<source>(?:ngân sách|quỹ|nguồn|dự toán)\b[^;.]{{0,80}}?)\s+của\s+{_WHO}\s+"
    rf"{_PAYS}",
    re.IGNORECASE,
)
_SELF = re.compile(r"^tự\s+")
_PROVINCE = re.compile(r"\b(?:cấp tỉnh|của tỉnh|(?:đại hội|hội nghị)(?:\s+thi đua yêu nước)?\s+tỉnh)\b", re.IGNORECASE)
_GENERAL = re.compile(r"\b(?:các cấp|các ngành|nào|cơ quan|đơn vị|địa phương|từng nơi)\b", re.IGNORECASE)
_KIND = re.compile(rf"\b(?:{AREA}|sở|ban|ngành|doanh nghiệp|hợp tác xã|trường|cấp (?:xã|huyện|cơ sở))\b", re.IGNORECASE)


def read_money_of_each(reading: Reading, piece: Piece) -> None:
    """Add as the source of all what a part of a sentence says that each pays for itself, where none was read yet.

    What is said of the province's congress, or of units of one kind alone, is none of all.
    """
    if reading.of("budget") or "phí" not in piece.text.casefold() + " ".join(piece.under).casefold():
        return
    headed = piece.below("kinh phí")  # there whole parts are kept as they are
    for part in PART.split(piece.text):
        found = _BY_ITSELF.match(bare(part)) or (None if headed else _OWN.match(bare(part)))
        if found is None or not _of_all(found["of"] or ""):
            continue
        source = found["source"] and lowered_first(bare(found["source"]))
        own = f"{source} của đơn vị" if found.re is _OWN else source
        reading.add("budget", piece, source=own or f"đơn vị tự {_SELF.sub('', found['pays'].casefold())}")
        reading.say(piece, found[0])
        return


def _of_all(of: str) -> bool:
    """Tell what money is for that is everybody's: no word on whose, a general one, or kinds beside one."""
    return not _PROVINCE.search(of) and (bool(_GENERAL.search(of)) or not _KIND.search(of))
