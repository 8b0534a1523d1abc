"""The tags of one paragraph's text, found as Jinja finds them: text in quotes inside a tag ends nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_ENDS = {"{{": "}}", "{%": "%}", "{#": "#}"}
_BEGINS = tuple(_ENDS)
_EDGE = re.compile(r"\{[{%#]|[%}#]\}")
_IN_PRINTED = re.compile(r"[\"'“”‘’]|\}\}|\{[{%#]")
_IN_COMMAND = re.compile(r"[\"'“”‘’]|%\}|\{[{%#]")
"""What may come next in a tag: a quote, its end, another tag."""
_AFTER_CURVED, _AFTER_SINGLE_CURVED = re.compile("[“”]"), re.compile("[‘’]")
_AFTER_STRAIGHT, _AFTER_SINGLE = re.compile('"'), re.compile("'")
_QUOTES = {'"': _AFTER_STRAIGHT, "'": _AFTER_SINGLE, "“": _AFTER_CURVED, "”": _AFTER_CURVED,
           "‘": _AFTER_SINGLE_CURVED, "’": _AFTER_SINGLE_CURVED}  # fmt: skip
"""A quote -> what ends it: docxtpl makes both curved quotes straight ones, whichever way they curve."""


class Tag(NamedTuple):
    """A tag, or one end of a tag. text: as it stands; start: its first sign in the paragraph's text.

    state: "" a whole tag; "open" one whose end is not in this paragraph, text being what there is of it; "stray" an
    end without a beginning.
    """

    text: str
    start: int
    state: str = ""

    @property
    def end(self) -> int:
        """The first sign behind it."""
        return self.start + len(self.text)

    @property
    def kind(self) -> str:
        """``{{``, ``{%`` or ``{#``; of a stray end the beginning that it lacks."""
        if self.state == "stray":
            return next(begin for begin, end in _ENDS.items() if end == self.text)
        return self.text[:2]


def tags(text: str) -> Iterator[Tag]:
    """Yield every tag of a paragraph, broken ones among them, in order."""
    at = 0
    while edge := _EDGE.search(text, at):
        start = edge.start()
        if edge[0] not in _ENDS:
            yield Tag(edge[0], start, "stray")
            at = edge.end()
            continue
        at, whole = _end(text, start)
        yield Tag(text[start:at], start, "" if whole else "open")


def _end(text: str, start: int) -> tuple[int, bool]:
    """Return where the tag that begins here ends, and whether it is whole: no other tag begins in it."""
    close = _ENDS[text[start : start + 2]]
    if close == "#}":
        plain = text.find(close, start + 2)
        return (plain + 2, True) if plain >= 0 else (len(text), False)
    inner = _IN_PRINTED if close == "}}" else _IN_COMMAND
    at = start + 2
    while found := inner.search(text, at):
        at = found.start()
        if found[0] in _QUOTES:
            ended = _QUOTES[found[0]].search(text, at + 1)
            at = ended.end() if ended else len(text)
        elif found[0] == close:
            # "}}}" closes a dict and the tag.
            dict_open = text.startswith("}}}", at) and text.count("{", start + 2, at) > text.count("}", start + 2, at)
            return at + (3 if dict_open else 2), True
        else:
            return at, False
    plain = text.find(close, start + 2)
    # An odd quote, say an apostrophe, hides the end: it is the quote that is wrong then, not the end.
    nested = min((at for begin in _BEGINS if (at := text.find(begin, start + 2)) >= 0), default=len(text))
    return (plain + 2, True) if 0 <= plain < nested else (nested, False)
