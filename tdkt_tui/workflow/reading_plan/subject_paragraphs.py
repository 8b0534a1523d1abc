"""A level by its name below which paragraphs are each on units of their own: "Các huyện tổ chức …", "Các sở, ban mở …".

What such a paragraph says, and those behind it that name no others, is of its units alone; what begins with the
level's own name or with a label, "Cấp trên cơ sở hoàn thành …", "Thời gian: …", is of them all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from .facts import heading
from .forms import held_in
from .headed import ASPECT_SAID
from .lengths import length_of
from .naming import SUBJECT, labels_of, spelled
from .pieces import Piece
from .scopes import Scope
from .sentences import SENTENCE
from .unit_lists import kinds_in

_HOLDS = re.compile(r"\s*(?:\([^()]*\)\s*)?(?:(?:có thể|đều|phải|được|thì)\s+)*(?:tổ chức|mở|họp)\b")
"""What stands behind the units of a paragraph on what they hold."""
_MOST = re.compile(r"\d+(?=\s+(?:đại biểu|người)\b)")


@dataclass(slots=True)
class _Part:
    """Units, and the paragraphs on them."""

    units: Sequence[str]
    pieces: list[Piece] = field(default_factory=list)


def parted_by_paragraphs(scope: Scope) -> list[Scope]:
    """Return a scope for the units of each such paragraph, and one of the others; none where there are not several.

    The scope is of one level by its name, whose own units are read; where the paragraphs say the same it stays one.
    """
    label, head = scope.labels[0], scope.pieces[0]
    parts, of_all = list[_Part](), list[Piece]()
    for piece in scope.pieces[1:] if heading(head) else ():
        if units := _holders(piece):
            parts.append(_Part(units, [piece]))
        elif _of_all(piece, label):
            of_all.append(replace(piece, text=_named(piece.text, label)))
        elif parts and not piece.numbered:
            parts[-1].pieces.append(piece)
        else:
            of_all.append(piece)
    told = [{unit.casefold() for unit in part.units} for part in parts]
    if len(parts) < 2 or len(set[str]().union(*told)) < sum(map(len, told)):
        return []
    own = scope.units.get(label, [])
    if not _differ(parts):
        every = [unit for part in parts for unit in part.units]
        return [replace(scope, units=scope.units | {label: every})] if set(own) <= set(every) else []
    rest = [unit for unit in own if not any(unit.casefold() in one for one in told)]
    parts += [_Part(rest)] if rest else []
    return [_alone(scope, part, of_all) for part in parts]


def _alone(scope: Scope, part: _Part, of_all: Sequence[Piece]) -> Scope:
    row = ", ".join(part.units)
    first = part.pieces[:1] or [replace(scope.pieces[0], text=f"Các {row}")]
    return Scope([row], [*first, *part.pieces[1:], *of_all], {row: list(part.units)}, scope.when)


def _holders(piece: Piece) -> list[str]:
    """Return the kinds of unit of which a paragraph begins to say what they hold."""
    text = spelled(piece.text)
    found = SUBJECT.match(text) if not piece.mark else None
    if not found or not found["units"] or not _HOLDS.match(text, found.end()):
        return []
    return kinds_in(labels_of(found)[0])


def _of_all(piece: Piece, label: str) -> bool:
    return piece.text.casefold().startswith(label) or ASPECT_SAID.match(piece.text) is not None


def _named(text: str, label: str) -> str:
    """Return a text with what every unit of the level holds in place of the level's own name."""
    return f"Hội nghị{text[len(label) :]}" if text.casefold().startswith(label) else text


def _differ(parts: Sequence[_Part]) -> bool:
    """Tell paragraphs of which no two say the same form, length and number."""
    said = list(map(str, map(list, map(_values, parts))))
    return len(set(said)) == len(said)


def _values(part: _Part) -> Iterator[object]:
    for piece in part.pieces:
        for sentence in SENTENCE.split(piece.text):
            yield from (held_in(sentence), length_of(sentence), _MOST.findall(sentence))
