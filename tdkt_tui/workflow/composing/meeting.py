"""What is told when another saved the same profile first."""

from __future__ import annotations

from dataclasses import dataclass

from tdkt_tui.model.sampled import SAMPLE, left_of_both
from tdkt_tui.store.toml import parse_toml
from tdkt_tui.store.workspace.merging import Merge, merged


@dataclass(frozen=True, slots=True)
class Meeting:
    """Another saved first: what of ours goes with theirs at once, and where someone must choose."""

    theirs: bytes
    merge: Merge


def met(base: bytes, ours: bytes, theirs: bytes, place: str) -> Meeting:
    """Compare three states of a profile. Raises BadInput for one that is no TOML."""
    trees = (parse_toml(data.decode("utf-8-sig"), place=place) for data in (base, ours, theirs))
    return Meeting(theirs, _settled(merged(*trees)))


def _settled(merge: Merge) -> Merge:
    """Return a merge in which nobody is asked about the list itself: what either made real is real."""
    both = next((clash for clash in merge.clashes if clash.key == SAMPLE), None)
    if both is None:
        return merge
    left = left_of_both(both.ours or [], both.theirs or [])
    others = tuple(clash for clash in merge.clashes if clash.key != SAMPLE)
    return Merge({**merge.changes, SAMPLE: left or None}, others)
