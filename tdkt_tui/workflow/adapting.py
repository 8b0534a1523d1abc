"""A shipped sample on its way into a dossier: another unit's name in it, gaps for what is one unit's only."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.sampled import SAMPLE, covers, left_of
from tdkt_tui.model.suggestions import suggested
from tdkt_tui.model.text import one_line
from tdkt_tui.model.unit_names import unit_called
from tdkt_tui.store.toml import parse_toml
from tdkt_tui.store.workspace.editing import with_changes
from tdkt_tui.store.workspace.merging import differences

_FOLLOWS = ("unit.area", "issuer.name", "issuer.called", "document.place")
"""What a unit's name decides, as the form itself would suggest it."""
_WHOSE = ("unit.name", *_FOLLOWS, "issuer.parent", "recipient")
"""True of the unit that the sample is of, and of no other."""
_ONE_OF_A_KIND = re.compile(r"(?:.+\.)?(?:signature\.name|venue|contact)")
"""Who signs, where it is held, whom to ask: in another unit's document each of these is wrong, so it becomes a gap."""

_CLERKS = (".later", ".not_before")
"""What is left to the clerk is no figure of the sample's."""


def adapted(text: str, dossier: Dossier, unit: str, today: date, *, place: str) -> str:
    """Return the sample's text for a unit of that name, comments kept; without a name it stays the sample's.

    What only the sample's unit can mean is left open; rows that name it name the other one; whatever else still tells
    of it is marked beside what only illustrates.
    """
    held = {key: now for key, (_, now) in differences({}, parse_toml(text, place=place)).items()}
    marks = list(dossier.profile.sample)
    marks += [key for key in _WHOSE if key in held and not any(covers(mark, key) for mark in marks)]
    changes: dict[str, Any] = {}
    if named := unit_called(one_line(unit), dossier.profile.unit.category or ""):
        changes["unit.name"] = named
        for key in _FOLLOWS:
            guess = suggested(key, {**held, **changes}, dossier.plan, dossier.level, today)
            if key in held and guess is not None:
                changes[key] = guess
        settled = list(changes)
        changes |= _of_the_other(held, settled, marks, _kindless(dossier, named))
        held |= changes
        marks = left_of(marks, [*settled, *(key for key, value in changes.items() if value is None)],
                        [key for key, value in held.items() if value is not None])  # fmt: skip
    marks = [mark for mark in marks if not mark.endswith(_CLERKS)]
    return with_changes(text, {**changes, SAMPLE: marks})


def _kindless(dossier: Dossier, named: str) -> tuple[str, str]:
    """Return the two units' names, old and new, each without the kind of unit before it: "Việt Yên"."""
    kind = dossier.profile.unit.category or ""
    old, new = (
        name[len(kind) :].strip() if name.casefold().startswith(f"{kind} ".casefold()) else name
        for name in (dossier.profile.unit.name or "", named)
    )
    return old, new


def _of_the_other(
    held: Mapping[str, Any], settled: Iterable[str], marks: Iterable[str], names: tuple[str, str]
) -> dict[str, Any]:
    """Return what changes in the rest: None leaves a gap."""
    old, new = names
    word = re.compile(rf"(?<!\w){re.escape(old)}(?!\w)") if old and old != new else None
    left: dict[str, Any] = {}
    for key, value in held.items():
        if key in settled or key in (SAMPLE, "delegates"):
            continue
        if _ONE_OF_A_KIND.fullmatch(key) and any(covers(mark, key) for mark in marks):
            left[key] = None
        elif word is not None and (told := _renamed(key, value, word, new)) != value:
            left[key] = told
    return left


def _renamed(key: str, value: Any, word: re.Pattern[str], new: str) -> Any:
    """Return a value with the new name in it; a slogan with the old one is left out."""
    if isinstance(value, str):
        return word.sub(lambda _: new, value)
    if key == "movement" and isinstance(value, list):
        return [item for item in value if not word.search(str(item))] or None
    if isinstance(value, list):
        return [_renamed("", item, word, new) for item in value]
    if isinstance(value, dict):
        return {name: _renamed("", item, word, new) for name, item in value.items()}
    return value
