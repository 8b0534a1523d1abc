"""The heading on the province's own congress that calls it by the plan's short word alone: "2. Nội dung Đại hội"."""

from __future__ import annotations

import re

from .destinations import of_province
from .facts import Reading, bare
from .headed import ASPECT_SAID, below
from .pieces import Piece

_TITLE = re.compile(
    r"(?:Kế hoạch\s+)?(?:(?:về )?(?:việc )?tổ chức\s+)?đại hội thi đua yêu nước\b[^;:.]*?\s(?:tỉnh|thành phố)\s",
    re.IGNORECASE,
)
"""What a plan for one congress, the province's, is called."""
_MANY = re.compile(r"\bcác cấp\b|\btiến tới\b|\bcấp (?:cơ sở|xã|huyện)\b", re.IGNORECASE)
_HEADING = re.compile(
    r"(?:(?:về|những|một số|nội dung|công tác|việc|kế hoạch|quy mô|thời gian, địa điểm)\s+(?:và\s+)?)*(?:tổ chức\s+)?"
    r"đại hội",
    re.IGNORECASE,
)


def give_agenda(reading: Reading) -> None:
    """Give the items that stand below such a heading, of no level in words, to the province's level."""
    for level in reading.of("level"):
        if not of_province(level) or level.piece is None or not names_congress(level.piece):
            continue
        for item in reading.of("agenda"):
            if item.piece and level.piece.text in item.piece.under and not item.values.get("levels"):
                item.values["levels"] = [level.values["id"]]


def of_one_congress(reading: Reading) -> bool:
    """Tell a plan whose title is on the province's own congress alone."""
    title = next((str(one.values.get("title", "")) for one in reading.of("plan")), "")
    return bool(_TITLE.match(title)) and not _MANY.search(title)


def names_congress(piece: Piece) -> bool:
    """Tell a heading that names just "Đại hội"."""
    return piece.numbered and bool(_HEADING.fullmatch(bare(piece.text)))


def heads_congress(piece: Piece, after: list[Piece]) -> bool:
    """Tell a heading that names just "Đại hội", with when, where or how many below it."""
    return names_congress(piece) and any(ASPECT_SAID.match(one.text) for one in below(piece, after))
