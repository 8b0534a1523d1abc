"""Lines that give a whole group its seats ("Các sở, ban, ngành: 72 đại biểu"), and the alternates of every unit."""

from __future__ import annotations

import re

from .destinations import level_meant
from .facts import Proposal, Reading
from .pieces import Piece
from .quota_kinds import whose
from .quota_units import is_unit
from .quotas import SUM, add_quota
from .sentences import SENTENCE

_LEAD = re.compile(r"phân bổ|phân chia|chỉ tiêu", re.IGNORECASE)
_GROUP = re.compile(
    r"(?P<unit>(?!(?i:mỗi|tổng|cộng|số|đại biểu|khách|nữ|nam|điển hình|chính thức|dự khuyết)\b)[^:;.\d]{3,200}?)\s*:\s*"
    r"(?P<n>\d{1,4})\s+(?:đại biểu|người)(?:\s+chính thức)?(?:\s*\((?P<inside>[^()]+)\))?\s*[.;]?"
)
_ALTERNATES = re.compile(
    r"(?:Ngoài ra,?\s+)?(?:[Mm]ỗi|[Tt]ừng|[Cc]ác)\s+(?:đơn vị|đoàn|cơ quan|địa phương|nơi)"
    r"(?:,\s*(?:đơn vị|cơ quan|địa phương))*\s+(?:được\s+|có\s+thể\s+|có\s+)?(?:(?:cử|bầu|chọn|bố trí|dự phòng)\s+)?"
    r"(?:thêm\s+)?(?P<n>\d{1,2})\s+(?:đại biểu\s+)?dự khuyết\s*[.;]?"
)


def read_quota_shared(reading: Reading) -> None:
    """Add what groups send together, and the alternates of every unit, beside the quotas of units and kinds."""
    lines = reading.clauses()
    for at, piece in enumerate(lines):
        _group(reading, piece, lines[at + 1 :])
        _summed(reading, piece)
    for piece in lines:
        for sentence in SENTENCE.split(piece.text):
            if found := _ALTERNATES.fullmatch(sentence.strip()):
                _alternates(reading, piece, int(found["n"]), sentence)


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


def _alternates(reading: Reading, piece: Piece, number: int, sentence: str) -> None:
    """Give every unit its alternates: beside its seats, or, of a group that sends together, each of its kinds."""
    mine = [one for one in reading.of("quota") if one.values.get("clause") == piece.clause]
    if not mine or any("alternates" in one.values for one in mine):
        return
    for one in mine:
        if not one.values.get("together"):
            one.values["alternates"] = number
            reading.draw(one, [piece])
            continue
        for key in (key for key in whose(one.values["unit"]) if "each" in key):
            add_quota(reading, piece, one.values["levels"][0], {**key, "alternates": number})
    reading.say(piece, sentence)


def _quotas(reading: Reading, piece: Piece) -> list[Proposal]:
    return [one for one in reading.drawn.get(piece.at, ()) if one.table == "quota"]
