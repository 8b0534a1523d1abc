"""Agencies by date: bodies with the days between which they bore a name, and what followed them."""

from __future__ import annotations

from functools import lru_cache

from pydantic import Field

from .entries import Dated, TableFile, Words, merged, overlaid
from .lifetimes import Chronicle, Lifetime
from .rule import Certainty
from .tables import Source, source


class AgencyEntry(Dated):
    """One body under one name."""

    name: Words = Field(description="Tên đầy đủ, cũng là mã của mục")
    names: list[Words] = Field(default_factory=list, description="Cách gọi khác, viết tắt")
    successors: list[Words] = Field(default_factory=list, description="Tên nay phải ghi")
    basis: str = Field(default="", description="Văn bản quy định")


class AgencyFile(TableFile):
    """agencies.toml."""

    agency: list[AgencyEntry] = Field(description="Cơ quan, tổ chức")


def load_agencies() -> Chronicle:
    """Return the agencies: the shipped table, or the office's own in its place or laid over it.

    Raises NotFound, BadInput or ManyFaults, with file, line and entry.
    """
    where = source("agencies")
    return _load(where, where.stamp)


@lru_cache(maxsize=8)
def _load(where: Source, _stamp: tuple[int, int]) -> Chronicle:
    entries = overlaid([file.agency for file in merged(where, AgencyFile)], lambda entry: entry.name)
    return Chronicle(tuple(_life(entry) for entry in entries))


def _life(entry: AgencyEntry) -> Lifetime:
    return Lifetime(entry.name, entry.name, (entry.name, *entry.names), entry.since, entry.until,
                    tuple(entry.successors), Certainty(entry.certainty), entry.basis)  # fmt: skip
