"""Places by date: administrative units and their kinds, with first and last day and successors."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from pydantic import Field

from tdkt_tui.model.issuer import IssuerKind

from .entries import Dated, TableFile, Words, merged, overlaid
from .lifetimes import Chronicle, Lifetime
from .rule import Certainty
from .tables import Source, source


class PlaceEntry(Dated):
    """One span of one administrative unit."""

    id: Words = Field(description="Mã của mục, không trùng")
    kind: Words = Field(description='Loại đơn vị, có ở bảng kind: "tỉnh", "huyện"')
    name: Words = Field(description='Tên riêng: "Bình Thuận"')
    of: str = Field(default="", description="Thuộc tỉnh nào khi ấy")
    successors: list[Words] = Field(default_factory=list, description="Tên nay phải ghi")
    basis: str = Field(default="", description="Văn bản quy định")


class KindEntry(Dated):
    """One kind of administrative unit."""

    name: Words = Field(description='Tên loại: "huyện"')
    said_as: list[Words] = Field(min_length=1, description='Những chữ đứng ngay trước tên riêng: ["huyện", "Huyện ủy"]')
    alone: list[Words] = Field(default_factory=list, description="Chữ chỉ loại này khi không có tên riêng")
    any_name: bool = Field(default=False, description="Nhận ra cả những tên không có trong bảng")
    issuer_kinds: list[IssuerKind] = Field(default_factory=list, description="Loại cơ quan ban hành của cấp này")
    place_of: list[IssuerKind] = Field(default_factory=list, description="Loại cơ quan lấy tên riêng làm địa danh")
    successors: list[Words] = Field(default_factory=list, description="Loại đơn vị nay phải ghi")
    basis: str = Field(default="", description="Văn bản quy định")


class PlaceFile(TableFile):
    """places.toml."""

    not_places: list[Words] = Field(
        default_factory=list, description="Tên riêng có chữ chỉ loại mà không phải địa danh"
    )
    place: list[PlaceEntry] = Field(default_factory=list, description="Đơn vị hành chính")
    kind: list[KindEntry] = Field(default_factory=list, description="Loại đơn vị hành chính")


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of unit; ``span`` holds its days and successors, its name being the kind's own."""

    name: str
    said_as: tuple[str, ...]
    alone: tuple[str, ...]
    any_name: bool
    issuer_kinds: frozenset[str]
    place_of: frozenset[str]
    span: Lifetime


@dataclass(frozen=True, slots=True, eq=False)
class Places(Chronicle):
    """All units, their kinds by name, and proper names that only look like units."""

    kinds: dict[str, Kind]
    not_places: tuple[str, ...]

    def standing(self, kinds: frozenset[str], on: date) -> tuple[Lifetime, ...]:
        """Return the units of these kinds that stand on a day, in the table's order."""
        return tuple(life for life in self.lifetimes if life.kind in kinds and life.stands(on))


def load_places() -> Places:
    """Return the places: the shipped table, or the office's own in its place or laid over it.

    Raises NotFound, BadInput or ManyFaults, with file, line and entry.
    """
    where = source("places")
    return _load(where, where.stamp)


@lru_cache(maxsize=8)
def _load(where: Source, _stamp: tuple[int, int]) -> Places:
    files = merged(where, PlaceFile)
    kinds = {entry.name: _kind(entry) for entry in overlaid([file.kind for file in files], lambda entry: entry.name)}
    entries = overlaid([file.place for file in files], lambda entry: entry.id)
    lives = tuple(_life(entry, kinds.get(entry.kind)) for entry in entries)
    return Places(lives, kinds, tuple(dict.fromkeys(name for file in files for name in file.not_places)))


def _kind(entry: KindEntry) -> Kind:
    span = Lifetime(entry.name, entry.name, tuple(entry.said_as), entry.since, entry.until, tuple(entry.successors),
                    Certainty(entry.certainty), entry.basis, kind=entry.name)  # fmt: skip
    return Kind(entry.name, tuple(entry.said_as), tuple(entry.alone), entry.any_name, frozenset(entry.issuer_kinds),
                frozenset(entry.place_of), span)  # fmt: skip


def _life(entry: PlaceEntry, kind: Kind | None) -> Lifetime:
    """Make one span; a kind that the table does not describe is said by its own name."""
    said = kind.said_as if kind else (entry.kind,)
    forms = tuple(f"{word} {entry.name}" for word in said)
    return Lifetime(entry.id, forms[0], forms, entry.since, entry.until, tuple(entry.successors),
                    Certainty(entry.certainty), entry.basis, kind=entry.kind, bare=entry.name, of=entry.of)  # fmt: skip
