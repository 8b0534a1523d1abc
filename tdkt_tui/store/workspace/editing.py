"""Changing single values of a profile's text: everything else that a person wrote, comments too, stays as it is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import AoT, Table

from tdkt_tui.model.fault import BadInput
from tdkt_tui.model.keys import steps_of
from tdkt_tui.model.row_text import is_tables
from tdkt_tui.store.marks import without_filled

REMOVED = None
"""The value that takes a key away; TOML itself has no null."""


def with_changes(text: str, changes: Mapping[str, Any], *, place: str = "") -> str:
    """Return the text with each dotted key ("conference.date", "recipient") set anew, or taken away by None.

    The mark of a missing value goes where its key is given one.

    A number counts the tables of a list from 1 ("task.3.due").

    A list of tables is replaced as a whole. Raises BadInput for text that is no TOML, or a key that cannot hold a
    value because something else stands there.
    """
    if not changes:
        return text
    try:
        document = tomlkit.parse(text)
        for key, value in changes.items():
            _change(document, steps_of(key), value)
        filled = {key for key, value in changes.items() if value not in (REMOVED, "", [])}
        return without_filled(tomlkit.dumps(document), filled)
    except (TOMLKitError, TypeError, ValueError) as error:
        raise BadInput("Không sửa được tệp hồ sơ: nội dung không đúng cú pháp TOML.", place=place,
                       fix="chạy tdkt check để xem dòng sai, sửa rồi mở lại") from error  # fmt: skip


def _change(table: Any, steps: list[str], value: Any) -> None:
    *path, last = steps
    for step in path:
        if value is REMOVED and not isinstance(table, list) and step not in table:
            return
        table = _below(table, step)
    if isinstance(table, list):
        raise TypeError(last)
    if value is REMOVED:
        if last in table:
            table.remove(last)
    elif is_tables(value):
        _replace_tables(table, last, value)
    elif last in table and not isinstance(table[last], (AoT, Table)):
        table[last] = _with_comment_of(table[last], value)
    else:
        if last in table:
            table.remove(last)
        table.append(last, value)


def _below(table: Any, step: str) -> Any:
    """Return the table of a name, made where there is none, or the one of a number in a list of tables."""
    if isinstance(table, list):
        if not step.isdecimal() or not 0 < int(step) <= len(table):
            raise TypeError(step)
        return table[int(step) - 1]
    if step not in table:
        table.append(step, tomlkit.table())
    if not hasattr(table[step], "append"):
        raise TypeError(step)
    return table[step]


def _with_comment_of(old: Any, value: Any) -> Any:
    item = tomlkit.item(value)
    trivia = getattr(old, "trivia", None)
    if trivia is not None:
        item.trivia.comment_ws, item.trivia.comment = trivia.comment_ws, trivia.comment
    return item


def _replace_tables(table: Any, key: str, rows: list[dict[str, Any]]) -> None:
    """Put rows in place of those that stand there; a row that stays, or only changes, keeps its comments."""
    old = list(table[key]) if isinstance(table.get(key), AoT) else []
    array = tomlkit.aot()
    for row, at in zip(rows, _kept([item.unwrap() for item in old], rows), strict=True):
        array.append(_with_cells(old[at], row) if at is not None else _with_cells(tomlkit.table(), row))
    if key in table:
        table[key] = array
    else:
        table.append(key, array)


def _kept(old: list[Any], rows: list[dict[str, Any]]) -> list[int | None]:
    """Return for each row which old one it is: an equal one first, else the one that stood in its place."""
    free = set(range(len(old)))
    found: list[int | None] = []
    for row in rows:
        at = next((number for number in sorted(free) if old[number] == row), None)
        free.discard(-1 if at is None else at)
        found.append(at)
    for number, at in enumerate(found):
        if at is None and number in free:
            free.remove(number)
            found[number] = number
    return found


def _with_cells(item: Any, row: dict[str, Any]) -> Any:
    for name in [name for name in item if name not in row]:
        item.remove(name)
    for name, value in row.items():
        if name not in item:
            item.append(name, value)
        elif item[name] != value:
            item[name] = _with_comment_of(item[name], value)
    return item
