"""The issued plan's whole words beside the plan: a paragraph a line, with its place as the notes name it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from tdkt_tui.model.fault import TdktError
from tdkt_tui.model.text import one_line
from tdkt_tui.store.files import read_limited

if TYPE_CHECKING:
    from tdkt_tui.workflow.reading_plan import Reading

ENDING = ".ban-goc.txt"
"""Behind the plan file's name."""
_PARTS = {"head": "(phần đầu)", "recipients": "(nơi nhận)", "signature": "(chữ ký)"}
_HEAD = """\
# Toàn văn bản gốc: chỗ trong tệp, mục, lời. tdkt plugin confirm cho xem cạnh từng dữ kiện.
"""
_LIMIT = 4 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph. at: "đoạn 34"; clause: "II.2.a", or the part of a page without clauses: "(chữ ký)"."""

    at: str
    clause: str
    text: str

    @property
    def part(self) -> str:
        """Return "head", "recipients", "signature", "" for what stands in a clause."""
        return next((part for part, words in _PARTS.items() if words == self.clause), "")


@dataclass(frozen=True)
class Original:
    """The paragraphs in order, none where no text stands beside the plan."""

    paragraphs: tuple[Paragraph, ...] = ()

    @cached_property
    def _places(self) -> dict[str, int]:
        return {one.at: number for number, one in reversed(list(enumerate(self.paragraphs)))}

    @cached_property
    def _clauses(self) -> dict[str, int]:
        return {one.clause: number for number, one in reversed(list(enumerate(self.paragraphs)))}

    def index(self, at: str) -> int | None:
        """Return where a place stands, None where the text has no such place."""
        return self._places.get(at.partition(" (phần")[0])  # of a row that holds several units

    @cached_property
    def stated(self) -> int:
        """Return the year that the plan states of all its days without one, 0 where it states none."""
        from tdkt_tui.workflow.reading_plan.plan_year import stated_year  # the reader is not loaded for a text's name

        return next((year for one in self.paragraphs if (year := stated_year(one.text)[0])), 0)

    def heads(self, number: int) -> list[int]:
        """Return what heads the table that a row stands in: the line that introduces it, the rows of its columns.

        None for what is no row; a second row heads columns too where the first one's cells are of several.
        """
        first = number
        while first and self._row(first) and self._row(first - 1):
            first -= 1
        if not self._row(number):
            return []
        lead = [first - 1] if first and self.paragraphs[first - 1].text.rstrip().endswith(":") else []
        below = [at for at in (first, first + 1) if at < number and not re.search(r"\d", self.paragraphs[at].text)]
        return [*lead, *([first] if first < number else []), *(at for at in below if at > first)]

    def _row(self, number: int) -> bool:
        return self.paragraphs[number].text.count("|") > 1

    def within(self, clause: str) -> list[int]:
        """Return the places of a clause and of all below it."""
        return [
            number
            for number, one in enumerate(self.paragraphs)
            if one.clause == clause or one.clause.startswith(f"{clause}.")
        ]

    def headings(self, clause: str) -> list[int]:
        """Return the first paragraphs of the clauses that one stands in, but the outermost, and of itself."""
        parts = clause.split(".")
        above = [".".join(parts[:count]) for count in range(2, len(parts) + 1)]
        firsts = (self._clauses.get(name) for name in above)
        return [at for at in firsts if at is not None]

    def of_part(self, part: str) -> list[int]:
        """Return the places of the head, of the recipients or of the signature."""
        return [number for number, one in enumerate(self.paragraphs) if one.part == part]


def original_text(reading: Reading, paragraphs: Iterable[tuple[str, str]]) -> str:
    """Return the text to keep. paragraphs: (place, words) as the file has them, numbers and dashes too."""
    annexed = (line for annex in reading.annexed() for line in annex.lines)
    clauses = {piece.at: _PARTS.get(piece.part, piece.clause) for piece in (*reading.pieces, *annexed)}
    lines = (f"{at}\t{clauses.get(at, '')}\t{words}\n" for at, words in paragraphs)
    return _HEAD + "".join(lines)


def original_of(plan: Path) -> Original:
    """Return the text kept beside a plan's file; an empty one where there is none that can be read."""
    try:
        text = read_limited(plan.with_name(f"{plan.stem}{ENDING}"), _LIMIT).decode("utf-8-sig")
    except (TdktError, UnicodeDecodeError):
        return Original()
    cells = (line.split("\t", 2) for line in text.splitlines() if line.strip() and not line.startswith("#"))
    return Original(tuple(
        Paragraph(one_line(at), one_line(clause), one_line(re.sub(r"\t", " ", words)))
        for at, clause, words in (cell for cell in cells if len(cell) == 3)
    ))  # fmt: skip
