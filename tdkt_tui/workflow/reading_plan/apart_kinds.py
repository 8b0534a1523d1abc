"""A size for each kind of a level's units, a line or a part each: "Số lượng: phường: 120 - 150; xã: 80 - 120"."""

from __future__ import annotations

import re
from typing import Any

from tdkt_tui.model.words import lowered_first

from .bounds import BOUND, bound_key
from .counts import NUMBER, number_said
from .facts import Proposal, Reading, bare
from .pieces import Piece

_KIND = r"xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|sở|ban|ngành|đoàn thể|doanh nghiệp"
_LEAD = re.compile(r"(?:Số (?:lượng )?đại biểu|Số lượng|Quy mô)\b[^:;.\d]{0,40}:\s*", re.IGNORECASE)
_BOUNDS = (
    rf"(?:(?P<how>{BOUND}):?\s+(?P<n>{NUMBER})"
    rf"|(?:từ\s+)?(?P<a>{NUMBER})\s*(?:đến|-|–)\s*(?P<b>{NUMBER}))(?:\s+(?:đại biểu|người))?"
)
_SIZE = re.compile(
    rf"(?:(?:đối với|ở|tại)\s+)?(?:các\s+|mỗi\s+)?(?P<kinds>(?:{_KIND})(?:(?:,\s*|\s+và\s+)(?:các\s+)?(?:{_KIND}))*)"
    rf"\s*[:,]?\s+{_BOUNDS}",
    re.IGNORECASE,
)
_SOME = re.compile(rf"(?:[Cc]ác\s+)?(?P<when>(?P<kinds>(?i:{_KIND}))\s+[a-zà-ỹđ][^:;\d]{{2,60}}?):\s+{_BOUNDS}")
_OTHER = re.compile(rf"(?:các\s+)?(?P<kind>{_KIND})\s+(?=[a-zà-ỹđ])", re.IGNORECASE)
"""A part on some units of a kind only: "xã miền núi: 60 - 80"."""
_PART = re.compile(r";\s*|(?<=\d)\.\s+")


def read_apart_kinds(reading: Reading) -> None:
    """Add exception with the size of each kind, where a level's own line gives each of several its own.

    Which units of a kind are meant ("xã miền núi") its words say; the size of the kind itself is marked then.
    """
    for piece in reading.clauses():
        level = _level(reading, piece)
        if level is None:
            continue
        parts = [bare(part) for part in _PART.split(_LEAD.sub("", piece.text))]
        other = {found["kind"].casefold() for part in parts if (found := _OTHER.match(part))}
        for part in parts:
            some = _SOME.fullmatch(part)
            found = _SIZE.fullmatch(part) or some
            bounds = _bounds(found) if found else {}
            kinds = [one.casefold() for one in re.findall(_KIND, found["kinds"], re.IGNORECASE)] if found else []
            mine = set(level.values["units"])
            if not bounds or not set(kinds) < mine:
                continue
            cap = {"category": "all", **bounds, "clause": piece.clause}
            _take_back(level, cap)
            made = reading.add("exception", piece, level=level.values["id"], units=kinds,
                               when=lowered_first(some["when"]) if some else "", size={"caps": [cap]})  # fmt: skip
            reading.say(piece, part)
            if not some and other & set(kinds):
                made.marks["size"] = f"suy ra: bản gốc ghi mức khác cho một số {', '.join(sorted(other & set(kinds)))}"


def _level(reading: Reading, piece: Piece) -> Proposal | None:
    """Return the level in whose clause a line on how many come stands; None for any other line."""
    if not (_LEAD.match(piece.text) or (piece.mark and piece.under and _LEAD.fullmatch(piece.under[-1].strip()))):
        return None
    mine = [one for one in reading.of("level") if (clause := one.values.get("clause"))
            and f"{piece.clause}.".startswith(f"{clause}.")]  # fmt: skip
    return mine[0] if len(mine) == 1 else None


def _take_back(level: Proposal, cap: dict[str, Any]) -> None:
    """Take from a level the size that was read as that of all its kinds."""
    size = level.values.get("size", {})
    if cap in size.get("caps", ()):
        size["caps"] = [one for one in size["caps"] if one != cap]
        if not size["caps"]:
            del size["caps"]
        if not size:
            del level.values["size"]


def _bounds(found: re.Match[str]) -> dict[str, int]:
    if found["n"]:
        number = number_said(found["n"])
        return {bound_key(found["how"]): number} if number else {}
    first, last = number_said(found["a"]), number_said(found["b"])
    return {"at_least": first, "at_most": last} if 0 < first <= last else {}
