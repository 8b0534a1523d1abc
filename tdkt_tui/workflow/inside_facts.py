"""What stands inside a fact, however deep: its words, and the clauses that it and its parts are taken from."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel

from tdkt_tui.model.base import Fact
from tdkt_tui.model.level import CATEGORY_WORDS

_CODES = ("id", "level", "levels", "clause", "how", "kind", "category", "mode", "item")
"""Keys that hold nothing in the plan's words."""


def texts_inside(value: object) -> Iterator[str]:
    """Yield the words of a dumped fact; a category of delegates by its name, no other code."""
    if isinstance(value, dict):
        if named := CATEGORY_WORDS.get(str(value.get("category"))):
            yield named
        yield from (text for key, inner in value.items() if key not in _CODES for text in texts_inside(inner))
    elif isinstance(value, list):
        yield from (text for inner in value for text in texts_inside(inner))
    elif isinstance(value, str):
        yield value


def clauses_inside(value: object) -> Iterator[str]:
    """Yield the clauses of a fact and of what stands inside it."""
    if isinstance(value, list):
        for item in value:
            yield from clauses_inside(item)
    elif isinstance(value, BaseModel):
        if isinstance(value, Fact) and value.clause:
            yield value.clause
        for name in type(value).model_fields:
            yield from clauses_inside(getattr(value, name))
