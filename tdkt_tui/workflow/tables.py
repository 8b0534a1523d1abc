"""The tables in use as a user asks for them: where each comes from, what it holds, the shipped one to start from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tdkt_tui.model.fault import NotFound, TdktError
from tdkt_tui.regulations import (
    LISTS,
    REGULATION_IDS,
    load,
    load_agencies,
    load_honours,
    load_law,
    load_places,
    names,
    source,
)
from tdkt_tui.regulations.tables import shipped_file
from tdkt_tui.store.files import read_limited
from tdkt_tui.store.toml import open_toml

Origin = Literal["shipped", "own", "extended"]


@dataclass(frozen=True, slots=True)
class TableState:
    """One table: its name, what it is about, where it comes from, how many entries it holds.

    path: the office's own file, else "". reason: why it cannot be used, with place and what to do; entries is 0 then.
    """

    name: str
    title: str
    origin: Origin
    path: str
    entries: int
    reason: str = ""


def table_states() -> list[TableState]:
    """Return every table, the broken ones with their reason; raises only where the folder itself is missing."""
    return [_state(name) for name in names()]


def shipped_table(name: str) -> bytes:
    """Return the shipped file of a table, to start an own one from; raise NotFound for a table that we do not ship."""
    path = shipped_file(name)
    if path is None:
        raise NotFound(f"Không có bảng đi kèm nào tên “{name}”.",
                       fix="chọn một trong: " + ", ".join((*LISTS, *REGULATION_IDS)))  # fmt: skip
    return read_limited(path)


def _state(name: str) -> TableState:
    where = source(name)
    origin: Origin = "shipped"
    title, path = LISTS.get(name, name), str(where.own or "")
    try:
        if where.own is not None:
            origin = "extended" if open_toml(where.own).data.get("extends") else "own"
        entries = _entries(name)
        title = LISTS.get(name) or load(name).title
    except TdktError as fault:
        return TableState(name, title, "own", path, 0, str(fault))
    return TableState(name, title, origin, path, entries)


def _entries(name: str) -> int:
    match name:
        case "law":
            return len(load_law().acts)
        case "places":
            return len(load_places().lifetimes)
        case "agencies":
            return len(load_agencies().lifetimes)
        case "honours":
            return len(load_honours().entries)
        case _:
            return len(load(name).rules)
