"""A heading on units of two sorts whose line on the form has a sentence on each: two levels, not one.

"HUYỆN, THÀNH PHỐ; SỞ, BAN" above "Hình thức: Huyện, thành phố tổ chức Hội nghị …. Sở, ban tổng kết bằng …".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from .facts import Reading, bare
from .forms import held_in
from .headed import NONE_HELD
from .pieces import Piece
from .scopes import Scope
from .sentences import SENTENCE

_TOPIC = re.compile(r"Hình thức\b[^:;.\d]{0,40}:\s+")
_BEGINS = re.compile(
    r"(?:đối với\s+|riêng\s+|ở\s+|tại\s+)*(?:các\s+|\d{1,3}\s+|(?:UBND|ủy ban nhân dân)\s+)*", re.IGNORECASE
)
_SAYS = re.compile(r"\b(?:tổ chức|mở|tổng kết|sơ kết|báo cáo|đánh giá)\b")


@dataclass(frozen=True, slots=True)
class _Sort:
    """The units of one sort, and what the line on the form says of them."""

    units: Sequence[str]
    said: str


def parted(reading: Reading, scope: Scope) -> list[Scope]:
    """Return a scope for each sort of units of which the line on the form has a sentence; itself where it has none."""
    label = scope.labels[0]
    form = next((piece for piece in scope.pieces[1:] if _TOPIC.match(piece.text)), None)
    if len(scope.labels) > 1 or label.startswith("cấp ") or form is None:
        return [scope]
    sorts = list(_sorts(form, scope.units.get(label, ())))
    if len(sorts) < 2 or len({tuple(held_in(sort.said)) for sort in sorts}) < 2:
        return [scope]
    for sort in sorts:
        if held_in(sort.said):
            reading.say(form, bare(sort.said))
    return [_alone(scope, form, sort) for sort in sorts]


def _sorts(form: Piece, units: Sequence[str]) -> Iterator[_Sort]:
    """Yield the sorts of units, in the heading's order, where each sentence begins with the first kind of one."""
    starts: list[tuple[int, str]] = []
    for sentence in SENTENCE.split(_TOPIC.sub("", form.text, count=1)):
        said = _BEGINS.sub("", sentence, count=1).casefold()
        at = next((at for at, unit in enumerate(units) if re.match(rf"{re.escape(unit.casefold())}\b", said)), None)
        if at is None or not _SAYS.search(sentence):
            return
        starts.append((at, sentence))
    if [at for at, _ in starts] != sorted({at for at, _ in starts}) or not starts or starts[0][0]:
        return
    ends = [*(at for at, _ in starts[1:]), len(units)]
    for (at, sentence), end in zip(starts, ends, strict=True):
        yield _Sort(units[at:end], sentence)


def _alone(scope: Scope, form: Piece, sort: _Sort) -> Scope:
    """Return what a scope says of one sort.

    What follows below the heading is on its conference: of a sort that is not said to hold one the line on the form is
    the clause; of one that is said to hold none it is all.
    """
    own = replace(form, text=f"{_topic(form)}{sort.said}")
    pieces = [own if piece is form else piece for piece in scope.pieces]
    if not held_in(sort.said):
        pieces = [own, *(one for one in pieces[1:] if one is not own and not NONE_HELD.search(sort.said))]
    label = ", ".join(sort.units)
    return Scope([label], pieces, {label: list(sort.units)}, scope.when)


def _topic(form: Piece) -> str:
    found = _TOPIC.match(form.text)
    return found[0] if found else ""
