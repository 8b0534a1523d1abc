"""Word's own numbers that begin again below a typed heading are those of a list under it, and of no clause."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from tdkt_tui.model.words import roman

if TYPE_CHECKING:
    from tdkt_tui.compliance.layout.document import Paragraph

_END = r"(?:[.)]|[.)/][-–])(?:\s|$)"
_SHAPES = (
    ("roman", re.compile(r"([IVXL]{1,6})\s*(?:[.)/–-]|[.)/][-–])(?:\s|$)")),
    ("number", re.compile(rf"(\d{{1,2}}){_END}")),
    ("letter", re.compile(rf"([a-zđ]){_END}")),
)
_ROMANS = {roman(value): value for value in range(1, 40)}
_DEPTHS = tuple(name for name, _ in _SHAPES)


def as_lists(paragraphs: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """Yield the paragraphs, the automatic numbers of such a list as dashes.

    A number is one of those where it is the first of its kind though a typed number of that kind is still open: "1." by
    Word below "4. Chương trình" typed and a line that leads in. Right below the heading they stay: they are its own
    clauses. Where Word numbers the headings too, none is.
    """
    typed: dict[str, bool] = {}
    shape, last, right_below = "", 0, False
    for item in paragraphs:
        if item.cell is not None:
            yield item
            continue
        kind, value = _number(item.label or item.line)
        if not item.label:
            if kind or item.line.isupper():
                shape = ""
                _close(typed, kind)
            if kind:
                typed[kind] = True
            right_below = kind == "number" and item.line[-1] not in ".;/"
            yield item
            continue
        if shape and kind == shape and value == last + 1:
            last = value
            yield replace(item, label="-")
        elif kind and value == 1 and typed.get(kind) and not (right_below or item.line.isupper()):
            shape, last = kind, 1
            yield replace(item, label="-")
        elif shape and kind and _DEPTHS.index(kind) > _DEPTHS.index(shape):
            yield replace(item, label="+")
        else:
            if kind:
                shape = ""
                _close(typed, kind)
                typed[kind] = typed.get(kind, False)
            yield item
        right_below = False


def _close(typed: dict[str, bool], kind: str) -> None:
    """Forget the numbers below one that begins: those of a deeper kind, or all below a title without a number."""
    keep = _DEPTHS.index(kind) + 1 if kind else 1
    for deeper in _DEPTHS[keep:]:
        typed.pop(deeper, None)


def _number(words: str) -> tuple[str, int]:
    """Return kind and value of the number that words begin with; "" and 0 for none."""
    for kind, pattern in _SHAPES:
        if found := pattern.match(words):
            sign = found[1]
            return kind, int(sign) if kind == "number" else _ROMANS.get(sign, 0) or ord(sign[0]) - ord("a") + 1
    return "", 0
