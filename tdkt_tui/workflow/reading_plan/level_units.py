"""The units of a level: as its heading, sentences of its own, or the items below a heading on them name these."""

from __future__ import annotations

import re

from .attending import kinds_of
from .called_together import called_together
from .facts import Reading, heading
from .holders import groups_in
from .kinds import kinds_listed, kinds_told
from .named_beside import units_of
from .naming import LABEL, how_many, joined_row, spelled
from .pieces import Piece
from .scopes import Scope
from .sentences import SENTENCE
from .unit_lists import consisting, held_by, kinds_in, named_with, that_hold
from .units_parted import units_parted

UNITS = re.compile(r"(?P<label>cấp (?:trên cơ sở|cơ sở|huyện|xã)) gồm (?:các )?"
                    r"(?P<units>[^;.]+?)(?=\s+và\s+cấp\s|\s+(?:trong|trực thuộc|tùy)\s|[;.]|$)")  # fmt: skip
_AT = re.compile(r"^(?:Ở|Tại|Đối với)\s+(?=cấp\s)")
_BRACKETED = re.compile(r"(?:Ở|Tại|Đối với)\s+(?:trên )?cơ sở\s*\([^():.]+\)(?=\s*:)")
_COUNTED = re.compile(r"(?:(?<=\()|(?<=\bvà\s)|(?<=,\s))\d{1,3}\s+(?=xã|phường|huyện|quận|thị xã|thành phố)")


def read_units(scope: Scope, reading: Reading) -> None:
    """Keep of each level of a scope which units it has, as far as its words say."""
    _called(scope, reading)
    for label in scope.labels:
        if not label.startswith("cấp "):
            also = named_with(scope.pieces[0].text, label)
            scope.units.setdefault(label, kinds_in(f"{label}{also}") or kinds_of(label))
            text = scope.pieces[0].text
            if said := f"{text.partition(also)[0]}{also}" if also else joined_row(text) or how_many(text):
                reading.say(scope.pieces[0], said)
    for piece in scope.pieces:
        _gathered(scope, piece, reading)
        for found in UNITS.finditer(piece.text):
            scope.units.setdefault(found["label"].casefold(), kinds_of(found["units"]))
        first = piece is scope.pieces[0] and heading(piece)
        named = LABEL.finditer(piece.text.replace("Cấp", "cấp")) if first else ()
        for at in [one.start() for one in named] or [0]:
            label, kinds = units_of(piece.text[at:] if at else _AT.sub("", spelled(piece.text)))
            if kinds and label in scope.labels:
                areas = [kind for kind in kinds if not kind.startswith("đơn vị")]
                scope.units.setdefault(label, [*([] if areas else kinds_told(label, reading)), *kinds])
                _say_row(reading, piece, at)
        _listed(scope, piece, reading)
        label = scope.labels[0]
        lead, _, behind = piece.text.partition(": ")
        listed = kinds_listed(label, behind) if label in lead.casefold() else []  # "Đối với cấp huyện: các huyện, …"
        kinds = listed if len(listed) > 1 else kinds_listed(label, piece.text)
        if len(scope.labels) == 1 and kinds:
            scope.units.setdefault(label, kinds)
    _grouped(scope, reading)


def _say_row(reading: Reading, piece: Piece, at: int) -> None:
    """Keep that the units of a line are read whole: in brackets behind a short word for the level, or counted."""
    if not at and (short := _BRACKETED.match(piece.text)):
        reading.say(piece, short[0])
    if counted := _COUNTED.search(piece.text, at):
        row = re.match(r"[^():.;]{4,30}\([^()]*\):", piece.text)
        reading.say(piece, row[0] if row and counted.end() <= row.end() else counted[0])


def _called(scope: Scope, reading: Reading) -> None:
    """Keep the units that a scope's heading lists before it says which level they are called together."""
    label, kinds = called_together(scope.pieces[0].text)
    if label in scope.labels:
        scope.units[label] = kinds
        reading.say(scope.pieces[0], scope.pieces[0].text)
        reading.used.add(scope.pieces[0].at)


def _grouped(scope: Scope, reading: Reading) -> None:
    """Keep the units of a scope's one level that items below a heading on them list."""
    groups = list(groups_in(scope.pieces)) if len(scope.labels) == 1 else []
    units = list(dict.fromkeys(unit for group in groups for unit in group.units))
    if units and set(scope.units.setdefault(scope.labels[0], units)) <= set(units):
        scope.units[scope.labels[0]] = units
        for group in groups:
            reading.say(group.piece, group.said)
            reading.used.add(group.piece.at)


def _gathered(scope: Scope, piece: Piece, reading: Reading) -> None:
    """Keep the units of a level that a sentence of its own lists: "Cấp cơ sở gồm các xã, phường; các đơn vị …"."""
    if told := units_parted(scope, piece):
        scope.units = told | scope.units
        reading.say(piece, piece.text)
        reading.used.add(piece.at)
    for part in SENTENCE.split(piece.text):
        label, kinds = consisting(part)
        if kinds and label in scope.labels and not (label in scope.units and label.startswith("cấp ")):
            scope.units[label] = kinds
            reading.say(piece, part)
            reading.used.add(piece.at)


def _listed(scope: Scope, piece: Piece, reading: Reading) -> None:
    """Keep the units of a scope's one level that a line of its own names: "Đơn vị tổ chức: UBND 13 huyện, thị xã".

    Such a line says more than a heading that calls its level by kinds of unit.
    """
    label = scope.labels[0]
    line = SENTENCE.split(piece.text)[0]
    said, holding = that_hold(line) if len(scope.labels) == 1 and label.startswith("cấp ") else ("", [])
    if holding and label not in scope.units:
        scope.units[label] = holding
        reading.say(piece, said)
        reading.used.add(piece.at)
    kinds = held_by(line) if len(scope.labels) == 1 else None
    named = scope.units.get(label)
    if kinds is None or (
        named and set(named) != set(kinds) and (label.startswith("cấp ") or not set(named) & set(kinds))
    ):
        return
    scope.units.update({label: kinds} if kinds else {})
    reading.say(piece, line)
    reading.used.add(piece.at)
