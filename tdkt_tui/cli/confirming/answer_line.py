"""The one grammar of answer lines, for every screen with numbers: "2 các xã; x 4", "2.1 c3; w 3", "gộp 3 vào 2"."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, replace

from tdkt_tui.workflow.confirming.amounts_typed import COUNTED

GONE = "-"
"""What stands for "x 4" where a value is expected."""
_RUN = r"\d{1,2}(?:\s*[-–,]\s*\d{1,2})*"
_RUNS = rf"{_RUN}(?:\s+{_RUN})*"
_LETTER = r"x|bỏ|w|k"
_PART = re.compile(
    rf"(?:(?P<key>{_LETTER})\s*(?=[\d*])|)"
    rf"(?:(?P<at>\d{{1,2}})\.(?P<of>\d{{1,2}}(?:[-–+,]\d{{1,2}})*)|(?P<rows>\*|(?(key){_RUNS}|{_RUN})))"
    r"(?:[.:](?=\s|$))?(?:\s+(?P<said>\S.*)|)",
    re.IGNORECASE | re.DOTALL,
)
"""The numbers of an answer, a letter before them, and what is typed of them behind."""
_BEHIND = re.compile(rf"(?P<rows>{_RUNS})\s*(?P<key>x|bỏ|w|-)", re.IGNORECASE)
_LED = re.compile(r"(?P<key>k)\b\s*(?P<said>.*)|(?P<gone>x|bỏ|w|-)", re.IGNORECASE | re.DOTALL)
_WHOLE = re.compile(r"(?P<key>gộp|tách)\s+(?:cấp\s+)?\d.*|\+\s*\S.*", re.IGNORECASE | re.DOTALL)
_SAME = {"bỏ": "x", GONE: "x"}
_COUNTS = re.compile(
    r"0\d|\d+(?:[,–-]\s*\d+)?\s+(?:bộ|bản|tờ|quyển|cuốn|đĩa|tấm|bức|trang|ngày|buổi)(?!\w)", re.IGNORECASE
)
"""So many of something, "01 bộ", "1,5 ngày": no number of a row."""
_VALUED = re.compile(
    r"\d+\s+(?:ngày|đại biểu|người)\s*:?\s+(?:[\d½-]|một|nửa|không|tối|ít|khoảng|quyết)", re.IGNORECASE
)
"""A cell by its name, and a value behind it: "3 ngày ½", "3 đại biểu 100"."""


@dataclass(frozen=True, slots=True)
class Part:
    """One answer of a line, as it was typed.

    rows: the numbers that it begins with, in their order, all known ones for "*"; of: the sentences of the row, of
    "2.1-3"; key: "x" (bỏ, -), "w", "k" before the numbers or behind them, "gộp", "tách", "+"; said: what else there is.
    """

    typed: str
    rows: tuple[int, ...] = ()
    of: tuple[int, ...] = ()
    key: str = ""
    said: str = ""


def parts_of_line(typed: str, numbers: Collection[int]) -> list[Part]:
    """Return the answers of a line, one or several; none where it does not begin as an answer to one of the numbers.

    A semicolon parts answers only before what begins as another one: before all else, "xã; phường", "1 ngày", a
    number that is none of the screen's, the words go on with the answer in front. Of no row is what follows "x 2".
    """
    found: list[Part] = []
    for piece in typed.split(";"):
        part = part_of(piece, numbers)
        if part and (not found or not _counts(part.typed)):
            found.append(part)
        elif not found:
            return []
        elif found[-1].key in ("x", "w"):  # nothing is said of what goes
            found.append(Part(piece.strip()))
        elif piece.strip():
            found[-1] = _longer(found[-1], piece.strip())
    return found


def part_of(typed: str, numbers: Collection[int]) -> Part | None:
    """Return one answer, None for what begins with none of the numbers, nor with a word for whole rows."""
    typed = typed.strip()
    if whole := _WHOLE.fullmatch(typed):
        return Part(typed, key=(whole["key"] or "+").casefold())
    if behind := _BEHIND.fullmatch(typed):
        return _known(Part(typed, _rows(behind["rows"], numbers), key=_letter(behind["key"])), numbers)
    found = _PART.fullmatch(typed)
    if found is None:
        return None
    rows, said = _rows(found["at"] or found["rows"], numbers), found["said"] or ""
    part = Part(typed, rows, _rows(found["of"] or "", ()), _letter(found["key"] or ""), said)
    led = None if part.key else _LED.fullmatch(said)
    if led and not (led["key"] and not led["said"] and len(said) > 1):
        part = replace(part, key=_letter(led["key"] or led["gone"]), said=led["said"] or "")
    return _known(part, numbers)


def rows_said(typed: str, numbers: Collection[int]) -> list[tuple[int, str]]:
    """Return (row, what is said of it) of each answer of a line that has several, GONE for "x 4"; none for one alone,
    or where one is of no single rows."""
    parts = parts_of_line(typed, numbers)
    if len(parts) < 2 or any(not part.rows or part.of for part in parts):
        return []
    return [
        (row, GONE if part.key == "x" else f"{part.key} {part.said}".strip()) for part in parts for row in part.rows
    ]


def _known(part: Part, numbers: Collection[int]) -> Part | None:
    return part if part.rows and {*part.rows} <= {*numbers} else None


def _rows(typed: str, numbers: Collection[int]) -> tuple[int, ...]:
    """Return the numbers of "2", "2, 5", "2–5 7", "1+3", all for "*"."""
    if typed == "*":
        return tuple(numbers)
    runs = (tuple(map(int, re.split(r"\D+", run))) for run in re.findall(r"\d+(?:\s*[-–]\s*\d+)?", typed))
    return tuple(dict.fromkeys(row for run in runs for row in range(run[0], run[-1] + 1)))


def _letter(key: str) -> str:
    return _SAME.get(key.casefold(), key.casefold())


def _counts(typed: str) -> bool:
    return bool(_COUNTS.match(typed) or COUNTED.match(typed)) and not _VALUED.match(typed)


def _longer(part: Part, more: str) -> Part:
    return replace(part, typed=f"{part.typed}; {more}", said=f"{part.said}; {more}" if part.said else more)
