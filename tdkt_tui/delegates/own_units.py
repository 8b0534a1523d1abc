"""The units that a case itself names, and which of them a list means: written otherwise, or not among them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.text import bare, tone_placed

from .quotas_of_case import quotas_of
from .unit_variants import as_cell, is_committee, unit_key

_NEAR = 75.0


class OwnUnits:
    """Units by their names as the case writes them."""

    def __init__(self, names: Iterable[str], kinds: Iterable[str] = (), *, complete: bool = False) -> None:
        """Take the names. kinds: of units that are known whatever their name.

        complete: names and kinds are all that may send anybody, so that any other unit is unknown.
        """
        self.names: tuple[str, ...] = tuple(dict.fromkeys(name for name in names if name))
        self.kinds = tuple(dict.fromkeys(kinds))
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

    def cell(self, unit: str) -> str | None:
        """Return how a list writes a unit of the case; None as for ``meant``, and for a committee of which the case
        names the place alone, or the reverse: who counts them as one need not call them so.
        """
        meant = self.meant(unit)
        return as_cell(meant) if meant is not None and is_committee(meant) == is_committee(unit) else None

    def in_own_form(self, unit: str) -> str:
        """Return the case's own form of a unit, the unit as it is (with tones placed) where the case has none."""
        return self.cell(unit) or tone_placed(unit)

    def is_strange(self, unit: str) -> bool:
        """Tell a unit that is surely none of the case from one that is, though it may be unclear which."""
        key = unit_key(unit)
        known = key in self._by_key or (key.isascii() and key in self._without_marks)
        return self.complete and not known and kind_of(unit, self.kinds) is None

    def near(self, unit: str) -> str | None:
        """Return the unit of the case whose name is most like, for a proposal; None where none is."""
        from rapidfuzz import fuzz, process  # which a check without unknown units need not load

        found = process.extractOne(bare(unit_key(unit)), self._without_marks.keys(), scorer=fuzz.ratio,
                                   score_cutoff=_NEAR)  # fmt: skip
        return self._without_marks[found[0]][0] if found else None


def own_units(dossier: Dossier) -> OwnUnits:
    """Return the units that a case names: those with a quota, its members, itself, the plan's units that go first.

    Members and quotas by name are a roster; where a kind of unit has a quota, units of that kind are known too.
    """
    profile, quotas = dossier.profile, [asked.quota for asked in quotas_of(dossier)]
    roster = [*(quota.unit for quota in quotas), *profile.unit.members]
    pilots = [pilot.unit for pilot in dossier.plan.pilot if dossier.is_plan_itself]
    return OwnUnits([*roster, profile.unit.name or "", *pilots], [quota.each for quota in quotas if quota.each],
                    complete=any(roster) and not any(stated.together and not stated.members()
                                                     for stated in dossier.plan.quota))  # fmt: skip


def kind_of(unit: str, kinds: Iterable[str]) -> str | None:
    """Return the kind of unit that a name begins with, the longest: "Huyện Việt Yên" → "huyện"; None for none."""
    key = f"{unit_key(unit)} "
    found = [kind for kind in kinds if key.startswith(f"{unit_key(kind)} ")]
    return max(found, key=len, default=None)
