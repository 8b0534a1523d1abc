"""The same paper by another day for units by their names: "gửi trước ngày 10/7; riêng huyện A, B trước ngày 15/7"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any

from tdkt_tui.model.words import lowered_first

from .apart_names import UNITS, units_by_name
from .due import window_alone
from .facts import Proposal, Reading, bare
from .figures import figures_of
from .pieces import Piece
from .sentences import PART

_SENDS = re.compile(r"(?:gửi|nộp|trình|đăng ký)\b")
LATER = re.compile(
    rf"(?:(?:[Rr]iêng|[Đđ]ối với)\s+)*(?P<units>{UNITS})(?:\s*:)?(?:\s+(?:thì\s+)?(?:gửi|nộp|được gửi))?,?\s+"
    r"(?P<when>(?:trước|chậm nhất|muộn nhất|đến hết|xong trước|trong)\s.*\d.*)"
)


def read_sent_by_some(reading: Reading) -> None:
    """Add task for units whose day stands right behind what the part before says all send."""
    for piece in reading.clauses():
        parts = [bare(part) for part in PART.split(piece.text)]
        for before, part in pairwise(parts):
            found = LATER.fullmatch(part)
            units = units_by_name(found["units"]) if found else []
            window = window_alone(found["when"], finished=True) if found and units else {}
            sent = _sent(reading, piece, before) if window else None
            if found and sent is not None and not _has(reading, piece, window):
                reading.add("task", piece, body=_inside(found["units"]), does=sent.values["does"], window=window)
                reading.say(piece, part)


def _sent(reading: Reading, piece: Piece, words: str) -> Proposal | None:
    """Return the one task of a part of a piece that is on what is sent by a day; a longer task says more than that."""
    days = {one for one, _ in figures_of(words)}
    mine = [task for task in reading.of("task") if task.piece is piece and task.values.get("window")
            and _SENDS.match(task.values["does"]) and ";" not in task.values["does"]]  # fmt: skip
    here = [task for task in mine if days & {one for day in task.values["window"].values()
                                             for one, _ in figures_of(_written(day))}]  # fmt: skip
    return here[0] if len(here) == 1 else None


def _has(reading: Reading, piece: Piece, window: dict[str, Any]) -> bool:
    """Tell whether the paragraph's other day is held by what somebody sends already."""
    return any(task.piece is piece and task.values.get("window") == window for task in reading.of("task"))


def _inside(units: str) -> str:
    """Return units as they are written inside a sentence; the name of an office keeps its capital."""
    return units if units.startswith(("Sở", "Ban", "Công an", "Bộ")) else lowered_first(units)


def _written(day: object) -> str:
    return f"ngày {day:%d/%m/%Y}" if hasattr(day, "strftime") else str(day)
