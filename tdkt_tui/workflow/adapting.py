"""A shipped sample on its way into a dossier: another unit's name in it, and what is still the sample's own marked."""

from __future__ import annotations

from datetime import date
from typing import Any

from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.sampled import SAMPLE, covers, left_of
from tdkt_tui.model.suggestions import suggested, unit_called
from tdkt_tui.model.text import one_line
from tdkt_tui.store.toml import parse_toml
from tdkt_tui.store.workspace.editing import with_changes
from tdkt_tui.store.workspace.merging import differences

_FOLLOWS = ("unit.area", "issuer.name", "issuer.called", "document.place")
"""What a unit's name decides, as the form itself would suggest it."""
_WHOSE = ("unit.name", *_FOLLOWS, "issuer.parent")
"""True of the unit that the sample is of, and of no other."""


def adapted(text: str, dossier: Dossier, unit: str, today: date, *, place: str) -> str:
    """Return the sample's text for a unit of that name, comments kept; without a name it stays the sample's.

    Whatever still tells of the sample's unit is marked beside what only illustrates.
    """
    held = {key: now for key, (_, now) in differences({}, parse_toml(text, place=place)).items()}
    real: dict[str, Any] = {}
    if named := unit_called(one_line(unit), dossier.profile.unit.category or ""):
        real["unit.name"] = named
        for key in _FOLLOWS:
            guess = suggested(key, {**held, **real}, dossier.plan, dossier.level, today)
            if key in held and guess is not None:
                real[key] = guess
    marks = list(dossier.profile.sample)
    marks += [key for key in _WHOSE if key in held and not any(covers(mark, key) for mark in marks)]
    left = left_of(marks, list(real), list(held))
    return with_changes(text, {**{key: value for key, value in real.items() if held.get(key) != value}, SAMPLE: left})
