"""Agencies by date: bodies with the days between which they bore a name, and what followed them."""

from __future__ import annotations

from functools import lru_cache

from tdkt_tui.store.kept_objects import kept_object

from .lifetimes import Chronicle
from .tables import Source, source


def load_agencies() -> Chronicle:
    """Return the agencies: the shipped table, or the office's own in its place or laid over it.

    Raises NotFound, BadInput or ManyFaults, with file, line and entry.
    """
    where = source("agencies")
    return _load(where, where.stamp)


@lru_cache(maxsize=8)
def _load(where: Source, _stamp: tuple[int, int]) -> Chronicle:
    def read() -> Chronicle:
        from .table_files import agencies_of

        return agencies_of(where)

    return kept_object("agencies", [where.own], read)
