"""The words around a tag: a piece of its paragraph short enough for one line, the tag itself in «…»."""

from __future__ import annotations

import re

_MOST = 60
_MOST_TAG = 40
_SPACE = re.compile(r"\s+")


def around(text: str, start: int, end: int) -> str:
    """Return about 60 signs of a paragraph's text around what stands from start to end."""
    tag = _cut(_SPACE.sub(" ", text[start:end]).strip(), _MOST_TAG)
    before, after = _SPACE.sub(" ", text[:start]), _SPACE.sub(" ", text[end:])
    room = _MOST - len(tag)
    left = min(len(before), max(room // 2, room - len(after)))
    return f"{_tail(before, left)}«{tag}»{_head(after, room - left)}".strip()


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def _head(text: str, most: int) -> str:
    """Return the beginning of a text, cut between words."""
    if len(text) <= most:
        return text.rstrip()
    return f"{text[:most].rpartition(' ')[0]}…" if " " in text[1:most] else f"{text[:most]}…"


def _tail(text: str, most: int) -> str:
    if len(text) <= most:
        return text.lstrip()
    piece = text[len(text) - most :]
    return f"…{piece.partition(' ')[2]}" if " " in piece[:-1] else f"…{piece}"
