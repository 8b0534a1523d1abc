"""The files of the tables that are lists, as models, and what each entry becomes.

They are read here, in a module of their own: who finds a table kept from an earlier process needs no model of it.
"""

from __future__ import annotations

from datetime import date

from pydantic import Field

from tdkt_tui.model.issuer import IssuerKind
from tdkt_tui.model.text import folded

from .entries import Dated, TableFile, Words, merged, overlaid
from .honours import Honour, HonourKind, Honours, by_every_name
from .law import Act, LawTable
from .lifetimes import Chronicle, Lifetime
from .places import Kind, Places
from .rule import Certainty
from .tables import Source


class ActEntry(Dated):
    """One document of the field, as a file holds it."""

    since: date = Field(alias="from", description="Ngày có hiệu lực")
    kind: Words = Field(description='Tên loại: "Luật"')
    number: Words = Field(description='Số, ký hiệu: "39/2013/QH13"')
    signed: date | None = Field(default=None, alias="date", description="Ngày ban hành")
    issuer: str = Field(description="Cơ quan ban hành")
    title: str = Field(description="Trích yếu")
    names: list[Words] = Field(default_factory=list, description="Cách gọi tắt")
    amends: list[str] = Field(default_factory=list, description="Số của văn bản được sửa đổi, bổ sung")


class LawFile(TableFile):
    """law.toml."""

    act: list[ActEntry] = Field(description="Văn bản")


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


class AgencyEntry(Dated):
    """One body under one name."""

    name: Words = Field(description="Tên đầy đủ, cũng là mã của mục")
    names: list[Words] = Field(default_factory=list, description="Cách gọi khác, viết tắt")
    successors: list[Words] = Field(default_factory=list, description="Tên nay phải ghi")
    basis: str = Field(default="", description="Văn bản quy định")


class AgencyFile(TableFile):
    """agencies.toml."""

    agency: list[AgencyEntry] = Field(description="Cơ quan, tổ chức")


class HonourEntry(Dated):
    """One emulation title, form of award or title of honour."""

    kind: HonourKind = Field(description="Danh hiệu thi đua, hình thức khen thưởng hay danh hiệu vinh dự")
    name: Words = Field(description="Tên đầy đủ, cũng là mã của mục")
    names: list[Words] = Field(default_factory=list, description="Cách viết tắt, gọi khác")
    rank: int = Field(description="Thứ tự khi xếp hàng trao thưởng, số nhỏ đứng trước")
    keep: bool = Field(default=False, description="Giữ chữ của danh sách, chỉ viết đủ chữ tắt")
    basis: str = Field(default="", description="Văn bản quy định")


class HonourFile(TableFile):
    """honours.toml."""

    honour: list[HonourEntry] = Field(description="Danh hiệu, hình thức khen thưởng")


FILES: dict[str, type[TableFile]] = {"law": LawFile, "places": PlaceFile, "agencies": AgencyFile, "honours": HonourFile}


def law_of(where: Source) -> LawTable:
    """Return the table. Raises NotFound, BadInput or ManyFaults, with file, line and entry."""
    entries = overlaid([file.act for file in merged(where, LawFile)], lambda entry: folded(entry.number))
    return LawTable(tuple(_act(entry) for entry in entries))


def _act(entry: ActEntry) -> Act:
    return Act(
        kind=entry.kind,
        number=entry.number,
        signed=entry.signed,
        issuer=entry.issuer,
        title=entry.title,
        since=entry.since,
        until=entry.until,
        certainty=Certainty(entry.certainty),
        names=tuple(entry.names),
        amends=tuple(entry.amends),
    )


def places_of(where: Source) -> Places:
    """Return the table. Raises NotFound, BadInput or ManyFaults, with file, line and entry."""
    files = merged(where, PlaceFile)
    kinds = {entry.name: _kind(entry) for entry in overlaid([file.kind for file in files], lambda entry: entry.name)}
    entries = overlaid([file.place for file in files], lambda entry: entry.id)
    lives = tuple(_place(entry, kinds.get(entry.kind)) for entry in entries)
    return Places(lives, kinds, tuple(dict.fromkeys(name for file in files for name in file.not_places)))


def _kind(entry: KindEntry) -> Kind:
    span = Lifetime(entry.name, entry.name, tuple(entry.said_as), entry.since, entry.until, tuple(entry.successors),
                    Certainty(entry.certainty), entry.basis, kind=entry.name)  # fmt: skip
    return Kind(entry.name, tuple(entry.said_as), tuple(entry.alone), entry.any_name, frozenset(entry.issuer_kinds),
                frozenset(entry.place_of), span)  # fmt: skip


def _place(entry: PlaceEntry, kind: Kind | None) -> Lifetime:
    """Make one span; a kind that the table does not describe is said by its own name."""
    said = kind.said_as if kind else (entry.kind,)
    forms = tuple(f"{word} {entry.name}" for word in said)
    return Lifetime(entry.id, forms[0], forms, entry.since, entry.until, tuple(entry.successors),
                    Certainty(entry.certainty), entry.basis, kind=entry.kind, bare=entry.name, of=entry.of)  # fmt: skip


def agencies_of(where: Source) -> Chronicle:
    """Return the table. Raises NotFound, BadInput or ManyFaults, with file, line and entry."""
    entries = overlaid([file.agency for file in merged(where, AgencyFile)], lambda entry: entry.name)
    return Chronicle(tuple(_agency(entry) for entry in entries))


def _agency(entry: AgencyEntry) -> Lifetime:
    return Lifetime(entry.name, entry.name, (entry.name, *entry.names), entry.since, entry.until,
                    tuple(entry.successors), Certainty(entry.certainty), entry.basis)  # fmt: skip


def honours_of(where: Source) -> Honours:
    """Return the table. Raises NotFound, BadInput or ManyFaults, with file, line and entry."""
    entries = overlaid([file.honour for file in merged(where, HonourFile)], lambda entry: entry.name)
    return by_every_name(
        Honour(entry.kind, entry.name, entry.rank, tuple(entry.names), Certainty(entry.certainty), entry.basis,
               entry.since, entry.until, entry.keep)
        for entry in entries
    )  # fmt: skip
