"""What of a form is still a sample's: what is typed is the unit's own; what is right as it is can be taken over."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from tdkt_tui.model.row_text import items_of, items_text
from tdkt_tui.model.sampled import SAMPLE, is_sample, left_of, left_of_both
from tdkt_tui.store.toml import parse_toml
from tdkt_tui.store.workspace.merging import Merge, differences

from .reading import of_another_level

if TYPE_CHECKING:
    from .session import Composing


def with_marks(saved: str, values: Mapping[str, Any], place: str) -> dict[str, Any]:
    """Return the values to save, and with them the list of what only illustrates, less what they make real."""
    tree = parse_toml(saved, place=place)
    marks = values.get(SAMPLE, tree.get(SAMPLE)) or []
    if not isinstance(marks, list) or not all(isinstance(mark, str) for mark in marks):
        return dict(values)  # the check tells it
    left = left_of(marks, [key for key in values if key != SAMPLE], list(differences({}, tree)))
    return dict(values) if left == marks else {**values, SAMPLE: left or None}


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


def settled(merge: Merge) -> Merge:
    """Return a merge in which nobody is asked about the list itself: what either made real is real."""
    both = next((clash for clash in merge.clashes if clash.key == SAMPLE), None)
    if both is None:
        return merge
    left = left_of_both(both.ours or [], both.theirs or [])
    others = tuple(clash for clash in merge.clashes if clash.key != SAMPLE)
    return Merge({**merge.changes, SAMPLE: left or None}, others)
