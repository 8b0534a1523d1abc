"""Groups of units that a plan defines by a number or a letter and then only names: "Nhóm 2: các sở, ban, ngành; …"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tdkt_tui.model.grouped import group_key
from tdkt_tui.model.text import UPPER
from tdkt_tui.model.words import lowered_first, raised_first

from .facts import Reading, bare
from .groups_numbered import groups_named
from .sentences import SENTENCE
from .unit_lists import kinds_in
from .unit_words import AREA, GROUP

_DEFINED = re.compile(
    rf"(?P<name>{GROUP})(?:\s*\([^()]*\))?\s*(?::|[-–]|,?\s+(?:bao gồm|gồm|là)(?:\s+có)?\s*:?)\s+(?P<units>.+)",
    re.DOTALL,
)
_ONE = rf"(?:0*\d{{1,3}}\s+{AREA}|{AREA}\s+[{UPPER}]\w*(?:\s[{UPPER}]\w*)*)"
_COUNTED = re.compile(
    rf"(?:,?\s+(?:trong đó|bao gồm|gồm)(?:\s+có)?\s*:?\s+|\s*\((?:gồm\s+)?){_ONE}(?:(?:,\s*|\s+và\s+){_ONE})*\)?",
    re.IGNORECASE,
)
"""How many of each kind there are, which says of none what it is to do: ", gồm 69 xã, 08 phường và đặc khu A"."""


@dataclass(frozen=True, slots=True)
class Defined:
    """A group: what it is called, its kinds of unit, the sentence that lists them."""

    name: str
    units: list[str]
    said: str


def defined_in(text: str) -> Defined | None:
    """Return the group that the first sentence of a text defines; None for any other text."""
    said = bare(SENTENCE.split(text)[0])
    found = _DEFINED.fullmatch(said)
    units = kinds_in(lowered_first(_COUNTED.sub("", found["units"]))) if found else []
    return Defined(raised_first(found["name"]), units, said) if found and units else None


def grouped_units(title: str) -> str:
    """Return the units that a title says a group is of, as it calls them; "" for any other title."""
    found = _DEFINED.fullmatch(bare(title))
    units = re.sub(r"^(?:các|những)\s+", "", found["units"], flags=re.IGNORECASE) if found else ""
    return lowered_first(units) if units and kinds_in(lowered_first(units)) else ""


def read_groups_defined(reading: Reading) -> None:
    """Add unit_group for each group that is named again elsewhere; one that is a level itself needs none.

    A level below a title is called by its units alone: its group is kept besides.
    """
    pieces = reading.clauses()
    found = [(piece, one) for piece in pieces if (one := defined_in(piece.text))]
    names = [group_key(one.name) for _, one in found]
    for piece, one in found:
        again = re.compile(rf"\b{re.escape(one.name)}(?!\w)", re.IGNORECASE)
        elsewhere = any(again.search(other.text) for other in pieces if other is not piece)
        codes = groups_named(reading, one.name)
        levels = [set(level.values.get("units", ())) for level in reading.of("level") if level.values["id"] in codes]
        own = not piece.heads and any(units <= set(one.units) for units in levels)
        if elsewhere and names.count(group_key(one.name)) == 1 and not own:
            reading.add("unit_group", piece, name=one.name, units=one.units)
            reading.say(piece, one.said)
