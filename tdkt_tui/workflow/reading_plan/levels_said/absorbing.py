"""Levels by their names that hold kinds which the section lists: levels of some of these alone go into them."""

from __future__ import annotations

from tdkt_tui.workflow.reading_plan.facts import Proposal, Reading

from .finding import same_kind


def absorb(reading: Reading, label: str, kinds: list[str]) -> None:
    """Give a level by its name the kinds that the section lists, and put levels of some of these alone into it."""
    level = next((one for one in reading.of("level") if one.values["label"] == label), None)
    if level is None:
        return
    known = level.values.get("units", [])
    if not known or ("units" in level.marks and _within(known, kinds)):
        level.values["units"] = kinds
        level.marks.pop("units", None)
    elif level.values["units"] != kinds:
        return
    for other in reading.of("level"):
        units = other.values.get("units", [])
        if other is level or not units or str(other.values["label"]).startswith("cấp "):
            continue
        if _within(units, kinds):
            put_into(reading, level, other)


def _within(units: list[str], kinds: list[str]) -> bool:
    return all(any(same_kind(kind, unit) for kind in kinds) for unit in units)


def put_into(reading: Reading, level: Proposal, other: Proposal) -> None:
    """Put a level of some units into the level that holds them; what it has otherwise is an exception."""
    apart = {}
    for key in ("window", "days", "choose_form", "size"):
        if key in other.values and key not in level.values:
            level.values[key] = other.values[key]
        elif key in other.values and other.values[key] != level.values[key]:
            apart[key] = other.values[key]
    for fact in reading.facts:
        if fact.values.get("level") == other.values["id"]:
            fact.values["level"] = level.values["id"]
    reading.facts.remove(other)
    for drawn in reading.drawn.values():
        if other in drawn:
            drawn[drawn.index(other)] = level
    units = other.values["units"]
    if apart and len(units) < len(level.values["units"]):
        reading.add("exception", other.piece, level=level.values["id"], units=units, **apart)
