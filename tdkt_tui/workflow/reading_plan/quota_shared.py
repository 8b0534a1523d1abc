"""Lines that give a whole group its seats: "Các sở, ban, ngành: 72 đại biểu"."""

from __future__ import annotations

import re

from .destinations import level_meant
from .facts import Proposal, Reading, bare
from .pieces import Piece
from .quota_units import is_unit
from .quotas import SUM, add_quota
from .sent_numbers import KIND
from .sentences import PART, SENTENCE

_LEAD = re.compile(r"phân bổ|phân chia|chỉ tiêu", re.IGNORECASE)
_GROUP = re.compile(
    r"(?P<unit>(?!(?i:mỗi|tổng|cộng|số|đại biểu|khách|nữ|nam|điển hình|chính thức|dự khuyết)\b)[^:;.\d]{3,200}?)\s*:\s*"
    r"(?P<n>\d{1,4})\s+(?:đại biểu|người)(?:\s+chính thức)?(?:\s*\((?P<inside>[^()]+)\))?\s*[.;]?"
)

_SENTENCE = re.compile(
    r"(?:Phân bổ|Phân chia|Cơ cấu|Chỉ tiêu)\b[^:;.\d]*?(?P<all>\d{2,4})\s+[^:;.\d]{3,60}:\s+(?P<groups>[^:]+)",
    re.IGNORECASE,
)
_PART = re.compile(r"(?P<unit>[^:;.\d]{3,120}?)\s+(?P<n>\d{1,4})(?:\s+(?:đại biểu|người|điển hình))?")
"""A group with its seats in a sentence: "Phân bổ 230 điển hình: các xã, phường 160; các sở, ban, ngành 70"."""

_SENDS = re.compile(r"\b(?:cử|bầu|gửi|giới thiệu)\s+\d")


def read_quota_shared(reading: Reading) -> None:
    """Add what groups send together, beside the quotas of units and kinds."""
    lines = reading.clauses()
    for at, piece in enumerate(lines):
        _group(reading, piece, lines[at + 1 :])
        _in_a_sentence(reading, piece)
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


def _in_a_sentence(reading: Reading, piece: Piece) -> None:
    """Add the groups of a sentence whose seats make its sum; of whom the next says how many each sends stays told."""
    first, *more = SENTENCE.split(piece.text)
    found = _SENTENCE.fullmatch(bare(first))
    told = [_PART.fullmatch(bare(part)) for part in found["groups"].split(";")] if found else []
    level = level_meant(reading, piece) if len(told) > 1 and all(told) and not _quotas(reading, piece) else ""
    groups = [(one["unit"], int(one["n"])) for one in told if one]
    if found is None or not level or sum(number for _, number in groups) != int(found["all"]):
        return
    each = {kind for one in PART.split(" ".join(more)) if _SENDS.search(one)
            for kind in re.findall(KIND, one.casefold())}  # fmt: skip
    for unit, number in groups:
        if each.isdisjoint(re.findall(KIND, unit.casefold())):
            together = {} if is_unit(unit) else {"together": True}
            add_quota(reading, piece, level, {"unit": unit, "official": number, **together})
            reading.say(piece, next(bare(part) for part in found["groups"].split(";") if bare(part).startswith(unit)))


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
