"""Who holds no conference at each unit: whose it is that holds one for them, as a sentence says it of their members."""

from __future__ import annotations

import re
from collections.abc import Callable

from tdkt_tui.model.words import lowered_first

from .facts import Reading, bare
from .pieces import Piece
from .sentences import PART

_MEETING = r"(?:hội nghị|đại hội)"
NOT_EACH = (
    rf"không\s+(?:phải\s+)?(?:tổ chức|mở)\s+(?:{_MEETING}\s+)?riêng(?:\s+{_MEETING})?\s+"
    r"(?:ở|tại|cho|theo)\s+(?:từng|mỗi)\s"
)
"""What says that no meeting is held at each of several units: "không tổ chức riêng ở từng đơn vị thành viên"."""
_UNITS, _REST = r"(?P<units>(?:[^;.]|\.(?=\d))+?)", r"(?:[^;.]|\.(?=\d))*"
_HELD = rf"(?:đứng ra\s+|chủ trì\s+)?(?:tổ chức|mở)\s+(?:chung\s+)?(?:một\s+|01\s+)?{_MEETING}\b"
_WAYS = (
    re.compile(rf"(?P<units>(?:[^;.]|\.(?=\d))+) do (?P<by>[^;.]{{3,160}}?)\s+{_HELD}{_REST}?,\s+(?:và\s+)?"
               rf"{NOT_EACH}{_REST}", re.IGNORECASE),
    re.compile(rf"{_UNITS},?\s+(?:thì\s+)?{NOT_EACH}[^;.]{{3,60}}?,?\s+(?:mà\s+)?do (?P<by>[^;.]{{3,160}}?)\s+"
               rf"(?:đứng ra|chủ trì|làm đầu mối|tổ chức)\b{_REST}", re.IGNORECASE),
)  # fmt: skip
_MEMBERS = re.compile(
    r"^(?:Các|Đối với(?:\s+các)?|Riêng(?:\s+đối với)?(?:\s+các)?)\s+|^(?:các\s+)?đơn vị thành viên\s+"
    r"(?:(?:thuộc|của|trong)\s+)?(?:các\s+)?(?=(?:khối|cụm)\b)",
    re.IGNORECASE,
)
_LEAD = re.compile(r"^[^:;.]{3,60}:\s+")
_ARE = re.compile(r",?\s+là\s+(?:đơn vị\s+)?thành viên\s+(?:thuộc\s+|của\s+)?(?:các\s+)?(?:khối|cụm)\b.*$")
"""What stands before a row of units, and whose members they are, behind it."""
_ROWS = re.compile(r",\s*(?:và\s+)?(?:các\s+)?|\s+và\s+(?:các\s+|(?=(?:ngành|khối|cụm|sở)\s))")


def read_not_each(reading: Reading, piece: Piece, sound: Callable[[list[str], str], bool]) -> bool:
    """Add jointly for each part of a piece that says so, and whose units and leader are sound; tell whether one does.

    The leader stands behind the last "do": the first may say who founded a bloc.
    """
    made = False
    for part in PART.split(piece.text):
        found = next((hit for way in _WAYS if (hit := way.match(part))), None)
        units = _units(found["units"]) if found else []
        if found and units and sound(units, found["by"]):
            reading.add("jointly", piece, units=units, organiser=bare(found["by"]))
            reading.say(piece, found[0])
            made = True
    return made


def _units(words: str) -> list[str]:
    """Return the kinds of unit that a row names; of the members of blocs it is said by their bloc."""
    words = _ARE.sub("", _LEAD.sub("", words.strip()))
    words = _MEMBERS.sub("", _MEMBERS.sub("", words))
    return [unit for part in _ROWS.split(words) if (unit := lowered_first(bare(part)))]
