"""The one way a file is repaired: repair, judge again, take back what did not help, until all that is left helped."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tdkt_tui.compliance.layout.check import departures_of
from tdkt_tui.compliance.layout.reporting import Departure, distinct
from tdkt_tui.regulations import BY_STYLE, Regulation

from .fixers import fixer_of
from .guarding import refuse_guarded
from .nodes import is_locked
from .spot import Spot
from .work import Work

Key = tuple[str, str]
"""A rule's id, and what its place is known by however much is put in or taken out before it."""

_ROUNDS = 7  # what is told only once something else is repaired comes to its turn in a later round
_TRIES = 8
_SECTION = re.compile(r"phần trang (\d+)")


@dataclass(frozen=True, slots=True)
class Mended:
    """One departure that is gone: what it was, and in Vietnamese what stands there now, "" if it went with another."""

    departure: Departure
    now: str


@dataclass(frozen=True, slots=True)
class Repair:
    """A repaired file. data: its bytes, the original ones if nothing was; mended: in the order of the rules."""

    data: bytes
    mended: tuple[Mended, ...]


def tally(mended: Iterable[Mended]) -> tuple[int, int]:
    """Return how many faults these are, and at how many places: one fault may stand at a hundred."""
    known = list(mended)
    return len({(one.departure.rule.id, one.departure.found) for one in known}), len(known)


def repair(data: bytes, regulation: Regulation, *, place: str = "") -> Repair:
    """Repair what is safe to repair; every departure told as mended is gone, and none has come.

    place: the file's name for messages. Raises BadInput for a signed or protected file, TdktError for one that cannot
    be read safely.
    """
    refuse_guarded(data, place)
    barred: set[Key] = set()
    for _ in range(_TRIES):
        work = Work(data, regulation)
        before = _keyed(work)
        tried = _rounds(work, barred)
        if not tried:
            break
        after = _keyed(work)
        useless = {key for key in tried if key in after}
        harmful = {blamed for key in after.keys() - before.keys() for blamed in _blamed(key, tried)}
        unsure = {key for key in tried if _component(key) in _misread(after, work)}
        if not useless | harmful | unsure:
            gone = {key: departure for key, departure in before.items() if key not in after}
            told = {id(departure) for departure in distinct(gone.values())}
            mended = (Mended(item, tried.get(key, "")) for key, item in gone.items() if id(item) in told)
            return Repair(work.data(), tuple(mended))
        barred |= useless | harmful | unsure
    return Repair(data, ())


def _rounds(work: Work, barred: set[Key]) -> dict[Key, str]:
    """Repair round by round until nothing changes; return what was done by the departure it was done for."""
    tried: dict[Key, str] = {}
    last = work.data()
    for number in range(_ROUNDS):
        work.round = number
        departures = _keyed(work)
        doubtful = _doubtful(departures.values(), work)
        for key, departure in departures.items():
            fixer = None if departure.place in doubtful else fixer_of(departure.rule)
            spot = None if fixer is None or key in barred else _spot(departure, work)
            done = fixer(departure.rule, spot, work) if fixer is not None and spot is not None else ""
            if done:
                tried.setdefault(key, done)
        now = work.data()
        if now == last:
            break
        last = now
        work.look()
    return tried


def _keyed(work: Work) -> dict[Key, Departure]:
    found: dict[Key, Departure] = {}
    for departure in departures_of(work.seen):
        paragraphs = work.standing.get(departure.place)
        known = work.origin(paragraphs[0]) if paragraphs else departure.place
        found.setdefault((departure.rule.id, known), departure)
    return found


def _doubtful(departures: Iterable[Departure], work: Work) -> set[str]:
    """Return the places of what was recognised by its looks and stands where it should not: it may be another."""
    return {
        departure.place
        for departure in departures
        if departure.rule.prop == "side"
        and any(BY_STYLE.get(paragraph.style) is None for paragraph in work.standing.get(departure.place, ()))
    }


def _spot(departure: Departure, work: Work) -> Spot | None:
    """Return where to repair, None where somebody locked it."""
    pairs = [
        (paragraph, node) for paragraph in work.standing.get(departure.place, ()) for node in work.nodes(paragraph)
    ]
    if any(node.getparent() is None or is_locked(node) for _, node in pairs):
        return None
    section = _SECTION.match(departure.place)
    return Spot(tuple(pairs), int(section[1]) if section else 0)


def _blamed(new: Key, tried: dict[Key, str]) -> set[Key]:
    """Return the repairs that may have brought a departure: those at its place, else all of its component, else all."""
    here = {key for key in tried if key[1] == new[1]}
    return here or {key for key in tried if _component(key) == _component(new)} or set(tried)


def _misread(after: Mapping[Key, Departure], work: Work) -> set[str]:
    """Return the components that were told by likeness alone, and whose words are still not theirs: something else."""
    return {
        _component(key)
        for key, departure in after.items()
        if departure.rule.prop in {"pattern", "pattern-last", "text"}
        and any(paragraph.guessed for paragraph in work.standing.get(departure.place, ()))
    }


def _component(key: Key) -> str:
    return key[0].rpartition(".")[0]
