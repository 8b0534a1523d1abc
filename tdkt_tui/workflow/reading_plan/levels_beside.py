"""What stands once, in items of their own, for all the levels that another item under the same heading tells apart."""

from __future__ import annotations

import re

from .facts import Reading
from .headed import ASPECT_SAID, below
from .naming import SUBJECT, labels_of, spelled
from .pieces import Piece
from .scopes import Scope
from .sentences import SENTENCE
from .undated import timed
from .unit_lists import held_by

_PROVINCE = re.compile(r"\b(?:cấp tỉnh|(?:hội nghị|đại hội)\s(?:của\s+)?tỉnh)\b", re.IGNORECASE)
_OWN = re.compile(r"hình thức|thời (?:gian|hạn|lượng)|tên gọi|thành phần", re.IGNORECASE)
"""What is of all levels alike where it names none; a number beside theirs is of something else."""

_ANY = re.compile(r"(?:(?:cơ quan|đơn vị|tổ chức)(?:,\s*|\s+và\s+|$))+")
"""A level's units by words that mean whichever are not of the others."""


_LED = re.compile(r"\s*:\s+(?P<said>[^.;]+)")
_DONE = re.compile(
    r"(?!.*\b(?:gửi|nộp|lập|báo cáo|đề nghị|giới thiệu|chọn|bầu|cử|rà soát|hồ sơ)\b)"
    r"(?:(?:các|UBND|Ủy ban nhân dân)\s(?:(?!\bdự\b)[^:]){3,60}?\s)?"
    r"(?:phát động|tổng kết|tổ chức|tiến hành|hoàn thành|lồng ghép)\b",
    re.IGNORECASE,
)
"""What an item says of a level's conference that does not name it: "Cấp huyện: phát động trước ngày 10/3"."""


def with_others(scopes: list[Scope], body: list[Piece]) -> list[Scope]:
    """Return scopes with the items beside a level's own that each begin with another level and say when it is done."""
    told = {piece.at for scope in scopes for piece in scope.pieces}
    heads = {scope.pieces[0].under for scope in scopes if _level_of(scope.pieces[0])}
    more = [
        Scope(labels, [piece, *below(piece, body[at:])])
        for at, piece in enumerate(body, 1)
        if piece.at not in told and piece.under and piece.under in heads and (labels := _level_of(piece, done=True))
    ]
    places = {piece.at: at for at, piece in enumerate(body)}
    return sorted([*scopes, *more], key=lambda scope: places[scope.pieces[0].at])


def _level_of(piece: Piece, *, done: bool = False) -> list[str]:
    """Return the levels that an item begins with, before a colon. done: it says when what they hold is done."""
    found = SUBJECT.match(spelled(piece.text)) if piece.numbered else None
    led = _LED.match(spelled(piece.text), found.end()) if found else None
    said = not done or (led and _DONE.match(led["said"]) and timed(led["said"]))
    return labels_of(found) if found and led and found["levels"] and said else []


def give_beside(scopes: list[Scope], body: list[Piece]) -> None:
    """Give the levels of one item the items beside it that name no level: "a) Tên gọi: …", "c) Thời gian: …".

    The province's own level has its form and time elsewhere: nothing is given where the item, or one beside it,
    speaks of it.
    """
    told = {piece.at for scope in scopes for piece in scope.pieces}
    for scope in scopes:
        under = _heading_of(scope.pieces[0])
        beside = [piece for piece in body if piece.under == under and piece.numbered] if under else []
        if "cấp tỉnh" in scope.labels or any(_PROVINCE.search(piece.text) for piece in beside):
            continue
        for piece in beside:
            if piece.at in told or not (_OWN.match(piece.text) or held_by(SENTENCE.split(piece.text)[0])):
                continue
            inside = below(piece, body[body.index(piece) + 1 :])
            scope.pieces += [piece, *inside] if not any(one.at in told for one in inside) else []


def _heading_of(first: Piece) -> tuple[str, ...]:
    """Return what an item on levels stands under: it, or what it stands right below, begins with what it says."""
    if first.under and ASPECT_SAID.match(first.text):
        return tuple(first.under) if first.numbered else ()
    if len(first.under) > 1 and ASPECT_SAID.match(first.under[-1]):
        return tuple(first.under[:-1])
    return ()


def keep_holders(scope: Scope, reading: Reading) -> None:
    """Keep whom the line on who holds it names besides the other levels' units: these a general word means."""
    general = [label for label in scope.labels if _ANY.fullmatch(label)]
    others = {unit for label in scope.labels if label not in general for unit in scope.units.get(label, ())}
    for piece in scope.pieces if len(general) == 1 and others else ():
        line = SENTENCE.split(piece.text)[0]
        kinds = held_by(line) or []
        rest = [kind for kind in kinds if kind not in others]
        if rest and others <= set(kinds):
            scope.units[general[0]] = rest
            reading.say(piece, line)
            reading.used.add(piece.at)
