"""Where the money of several levels' conferences comes from: "Hội nghị cấp xã, cơ quan: từ ngân sách cấp xã và quỹ"."""

from __future__ import annotations

import re

from tdkt_tui.model.unit_names import AREA
from tdkt_tui.model.words import joined

from .destinations import levels_named, of_province
from .facts import Proposal, Reading, bare
from .pieces import Piece

_SEVERAL = re.compile(
    r"(?P<who>(?:Kinh phí\s+)?(?:tổ chức\s+)?(?:hội nghị|đại hội)\s+[^:;.\d]{3,90}?)"
    r"(?::|,)?\s+(?:(?:được\s+)?(?:do|(?:chi |lấy |trích |bố trí )?(?:từ|trong))|sử dụng)\s+(?:nguồn\s+)?"
    r"(?P<source>(?:ngân sách|dự toán|quỹ|kinh phí|nguồn|chi)\s(?:(?!\b(?:không|nếu|trừ|hỗ trợ)\b)[^;.:]){2,200}?)"
    r"(?:\s+(?:bảo đảm|đảm bảo|chi trả|chi))?",
    re.IGNORECASE,
)
_ITEMS = re.compile(
    r"(?:,\s*|\s+và\s+|,\s*và\s+)(?:từ\s+)?(?=(?:ngân sách|dự toán|quỹ|nguồn|kinh phí|tài trợ)\b)", re.IGNORECASE
)
_OF_TIER = re.compile(r"ngân sách (?:của )?(?:các )?cấp (?P<tier>xã|huyện)", re.IGNORECASE)
TIERS = {"xã": {"xã", "phường", "thị trấn", "đặc khu"}, "huyện": {"huyện", "quận", "thị xã", "thành phố"}}
"""The kinds of area whose conference "hội nghị cấp xã" is."""


def read_money_of_tiers(reading: Reading, piece: Piece, words: str) -> bool:
    """Give each level that words name what of these sources is its own; tell whether they were on several."""
    found = _SEVERAL.fullmatch(bare(words))
    if found is None:
        return False
    named = levels_named(reading, found["who"])
    levels = [one for one in reading.of("level") if one.values["id"] in named and not of_province(one)]
    told = [(one, _own(one, found["source"])) for one in levels]
    if len(told) <= 1 or any(not source or "budget" in level.values for level, source in told):
        return False
    for level, source in told:
        level.values["budget"] = source
        reading.draw(level, [piece])
    reading.say(piece, words)
    return True


def _own(level: Proposal, source: str) -> str:
    """Return sources without the budget of a tier that the level is not of."""
    areas = {unit for unit in level.values.get("units", ()) if re.fullmatch(AREA, unit)}
    items = _ITEMS.split(source)
    if level.values["label"] == "cấp cơ sở":
        return source
    mine = [
        one for one in items if not (tier := _OF_TIER.fullmatch(one.strip())) or areas & TIERS[tier["tier"].lower()]
    ]
    return source if len(mine) == len(items) else joined(mine)
