"""The levels of a plan: which units, in which form, when, how long, how many."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from .attending import attending, kinds_of
from .facts import Proposal, Reading, bare, code_of
from .headed import below, headed, holding
from .kinds import kinds_listed, kinds_told
from .merging import Row, merged
from .naming import SUBJECT, levels_of, named_in, units_of
from .pieces import Piece
from .scopes import Scope, told_of

_UNITS = re.compile(r"(?P<label>cấp (?:trên cơ sở|cơ sở|huyện|xã)) gồm (?:các )?"
                    r"(?P<units>[^;.]+?)(?=\s+và\s+cấp\s|\s+(?:trong|trực thuộc|tùy)\s|[;.]|$)")  # fmt: skip
_FORM = re.compile(r"“((?:Hội nghị|Đại hội)[^”]+)”")
_NAMED_FORM = re.compile(
    r"(?P<or>hoặc\s+)?(?:Hội nghị|Đại hội)\s(?:(?!\.(?:\s|$)|,?\s(?:có thể|hoặc lồng ghép|riêng|nếu|trường hợp|tùy)\b|"
    r"\shoặc\s(?:Hội nghị|Đại hội))(?:[^:;“”]|“[^“”]{3,60}”)){8,120}"
)
"""A form by its name alone: what a sentence allows besides ("; nơi ít người có thể …") is none of it."""
_TOPIC = re.compile(r"(?:Hình thức|Tên gọi|Tên)\b", re.IGNORECASE)
_QUOTED = re.compile(r"[Tt]ổ chức “(?:Hội nghị|Đại hội)")
_MOST = 200
"""Pieces under one heading that are looked at; no level has near as many."""
_RIVAL = re.compile(r"Riêng (?:đối với )?(?:các )?(?P<units>[^“”.]+?) tổ chức[^“”.]*“(?P<form>[^”]+)”")
_AGREED = re.compile(r"thống nhất với (Bí thư[^,.;]*?cùng cấp|[^,.;]{5,60})")
_STOPS = (r"hoặc|trong|vào|lần thứ|năm(?= \d)|theo|từ|trước|để|với|xong|và|hoàn thành|chậm nhất|giai đoạn|không quá|"
          r"tối đa|số lượng|thời gian|do|tại|cấp|ở")  # fmt: skip
"""What no name of a conference holds."""
_HELD = re.compile(
    r"[Tt]ổ chức (?P<name>(?:Hội nghị|Đại hội Thi đua)\s(?!của\b|các\b)"
    rf"(?:(?!\b(?:{_STOPS})\b)(?:[^;:.,“(]|, (?=việc tốt|lao động sáng tạo))){{4,90}})"
)
_OR = re.compile(
    rf"\bhoặc\s+(?:tổ chức\s+)?(?P<name>Hội nghị\s(?!của\b|các\b)(?:(?!\b(?:{_STOPS})\b)[^;:.,“(]){{4,90}})"
)
"""Another form that the same sentence allows."""
_SAID = re.compile(
    rf"[^:;.]{{3,80}}:\s+(?P<name>(?:Hội nghị|Đại hội Thi đua)\s(?:(?!\b(?:{_STOPS})\b)[^;:.,“(]){{4,90}})"
)
"""A form by its name after the level's: "Cấp huyện: Hội nghị điển hình tiên tiến, hoàn thành …"."""
_TITLED = re.compile(
    rf"(?:[Tt]ổ chức )?(?P<name>Hội nghị\s(?:(?!\b(?:{_STOPS}|các|của|đối với|tỉnh)\b)[^;:.,“(]){{4,90}})"
)
"""A form by the heading on its level: "Hội nghị điển hình tiên tiến cấp huyện"."""


def read_levels(reading: Reading) -> None:
    """Add forms, levels and exceptions; what several clauses say of one level makes one level."""
    taken: set[str] = set()
    forms: dict[str, str] = {}
    scopes = _scopes(reading.body())
    rows: list[Row] = []
    own: list[list[Row]] = []
    for scope in scopes:
        _units(scope, reading)
        own.append(list(_rows(reading, scope, forms, taken)))
        own[-1] = [merged(rows, row) for row in own[-1]]
    made: dict[int, Proposal] = {}
    for row in rows:
        if row.says_something():
            code = code_of(row.label.removeprefix("cấp "), taken)
            shown = row.label if row.label.startswith("cấp ") else f"các {row.label}"
            made[id(row)] = reading.add(
                "level", row.first, id=code, label=shown, units=row.units, when=row.when, **row.told
            )
            reading.draw(made[id(row)], row.used)
    for scope, mine in zip(scopes, own, strict=True):
        _exceptions(reading, scope, forms, taken, [made[id(row)] for row in mine if id(row) in made])


def _rows(reading: Reading, scope: Scope, forms: dict[str, str], taken: set[str]) -> Iterator[Row]:
    """Yield what one scope says of each of its levels."""
    shared: dict[str, Any] = _one_of(scope, r"kế hoạch[^.]*?riêng", {"own_plan": True})
    attend = [entry for piece in scope.pieces for entry in attending(piece)]
    if found := next((hit for piece in scope.pieces if (hit := _AGREED.search(piece.text))), None):
        shared["agreed_with"] = found[1]
    beside = [
        piece for piece in scope.pieces if attending(piece) or _AGREED.search(piece.text) or _UNITS.search(piece.text)
    ]
    beside += [
        piece for piece in scope.pieces if "own_plan" in shared and re.search(r"kế hoạch[^.]*?riêng", piece.text)
    ]
    for label in scope.labels:
        told, used = told_of(scope, label)
        units = scope.units.get(label) or (["tỉnh"] if label == "cấp tỉnh" else kinds_told(label, reading))
        told |= {"choose_form": _forms(reading, scope, label, forms, taken)} | shared | {"attend": attend}
        told = {key: value for key, value in told.items() if value}
        yield Row(label, units, scope.when, told, scope.pieces[0], [*used, *beside])


def _scopes(body: list[Piece]) -> list[Scope]:
    found: list[Scope] = []
    at: list[str] = []
    for number, piece in enumerate(body, 1):
        after = body[number : number + _MOST]
        if piece.numbered:
            depth = piece.clause.count(".")
            labels, when = levels_of(piece)
            labels = labels or headed(piece, after) or holding(piece)
            if labels and not (at and piece.clause.startswith(f"{at[-1]}.")):
                found.append(Scope(labels, [piece], when=when))
                at = [piece.clause]
                continue
            if at and depth <= at[-1].count("."):
                at = []
        if at and found:
            found[-1].pieces.append(piece)
        elif not piece.numbered and (labels := levels_of(piece)[0] or headed(piece, after) or holding(piece)):
            found.append(Scope(labels, [piece, *below(piece, after)]))  # a line of a list "Thời gian:", with its own
    return found


def _units(scope: Scope, reading: Reading) -> None:
    for label in scope.labels:
        if not label.startswith("cấp "):
            scope.units[label] = kinds_of(label)
    for piece in scope.pieces:
        for found in _UNITS.finditer(piece.text):
            scope.units.setdefault(found["label"].casefold(), kinds_of(found["units"]))
        label, kinds = units_of(piece.text)
        if kinds and label in scope.labels:
            areas = [kind for kind in kinds if not kind.startswith("đơn vị")]
            scope.units.setdefault(label, [*([] if areas else kinds_told(label, reading)), *kinds])
        if len(scope.labels) == 1 and (kinds := kinds_listed(scope.labels[0], piece.text)):
            scope.units.setdefault(scope.labels[0], kinds)


def _forms(reading: Reading, scope: Scope, label: str, forms: dict[str, str], taken: set[str]) -> list[str]:
    chosen: list[str] = []
    for piece in scope.pieces:
        text = _RIVAL.sub("", piece.text)
        topical = _TOPIC.match(text) or "hình thức" in text.casefold() or piece.below("hình thức")
        if not topical and not (piece is scope.pieces[0] or SUBJECT.match(text) or text.startswith("Tổ chức ")):
            continue
        names = _FORM.findall(text) if topical or _QUOTED.search(text) else []
        named = named_in(text)
        if not names and len(named) < 2 and (_TOPIC.match(text) or "hình thức" in text.casefold()) and ":" in text:
            told = list(_NAMED_FORM.finditer(text.partition(":")[2].partition("(")[0]))
            either = [found for found in told[1:] if found["or"]]
            names = [bare(found[0].removeprefix(found["or"] or "")) for found in (*told[:1], *either)]
        if not names and piece.mark in ("-", "+") and piece.below("hình thức sau") and text.startswith("Hội nghị "):
            names = [bare(text)]
        if len(named) > 1 and not names:
            text = " ".join(part.words for part in named if label in part.labels) or text
        if not names and (len(named) > 1 or len(scope.labels) == 1):
            held = _SAID.match(text) if SUBJECT.match(text) else None
            first = held or _HELD.search(text)
            names = [bare(found["name"]) for found in (first, *_OR.finditer(text, first.end()))] if first else []
        chosen += [_form(reading, piece, name, forms, taken) for name in names]
    if not chosen and scope.pieces[0].numbered and (titled := _TITLED.match(scope.pieces[0].text)):
        chosen.append(_form(reading, scope.pieces[0], bare(titled["name"]), forms, taken))
    return list(dict.fromkeys(chosen))


def _form(reading: Reading, piece: Piece, name: str, forms: dict[str, str], taken: set[str]) -> str:
    name = re.split(r"\s+lần thứ|,", name)[0] if name.startswith("Đại hội") else name
    if name not in forms:
        forms[name] = code_of(re.sub(r"^(?:Hội nghị|Đại hội)\s+", "", name), taken)
        kind = "congress" if name.startswith("Đại hội") else ""
        reading.add("form", piece, id=forms[name], name=name, kind=kind)
    reading.draw(next(item for item in reading.of("form") if item.values["id"] == forms[name]), [piece])
    return forms[name]


def _exceptions(reading: Reading, scope: Scope, forms: dict[str, str], taken: set[str], levels: list[Proposal]) -> None:
    for piece in scope.pieces:
        for found in _RIVAL.finditer(piece.text):
            units = kinds_of(found["units"])
            level = next((item for item in reversed(levels) if set(units) <= set(item.values.get("units", ()))), None)
            code = _form(reading, piece, found["form"], forms, taken)
            if level := level or next(reversed(levels), None):
                reading.add("exception", piece, level=level.values["id"], units=units, choose_form=[code])


def _one_of(scope: Scope, pattern: str, told: dict[str, Any]) -> dict[str, Any]:
    return told if any(re.search(pattern, piece.text) for piece in scope.pieces) else {}
