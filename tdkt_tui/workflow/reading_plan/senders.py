"""Who sends a paper of which the plan says only what it is and until when: those who ask for an award, else all."""

from __future__ import annotations

import re
from typing import Any

from tdkt_tui.model.bound_units import names_pilots
from tdkt_tui.model.text import UPPER

from .destinations import level_meant, levels_named, of_province
from .facts import Reading
from .pieces import Piece

_AWARD = re.compile(r"khen|Huân chương|danh hiệu|Cờ", re.IGNORECASE)
_ASKED_WITH = re.compile(r"hồ sơ|tờ trình|đề nghị|khen|^danh sách(?! đại biểu)|thành tích", re.IGNORECASE)
"""Papers by which an award is asked for."""
EVERYBODY = "các cơ quan, đơn vị, địa phương"
"""Whom a plan means that says what is to be sent and names nobody who sends it."""
UNSAID = "suy ra: bản gốc không nêu ai gửi"
_MAY_ASK = re.compile(
    r"\bmỗi\s[^;.\d]{2,120}?(?:\b(?:đề nghị|giới thiệu)\b|\d+\s+(?:tập thể|cá nhân|hộ)\b)", re.IGNORECASE
)
_LABEL = 60
"""Signs of the name of a level before a colon."""
_MANY = 6
"""Kinds of unit that a sentence can still list."""


def of_units(reading: Reading, piece: Piece) -> bool:
    """Tell what stands in a part on conferences below the province's: who sends there, its words leave open."""
    level = level_meant(reading, piece)
    return any(one.values["id"] == level and not of_province(one) for one in reading.of("level"))


def said_by(reading: Reading, piece: Piece) -> str:
    """Return what the level is called that a line names before a colon: "Cấp huyện: …. Hồ sơ gửi Sở Nội vụ …"."""
    label = piece.text.partition(":")[0]
    named = levels_named(reading, label) if re.match(r"(?:Đối với\s+)?[Cc]ấp\s", label) and len(label) < _LABEL else []
    levels = [one for one in reading.of("level") if one.values["id"] in named and not of_province(one)]
    return str(levels[0].values["label"]) if len(levels) == 1 else ""


def senders(reading: Reading, piece: Piece, what: str) -> str:
    """Return who sends: the units that the section lets put forward for the award, else all to whom the plan speaks."""
    section = piece.clause.rpartition(".")[0]
    if section and _ASKED_WITH.search(what) and _AWARD.search(what + " ".join(piece.under[-1:])):
        asked = [fact.values for fact in reading.of("honours") if fact.values["award"].startswith("đề nghị")
                 and fact.values.get("clause", "").startswith(f"{section}.")]  # fmt: skip
        said = sum(len(_MAY_ASK.findall(one.text)) for one in reading.body() if one.clause.startswith(f"{section}."))
        if asked and len(asked) >= said:  # else some who send were not understood
            told = dict.fromkeys(filter(None, (_asking(reading, one) for one in asked)))
            return "; ".join(told) if told and sum(one.count(";") + 1 for one in told) <= _MANY else EVERYBODY
    return EVERYBODY


def _asking(reading: Reading, award: dict[str, Any]) -> str:
    """Return words for who asks for an award: its units, or all of its level; "" where the province itself does."""
    level = next((one for one in reading.of("level") if one.values["id"] == award.get("level")), None)
    if award.get("together") or (level is not None and of_province(level)):
        return ""
    units = award.get("units") or (level.values.get("units", []) if level else [])
    if level is not None and (len(units) > _MANY or not units):
        return str(level.values["label"])
    if any(map(names_pilots, units)):
        return ""
    names = [unit for unit in units if re.match(rf"[{UPPER}]", unit)]
    kinds = ", ".join(unit for unit in units if unit not in names)
    return "; ".join([f"các {kinds}"] * bool(kinds) + names)
