"""A time that a level's sentence gives units by their names: "Các sở hợp nhất (Sở A, Sở B) xong trước 05/10/2025"."""

from __future__ import annotations

import re

from .apart import UNITS, levels_at, units_by_name
from .apart_sorts import KIND, SORT
from .facts import Proposal, Reading, bare
from .figures import figures_in, figures_of
from .pieces import Piece
from .sentences import ENTRY
from .times import window_of

_NAMED = re.compile(
    rf"(?:(?:[Đđ]ối với|[Rr]iêng)\s+)?(?:(?:[Cc]ác\s+)?[^().;:,\d]{{2,60}}?\s*\((?:gồm\s*:?\s+)?(?P<inside>{UNITS})\)"
    rf"|(?P<alone>{UNITS}))\s*(?::|,)?\s+(?P<rest>(?:(?:được\s+)?kéo dài|tổ chức|hoàn thành|xong|trước|"
    r"chậm nhất|không quá|trong|từ)\b.*)",
    re.DOTALL,
)
_MIXED = re.compile(
    r"(?:[Rr]iêng|[Đđ]ối với)\s+(?:đối với\s+)?(?P<who>[^:;.()\d]{3,120}?)\s*(?::|,)?\s+"
    r"(?P<rest>(?:tổ chức|hoàn thành|xong|trước|chậm nhất)\b.*)",
    re.DOTALL,
)
"""Units by their names beside such of a sort: "Riêng đặc khu A và các xã biên giới hoàn thành trước …"."""
_OF_SORT = re.compile(rf"(?:các\s+|những\s+)?(?P<kind>{KIND})\s+{SORT}", re.IGNORECASE)
_WHEN = re.compile(r"\b(?P<when>sau khi\s[^,.;\d]{3,80}?)(?=\s*,|\s+nhưng\b|\s+và\b|$)")
"""What is to be done first, which the exception keeps by its words."""
_UNSURE = re.compile(r"\b(?:nếu|có thể|được lùi|trường hợp|hoặc|điểm|đại biểu)\b")


def read_apart_times(reading: Reading) -> None:
    """Add exception for units by their names that hold their conference at another time than their level.

    Of a condition ("nếu …"), of pilots and of what has more numbers than its time nothing is made.
    """
    for piece in reading.clauses():
        levels = levels_at(reading, piece)
        for sentence in map(bare, ENTRY.split(piece.text)) if len(levels) == 1 else ():
            if _mixed(reading, piece, levels[0], sentence):
                continue
            found = _NAMED.fullmatch(sentence)
            units = units_by_name(found["inside"] or found["alone"]) if found else []
            window = window_of(found["rest"]) if found and units and not _UNSURE.search(found["rest"]) else {}
            held = set(figures_in("", window))
            if found is None or not window or any(figure not in held for figure, _ in figures_of(found["rest"])):
                continue
            when = _WHEN.search(found["rest"])
            first = levels[0].values.get("window", {}).get("since") if "kéo dài" in found["rest"] else None
            made = reading.add("exception", piece, level=levels[0].values["id"], units=units,
                               window=({"since": first} if first else {}) | window,
                               when=when["when"] if when else "")  # fmt: skip
            made.marks.update({"window": "suy ra: ngày đầu là của cả cấp"} if first else {})
            reading.say(piece, sentence)


def _mixed(reading: Reading, piece: Piece, level: Proposal, sentence: str) -> bool:
    """Add exception for each of several groups of a level's units, of which one is told by its sort."""
    found = _MIXED.fullmatch(sentence)
    window = window_of(found["rest"]) if found and not _UNSURE.search(found["rest"]) else {}
    if found is None or not window or {one for one, _ in figures_of(found["rest"])} - set(figures_in("", window)):
        return False
    mine = [unit.casefold() for unit in level.values.get("units", ())]
    told: list[tuple[list[str], str]] = []
    for part in re.split(r",\s*|\s+và\s+", found["who"]):
        sort = _OF_SORT.fullmatch(part.strip())
        if sort and sort["kind"].casefold() in mine:
            told.append(([sort["kind"].casefold()], re.sub(r"^(?:các|những)\s+", "", part.strip())))
        elif units := units_by_name(part.strip()):
            told.append((units, ""))
        else:
            return False
    if not any(when for _, when in told):
        return False
    for units, when in told:
        reading.add("exception", piece, level=level.values["id"], units=units, window=window, when=when)
    reading.say(piece, sentence)
    return True
