"""Units that go first, named in one sentence and meant by "these units" in the next, which says when and what else."""

from __future__ import annotations

import re

from .facts import Reading, bare
from .first_units import BODY, is_named, units_of
from .parting import DOES
from .pilots import headed_by_pilots, put_pilot, time_of

_THESE = (
    r"(?:[Cc]ác|[Nn]hững|[Hh]ai|[Bb]a|[Bb]ốn|\d{1,2})\s+(?:đơn vị|nơi|địa phương|cơ quan)\s+"
    r"(?:này|trên|đó|nêu trên|nói trên)"
)
_MEANT = re.compile(
    rf"(?:[^:;.\d]{{3,40}}:\s+)?(?P<units>(?:[Cc]ác\s+)?{BODY}[^;:.()]{{2,160}}?)\.\s+{_THESE},?\s+"
    r"(?P<when>(?:(?:phải\s+)?(?:tổ chức|hoàn thành|xong)\s+)+(?:trong|trước|vào|chậm nhất|muộn nhất|quý|tháng|từ)\b"
    r"[^,;.()]*\d[^,;.()]*)(?:[,;]\s+(?P<more>[^.]+))?\.?"
)
_CHARGED = re.compile(
    r"(?:(?:và|đồng thời)\s+)?(?P<when>(?:trong(?: vòng| thời hạn)?|sau|(?:chậm|muộn) nhất)\s[^,;:]*?)"
    r"(?<!ngày)(?<!khi)(?<!sau),?\s+"
    rf"(?:có trách nhiệm\s+|phải\s+|cần\s+)?(?P<does>{DOES}\b.*)"
)
"""What they are to do besides, so long after their conference."""


def read_pilots_meant(reading: Reading) -> None:
    """Add pilot for each of the units, and their task where the sentence goes on to one; the rest stays told."""
    for piece in reading.clauses():
        found = _MEANT.fullmatch(piece.text.strip()) if headed_by_pilots(piece) else None
        units = units_of(found["units"]) if found else []
        window, rough = time_of(found["when"]) if found else ({}, "")
        if found is None or not window or not all(map(is_named, units)):
            continue
        for unit in units:
            put_pilot(reading, piece, unit, window, rough)
        more = found["more"] or ""
        charged = _CHARGED.fullmatch(bare(more))
        if charged:
            does = f"{bare(charged['does'])}, {charged['when']}"
            reading.add("task", piece, body="các đơn vị làm điểm", does=does)
        reading.say(piece, piece.text if charged or not more else piece.text[: found.end("when")])
