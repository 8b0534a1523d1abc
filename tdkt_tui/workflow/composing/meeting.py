"""What is told when another saved the same profile first."""

from __future__ import annotations

from dataclasses import dataclass

from tdkt_tui.store.toml import parse_toml
from tdkt_tui.store.workspace.merging import Merge, merged

from .sampled import settled


@dataclass(frozen=True, slots=True)
class Meeting:
    """Another saved first: what of ours goes with theirs at once, and where someone must choose."""

    theirs: bytes
    merge: Merge


def met(base: bytes, ours: bytes, theirs: bytes, place: str) -> Meeting:
    """Compare three states of a profile. Raises BadInput for one that is no TOML."""
    trees = (parse_toml(data.decode("utf-8-sig"), place=place) for data in (base, ours, theirs))
    return Meeting(theirs, settled(merged(*trees)))
