"""All the ways by name."""

from __future__ import annotations

from collections.abc import Callable

from . import rearranged, redrawn, restyled, wrapped
from .stranger import Stranger


def _shredded_flat(file: Stranger) -> None:
    restyled.flattened(file)
    wrapped.shredded(file)


def _nested_flat(file: Stranger) -> None:
    restyled.flattened(file)
    wrapped.nested(file)


def _columns_flat(file: Stranger) -> None:
    restyled.flattened(file)
    wrapped.three_columns(file)


def _controlled_flat(file: Stranger) -> None:
    restyled.flattened(file)
    wrapped.controlled(file)


def _tracked_flat(file: Stranger) -> None:
    restyled.flattened(file)
    wrapped.tracked(file)


def _numbered_flat(file: Stranger) -> None:
    restyled.flattened(file)
    redrawn.numbered(file)


WAYS: dict[str, Callable[[Stranger], None]] = {
    "flattened": restyled.flattened,
    "chained": restyled.chained,
    "table style": restyled.by_table_style,
    "nested": _nested_flat,
    "three columns": _columns_flat,
    "controls": _controlled_flat,
    "tracked": _tracked_flat,
    "shredded": _shredded_flat,
    "numbered": _numbered_flat,
    "shapes": redrawn.shaped,
    "old shapes": redrawn.shaped_vml,
    "underlined": redrawn.underlined,
    "tabs": rearranged.tabbed,
    "boxes": rearranged.boxed,
}
"""Name -> what it does to a file. Each but "chained" leaves no style of ours."""
