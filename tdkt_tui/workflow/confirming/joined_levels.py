"""What two levels that become one both list, joined where it stands without doubles; the marks of what is taken."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from typing import Any

from tdkt_tui.model.fault import BadInput
from tdkt_tui.store.toml_lines import headers, index_lines
from tdkt_tui.workflow.plan_notes import notes_of
from tdkt_tui.workflow.scaffold.literals import literal

from .changing import table_of
from .values import with_value

LISTED = ("attend", "covers", "without_subordinates")
"""Keys of which both levels may have some."""


def joined(mine: Any, its: Any) -> Any:
    """Return a list, or lists by their names, with what only the other has behind it; whose clause does not matter."""
    if isinstance(mine, dict):
        return {name: joined(mine.get(name, []), its.get(name, [])) for name in (*mine, *(its.keys() - mine.keys()))}
    held = [without_clauses(one) for one in mine]
    return [*mine, *(one for one in its if without_clauses(one) not in held)]


def with_joined(text: str, fact: str, goes: str, mine: Mapping[str, Any], its: Mapping[str, Any]) -> str:
    """Return the text with what both levels list joined at the one that stays, under the marks of both.

    Raises BadInput where a list stands in a way that is not changed by itself.
    """
    for name in LISTED:
        whole = joined(mine[name], its[name]) if mine.get(name) and its.get(name) else mine.get(name)
        if whole != mine.get(name):
            text = with_mark(_with_list(text, f"{fact}.{name}", mine[name], whole), f"{fact}.{name}",
                             mark_of(text, f"{goes}.{name}"))  # fmt: skip
    return text


def mark_of(text: str, key: str) -> str:
    """Return the remark of a value, or of what is inside of it, as it stands behind a line; "" for none."""
    notes = (note for note in notes_of(text) if f"{note.key}.".startswith(f"{key}."))
    return next((f"  # {note.kind}{f': {note.words}' if note.words else ''}" for note in notes), "")


def with_mark(text: str, key: str, mark: str) -> str:
    """Return the text with a remark behind the first line of a value, unless that has a comment or there is no mark."""
    line = index_lines(text).get(key, 0)
    if not (mark and line) or mark_of(text, key):
        return text
    rows = text.split("\n")
    rows[line - 1] += mark
    whole = "\n".join(rows)
    return whole if tomllib.loads(whole) == tomllib.loads(text) and mark_of(whole, key) else text


def marked(line: str, mark: str) -> str:
    """Return a new line of a value with a mark; of one on several lines behind the first."""
    head, end, rest = line.partition("\n")
    return f"{head}{mark}{end}{rest}"


def _with_list(text: str, key: str, mine: Any, whole: Any) -> str:
    """Return the text with more in a list: on its line, on lines of their own behind the last, or as tables."""
    rows, path = text.split("\n"), tuple(key.split("."))
    tables = [".".join(table) for _, table in headers(text) if table[:3] == path and len(table) == len(path) + 1]
    more = whole[len(mine) :] if isinstance(whole, list) else []
    if tables and more:
        at = table_of(text, tables[-1])[1] - 1
        for one in reversed(more):
            said = [f"{name} = {literal(value)}" for name, value in one.items()]
            rows[at:at] = ["", f"[[{path[0]}.{path[2]}]]", *said]
        return "\n".join(rows)
    start = index_lines(text).get(key, 0)
    if not start or not rows[start - 1].partition("#")[0].rstrip().endswith("["):
        return with_value(text, key, whole)
    end = next((at for at in range(start, len(rows)) if rows[at].lstrip().startswith("]")), start)
    rows[end:end] = [f"  {literal(one, inside=True)}," for one in more]
    meant = tomllib.loads(text)
    meant[path[0]][int(path[1]) - 1][path[2]] = whole
    try:
        if tomllib.loads("\n".join(rows)) == meant:
            return "\n".join(rows)
    except tomllib.TOMLDecodeError:
        pass
    raise BadInput("Giá trị này viết theo cách mà chương trình chưa sửa thay được.", field=key,
                   fix="sửa bằng trình soạn thảo (s)")  # fmt: skip


def without_clauses(value: Any) -> Any:
    """Return a value as it says, whose clause each part of it stands in left out."""
    if isinstance(value, dict):
        return {key: without_clauses(one) for key, one in value.items() if key != "clause"}
    return [without_clauses(one) for one in value] if isinstance(value, list) else value
