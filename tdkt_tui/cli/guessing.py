"""What a person at a terminal is offered for a new profile beside what follows from the plan: all of it changeable."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from tdkt_tui.model.bound_units import names_among, names_everybody, names_itself, same_unit
from tdkt_tui.model.unit_names import AREAS
from tdkt_tui.workflow.beginning import NewProfile

_OF_UNIT = ("issuer", "signature", "archive", "recipient", "unit.area", "unit.staff", "document.symbol",
            "document.place", "conference.venue", "conference.chair")  # fmt: skip
"""What another profile of the unit says for this one too."""
_LARGEST = 200_000
_MOST_FILES = 60


class Guesses:
    """Offers by field: from another profile of this unit beside the one to be, else from its name."""

    def __init__(self, new: NewProfile, today: date) -> None:
        self._new, self._today = new, today
        self._of_name: tuple[str, dict[str, Any]] = "", {}

    def __call__(self, key: str) -> Any:
        """Return what to offer for a field after what is known so far; None where there is no good guess."""
        if (told := self._earlier(key)) is not None:
            return told
        guess = self._new.offered(key, self._today)
        return self._own(key) if guess is None else guess

    def _earlier(self, key: str) -> Any:
        if not any(key == one or key.startswith(f"{one}.") for one in _OF_UNIT):
            return None
        name = str(self._new.values.get("unit.name") or "")
        if name != self._of_name[0]:
            self._of_name = name, earlier_of(name) if name else {}
        return _at(self._of_name[1], key)

    def _own(self, key: str) -> Any:
        values = self._new.values
        called = values.get("issuer.called") or values.get("issuer.name")
        if key == "conference.venue" and called:
            return f"Hội trường {called}"
        if key == "conference.chair" and called and (post := values.get("signature.deputy_of") or values.get(
                "signature.post")):  # fmt: skip
            return f"{str(post).capitalize()} {called}"
        if key == "conference.size.total":
            return self._total()
        return self._recipients() if key == "recipient" else None

    def _total(self) -> int | None:
        """Return all that work there for a meeting of all, else the most that the plan allows."""
        values, size = self._new.values, self._new.level.size
        if values.get("conference.mode") == "plenary":
            staff = values.get("unit.staff")
            return staff if isinstance(staff, int) and staff else None
        return next((cap.at_most for cap in size.caps if cap.category == "all" and cap.at_most), None)

    def _recipients(self) -> list[dict[str, Any]] | None:
        """Return to whom the unit reports under the plan, and its own offices; a commune may stand under a district."""
        new, plan = self._new, self._new.plan
        kind, name = str(new.values.get("unit.category") or ""), str(new.values.get("unit.name") or "")
        districts = any(AREAS.get(one) == "district" for level in plan.level for one in level.kinds())
        if AREAS.get(kind) == "commune" and districts:
            return None
        mine = [duty.to for duty in plan.reporting
                if names_everybody(duty.by) or names_among(duty.by, plan.level, new.level, kind, name)]  # fmt: skip
        told: list[dict[str, Any]] = [{"name": to, "for_report": True} for to in dict.fromkeys(mine)
                                      if to and not names_itself([to.partition(" (qua ")[0]], name)]  # fmt: skip
        own = "Các cơ quan, đơn vị liên quan" if kind in AREAS else "Các phòng, đơn vị trực thuộc"
        return [*told, {"name": own}] if told else None


def earlier_of(name: str) -> dict[str, Any]:
    """Return the newest profile of a unit in this folder, {} where there is none that can be read."""
    from tdkt_tui.model.fault import TdktError
    from tdkt_tui.store.toml import read_toml

    files = sorted(Path().glob("*.toml"), key=lambda path: path.stat().st_mtime, reverse=True)[:_MOST_FILES]
    for path in files:
        try:
            data = read_toml(path) if path.stat().st_size <= _LARGEST else {}
        except (TdktError, OSError):
            continue
        unit = data.get("unit")
        if isinstance(unit, dict) and same_unit(str(unit.get("name") or "")) == same_unit(name):
            return data
    return {}


def _at(data: dict[str, Any], key: str) -> Any:
    value: Any = data
    for part in key.split("."):
        value = value.get(part) if isinstance(value, dict) else None
    return value
