"""The units that a case itself names, and which of them a list means: written otherwise, or not among them."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.text import bare

from .unit_variants import unit_key

_NEAR = 0.75


class OwnUnits:
    """Units by their names as the case writes them."""

    def __init__(self, names: Iterable[str], *, complete: bool = False) -> None:
        """Take the names. complete: they are all that may send anybody, so that any other unit is unknown."""
        self.names: tuple[str, ...] = tuple(dict.fromkeys(name for name in names if name))
        self.complete = complete and bool(self.names)

    @cached_property
    def _by_key(self) -> Mapping[str, Sequence[str]]:
        found: dict[str, list[str]] = {}
        for name in self.names:
            found.setdefault(unit_key(name), []).append(name)
        return found

    @cached_property
    def _without_marks(self) -> Mapping[str, Sequence[str]]:
        found: dict[str, list[str]] = {}
        for name in self.names:
            found.setdefault(bare(unit_key(name)), []).append(name)
        return found

    def meant(self, unit: str) -> str | None:
        """Return the case's own form of a unit; None where it names no unit of the case, or may be two of them.

        A name typed without any mark is the unit that differs in marks alone, where there is one only.
        """
        key = unit_key(unit)
        found = self._by_key.get(key) or (self._without_marks.get(key) if key.isascii() else None) or ()
        return found[0] if len(found) == 1 else None

    def knows(self, unit: str) -> bool:
        """Tell whether a unit is one of the case, though it may be unclear which."""
        key = unit_key(unit)
        return key in self._by_key or (key.isascii() and key in self._without_marks)

    def near(self, unit: str) -> str | None:
        """Return the unit of the case whose name is most like, for a proposal; None where none is."""
        keys = list(self._without_marks)
        found = difflib.get_close_matches(bare(unit_key(unit)), keys, n=1, cutoff=_NEAR)
        return self._without_marks[found[0]][0] if found else None


def own_units(dossier: Dossier) -> OwnUnits:
    """Return the units that a case names: those with a quota, its members, itself, the plan's units that go first.

    Members and quotas by name are a roster; where a kind of unit has a quota, units of that kind are known too.
    """
    profile, plan = dossier.profile, dossier.plan
    quotas = [*profile.quota, *(item for item in plan.quota if not item.levels or dossier.level.id in item.levels)]
    roster = [*(item.unit for item in quotas), *profile.unit.members]
    more = [profile.unit.name or "", *(pilot.unit for pilot in plan.pilot if dossier.is_plan_itself)]
    return OwnUnits([*roster, *more], complete=any(roster))


def kind_of(unit: str, kinds: Iterable[str]) -> str | None:
    """Return the kind of unit that a name begins with, the longest: "Huyện Việt Yên" → "huyện"; None for none."""
    key = f"{unit_key(unit)} "
    found = [kind for kind in kinds if key.startswith(f"{unit_key(kind)} ")]
    return max(found, key=len, default=None)
