"""How many take part, by the categories that plans count."""

from __future__ import annotations

from dataclasses import dataclass

from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.level import CATEGORY_WORDS
from tdkt_tui.model.profile import Profile


@dataclass(frozen=True, slots=True)
class Count:
    """A number of participants and the profile key that states it."""

    number: int
    field: str


def count_of(profile: Profile, category: str) -> Count | None:
    """Return the stated number of a category ("all" is the total), None where the profile is silent."""
    size = profile.conference.size
    named = {"all": ("total", size.total), "exemplar": ("exemplars", size.exemplars), "guest": ("guests", size.guests)}
    if category in named:
        key, number = named[category]
        return None if number is None else Count(number, f"conference.size.{key}")
    if category in size.other:
        return Count(size.other[category], f"conference.size.other.{category}")
    return None


def words_of(category: str, label: str) -> str:
    """Return what a category is called: the plan's label, else the core's word, else its id."""
    return label or CATEGORY_WORDS.get(category, category)


def of_delegates(dossier: Dossier) -> bool:
    """Tell a conference of delegates from a plenary.

    Where no mode is given, a level without thresholds knows no plenary; with thresholds the gap is told elsewhere.
    """
    mode, size = dossier.profile.conference.mode, dossier.level.size
    if mode is not None:
        return mode == "delegates"
    return not (size.plenary_below_staff or size.delegates_above_staff)
