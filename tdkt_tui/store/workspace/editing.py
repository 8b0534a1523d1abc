"""Changing single values of a profile's text: everything else that a person wrote, comments too, stays as it is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import AoT, Table

from tdkt_tui.model.fault import BadInput

REMOVED = None
"""The value that takes a key away; TOML itself has no null."""


def with_changes(text: str, changes: Mapping[str, Any], *, place: str = "") -> str:
    """Return the text with each dotted key ("conference.date", "recipient") set anew, or taken away by None.

    A list of tables is replaced as a whole. Raises BadInput for text that is no TOML, or a key that cannot hold a
    value because something else stands there.
    """
    if not changes:
        return text
    try:
        document = tomlkit.parse(text)
        for key, value in changes.items():
            _change(document, key.split("."), value)
        return tomlkit.dumps(document)
    except (TOMLKitError, TypeError, ValueError) as error:
        raise BadInput("Không sửa được tệp hồ sơ: nội dung không đúng cú pháp TOML.", place=place,
                       fix="chạy tdkt check để xem dòng sai, sửa rồi mở lại") from error  # fmt: skip


def _change(table: Any, steps: list[str], value: Any) -> None:
    *path, last = steps
    for step in path:
        if step not in table:
            if value is REMOVED:
                return
            table.append(step, tomlkit.table())
        table = table[step]
        if isinstance(table, AoT) or not hasattr(table, "append"):
            raise TypeError(step)
    if value is REMOVED:
        if last in table:
            table.remove(last)
    elif _is_tables(value):
        _replace_tables(table, last, value)
    elif last in table and not isinstance(table[last], (AoT, Table)):
        table[last] = _with_comment_of(table[last], value)
    else:
        if last in table:
            table.remove(last)
        table.append(last, value)


def _with_comment_of(old: Any, value: Any) -> Any:
    item = tomlkit.item(value)
    trivia = getattr(old, "trivia", None)
    if trivia is not None:
        item.trivia.comment_ws, item.trivia.comment = trivia.comment_ws, trivia.comment
    return item


def _is_tables(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(item, dict) for item in value)


def _replace_tables(table: Any, key: str, rows: list[dict[str, Any]]) -> None:
    array = tomlkit.aot()
    for row in rows:
        item = tomlkit.table()
        item.update(row)
        array.append(item)
    if key in table:
        table[key] = array
    else:
        table.append(key, array)
