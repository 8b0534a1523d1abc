"""Regulations by their id: each read once, and kept as it was understood for the next process."""

from __future__ import annotations

from datetime import date
from functools import cache, lru_cache

from tdkt_tui.model.fault import NotFound
from tdkt_tui.regulations.regulation import Regulation
from tdkt_tui.store.kept_objects import kept_object
from tdkt_tui.store.toml import parse_toml

from .tables import LISTS, Source, known_source, regulation_ids, shipped_file


def load(regulation_id: str) -> Regulation:
    """Return a regulation: the shipped one, or the office's own in its place or laid over the one that it extends.

    Raises NotFound for an unknown id, naming the known ones, and BadInput for a file that cannot be understood.
    """
    where = None if regulation_id in LISTS else known_source(regulation_id)
    if where is None:
        raise NotFound(f"Không có quy chế thể thức “{regulation_id}”.",
                       fix=f"dùng một trong: {', '.join(regulation_ids())}")  # fmt: skip
    return _load(where, where.stamp)


def first_day(regulation_id: str) -> date:
    """Return the day from which a regulation holds; of a shipped one nothing else is read. Raises like ``load``."""
    where = known_source(regulation_id)
    if where is None or where.own is not None or regulation_id in LISTS:
        return load(regulation_id).effective_from
    return _first_day(regulation_id)


@cache
def _first_day(regulation_id: str) -> date:
    path = shipped_file(regulation_id)
    assert path is not None
    before, head, *_ = path.read_text("utf8").split("\n[")  # what stands before the first table, and that one
    day: date = parse_toml(f"{before}\n[{head}", place=str(path))["meta"]["effective_from"]
    return day


@lru_cache(maxsize=16)
def _load(where: Source, _stamp: tuple[int, int]) -> Regulation:
    return kept_object(f"quy-che {where.name}", [where.own], lambda: _read(where))


def _read(where: Source) -> Regulation:
    from .reading import read_regulation  # a regulation that is kept needs no reader

    path = where.own or where.shipped
    assert path is not None
    return read_regulation(where.name, path)
