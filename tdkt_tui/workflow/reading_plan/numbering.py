"""The numbers of clauses: which depth a line begins, and how the clause that stands open is cited."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tdkt_tui.model.text import UPPER
from tdkt_tui.model.words import STEPS

from .nested_lists import nested_depth
from .outer_marks import outer_count, outer_line

_NUMBER = re.compile(
    r"(?P<mark>\d{1,2}(?:\.\d{1,2}){0,3})\s*(?:[.)/]\s?[-–](?=\s)|[.)]|/(?=\s)|[-–](?=\s))\s*(?P<rest>[^\d\s].*)",
    re.DOTALL,
)
_DECIMAL = re.compile(rf"(?P<mark>\d{{1,2}}(?:\.\d{{1,2}}){{1,3}})\s+(?P<rest>[{UPPER}].*)", re.DOTALL)
"""The same of two numbers or more without a sign behind: "1.1 Đối với cấp xã"."""
_STEP = re.compile(
    r"(?P<mark>(?P<word>Bước|Giai đoạn|BƯỚC|GIAI ĐOẠN)\s+(?:\d{1,2}|[IVX]{1,4}))\s*[.:)–-]\s+"
    r"(?P<rest>[^\W\d][^;:]{2,119}[^\s.;:,/])"
)
"""A heading that counts steps: what ends as a sentence does, or goes on behind a colon, is an item of a list."""
_BRACKETED = re.compile(r"\((?P<mark>\d{1,2})\)\s+(?P<rest>\S.*)", re.DOTALL)
_TASKS = re.compile(r"tổ chức (?:triển khai )?thực hiện|phân công|nhiệm vụ", re.IGNORECASE)
"""The parts whose clauses may be numbered so; elsewhere "(1)" begins an item of a list, unless it is a heading
or stands right below the part's title."""
_TITLE = re.compile(rf"(?=(?:\S+\s+){{1,11}}\S+$)[{UPPER}].*[^\s.;:,/…]")
"""What a heading says that counts in brackets: a few words that end as no sentence and no item does."""
_LETTER = re.compile(r"(?P<mark>[a-zđ])(?:[.)/]\s?[-–](?=\s)|\)|[./](?=\s))\s*(?P<rest>\S.*)", re.DOTALL)


@dataclass(slots=True)
class Standing:
    """Where the reader stands: numbers and texts of the open clauses by depth, and the text of an open "-" line.

    fresh: nothing stands since the last clause began; top: how many clauses no line of its own ends: one in an annex,
    which is what all its clauses are of; bracketed: the last clause was numbered "(1)".
    """

    marks: list[str]
    texts: list[str]
    dash: str = ""
    top: int = 0
    fresh: bool = False
    bracketed: bool = False

    def enter(self, depth: int, mark: str, text: str) -> None:
        """Begin a clause: parts of the plan are outermost, below them numbers, the last a letter."""
        keep = min(depth, len(self.marks))
        self.marks[keep:], self.texts[keep:] = [mark], [text]
        self.dash, self.fresh = "", True

    def leave_letter(self) -> None:
        """End the letter that stands open, and the step that it is of."""
        of = (at for at, mark in enumerate(self.marks) if re.fullmatch(r"[a-zđ]", mark) or mark.startswith(STEPS))
        if self.marks[self.top + 1 :] and re.fullmatch(r"[a-zđ]", self.marks[-1]):
            first = next(of)
            del self.marks[first:], self.texts[first:]


def numbered_line(line: str, here: Standing) -> tuple[str, str, int | None]:
    """Return mark, text and depth of a line that begins a clause; depth None for any other."""
    marks = here.marks[here.top :]
    if outer := outer_line(line, marks):
        mark, rest, depth = outer
        return mark, rest, here.top + depth
    base = here.top + outer_count(marks)
    if (found := _STEP.fullmatch(line)) and here.marks:
        word = found["word"].capitalize()
        open_now = (at for at, mark in enumerate(here.marks) if mark.startswith(f"{word} "))
        return f"{word} {found['mark'].split()[-1]}", found["rest"], next(open_now, _lettered(here))
    base += base < len(here.marks) and here.marks[base].startswith(STEPS)
    here.bracketed = here.bracketed and bool(marks)
    if (found := _BRACKETED.fullmatch(line)) and _goes_on(here, base, found):
        here.bracketed = True
        return found["mark"], found["rest"], base
    if found := _NUMBER.fullmatch(line) or _decimal(line, marks):
        here.bracketed = False
        step = _STEP.fullmatch(found["rest"])  # "1. Bước 1: Hội nghị ở cơ sở" counts twice
        said, at = (found["mark"], step["rest"] if step else found["rest"]), _depth(here, base, found["mark"])
        return *said, nested_depth(here.marks, here.texts, at, said, fresh=here.fresh)
    if (found := _LETTER.fullmatch(line)) and here.marks:
        return found["mark"], found["rest"], _lettered(here)
    return "", "", None


def _decimal(line: str, marks: list[str]) -> re.Match[str] | None:
    """Return the match of a line "1.1 …" that is the first below its number, or follows one of the same."""
    found = _DECIMAL.fullmatch(line)
    head, _, last = found["mark"].rpartition(".") if found else ("", "", "")
    return found if head and (last == "1" or any(mark.startswith(f"{head}.") for mark in marks)) else None


def _goes_on(here: Standing, base: int, found: re.Match[str]) -> bool:
    """Tell a number in brackets that is a clause's: the first right below a part, or the one that follows it.

    A part whose title such a line follows at once, with no colon before it, has its clauses so, and so has a part on
    tasks; below any other they are those that a heading has.
    """
    number, open_now = int(found["mark"]), here.marks[base:]
    if not base or base > len(here.texts):
        return False
    if _TITLE.fullmatch(found["rest"]):
        first = not open_now and here.fresh
        return first if number == 1 else here.bracketed and open_now[:1] == [str(number - 1)]
    begun = here.fresh and not open_now and not here.texts[base - 1].rstrip().endswith((":", ";"))
    if begun if number == 1 else here.bracketed and open_now[:1] == [str(number - 1)]:
        return True
    if not _TASKS.search(here.texts[base - 1]):
        return False
    return open_now == ([str(number - 1)] if number > 1 else []) and (number == 1 or here.bracketed)


def _lettered(here: Standing) -> int:
    """Return the depth of a letter: that of the one that is open, else the innermost."""
    letters = (at for at, mark in enumerate(here.marks) if len(mark) == 1 and mark.islower())
    return next(letters, len(here.marks))


def _depth(here: Standing, base: int, mark: str) -> int:
    """Return the depth of a number: one below the number that it repeats, else the first."""
    head = mark.rpartition(".")[0]
    return next((depth + 1 for depth in range(base, len(here.marks)) if head and here.marks[depth] == head), base)


def cited(marks: list[str]) -> str:
    """Join marks as a clause is cited; a number that repeats the one before it ("2", "2.1") is said once.

    "Phần 1" below another part is its number alone: "B.1", and "B.1.1" for "1.1" below it.
    """
    said: list[str] = []
    for at, full in enumerate(marks):
        mark = full.removeprefix("Phần ") if at else full
        if said and mark.startswith(f"{said[-1]}."):
            said.pop()
        said.append(mark)
    return ".".join(said)
