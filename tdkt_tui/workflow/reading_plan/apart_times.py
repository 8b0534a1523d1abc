"""A time that a level's sentence gives units by their names: "Các sở hợp nhất (Sở A, Sở B) xong trước 05/10/2025"."""

from __future__ import annotations

import re

from .apart import UNITS, levels_at, units_by_name
from .facts import Reading, bare
from .figures import figures_in, figures_of
from .sentences import ENTRY
from .times import window_of

_NAMED = re.compile(
    rf"(?:(?:[Đđ]ối với|[Rr]iêng)\s+)?(?:(?:[Cc]ác\s+)?[^().;:,\d]{{2,60}}?\s*\((?:gồm\s*:?\s+)?(?P<inside>{UNITS})\)"
    rf"|(?P<alone>{UNITS}))\s*(?::|,)?\s+(?P<rest>(?:(?:được\s+)?kéo dài|tổ chức|hoàn thành|xong|trước|"
    r"chậm nhất|không quá|trong|từ)\b.*)",
    re.DOTALL,
)
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
