"""Columns that somebody corrected: "C=unit", "Cơ quan cũ=Ghi chú", or a column that is not to be read."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from tdkt_tui.model.fault import BadInput
from tdkt_tui.model.person import LABELS
from tdkt_tui.model.text import folded, one_line

from .heading import Told

Key = TypeVar("Key", int, str, int | str)
_LETTERS = re.compile(r"[A-Za-z]{1,2}")


@dataclass(frozen=True, slots=True)
class Correction:
    """What columns hold: field, None for one that is not read; by column (from 0), or by folded heading."""

    by_place: Mapping[int, str | None] = field(default_factory=dict)
    by_heading: Mapping[str, str | None] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.by_place or self.by_heading)

    def told(self, labels: Mapping[int, str]) -> Told:
        """Return column → field for a table with these headings; a lone title is none."""
        if len(labels) < 2:
            return {}
        headings = {folded(label): column for column, label in labels.items()}
        named = [(headings[key], name) for key, name in self.by_heading.items() if key in headings]
        return dict([*named, *self.by_place.items()])

    def as_headings(self, labels: Mapping[int, str]) -> dict[str, str | None]:
        """Return the correction by heading, as it is remembered; a column without any by "#3", counted from 1."""
        told = self.told(labels)
        return {
            folded(labels[column]) if column in labels else f"#{column + 1}": name
            for column, name in told.items()
            if isinstance(column, int)
        }


def correction(columns: Sequence[str], dropped: Sequence[str]) -> Correction:
    """Read what was asked for: "C=unit", "Cơ quan cũ=note" and columns to leave out. Raises BadInput."""
    by_place: dict[int, str | None] = {}
    by_heading: dict[str, str | None] = {}
    wanted = [*((*_parted(text), "--column") for text in columns), *((text, None, "--no-column") for text in dropped)]
    for column, name, option in wanted:
        said = None if name is None else _field(name)
        word = one_line(column)
        if not word:
            raise BadInput("Thiếu tên cột.", field=option, fix='ví dụ: --column "C=Đơn vị", --no-column F')
        if _LETTERS.fullmatch(word):
            by_place[_place(word)] = said
        else:
            by_heading[folded(word)] = said
    return Correction(by_place, by_heading)


def over(before: Mapping[Key, str | None], said: Mapping[Key, str | None]) -> dict[Key, str | None]:
    """Lay what is said now over what was said before: the last word on a column, and on a field, counts."""
    fields = set(said.values()) - {None}
    rest = {key: name for key, name in before.items() if key not in said and name not in fields}
    return {**rest, **said}


def fingerprint(labels: Mapping[int, str]) -> str:
    """Return what tells a set of headings from any other, whatever their letter case and spaces."""
    told = "\n".join(f"{column} {folded(label)}" for column, label in sorted(labels.items()))
    return hashlib.sha256(told.encode()).hexdigest()[:16]


def _parted(text: str) -> tuple[str, str]:
    column, sign, name = text.rpartition("=")
    if not sign:
        raise BadInput("Cần ghi cột và mục của nó.", field="--column", fix='ví dụ: --column "C=Đơn vị"')
    return column, name


def _field(name: str) -> str:
    key = folded(name)
    found = next((field for field, label in LABELS.items() if key in (field, folded(label))), None)
    if found is None:
        raise BadInput("Danh sách không có mục này.", field="--column",
                       fix=f"chọn một trong: {'; '.join(LABELS.values())}")  # fmt: skip
    return found


def _place(letters: str) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1
