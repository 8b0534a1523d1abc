"""A table with awards side by side, each over "Tập thể" and "Cá nhân": what the units of each row give, or ask for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from tdkt_tui.model.words import lowered_first

from .award_rows import Row
from .bounds import MOST
from .facts import Proposal, Reading, bare
from .givers import AWARD
from .honours_given import units_of_level
from .honours_rows import place_of
from .pieces import Piece
from .quota_tables import tables_of
from .rows import cells_of

_ASKS = re.compile(r"(?:đề nghị|trình)\s+(?:(?:xét\s+)?tặng\s+)?", re.IGNORECASE)
_NAMED = re.compile(rf"(?P<award>{AWARD})(?:\s+(?:của\s+)?(?P<givers>.+))?")
_MOST = re.compile(rf"\s*\(?\s*\b{MOST}\b\s*\)?", re.IGNORECASE)
_KINDS = (("collectives", "tập thể"), ("individuals", "cá nhân"), ("people", "cá nhân hoặc hộ gia đình"),
          ("households", "hộ gia đình"))  # fmt: skip
_HEADS = {"collectives": r"tập thể", "individuals": r"cá nhân",
          "people": r"cá nhân(?:\s*[,/]\s*|\s+(?:và|hoặc)\s+)(?:hộ gia đình|gia đình|hộ)",
          "households": r"(?:hộ gia đình|gia đình|hộ)"}  # fmt: skip
_UNIT = re.compile(r"(?:tên\s+)?(?:các\s+)?(?:cấp|cơ quan|đơn vị|địa phương)\b.{0,40}|s?tt|", re.IGNORECASE)
_WHEN = re.compile(r"(?P<who>.+?)\s+\(?(?P<when>(?:có\s+)?(?:dưới|trên|từ)\s[^()]*\d[^()]*)\)?")
_BELOW = re.compile(r"(?:các\s+)?đơn vị (?:cơ sở|trực thuộc)", re.IGNORECASE)
"""Units that the plan has no level of."""
_EMPTY = re.compile(r"0{0,2}|[-–.\s]*")
_FEWEST = 2
"""Awards side by side; a table of one is read by its own columns."""


@dataclass(frozen=True, slots=True)
class _Award:
    """An award over its columns. keys: what they count, in order."""

    head: str
    keys: tuple[str, ...]

    @property
    def asks(self) -> bool:
        return _ASKS.match(self.head) is not None

    @property
    def most(self) -> bool:
        return _MOST.search(self.head) is not None

    def name(self) -> str:
        plain = bare(_MOST.sub("", _ASKS.sub("", self.head)))
        found = _NAMED.match(plain[:1].upper() + plain[1:])
        givers = found["givers"] if found and found["givers"] else ""
        named = f"{found['award']} của {givers}" if found and givers else found["award"] if found else plain
        return f"đề nghị tặng {named}" if self.asks else named


def read_honours_pairs(reading: Reading) -> None:
    """Add honours for each award of each row; words in place of a number stay told, and so does a row of nobody."""
    for part in (reading.body(), reading.annexes()):
        for rows, above in tables_of(part):
            awards, first = _awards([cells_of(row.text) for row in rows[:2]])
            if len(awards) < _FEWEST or any(row.at in reading.used for row in rows):
                continue
            led = next((piece for piece in part if above and piece.text == above[-1]), None)
            read = [_row(reading, row, awards, first, led) for row in rows[2:]]
            for row in rows[:2] if any(read) else ():
                reading.used.add(row.at)
                reading.say(row, row.text)
            if led and any(read) and led.at in reading.drawn:
                _drop_bare(reading, led, rows[2:])


def _awards(rows: Sequence[Sequence[str]]) -> tuple[list[_Award], int]:
    """Return the awards of a head of two rows, and how many columns stand before them; none for another head."""
    if len(rows) < _FEWEST or not rows[1] or any(re.search(r"\d", cell) for cell in rows[1]):
        return [], 0
    first = next((at for at, cell in enumerate(rows[1]) if cell), 0)
    heads = [cell for cell in rows[0][first:] if cell]
    keys = [next((key for key, way in _HEADS.items() if re.fullmatch(way, cell.casefold())), "")
            for cell in rows[1][first:]]  # fmt: skip
    groups: list[list[str]] = []
    for key in keys:
        if not groups or key in groups[-1]:
            groups.append([])
        groups[-1].append(key)
    known = first and "" not in keys and len(groups) == len(heads) and all(map(_UNIT.fullmatch, rows[0][:first]))
    named = known and all(_NAMED.match(_ASKS.sub("", head)) for head in heads)
    return [_Award(head, tuple(group)) for head, group in zip(heads, groups, strict=True)] if named else [], first


def _row(reading: Reading, piece: Piece, awards: Sequence[_Award], first: int, led: Piece | None) -> bool:
    cells = cells_of(piece.text)
    told = _told(cells[first:], awards)
    who = cells[first - 1] if len(cells) >= first else ""
    found = _WHEN.fullmatch(who)
    named = found["who"] if found else who
    place = place_of(reading, Row(named, True, {}), []) if who and told else None
    if place is None and told and _BELOW.fullmatch(named):
        place = "", [lowered_first(named)]
    if place is None or not any(place):
        return False
    left = []
    for award, cell in zip(awards, told, strict=True):
        if isinstance(cell, str):
            left += [f"{award.head}: {cell}"] if cell else []
        elif cell:
            values: dict[str, Any] = {
                "level": place[0],
                "units": place[1],
                "award": _named(reading, award, place, led),
            }
            reading.add("honours", piece, None, **values, **_counted(cell, award),
                        **({"when": found["when"]} if found else {}))  # fmt: skip
    if left:
        reading.level_rows[piece.at] = left
    else:
        reading.say(piece, piece.text)
    return True


def _told(cells: Sequence[str], awards: Sequence[_Award]) -> list[dict[str, int] | str]:
    """Return the numbers of a row by award, or the words that one cell holds for all of an award's columns."""
    told: list[dict[str, int] | str] = []
    at = 0
    for number, award in enumerate(awards):
        mine = cells[at : at + len(award.keys)]
        wide = sum(len(one.keys) for one in awards[number + 1 :])
        if mine and not re.fullmatch(r"\d{1,4}|[-–]?", mine[0]):
            merged = len(cells) - at < len(award.keys) + wide
            told.append(mine[0])
            at += 1 if merged else len(award.keys)
            continue
        if len(mine) < len(award.keys) or not all(cell.isdigit() or _EMPTY.fullmatch(cell) for cell in mine):
            return []
        told.append(
            {key: int(cell) for key, cell in zip(award.keys, mine, strict=True) if cell.isdigit() and int(cell)}
        )
        at += len(award.keys)
    return told if at == len(cells) else []


def _counted(numbers: dict[str, int], award: _Award) -> dict[str, Any]:
    """Return keys of an award; people of two kinds in one number are said in words."""
    values: dict[str, Any] = {"individuals" if key == "people" else key: number for key, number in numbers.items()}
    if "people" in numbers:
        values["said"] = ", ".join(f"{numbers[key]:02} {noun}" for key, noun in _KINDS if key in numbers)
    return values | ({"how": "at-most"} if award.most else {})


def _named(reading: Reading, award: _Award, place: tuple[str, list[str]], led: Piece | None) -> str:
    """Return the award with who gives it, as the line above the table says of its level."""
    name = award.name()
    said = [] if award.asks or led is None else _bare(reading, led)
    mine = [str(one.values["award"]) for one in said
            if _is_of(reading, one, place) and str(one.values["award"]).startswith(f"{name} của ")]  # fmt: skip
    return mine[0] if mine else name


def _bare(reading: Reading, led: Piece) -> list[Proposal]:
    """Return the awards without a number that the line above a table was read as."""
    return [one for one in reading.drawn.get(led.at, ()) if one.table == "honours"
            and {*one.values} <= {"level", "units", "award", "clause"}]  # fmt: skip


def _is_of(reading: Reading, award: Proposal, place: tuple[str, list[str]]) -> bool:
    """Tell an award of a level, or of one that has some of these units."""
    level = str(award.values.get("level", ""))
    return level == place[0] if place[0] else bool({*place[1]} & {*units_of_level(reading, level)})


def _drop_bare(reading: Reading, led: Piece, rows: Sequence[Piece]) -> None:
    """Take away those that rows now say with their numbers; what only leads to the table says nothing besides."""
    told = [one.values for row in rows for one in reading.drawn.get(row.at, ()) if one.table == "honours"]
    places = [(str(one.get("level", "")), list(one.get("units", ()))) for one in told]
    for made in _bare(reading, led):
        if any(_is_of(reading, made, place) for place in places):
            reading.facts.remove(made)
            reading.drawn[led.at].remove(made)
    if not re.search(r"\d", led.text):
        reading.used.add(led.at)
        reading.say(led, led.text)
