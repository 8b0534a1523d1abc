"""On which line each key of a TOML text stands. The text is already known to be valid TOML."""

from __future__ import annotations

from .toml_scan import Path, scanned


def nearest_line(lines: dict[str, int], dotted_key: str) -> int | None:
    """Return the line of the key, or of the nearest table that holds it."""
    parts = dotted_key.split(".")
    for length in range(len(parts), 0, -1):
        if line := lines.get(".".join(parts[:length])):
            return line
    return None


def index_lines(text: str) -> dict[str, int]:
    """Return dotted key → line, both counted from 1; list items are numbered from 1: "recipient.4.name"."""
    return dict(scanned(text).lines)


def headers(text: str) -> list[tuple[int, Path]]:
    """Return the line of each [table] line with the table's path, in order; list items are numbered from 1."""
    return list(scanned(text).headers)


def comments(text: str) -> list[tuple[int, str, str]]:
    """Return (line, dotted key, comment) of each comment that stands behind a key or a [table]; items from 1.

    The key is the first one that begins on the comment's line, for a table its own path.
    """
    found = scanned(text)
    keys: dict[int, str] = {}
    for key, at in found.lines.items():
        keys.setdefault(at, key)
    tables = {at: ".".join(path) for at, path in found.headers}
    return [(line, tables.get(behind) or keys.get(behind, ""), words[1:].strip())
            for line, _, words, behind in found.comments if behind]  # fmt: skip


def comment_columns(text: str) -> dict[int, int]:
    """Return line → the column, from 0, where its comment begins; what looks like one inside a text is none."""
    return {line: column for line, column, _, _ in scanned(text).comments}
