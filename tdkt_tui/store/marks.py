"""Marks in a profile's comments: what a person must still decide, and what a person should look at again.

``# CẦN QUYẾT ĐỊNH: name = … (ai ký)`` stands where the key belongs, which is left out; it is settled once the key has a
value, or the line is gone. ``# CẦN XEM LẠI: date (…)`` stands above a value that was moved; it is settled by taking the
line away. A key is told from the table in whose part of the file the mark stands; in brackets it is told from the top.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from .toml_lines import headers

_MISSING = "# CÒN THIẾU: "
_QUESTION, _REVIEW = "CẦN QUYẾT ĐỊNH", "CẦN XEM LẠI"
_LINE = re.compile(
    rf'\s*# (?P<kind>{_QUESTION}|{_REVIEW}): (?P<top>\[*)(?P<key>(?:"[^"]*"|[^\s"\[\]=])+)\]*(?: = …)?'
    r"(?: \((?P<words>.*)\))?\s*"
)
_BARE = re.compile(r"[A-Za-z0-9_-]+")


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark: key dotted from the top, items of lists from 1; line from 1."""

    question: bool
    key: str
    words: str
    line: int


def marks_in(text: str) -> list[Mark]:
    """Return every mark of a TOML text, in order."""
    if f"# {_QUESTION}: " not in text and f"# {_REVIEW}: " not in text:
        return []
    tables = headers(text)
    found = []
    for line, written in enumerate(text.split("\n"), 1):
        match = _LINE.fullmatch(written)
        if match is None:
            continue
        inside: Sequence[str] = next((path for at, path in reversed(tables) if at < line), ())
        key = match["key"].replace('"', "")
        key = key if match["top"] else ".".join([*inside, key])
        found.append(Mark(match["kind"] == _QUESTION, key, match["words"] or "", line))
    return found


def without_filled(text: str, keys: Collection[str]) -> str:
    """Return a profile's text without the marks "# CÒN THIẾU: venue = …" of keys that have a value now."""
    if _MISSING not in text:
        return text
    tables = headers(text)
    kept = []
    for number, line in enumerate(text.split("\n"), 1):
        name = line.strip().removeprefix(_MISSING).removesuffix(" = …") if line.strip().startswith(_MISSING) else ""
        inside: Sequence[str] = next((path for at, path in reversed(tables) if at < number), ())
        if not name or ".".join([*inside, name]) not in keys:
            kept.append(line)
    return "\n".join(kept)


def mark_line(steps: Sequence[str], words: str, *, question: bool, top: str = "") -> str:
    """Write a mark; steps: the key from its table on. top: "[" or "[[" before a key that is told from the top."""
    key = ".".join(step if _BARE.fullmatch(step) else f'"{step}"' for step in steps)
    told = f"{top}{key}{']' * len(top)}" + (" = …" if question and not top else "")
    flat = " ".join(words.split())
    return f"# {_QUESTION if question else _REVIEW}: {told}" + (f" ({flat})" if flat else "")


def settled(data: Any, key: str) -> bool:
    """Tell whether a key has a value in a TOML tree."""
    here = data
    for step in key.split("."):
        if isinstance(here, list):
            here = here[int(step) - 1] if step.isdecimal() and 0 < int(step) <= len(here) else None
        else:
            here = here.get(step) if isinstance(here, dict) else None
    return here not in (None, "", [], {})
