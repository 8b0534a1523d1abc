"""A heading on units of two sorts below which each sort has sentences of its own: two levels, not one.

"Cấp huyện; sở, ban" above "a) Các huyện tổ chức …", "b) Các sở, ban tổ chức …" and "c) Thời gian: …" for both;
"HUYỆN, THÀNH PHỐ; SỞ, BAN" above "Hình thức: Huyện, thành phố tổ chức Hội nghị …. Sở, ban tổng kết bằng …".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tdkt_tui.model.text import UPPER

from .facts import Reading, bare, heading
from .forms import held_in
from .forms_parted import FORM_TOPIC
from .headed import ASPECT_SAID, NONE_HELD
from .labelled_sorts import parted_by_labels
from .naming import OF_PROVINCE, SUBJECT, labels_of, spelled
from .pieces import Piece
from .scopes import Scope
from .sentences import SENTENCE
from .subject_paragraphs import parted_by_paragraphs
from .unit_lists import kinds_in
from .unit_words import AREA, COMMUNES, DISTRICTS

_BEGINS = re.compile(r"(?:đối với\s+|riêng\s+|ở\s+|tại\s+)*(?:các\s+|\d{1,3}\s+|(?:UBND|ủy ban nhân dân)\s+)*",
                     re.IGNORECASE)  # fmt: skip
_SAYS = re.compile(r"\b(?:tổ chức|mở|tổng kết|sơ kết|báo cáo|đánh giá)\b")
_OF_DISTRICTS = re.compile(
    r"(?:(?:Đối với|Ở|Tại|Riêng)\s+)*(?:(?:[Hh]ội nghị|[Đđ]ại hội)\s+(?:(?:của|ở|tại)\s+)?)?[Cc]ấp huyện\b"
)
_OF_OFFICES = re.compile(
    r"(?:(?:Đối với|Ở|Tại|Riêng)\s+)*(?:[Cc]ác\s+)?[Cc]ơ quan\b(?!,? (?:và )?(?:đơn vị|địa phương))"
)
_AREAS = {"cấp huyện": DISTRICTS, "cấp xã": COMMUNES}
_ORDER = (*COMMUNES, *DISTRICTS)
_OF_PROVINCE = re.compile(OF_PROVINCE)
_HELD = re.compile(r"\b[Tt]ổ chức\b|\d+\s+(?:đại biểu|người)\b|\bhoàn thành\b")
_COUNTS = re.compile(r"\d+\s+(?:đại biểu|người)\b|\d[^.;]*?\bđại biểu\b|\btoàn thể\b")
_NAMED_FIRST = re.compile(rf"(?:Công an|Bộ (?:Chỉ huy|CHQS|đội)|Chọn\b|Giao\b|(?:Riêng\s+)?(?i:sở|{AREA})\s+[{UPPER}])")
"""How a paragraph begins that is on units by their names, or on those who go first: on no level as a whole."""


@dataclass(frozen=True, slots=True)
class _Sort:
    """The units of one sort, and what the line on the form says of them."""

    units: Sequence[str]
    said: str


def parted(reading: Reading, scope: Scope) -> list[Scope]:
    """Return a scope for each sort of units that has sentences of its own; the scope itself where none has."""
    label = scope.labels[0]
    if len(scope.labels) > 1:
        return _by_items(reading, scope)
    if label.startswith("cấp "):
        return parted_by_labels(scope) or parted_by_paragraphs(scope) or [scope]
    form = next((piece for piece in scope.pieces[1:] if FORM_TOPIC.match(piece.text)), None)
    sorts = list(_sorts(form, scope.units.get(label, ()))) if form else []
    if form is None or len(sorts) < 2 or len({tuple(held_in(sort.said)) for sort in sorts}) < 2:
        return _by_size(scope)
    for sort in sorts:
        if held_in(sort.said):
            reading.say(form, bare(sort.said))
    return [_alone(scope, form, sort) for sort in sorts]


def _by_items(reading: Reading, scope: Scope) -> list[Scope]:
    """Return a scope for each level below the heading of several, where an item there is on each of these alone.

    Items on none of them are of all.
    """
    head, *inside = scope.pieces
    items = {piece.clause: owner for piece in inside if piece.numbered and _child(piece, head)
             and (owner := _owner(piece, scope))}  # fmt: skip
    whose = {piece.at: next((items[one] for one in items if f"{piece.clause}.".startswith(f"{one}.")), None)
             for piece in inside}  # fmt: skip
    if not items:  # paragraphs in a row, each on one of them: "Các huyện tổ chức …", "Các sở, ban tổ chức …"
        inside = [piece for piece in inside if not _NAMED_FIRST.match(piece.text)]
        whose = {piece.at: _owner(piece, scope) if piece.clause == head.clause else None for piece in inside}
    saying = {owner[0] for piece in inside if (owner := whose[piece.at]) and _HELD.search(piece.text)}
    if not heading(head) or len(scope.labels) > len(saying):
        return [scope]
    told = []
    for label in scope.labels:
        kinds = next((kinds for one, kinds in filter(None, whose.values()) if one == label and kinds), [])
        pieces = [piece for piece in inside if not (owner := whose[piece.at]) or owner[0] == label]
        pieces.sort(key=lambda piece: whose[piece.at] is None)
        told.append(Scope([label], [head, *pieces], {label: kinds} if kinds else {}, scope.when))
        reading.level_items.update({clause: label for clause, (one, _) in items.items() if one == label})
    return told


def _child(piece: Piece, head: Piece) -> bool:
    return piece.clause.rpartition(".")[0] == head.clause


def _owner(piece: Piece, scope: Scope) -> tuple[str, list[str]] | None:
    """Return the one level of a scope that an item begins with, and its units as this lists them; None for others."""
    found = SUBJECT.match(spelled(piece.text))
    labels = labels_of(found) if found else []
    if found and found["levels"]:
        label = labels[0]
        return (label, scope.units.get(label, [])) if len(labels) == 1 and label in scope.labels else None
    whose = _OF_PROVINCE.match(spelled(piece.text), found.end()) if found else None
    kinds = kinds_in(f"{labels[0]}{whose[0] if whose else ''}") if labels else []
    for label in scope.labels if kinds else ():
        areas = _AREAS.get(label)
        own: Sequence[str] = areas or scope.units.get(label) or ()
        if kinds[0].casefold() in own:
            if areas and all(kind.split()[0] in own or " ".join(kind.split()[:2]) in own for kind in kinds):
                kinds = [area for area in _ORDER if any(f"{kind} ".startswith(f"{area} ") for kind in kinds)]
            return label, kinds if areas or set(own) <= set(kinds) else list(own)
    return None


def _sorts(form: Piece, units: Sequence[str]) -> Iterator[_Sort]:
    """Yield the sorts of units, in the heading's order, where each sentence begins with the first kind of one."""
    starts: list[tuple[int, str]] = []
    for sentence in SENTENCE.split(FORM_TOPIC.sub("", form.text, count=1)):
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
    found = FORM_TOPIC.match(form.text)
    return found[0] if found else ""


def _by_size(scope: Scope) -> list[Scope]:
    """Return a scope of the offices and one of the districts, where a sentence says how many come to one sort's own.

    A line on how many come alone ("Quy mô: …") gives kinds of one level each a number.
    """
    units = scope.units.get(scope.labels[0], [])
    areas = [unit for unit in units if unit.casefold() in DISTRICTS]
    offices = [unit for unit in units if unit not in areas]
    lined = any(ASPECT_SAID.match(piece.text) for piece in scope.pieces)
    if not areas or not offices or lined or any(unit.casefold() in COMMUNES for unit in units):
        return [scope]
    said = [one for piece in scope.pieces[1:] for one in SENTENCE.split(piece.text)]
    if not any(_whose(one, areas) and _COUNTS.search(one) for one in said):
        return [scope]
    return [_own(scope, mine, areas, first=mine is offices) for mine in (offices, areas)]


def _whose(sentence: str, areas: Sequence[str]) -> str:
    """Return "areas" or "offices" of a sentence on one sort alone; "" of any other."""
    if _OF_DISTRICTS.match(sentence):
        return "areas"
    found = SUBJECT.match(sentence)
    kinds = kinds_in(labels_of(found)[0]) if found and found["units"] else []
    told = {any(f"{kind} ".startswith(f"{unit} ") for unit in areas) for kind in kinds}
    if told == {True}:
        return "areas"
    return "offices" if told == {False} or _OF_OFFICES.match(sentence) else ""


def _own(scope: Scope, units: Sequence[str], areas: Sequence[str], *, first: bool) -> Scope:
    """Return what a scope says of one sort: the sentences on it, and those on all, with its own row for theirs."""
    label = ", ".join(units)
    other = "areas" if first else "offices"
    pieces = [replace(scope.pieces[0], text=f"Các {label}")]
    for piece in scope.pieces[1:]:
        told = [_rowed(one, label) for one in SENTENCE.split(piece.text) if _whose(one, areas) != other]
        pieces += [replace(piece, text=" ".join(told))] if told else []
    return Scope([label], pieces, {label: list(units)}, scope.when)


def _rowed(sentence: str, label: str) -> str:
    """Return a sentence on one sort as one on the level itself: a row of all is that of the sort."""
    if found := _OF_DISTRICTS.match(sentence):
        return f"Hội nghị{sentence[found.end() :]}"
    found = SUBJECT.match(sentence)
    return f"Các {label}{sentence[found.end() :]}" if found else sentence
