"""What of a form is still a sample's: what is typed is the unit's own; what is right as it is can be taken over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tdkt_tui.model.row_text import items_of, items_text
from tdkt_tui.model.sampled import SAMPLE, is_sample, left_of
from tdkt_tui.store.toml import parse_toml
from tdkt_tui.store.workspace.merging import differences

from .reading import of_another_level

if TYPE_CHECKING:
    from .session import Composing


def marks_in(composing: Composing) -> list[str]:
    """Return what is still marked in the form, what is typed left aside."""
    return [mark for mark in items_of(composing.raw(SAMPLE)) if mark]


def still_sample(composing: Composing, key: str) -> bool:
    """Tell whether what stands in a field came with a sample, and nobody has typed in it or taken it over."""
    return key not in composing.typed and bool(composing.raw(key)) and is_sample(key, marks_in(composing))


def unasked(composing: Composing) -> list[str]:
    """Return what is marked and stands in no field of this plan and level; the list itself for what no field knows."""
    others = [mark for mark in marks_in(composing) if not _asked(composing, mark)]
    known = [mark for mark in others if of_another_level(mark)]
    return known if len(known) == len(others) else [*known, SAMPLE]


def _asked(composing: Composing, mark: str) -> bool:
    return any(is_sample(field.key, [mark]) for field in composing.fields())


def take_over(composing: Composing, key: str) -> bool:
    """Say that what stands in a field is the unit's own, as one step; tell whether it was a sample's.

    Of the list itself that is all that no field knows.
    """
    if key == SAMPLE and SAMPLE in unasked(composing):
        left = [mark for mark in marks_in(composing) if _asked(composing, mark) or of_another_level(mark)]
        composing.put_all({SAMPLE: items_text(left)})
        return True
    if not still_sample(composing, key):
        return False
    snapshot = composing.snapshot()
    held = differences({}, parse_toml(snapshot.saved, place=str(snapshot.folder.profile)))
    composing.put_all({SAMPLE: items_text(left_of(marks_in(composing), [key], list(held)))})
    return True
