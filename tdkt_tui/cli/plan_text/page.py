"""Laying lines out in 80 columns: wrapped facts, titled sections, clauses in brackets."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

WIDTH = 80
Row = tuple[str, str]
"""A fact and its clause."""


def section(title: str, rows: Iterable[Row], indent: str = "  ") -> Iterator[str]:
    """Yield a titled list, or nothing where there is nothing to list."""
    listed = list(rows)
    if not listed:
        return
    yield ""
    yield from wrapped(title.upper(), "")
    for text, clause in listed:
        yield from wrapped(f"- {text}" + (f" [{clause}]" if clause else ""), indent)


def wrapped(text: str, indent: str) -> list[str]:
    """Break a text into lines that hang under its first."""
    return textwrap.wrap(text, WIDTH, initial_indent=indent, subsequent_indent=indent + "  ", break_on_hyphens=False)


def parts(*words: str, between: str = "; ") -> str:
    """Join what is not empty."""
    return between.join(word for word in words if word)
