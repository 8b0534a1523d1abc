"""Taking a step back, and doing it again: only where nobody changed the same text since."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import replace

from tdkt_tui.model.fault import BadInput

from .deciding import put
from .editing import found, insert, remove, update
from .history import DECISIONS, Act, Change, changes_of, record
from .row import Conflict, Row, filled, told_only
from .step_words import words

_OPPOSITE: dict[Act, Act] = {"add": "remove", "remove": "add", "change": "change", "apart": "ask", "ask": "apart",
                             "same": "split", "split": "same"}  # fmt: skip
_SINCE = "Không hoàn tác được: sau đó dòng này đã được sửa, bỏ hoặc thêm lại."
_BY_HAND = "xem dòng ấy như đang có, rồi sửa ở đó nếu cần"


def turn(db: sqlite3.Connection, step: int, *, back: bool) -> str:
    """Undo a step, or do it again, as one step of its own; return what it was in words.

    Raises Conflict where a row is not as the step left it, BadInput where everybody in it was erased for good.
    """
    changes = changes_of(db, step)
    if not changes:
        raise BadInput("Không hoàn tác được: người này đã bị xóa hẳn, cả trong lịch sử.", fix="thêm lại nếu cần")
    turned = [_turned(change) for change in reversed(changes)] if back else changes
    record(db, _applied(db, turned), way="undo" if back else "redo", undoes=step)
    return words(changes)


def _turned(change: Change) -> Change:
    opposite = _OPPOSITE[change.act]
    if change.act in DECISIONS:
        return replace(change, act=opposite)
    return Change(opposite, change.person, change.rev, change.position, change.after, change.before)


def _applied(db: sqlite3.Connection, changes: Sequence[Change]) -> list[Change]:
    return [_apply(db, change) for change in changes]


def _apply(db: sqlite3.Connection, change: Change) -> Change:
    if change.act in DECISIONS:
        put(db, change)
        return change
    row = found(db, change.person)
    if change.act == "add":
        wanted = filled(change.after)
        if row is not None:
            raise Conflict(_SINCE, Row(change.person, change.rev, wanted), row, _BY_HAND)
        return insert(db, wanted, change.position, person=change.person, rev=_next_rev(db, change.person))
    if change.act == "remove":
        if row is None or told_only(row.values) != change.before:
            raise Conflict(_SINCE, Row(change.person, change.rev, filled(change.before)), row, _BY_HAND)
        return remove(db, row)
    if row is None or any(row.values[name] != text for name, text in change.before.items()):
        values = {**(row.values if row else filled({})), **change.after}
        raise Conflict(_SINCE, Row(change.person, change.rev, values), row, _BY_HAND)
    return update(db, row, change.after)


def _next_rev(db: sqlite3.Connection, person: int) -> int:
    """Return a revision that the row never had: who still holds an old one must not pass for the newest."""
    return int(db.execute("SELECT max(rev) FROM history WHERE person = ?", (person,)).fetchone()[0]) + 1
