"""Another day by which units by their names introduce what all of their kind do: "…; riêng huyện A trước ngày 15/7"."""

from __future__ import annotations

import re
from itertools import pairwise

from .apart_names import units_by_name
from .due import window_alone
from .facts import Reading, bare
from .sent_by_some import LATER
from .sentences import PART
from .times import window_of
from .unit_words import AREA, OFFICES

_KIND = re.compile(rf"(?:{AREA}|{'|'.join(OFFICES)})(?=\s)", re.IGNORECASE)


def read_nominated_by_some(reading: Reading) -> None:
    """Add nomination for such units: what it says of their kind, with their own day, in place of that of all."""
    for piece in reading.clauses():
        drawn = [fact for fact in reading.drawn.get(piece.at, ()) if fact.table == "nomination"]
        for before, part in pairwise(map(bare, PART.split(piece.text))) if drawn else ():
            found = LATER.fullmatch(part)
            units = units_by_name(found["units"]) if found else []
            window = window_alone(found["when"], finished=True) if found and units else {}
            kinds = {kind[0].casefold() for unit in units if (kind := _KIND.match(unit))}
            general = [fact for fact in drawn if kinds <= {one.casefold() for one in fact.values["who"]}
                       and fact.values.get("window") == window_of(before)]  # fmt: skip
            if window and kinds and len(general) == 1:
                same = {key: value for key, value in general[0].values.items() if key not in ("clause", "levels")}
                reading.add("nomination", piece, **{**same, "who": units, "window": window})
                reading.say(piece, part)
