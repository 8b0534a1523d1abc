"""Who a column counts among those of another ("Trong đó nữ (ít nhất)"), and its cells as words beside their number."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tdkt_tui.model.words import lowered_first
from tdkt_tui.workflow.reading_plan.bounds import LEAST, MOST
from tdkt_tui.workflow.reading_plan.quota_columns import who_among

_SHARE = re.compile(r"%|\bt[ỷỉ] lệ\b", re.IGNORECASE)
_ASIDE = re.compile(
    rf"\(\s*(?:%|người|đại biểu|đb)?\s*\)|%|\bt[ỷỉ] lệ\b|\btrong đó\b\s*[:,]?|{LEAST}|{MOST}", re.IGNORECASE
)
"""What a head says besides whom it counts."""
_BRACKET = re.compile(r"\s*\((?P<inside>[^()]*)\)")
_NUMBER = re.compile(r"0*(?P<n>\d{1,4}(?:,\d{1,2})?)\s*(?P<percent>%)?\s*(?:người|đại biểu|đb)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Part:
    """who: "nữ"; bound: "ít nhất", "không quá", "" for just so many; share: its numbers are per cent."""

    who: str
    bound: str = ""
    share: bool = False

    def measured(self, cell: str) -> str:
        """Return the number of a cell as a target has it: "6", "30%"; "" for a cell that says something else."""
        found = _NUMBER.fullmatch(cell.strip())
        return f"{found['n']}{'%' if found['percent'] or self.share else ''}" if found else ""

    def said(self, cell: str) -> str:
        """Return a cell in words: "ít nhất 06 nữ", "ít nhất 30% nữ"; one without a plain number as it stands."""
        number = self.measured(cell)
        if not number:
            return f"{self.who}: {cell.strip()}"
        told = f"{int(number):02}" if number.isdecimal() else number
        return " ".join(filter(None, (self.bound, told, self.who)))


def short(head: str) -> str:
    """Return what the head of a column says below a head over several: "Trong đó nữ" of "Chính thức: Trong đó nữ"."""
    return head.rpartition(": ")[2].strip() or head.strip()


def part_of(head: str) -> Part:
    """Return whom a column counts, in the words of its head where they are no group that plans usually name."""
    own, said = short(head), _counted(head)
    bound = next((words for words, way, where in (("ít nhất", LEAST, own), ("không quá", MOST, own),
                                                  ("ít nhất", LEAST, head))  # said over several
                  if re.search(rf"\b{way}", where)), "")  # fmt: skip
    return Part(_named(said) or lowered_first(said), bound, bool(_SHARE.search(own)))


def counts_some(head: str) -> bool:
    """Tell the head of a column that counts a group which plans usually name: women, minorities, the young …"""
    return bool(_named(_counted(head)))


def counts_part(head: str) -> bool:
    """Tell the head of a column of a part of another's number: "Trong đó: …", alone or over it."""
    return bool(re.search(r"\btrong đó\b", head, re.IGNORECASE))


def _counted(head: str) -> str:
    return " ".join(_ASIDE.sub(" ", short(head)).split()).strip(" :;,")


def _named(words: str) -> str:
    """Return the group that words name, as they stand, by what is in their brackets, or without them."""
    bracket = _BRACKET.search(words)
    ways = (words, bracket["inside"], _BRACKET.sub("", words)) if bracket else (words,)
    plain = (way.casefold().strip() for way in ways)
    return next((who for way in plain for one in (way, way.removeprefix("người ")) if (who := who_among(one))), "")
