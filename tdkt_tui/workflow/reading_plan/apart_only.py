"""Who alone of a level holds a conference: "Không tổ chức hội nghị riêng, trừ Sở A, Hội B tổ chức Hội nghị …"."""

from __future__ import annotations

import re

from tdkt_tui.model.text import UPPER

from .apart import levels_at, set_apart
from .apart_names import units_by_name
from .apart_told import timed
from .facts import Proposal, Reading
from .figures import figures_in, figures_of
from .form_added import form_of
from .forms import held_in
from .only_some import NAMED, ONLY
from .parting import BODY

_BETWEEN = re.compile(rf"(?:,|;|,?\s+và)\s+(?={BODY}|(?:các\s+)?{NAMED})")
_OWN_NAME = re.compile(rf"(?:{BODY})(?:\s+[^\s,;.\d]+){{0,9}}")


def read_apart_only(reading: Reading) -> None:
    """Add exception for those of a level who alone hold a conference, with its form, time, length and size.

    Where not all of them are named, or a number beside has no key, all of it stays told, and the level has none of it.
    """
    forms = {one.values["name"]: one.values["id"] for one in reading.of("form")}
    taken = {one.values["id"] for table in ("form", "level") for one in reading.of(table)}
    for piece in reading.clauses():
        found = ONLY.search(piece.text)
        levels = levels_at(reading, piece) if found else []
        if found is None or len(levels) != 1:
            continue
        units = named_in_list(found["units"])
        told = timed(found["rest"] or "", piece)
        held = set(figures_in("", told))
        if not units or not told or any(one not in held for one, _ in figures_of(found["rest"])):
            continue
        codes = [form_of(reading, piece, name, forms, taken) for name in held_in(found["rest"])]
        set_apart(reading, piece, levels[0], {"units": units}, told | ({"choose_form": codes} if codes else {}))
        _holds_none(levels[0])
        reading.say(piece, found[0])


def named_in_list(words: str) -> list[str]:
    """Return the units and bodies that words list by their names; none where one of them is no name."""
    units: list[str] = []
    for part in _BETWEEN.split(words.strip()):
        named = units_by_name(part)
        own = _OWN_NAME.fullmatch(part) and (re.search(rf"\s[{UPPER}]", part) or re.search(r"\stỉnh$|đoàn$", part))
        if not named and not own:
            return []
        units += named or [part]
    return units


def _holds_none(level: Proposal) -> None:
    """Say of a level that its plan asks for no conference of all: what is not said of it is not missing."""
    why = "kế hoạch không yêu cầu hội nghị riêng"
    level.marks.update({key: why for key in ("choose_form", "size", "window") if key not in level.values})
