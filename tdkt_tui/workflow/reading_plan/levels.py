"""The levels of a plan: which units, in which form, when, how long, how many."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import starmap
from typing import Any

from .apart_items import called_in, read_apart_items, take_apart
from .attending import attending
from .cell_sizes import read_cell_sizes
from .defined_levels import defined_units, put_defined
from .facts import Proposal, Reading, code_of, heading
from .form_added import form_of
from .forms import form_above, forms_of
from .forms_of_some import others_in
from .headed import ASPECT_SAID, below, headed, holding, labels_named, told_below
from .holders import groups_in, of_bodies
from .kinds import kinds_told
from .level_tables import level_rows
from .level_units import UNITS, read_units
from .levels_beside import give_beside, keep_holders, with_others
from .merging import Row, forget, give_times, ill_told, told_otherwise
from .naming import called, levels_of
from .no_meeting import of_whole_level
from .own_congress import heads_congress, of_one_congress
from .own_plans import AGREED, agreed_in, own_plans_asked
from .parted_levels import parted
from .pieces import Piece
from .scopes import Scope, told_of
from .tier_rows import give_rows, put_row
from .tiers import names_bodies
from .undated import Years
from .unit_lists import kinds_in

_MOST = 200
"""Pieces under one heading that are looked at; no level has near as many."""
_CASE = re.compile(r"\s+(?P<case>(?:không có|chưa có|có)\s+(?:các\s+)?đơn vị\s+(?:cơ sở\s+)?trực thuộc)$")
"""Of which units of a row a level is: "sở, ban, ngành có đơn vị trực thuộc"."""


def read_levels(reading: Reading) -> None:
    """Add forms, levels and exceptions; what several clauses say of one level makes one level."""
    taken, forms = set[str](), dict[str, str]()
    table = list(level_rows(reading))
    tabled = {row.piece.at for row in table}
    clauses = [piece for piece in reading.clauses() if piece.at not in tabled]
    scopes = [*_scopes(clauses), *(row.scope for row in table)]
    if of_one_congress(reading) and not any("cấp tỉnh" in scope.labels for scope in scopes):
        scopes = [*_scopes(clauses, own=True), *(row.scope for row in table)]
    rows: list[Row] = []
    own: list[list[Row]] = []
    said: list[list[dict[str, Any]]] = []
    years = Years(reading)
    defined = defined_units(reading)
    for scope in scopes:
        read_units(scope, reading)
        keep_holders(scope, reading)
        put_defined(reading, scope, defined)
    last = len(scopes) - len(table)
    scopes = [*(one for scope in scopes[:last] for one in parted(reading, scope)), *scopes[last:]]
    for scope in scopes:
        own.append(list(_rows(reading, scope, years, forms, taken)))
        said.append([dict(row.told) for row in own[-1]])
        own[-1] = [put_row(rows, row, next((one.tier for one in table if one.scope is scope), "")) for row in own[-1]]
    instead = give_rows(rows, [(one.tier, mine) for one, mine in zip(table, own[len(own) - len(table) :], strict=True)])
    own = [[below for row in mine for below in instead.get(id(row), [row])] for mine in own]
    give_times(rows)
    made, cut = dict[int, Proposal](), ill_told([row for row in rows if row.first.at not in tabled])
    for row in rows:
        if row.says_something() and row not in cut:
            code = code_of(row.label.removeprefix("cấp "), taken)
            by_name = row.label.startswith("cấp ") or names_bodies(row.label)
            shown = row.label if by_name else f"các {called(row.label, row.first.text)}"
            made[id(row)] = reading.add("level", row.first, id=code, label=shown, units=row.units, when=row.when,
                                        **row.told)  # fmt: skip
            made[id(row)].marks.update(row.marks)
            reading.draw(made[id(row)], row.used)
    forget(reading, cut)
    reading.level_rows.update({row.piece.at: row.cells for row in table})
    for one, mine, told in zip(reversed(table), reversed(own), reversed(said), strict=False):
        kept = [made[id(row)].values for row in mine if id(row) in made]
        if any(starmap(told_otherwise, zip(told, kept, strict=False))):
            reading.used.discard(one.piece.at)
            reading.drawn.pop(one.piece.at, None)
        elif len(kept) == 1:
            level = next(made[id(row)] for row in mine if id(row) in made)
            read_cell_sizes(reading, one.piece, one.size, level, most=one.most)
    for scope, mine in zip(scopes, own, strict=True):
        _exceptions(reading, scope, forms, taken, [made[id(row)] for row in mine if id(row) in made])


def _rows(reading: Reading, scope: Scope, years: Years, forms: dict[str, str], taken: set[str]) -> Iterator[Row]:
    """Yield what one scope says of each of its levels."""
    take_apart(reading, scope)
    planning = own_plans_asked(scope)
    shared: dict[str, Any] = {"own_plan": True} if planning else {}
    attend = [entry for piece in scope.pieces for entry in attending(piece)]
    if agreed := agreed_in(reading, scope):
        shared["agreed_with"] = agreed
    beside = [
        piece for piece in scope.pieces if attending(piece) or AGREED.search(piece.text) or UNITS.search(piece.text)
    ]
    beside += planning
    beside += [group.piece for group in groups_in(scope.pieces) if len(scope.labels) == 1]
    for label in scope.labels:
        said = told_of(scope, label, years)
        for piece, words in said.spelled:
            reading.say(piece, words)
        units = scope.units.get(label) or (["tỉnh"] if label == "cấp tỉnh" else kinds_told(label, reading))
        if label != "cấp tỉnh" and units and label not in scope.units:
            said.marks["units"] = f"suy ra: bản gốc không kể ra các đơn vị của {label}"
        chosen = forms_of(reading, scope, label, forms, taken)
        above, why = ("", "") if chosen else form_above(scope, label)
        if above:
            chosen = [form_of(reading, scope.pieces[0], above, forms, taken)]
            said.marks["choose_form"] = f"suy ra từ đề mục “{why}”"
        without = [piece for piece in scope.pieces if of_whole_level(piece, units)] if not chosen else []
        lacking = [key for key in ("choose_form", "window", "size") if key not in said.values] if without else []
        said.marks |= dict.fromkeys(lacking, "kế hoạch không yêu cầu hội nghị riêng")
        told = said.values | {"choose_form": chosen} | shared | {"attend": attend}
        told = {key: value for key, value in told.items() if value}
        case = _CASE.search(label) if not scope.when else None
        row = label[: case.start()] if case else label
        units = kinds_in(row) or units if case else units
        when = case["case"] if case else scope.when
        yield Row(row, units, when, told, scope.pieces[0], [*said.used, *beside, *without], said.marks,
                  bool(scope.apart))  # fmt: skip


def _scopes(body: list[Piece], *, own: bool = False) -> list[Scope]:
    """Return the stretches on levels. own: the short word "Đại hội" in a heading is the province's."""
    found = list(_titled(body))
    titled = {piece.at for scope in found for piece in scope.pieces}
    at, parted = list[str](), list[Piece]()
    for number, piece in enumerate(body, 1):
        after = body[number : number + _MOST]
        if piece.numbered:
            depth = piece.clause.count(".")
            labels, when = levels_of(piece)
            if labels and heading(piece) and told_below(labels, below(piece, after)):
                labels = []
                parted.append(piece)
            labels = labels or headed(piece, after) or holding(piece)
            labels = labels or (["cấp tỉnh"] if own and heads_congress(piece, after) else [])
            if labels and not (at and piece.clause.startswith(f"{at[-1]}.")):
                found.append(Scope(labels, [piece], when=when))
                at = [piece.clause]
                continue
            if at and depth <= at[-1].count("."):
                at = []
        if at and found and piece.clause.startswith(at[-1]):
            some = not any(label.startswith("cấp ") for label in found[-1].labels) and of_bodies(piece)
            found[-1].pieces += [] if some else [piece]
        elif (
            piece.at not in titled
            and not piece.numbered
            and (labels := levels_of(piece)[0] or headed(piece, after) or holding(piece))
        ):
            found.append(Scope(labels, [piece, *below(piece, after)]))  # a line of a list "Thời gian:", with its own
    for piece in parted:
        _shared(piece, found, body)
    found = with_others(found, body)
    give_beside(found, body)
    return found


def _titled(body: list[Piece]) -> Iterator[Scope]:
    """Yield what stands below each title without a number that names a level."""
    for number, piece in enumerate(body, 1):
        if piece.heads and (labels := labels_named(piece)):
            yield Scope(labels, [piece, *below(piece, body[number : number + _MOST])])


def _shared(head: Piece, scopes: list[Scope], body: list[Piece]) -> None:
    """Give each row of units below a heading the lines there that are of them all: "2.4. Thành phần: …"."""
    inside = below(head, body[body.index(head) + 1 :])
    mine = [scope for scope in scopes if any(scope.pieces[0] is one for one in inside)]
    told = {piece.at for scope in mine for piece in scope.pieces}
    of_all = [piece for piece in inside if piece.at not in told and ASPECT_SAID.match(piece.text)]
    for scope in mine:
        scope.pieces += of_all


def _exceptions(reading: Reading, scope: Scope, forms: dict[str, str], taken: set[str], levels: list[Proposal]) -> None:
    for piece in scope.pieces:
        for found in others_in(piece.text):
            units = set(found.units)
            level = next(reversed([one for one in levels if units <= set(one.values.get("units", ()))] or levels), None)
            codes = [form_of(reading, piece, name, forms, taken) for name in found.more or (found.form,)]
            own = level.values.get("choose_form", []) if level else []
            if level and own != codes:
                some = called_in(level.values.get("units", ()), found.units)
                codes = list(dict.fromkeys([*own, *codes])) if found.more else codes
                reading.add("exception", piece, level=level.values["id"], units=some, choose_form=codes)
                if found.by_name:
                    reading.say(piece, piece.text[found.start : found.end])
    for level in levels[:1] if scope.apart else ():
        read_apart_items(reading, scope, level)
