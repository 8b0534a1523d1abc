"""Laying lines out in 80 columns: wrapped facts, titled sections, and lines as the texts that they were."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence

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


def whole_texts(lines: Sequence[str]) -> Iterator[list[str]]:
    """Yield the lines that one text was broken into: the first word of the next had no room on the one before."""
    rows: list[str] = []
    for line in lines:
        indent = len(line) - len(line.lstrip())
        if rows:
            begun = len(indent_of(rows))
            title = line.partition("[")[0].isupper() or line.startswith("  [") or rows[-1].endswith("(mục")
            # what else follows a title is its own
            below = indent == begun + 2 and (begun or title)
            if below and len(rows[-1]) + 1 + len(line.split()[0]) > WIDTH:
                rows.append(line)
                continue
            yield rows
        rows = [line]
    yield from filter(None, [rows])


def unwrapped(lines: Sequence[str]) -> list[str]:
    """Return texts as they were before they were broken into lines."""
    return [joined(rows) for rows in whole_texts(lines)]


def joined(rows: Sequence[str]) -> str:
    """Return a text as it was before it was broken into lines."""
    return " ".join(row.strip() for row in rows)


def indent_of(rows: Sequence[str]) -> str:
    """Return what the first line of a text stands in by."""
    return rows[0][: len(rows[0]) - len(rows[0].lstrip())]


def parts(*words: str, between: str = "; ") -> str:
    """Join what is not empty."""
    return between.join(word for word in words if word)
