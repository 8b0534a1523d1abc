"""The tables that are lists of entries, each found kept from an earlier process or read from its files.

Each loader returns the shipped table, or the office's own in its place or laid over it.
All raise NotFound, BadInput or ManyFaults, with file, line and entry.
"""

from __future__ import annotations

from functools import lru_cache

from tdkt_tui.store.kept_objects import kept_object

from .honours import Honours
from .law import LawTable
from .lifetimes import Chronicle
from .places import Places
from .tables import Source, source


def load_law() -> LawTable:
    """Return the documents of the field by date."""
    where = source("law")
    return _law(where, where.stamp)


def load_places() -> Places:
    """Return the administrative units and their kinds by date."""
    where = source("places")
    return _places(where, where.stamp)


def load_agencies() -> Chronicle:
    """Return the agencies: bodies with the days between which they bore a name, and what followed them."""
    where = source("agencies")
    return _agencies(where, where.stamp)


def load_honours() -> Honours:
    """Return the emulation titles, forms of award and titles of honour."""
    where = source("honours")
    return _honours(where, where.stamp)


# Who finds a table kept needs no model of its file: ``table_files`` is imported where one is read.


@lru_cache(maxsize=8)
def _law(where: Source, _stamp: tuple[int, int]) -> LawTable:
    def read() -> LawTable:
        from .table_files import law_of

        return law_of(where)

    return kept_object("law", [where.own], read)


@lru_cache(maxsize=8)
def _places(where: Source, _stamp: tuple[int, int]) -> Places:
    def read() -> Places:
        from .table_files import places_of

        return places_of(where)

    return kept_object("places", [where.own], read)


@lru_cache(maxsize=8)
def _agencies(where: Source, _stamp: tuple[int, int]) -> Chronicle:
    def read() -> Chronicle:
        from .table_files import agencies_of

        return agencies_of(where)

    return kept_object("agencies", [where.own], read)


@lru_cache(maxsize=8)
def _honours(where: Source, _stamp: tuple[int, int]) -> Honours:
    def read() -> Honours:
        from .table_files import honours_of

        return honours_of(where)

    return kept_object("honours", [where.own], read)
