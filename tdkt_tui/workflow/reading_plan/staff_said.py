"""Who of a level meets in full, where a paragraph away from its own says so: "Ở cấp xã: đơn vị có dưới 80 người …"."""

from __future__ import annotations

import re
from typing import Any

from tdkt_tui.model.words import lowered_first

from .facts import Proposal, Reading, bare
from .naming import SUBJECT, labels_of, spelled
from .pieces import Piece
from .sentences import SENTENCE
from .sizes import read_size
from .unit_lists import kinds_in

_LEAD = re.compile(r"(?:\s+và\s+tương đương)?\s*:\s+")
_KEYS = {"plenary_below_staff", "delegates_above_staff"}
_DELEGATES = re.compile(
    r"[Rr]iêng\s+(?:đối với\s+)?(?:các\s+)?(?P<units>[^;.:\d]{2,80}?)\s+(?:(?:vẫn|đều|phải|luôn)\s+)*"
    r"(?:họp|tổ chức(?:\s+hội nghị)?)\s+đại biểu\b(?P<same>,?\s+số lượng như trên)?"
)
"""Units of the level that never meet in full."""
_EITHER = re.compile(
    r"toàn thể,?\s+hoặc\s+(?:từ\s+)?(?P<a>\d+)\s*(?:-|–|đến)\s*(?P<b>\d+)(?:\s+đại biểu)?", re.IGNORECASE
)
"""A cell of a table of levels that says so in short."""


def read_staff_said(reading: Reading) -> None:
    """Give a level, or by exception those of its units that may meet in full, the thresholds of such a paragraph."""
    levels = {str(level.values["label"]): level for level in reading.of("level")}
    for piece in reading.clauses():
        text = spelled(piece.text) if "toàn thể" in piece.text else ""
        found = SUBJECT.match(text) if text else None
        lead = _LEAD.match(text, found.end()) if found else None
        labels = labels_of(found) if found and lead else []
        level = levels.get(labels[0]) if len(labels) == 1 else None
        if level and lead and level not in reading.drawn.get(piece.at, ()):
            _read(reading, piece, level, SENTENCE.split(text[lead.end() :]))


def _read(reading: Reading, piece: Piece, level: Proposal, sentences: list[str]) -> None:
    size: dict[str, Any] = {}
    read_size(size, sentences[0], piece, counting=True)
    known: dict[str, Any] = level.values.get("size", {})
    caps = size.pop("caps", [])
    mine: list[str] = level.values.get("units", [])
    apart = next((hit for one in sentences[1:] if (hit := _DELEGATES.match(one))), None)
    some = kinds_in(lowered_first(apart["units"])) if apart else []
    if "plenary_below_staff" not in size or _KEYS & known.keys() or (caps and "caps" in known):
        return
    if apart and not set(some) < set(mine):
        return
    if apart and not apart["same"]:
        size |= {"caps": caps} if caps else {}
        caps = []
    clause = level.values.pop("clause", "")
    told = known | ({"caps": caps} if caps else {}) | ({} if apart else size)
    level.values.update(({"size": told} if told else {}) | ({"clause": clause} if clause else {}))
    if apart:
        reading.add("exception", piece, level=level.values["id"], units=[one for one in mine if one not in some],
                    size=size)  # fmt: skip
        reading.say(piece, bare(apart[0]))
    reading.draw(level, [piece])
    numbers = {str(cap[key]) for cap in caps or size.get("caps", ()) for key in ("at_least", "at_most") if key in cap}
    if set(re.findall(r"\d+", sentences[0])) <= {*numbers, str(size["plenary_below_staff"])}:
        reading.say(piece, bare(sentences[0]))
    _cells(reading, level, caps)


def _cells(reading: Reading, level: Proposal, caps: list[dict[str, Any]]) -> None:
    """Take as read the cell that says the same of the level in short."""
    for row in reading.body():
        for cell in reading.level_rows.get(row.at, ()) if level in reading.drawn.get(row.at, ()) else ():
            found = _EITHER.fullmatch(cell)
            if found and any((cap.get("at_least"), cap.get("at_most")) == (int(found["a"]), int(found["b"]))
                             for cap in caps):  # fmt: skip
                reading.say(row, cell)
