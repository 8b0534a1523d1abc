"""Who "các đơn vị tại điểm 4.1" are: those whom that clause names in what it says of each, or the units of a level."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from tdkt_tui.model.words import lowered_first

from .facts import Proposal, Reading
from .pieces import Piece
from .senders import EVERYBODY
from .unit_words import PLACE

_ALL = rf"(?:(?:các|những|mỗi)\s+)?{PLACE}(?:(?:,\s*|\s+và\s+)(?:các\s+)?{PLACE})*"
_CITED = re.compile(
    rf"{_ALL}\s+(?:(?:đã|được|có tên|có trong)\s+)*(?:(?:nêu|quy định|ghi|phân bổ|giao)\s+)?(?:tại|ở|theo|thuộc)\s+"
    r"(?=điểm|khoản|mục|phần)(?:điểm\s+(?P<point>[a-zđ]|\d{1,2}(?:\.\d{1,2})*(?:\.?[a-zđ])?)(?!\w),?\s*)?"
    r"(?:khoản\s+(?P<number>\d{1,2}(?:\.\d{1,2})*),?\s*)?"
    r"(?:(?:mục|phần)\s+(?P<part>này|[IVX]{1,5}|\d{1,2})(?P<rest>(?:\.\w{1,2})*)(?!\w))?"
    r"(?:\s+(?:của\s+)?Kế hoạch này)?",
    re.IGNORECASE,
)
_HOLDING = re.compile(
    rf"{_ALL}\s+(?:(?:có|được|chủ trì)\s+)*tổ chức\s+(?:hội nghị|đại hội)\s+(?P<label>cấp [^;:,.]{{2,30}})",
    re.IGNORECASE,
)
_ASKING = re.compile(rf"{_ALL}\s+(?:có\s+)?(?:đề nghị|trình)(?:\s+(?:khen thưởng|khen|xét tặng))?", re.IGNORECASE)
"""Whoever asks for an award, of whom the plan leaves open who they are."""
_THESE = re.compile(
    r"(?P<office>UBND\s+)?(?:các|hai|ba|bốn|\d{1,2})\s+(?:đơn vị|cơ quan|địa phương|nơi|xã|phường|huyện)"
    r"(?:,\s*(?:xã|phường|huyện|đơn vị))*\s+(?:này|nêu trên|trên|nói trên)",
    re.IGNORECASE,
)
"""Those whom the words before name: "UBND 02 đơn vị này"."""
_WHO = {"task": "body", "reporting": "by"}
_NAMES = {"nomination": ("who",), "quota": ("each", "units", "unit"), "level": ("units",), "unit_group": ("name",)}
"""Which keys of which facts say whose they are."""


def read_cited_bodies(reading: Reading) -> None:
    """Name those units as who has a task or makes a report; where a clause names nobody the plan's words stay."""
    for fact in reading.facts:
        key = _WHO.get(fact.table, "")
        said = str(fact.values.get(key, "")) if key and fact.piece else ""
        parts = re.split(r";\s+", said)
        meant = [_meant(reading, fact.piece, part) for part in parts] if said and fact.piece else []
        if any(meant):
            fact.values[key] = "; ".join(one or part for one, part in zip(meant, parts, strict=True))
            fact.marks[key] = f"suy ra: bản gốc ghi “{lowered_first(said)}”"


def _meant(reading: Reading, piece: Piece, said: str) -> str:
    """Return whom words mean that only point at a clause, name a level, or whoever asks; "" for any others."""
    if held := _HOLDING.fullmatch(said):
        labels = [str(one.values["label"]) for one in reading.of("level")]
        return next((label for label in labels if label == held["label"].casefold()), "")
    if _ASKING.fullmatch(said):
        return EVERYBODY
    if these := _THESE.fullmatch(said):
        first = [one.values["unit"] for one in reading.drawn.get(piece.at, ()) if one.table == "pilot"]
        return "; ".join(f"{these['office'] or ''}{lowered_first(unit)}" for unit in first)
    found = _CITED.fullmatch(said)
    clause = _clause(reading, piece, found) if found else ""
    named = [name for fact in reading.facts if clause and f"{fact.values.get('clause', '')}.".startswith(f"{clause}.")
             for name in _names(fact)]  # fmt: skip
    return "; ".join(dict.fromkeys(named))


def _clause(reading: Reading, piece: Piece, found: re.Match[str]) -> str:
    """Return the clause that words cite, of this plan's own; "" where it has none such."""
    own = piece.clause.partition(".")[0]
    part = found["part"] or ""
    told = [own if part.casefold() == "này" else part.upper(), found["rest"] or "", found["number"] or "",
            found["point"] or ""]  # fmt: skip
    clause = ".".join(one.strip(".") for one in told if one)
    known = {one.clause for one in reading.body()}
    return next((one for one in (clause, f"{own}.{clause}") if one in known), "")


def _names(fact: Proposal) -> Iterator[str]:
    """Yield whom a fact is of: kinds of unit, units by their names, a group by what it is called."""
    for key in _NAMES.get(fact.table, ()):
        told: Any = fact.values.get(key, ())
        for name in [told] if isinstance(told, str) else told:
            yield f"đơn vị {name}" if fact.table == "unit_group" or name.startswith("Nhóm ") else name
