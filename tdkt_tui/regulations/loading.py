"""Regulations by their id: each read once, and kept as it was understood for the next process."""

from __future__ import annotations

from functools import lru_cache

from tdkt_tui.model.fault import NotFound
from tdkt_tui.regulations.regulation import Regulation
from tdkt_tui.store.kept_objects import kept_object

from .tables import LISTS, Source, known_source, regulation_ids


def load(regulation_id: str) -> Regulation:
    """Return a regulation: the shipped one, or the office's own in its place or laid over the one that it extends.

    Raises NotFound for an unknown id, naming the known ones, and BadInput for a file that cannot be understood.
    """
    where = None if regulation_id in LISTS else known_source(regulation_id)
    if where is None:
        raise NotFound(f"Không có quy chế thể thức “{regulation_id}”.",
                       fix=f"dùng một trong: {', '.join(regulation_ids())}")  # fmt: skip
    return _load(where, where.stamp)


@lru_cache(maxsize=16)
def _load(where: Source, _stamp: tuple[int, int]) -> Regulation:
    return kept_object(f"quy-che {where.name}", [where.own], lambda: _read(where))


def _read(where: Source) -> Regulation:
    from .reading import read_regulation  # a regulation that is kept needs no reader

    path = where.own or where.shipped
    assert path is not None
    return read_regulation(where.name, path)
