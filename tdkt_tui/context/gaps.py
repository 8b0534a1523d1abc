"""Values that nobody gave: gathered so that one run names them all, or marked in a draft."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tdkt_tui.model.asking import shares_bind
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.fault import MissingValue, raise_all
from tdkt_tui.model.fields import FIELDS, Field, applies
from tdkt_tui.model.words import MISSING

_FIELDS = {field.key: field for field in FIELDS}


class Gaps:
    """Gathers what one kind of document needs and the profile does not say.

    draft: a gap prints ``⟪còn thiếu: nhãn⟫``; otherwise ``close`` raises every gap at once.
    """

    def __init__(self, dossier: Dossier, kind: str, *, draft: bool = False) -> None:
        self.draft = draft
        self._dossier = dossier
        self._kind = kind
        self._faults: dict[str, MissingValue] = {}

    def need(self, value: Any, field: str, write: Callable[[Any], str] = str) -> str:
        """Write a value; where there is none, note the gap of that profile field and return its mark."""
        return self.miss(field) if value in (None, "") else write(value)

    def ask(self, value: Any, field: str, write: Callable[[Any], str] = str) -> str:
        """Write a value that only some kinds need; one that this kind can do without is empty."""
        if value in (None, "") and not self._needed(_FIELDS[field]):
            return ""
        return self.need(value, field, write)

    def miss(self, field: str, label: str = "") -> str:
        """Note a gap and return the mark that a draft prints in its place; label: of a field that a plan declares."""
        label = label or _label(field)
        fault = MissingValue(f"Thiếu {label}.", field=field, fix=f"ghi {field} vào hồ sơ")
        self._faults.setdefault(field, fault)
        return MISSING.format(label)

    def close(self) -> None:
        """Raise MissingValue (ManyFaults for several) for what is missing, unless this is a draft."""
        if not self.draft:
            raise_all(list(self._faults.values()))

    def _needed(self, field: Field) -> bool:
        profile = self._dossier.profile
        if self._kind not in field.documents or field.need == "optional":
            return False
        if field.need == "shares" and not shares_bind(field.key, self._dossier.level, profile.conference.mode):
            return False
        return applies(field, self._dossier.plan, self._dossier.level, profile.role)


def _label(key: str) -> str:
    """Return a field's label; a document's own signature or place is called as the plan's is."""
    _, _, inner = key.partition(".")
    known = _FIELDS.get(key) or _FIELDS.get(inner) or _FIELDS.get(f"document.{inner}")
    return known.label if known else key
