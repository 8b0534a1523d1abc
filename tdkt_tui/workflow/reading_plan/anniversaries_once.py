"""A day that a plan remembers in several places is one anniversary, as it is said most fully."""

from __future__ import annotations

from .facts import Proposal, Reading

_SAME = ("of", "since", "in_year", "stated")


def keep_each_once(reading: Reading) -> None:
    """Keep of anniversaries that say the same the one that states its years; each place where it is said is its own."""
    same: dict[tuple[object, ...], list[Proposal]] = {}
    for one in reading.of("anniversary"):
        same.setdefault(tuple(str(one.values.get(key, "")).casefold() for key in _SAME), []).append(one)
    for several in same.values():
        kept = min(several, key=lambda one: (bool(one.marks), not one.values.get("day"), not one.values.get("clause")))
        days = (None, kept.values.get("day"))
        gone = [one for one in several if one is not kept and one.values.get("day") in days]
        reading.facts = [fact for fact in reading.facts if not any(fact is one for one in gone)]
        for at, drawn in reading.drawn.items() if gone else ():
            told = [kept if any(fact is one for one in gone) else fact for fact in drawn]
            reading.drawn[at] = [fact for number, fact in enumerate(told)
                                 if not any(fact is before for before in told[:number])]  # fmt: skip
