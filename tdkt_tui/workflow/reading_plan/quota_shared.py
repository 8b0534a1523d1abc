"""Lines that give a whole group its seats: "Các sở, ban, ngành: 72 đại biểu"."""

from __future__ import annotations

import re

from .destinations import level_meant
from .facts import Proposal, Reading
from .pieces import Piece
from .quota_units import is_unit
from .quotas import SUM, add_quota

_LEAD = re.compile(r"phân bổ|phân chia|chỉ tiêu", re.IGNORECASE)
_GROUP = re.compile(
    r"(?P<unit>(?!(?i:mỗi|tổng|cộng|số|đại biểu|khách|nữ|nam|điển hình|chính thức|dự khuyết)\b)[^:;.\d]{3,200}?)\s*:\s*"
    r"(?P<n>\d{1,4})\s+(?:đại biểu|người)(?:\s+chính thức)?(?:\s*\((?P<inside>[^()]+)\))?\s*[.;]?"
)


def read_quota_shared(reading: Reading) -> None:
    """Add what groups send together, beside the quotas of units and kinds."""
    lines = reading.clauses()
    for at, piece in enumerate(lines):
        _group(reading, piece, lines[at + 1 :])
        _summed(reading, piece)


def _group(reading: Reading, piece: Piece, after: list[Piece]) -> None:
    lead = piece.under[-1] if piece.under else ""
    found = _GROUP.fullmatch(piece.text) if piece.mark and lead.endswith(":") and _LEAD.search(lead) else None
    if found is None or _quotas(reading, piece) or (after and piece.text in after[0].under):
        return
    level, inside = level_meant(reading, piece), found["inside"] or ""
    parts = [int(one) for one in re.findall(r"\d+", inside)]
    if not level or (parts and sum(parts) != int(found["n"])):
        return
    unit = found["unit"].strip()
    together = {} if is_unit(unit) else {"together": True}
    add_quota(reading, piece, level, {"unit": unit, "official": int(found["n"]), **together,
                                      "note": f"trong đó {inside}" if parts else inside})  # fmt: skip
    reading.say(piece, piece.text)


def _summed(reading: Reading, piece: Piece) -> None:
    """Keep of a line's own sum that it agrees with what was read of it; any other stays told."""
    found = SUM.search(piece.text)
    read = [one.values for one in _quotas(reading, piece)]
    if found and read and all("unit" in one or "units" in one for one in read):
        total = sum(one.get("official", 0) * len(one.get("units", "1")) for one in read)
        if total == int(found["n"]):
            reading.say(piece, found[0].strip())


def _quotas(reading: Reading, piece: Piece) -> list[Proposal]:
    return [one for one in reading.drawn.get(piece.at, ()) if one.table == "quota"]
