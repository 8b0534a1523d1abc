"""The outermost numbers of a plan: "I.", "Điều 5.", "A." by order of the alphabet, "Phần 2." or "Phần thứ hai."."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from tdkt_tui.model.text import UPPER
from tdkt_tui.model.words import roman

HEADING = 160
"""Signs of a heading of a plan; a longer line says something itself."""
MARK_END = r"(?:[.)/]\s?[-–]|[.)/–-])"
"""What ends a number: "I.", "I/", "I -", "I/-"."""
_TOP = re.compile(rf"(?P<mark>[IVXL]{{1,6}}|Điều\s+\d{{1,3}})\s*{MARK_END}\s+(?P<rest>\S.*)", re.DOTALL)
_CAPITAL = re.compile(rf"(?P<mark>[A-HĐ])\s*{MARK_END}\s+(?P<rest>\S.*)", re.DOTALL)
_ORDINALS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám")
_PART = r"(?:Phần|PHẦN)\s+(?P<mark>(?i:thứ\s+\w+)|[IVX]{1,4}|\d{1,2}|[A-E])"
_PART_TITLED = re.compile(rf"{_PART}\s*[.:–-]\s+(?P<rest>\S.*)", re.DOTALL)
_PART_ALONE = re.compile(rf"{_PART}\s*[.:–-]?")
_PART_RUN_IN = re.compile(rf"(?P<part>{_PART})\s+(?P<rest>[{UPPER}]\S.*)", re.DOTALL)
"""A part's number and its title in one paragraph, with no more than the end of a line between."""
_BARE = re.compile(r"(?P<mark>“[^”.]+”)\. (?P<rest>\S.*)", re.DOTALL)
"""A title that no number stands before, as bare_titles has it: its own words are what it is cited by."""
_ORDER = "ABCDĐEFGH"
_PASSED_OVER = "ĐF"
"""Letters that some offices do not number by."""


def outer_line(line: str, marks: Sequence[str]) -> tuple[str, str, int] | None:
    """Return mark, text and depth of a line that begins a part of the plan; None for any other.

    marks: of the open clauses that a line of its own ends. A sort of number stands where it stood before, a new one
    below those that are open. A letter must follow the one that is open, and "Phần" must stand right below a title of a
    part, or where one is open: elsewhere it is an item of a list.
    """
    if found := _TOP.fullmatch(line):
        mark = " ".join(found["mark"].split())
    elif (found := _CAPITAL.fullmatch(line)) and _titles(found["rest"]) and _follows(found["mark"], marks):
        mark = found["mark"]
    elif (found := _PART_TITLED.fullmatch(line)) and _titles(found["rest"]) and _parts_open(marks):
        mark = f"Phần {_numbered(found['mark'])}"
    elif (found := _BARE.fullmatch(line)) and found["mark"] == title_mark(found["rest"]):
        mark = found["mark"]
    else:
        return None
    kinds = [_kind(one) for one in marks[: outer_count(marks)]]
    kind = _kind(mark)
    return mark, found["rest"], kinds.index(kind) if kind in kinds else len(kinds)


def title_mark(title: str) -> str:
    """Return what a part is cited by that has a title and no number."""
    return f"“{re.sub(r'[“”.]', '', title).rstrip(' :')}”"


def outer_count(marks: Sequence[str]) -> int:
    """Return how many of the open clauses are parts of the plan."""
    return next((at for at, mark in enumerate(marks) if not _kind(mark)), len(marks))


def titles_joined(lines: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield (place, text) of lines, "Phần thứ nhất" on a line of its own with the title below it."""
    held: tuple[str, str] | None = None
    for at, line in lines:
        if held is not None:
            titled = line.isupper() and outer_line(line, ()) is None
            yield (held[0], f"{held[1].rstrip(' .:–-')}. {line}") if titled else held
            held = None
            if titled:
                continue
        run_in = _PART_RUN_IN.fullmatch(line)
        if _PART_ALONE.fullmatch(line):
            held = at, line
        elif run_in and run_in["rest"].isupper():
            yield at, f"{run_in['part']}. {run_in['rest']}"
        else:
            yield at, line
    if held is not None:
        yield held


def _kind(mark: str) -> str:
    """Return of which sort a number of a part is; "" for a number that is below them."""
    if mark.startswith(("Điều ", "Phần ")):
        return mark[:4]
    if re.fullmatch(r"[IVXL]+", mark):
        return "roman"
    return "bare" if mark.startswith("“") else "letter" if mark in _ORDER else ""


def _follows(mark: str, marks: Sequence[str]) -> bool:
    open_now = next((one for one in marks if _kind(one) == "letter"), "")
    if not open_now:
        return mark == "A"
    before, at = _ORDER.index(open_now), _ORDER.index(mark)
    return before < at and set(_ORDER[before + 1 : at]) <= set(_PASSED_OVER)


def _parts_open(marks: Sequence[str]) -> bool:
    return outer_count(marks) == len(marks) or any(_kind(one) == "Phần" for one in marks)


def _titles(words: str) -> bool:
    return words.isupper() or (len(words) < HEADING and words[-1] not in ".;/")


def _numbered(mark: str) -> str:
    """Return a part's number as it is cited: "thứ hai" is "II"."""
    ordinal = mark.rsplit(maxsplit=1)[-1].casefold()
    return roman(_ORDINALS.index(ordinal) + 1) if ordinal in _ORDINALS else mark
