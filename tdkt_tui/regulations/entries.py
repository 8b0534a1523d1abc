"""Reading a table that is a list of entries, strictly, and laying an office's additions over ours."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Annotated, Literal, Self, TypeVar

from pydantic import Field, model_validator

from tdkt_tui.model.base import Data
from tdkt_tui.model.fault import BadInput, raise_all
from tdkt_tui.model.text import folded
from tdkt_tui.model.validation import validated
from tdkt_tui.model.words import short_date
from tdkt_tui.store.toml import TomlFile, open_toml

from .tables import Source

T = TypeVar("T", bound="TableFile")
E = TypeVar("E", bound=Data)
Words = Annotated[str, Field(min_length=1)]
"""A name: an empty one would be found everywhere."""


class Dated(Data):
    """An entry with its first and last day; None where no such day is known or none matters."""

    since: date | None = Field(default=None, alias="from", description="Ngày đầu tiên")
    until: date | None = Field(default=None, alias="to", description="Ngày cuối cùng")
    certainty: Literal["quoted", "remembered", "uncertain"] = Field(description="Mức chắc chắn")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.since and self.until and self.until < self.since:
            raise ValueError(f"ngày cuối {short_date(self.until)} đứng trước ngày đầu {short_date(self.since)}")
        return self


class TableFile(Data):
    """A file of entries; ``extends = "shipped"`` says that it holds only what differs from ours."""

    extends: Literal["shipped"] | None = Field(default=None, description='"shipped": chỉ ghi mục thêm, mục sửa')


def read_table(path: Path, model: type[T]) -> T:
    """Return one file of entries.

    Raises NotFound, BadInput or ManyFaults, each fault with file, line and entry.
    """
    file = open_toml(path)
    table, faults = validated(model, file.data, place=str(path), lines=file.line)
    raise_all(faults)
    assert table is not None
    listed = [key for key in KEYS if key in model.model_fields]
    if table.extends is None and not any(file.data.get(key) for key in listed):
        raise BadInput("Bảng không có mục nào mà đứng thay cả bảng đi kèm: không còn gì để đối chiếu.", place=str(path),
                       fix='thêm dòng extends = "shipped" để giữ bảng đi kèm, hoặc ghi các mục')  # fmt: skip
    _say_twice(file, path, listed)
    return table


def merged(source: Source, model: type[T]) -> list[T]:
    """Return the files that make up a table, ours first: two where the office's own file extends ours, else one."""
    if source.own is None:
        assert source.shipped is not None
        return [read_table(source.shipped, model)]
    own = read_table(source.own, model)
    if own.extends is None:
        return [own]
    assert source.shipped is not None
    return [read_table(source.shipped, model), own]


def overlaid(lists: Sequence[Sequence[E]], key: Callable[[E], str]) -> list[E]:
    """Return all entries, a later list's in place of an earlier one's with the same key, others at the end.

    Letter case, spaces and tone placement of a key make no difference: what is meant to replace must not stand beside.
    """
    found: dict[str, E] = {}
    for entries in lists:
        found.update((folded(key(entry)), entry) for entry in entries)
    return list(found.values())


KEYS = {"act": "number", "place": "id", "kind": "name", "agency": "name", "honour": "name"}
"""What an entry is known by, for each list."""


def _say_twice(file: TomlFile, path: Path, lists: Sequence[str]) -> None:
    """Raise BadInput where one file holds two entries of the same key: the first would be lost without a word."""
    for listed in lists:
        seen: dict[str, int] = {}
        for number, entry in enumerate(file.data.get(listed, ()), start=1):
            key = folded(entry[KEYS[listed]])
            if key in seen:
                line = file.line(f"{listed}.{number}")
                raise BadInput(f"Mục này trùng {KEYS[listed]} với mục thứ {seen[key]}.",
                               place=f"{path}, dòng {line}" if line else str(path), field=f"{listed}.{number}",
                               fix="chỉ giữ một mục, hoặc đổi " + KEYS[listed])  # fmt: skip
            seen[key] = number
