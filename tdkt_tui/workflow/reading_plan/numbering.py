"""The numbers of clauses: which depth a line begins, and how the clause that stands open is cited."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .nested_lists import nested_depth

_TOP = re.compile(r"(?P<mark>[IVXL]{1,6}|Điều\s+\d{1,3})\s*[.)/–-]\s+(?P<rest>\S.*)", re.DOTALL)
_NUMBER = re.compile(
    r"(?P<mark>\d{1,2}(?:\.\d{1,2}){0,3})\s*(?:[.)]|/(?=\s)|[-–](?=\s))\s*(?P<rest>[^\d\s].*)", re.DOTALL
)
_LETTER = re.compile(r"(?P<mark>[a-zđ])(?:\)|[./](?=\s))\s*(?P<rest>\S.*)", re.DOTALL)


@dataclass(slots=True)
class Standing:
    """Where the reader stands: numbers and texts of the open clauses by depth, and the text of an open "-" line.

    fresh: nothing stands since the last clause began; top: how many clauses no line of its own ends: one in an annex,
    which is what all its clauses are of.
    """

    marks: list[str]
    texts: list[str]
    dash: str = ""
    top: int = 0
    fresh: bool = False

    def enter(self, depth: int, mark: str, text: str) -> None:
        """Begin a clause: depth 0 is a Roman part, 1 and on a number, the last a letter."""
        keep = min(depth, len(self.marks))
        self.marks[keep:], self.texts[keep:] = [mark], [text]
        self.dash, self.fresh = "", True


def numbered_line(line: str, here: Standing) -> tuple[str, str, int | None]:
    """Return mark, text and depth of a line that begins a clause; depth None for any other."""
    if found := _TOP.fullmatch(line):
        return " ".join(found["mark"].split()), found["rest"], here.top
    first = here.marks[here.top] if len(here.marks) > here.top else ""
    base = here.top + (_is_roman(first) or first.startswith("Điều "))
    if found := _NUMBER.fullmatch(line):
        said, at = (found["mark"], found["rest"]), _depth(here, base, found["mark"])
        return *said, nested_depth(here.marks, here.texts, at, said, fresh=here.fresh)
    if (found := _LETTER.fullmatch(line)) and here.marks:
        depth = next((at for at, mark in enumerate(here.marks) if mark.isalpha() and not _is_roman(mark)), None)
        return found["mark"], found["rest"], len(here.marks) if depth is None else depth
    return "", "", None


def _depth(here: Standing, base: int, mark: str) -> int:
    """Return the depth of a number: one below the number that it repeats, else the first."""
    head = mark.rpartition(".")[0]
    return next((depth + 1 for depth in range(base, len(here.marks)) if head and here.marks[depth] == head), base)


def cited(marks: list[str]) -> str:
    """Join marks as a clause is cited; a number that repeats the one before it ("2", "2.1") is said once."""
    said: list[str] = []
    for mark in marks:
        if said and mark.startswith(f"{said[-1]}."):
            said.pop()
        said.append(mark)
    return ".".join(said)


def _is_roman(mark: str) -> bool:
    return bool(re.fullmatch(r"[IVXL]+", mark))
