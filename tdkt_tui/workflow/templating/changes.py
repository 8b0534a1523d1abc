"""What two versions of a template ask of the data: names that are new, gone, of another kind, or newly required."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from .fields import SORTS, TemplateField


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One difference. what: "new-required" | "new" | "required" | "optional" | "sort" | "gone"; was, now: for "sort".

    field: as it is now; of a name that is gone, as it was. never: why no document made of the template has the name,
    "" where some may have it.
    """

    what: str
    field: TemplateField
    was: str = ""
    now: str = ""
    never: str = ""

    @property
    def words(self) -> str:
        """Return the change in words."""
        if self.never and self.what != "gone":
            return f"văn bản lập theo mẫu này không bao giờ có trường ấy: {self.never}"
        told = {"new-required": "trường mới, bắt buộc", "new": "trường mới, không bắt buộc",
                "required": "nay bắt buộc", "optional": "không còn bắt buộc", "gone": "không còn dùng"}  # fmt: skip
        return told.get(self.what) or f"đổi kiểu: {SORTS[self.was]} → {SORTS[self.now]}"

    @property
    def asks_more(self) -> bool:
        """Tell a change that data which were enough before may not meet."""
        return bool(self.never) or self.what in ("new-required", "required", "sort")


def changes(
    old: Iterable[TemplateField], new: Iterable[TemplateField], never: Mapping[str, str] = MappingProxyType({})
) -> list[FieldChange]:
    """Return every difference, in the order of the new version, names that are gone last.

    never: the names that no document made of the template has, and why.
    """
    was, now = _by_name(old), _by_name(new)
    found = [change for name, one in now.items() for change in _of(was.get(name), one)]
    found = [replace(one, never=never.get(one.field.name, "")) for one in found]
    return found + [FieldChange("gone", one) for name, one in was.items() if name not in now]


def _of(was: TemplateField | None, now: TemplateField) -> Iterator[FieldChange]:
    if was is None:
        yield FieldChange("new-required" if now.required else "new", now)
        return
    if was.sort != now.sort:
        yield FieldChange("sort", now, was.sort, now.sort)
    elif was.required != now.required:
        yield FieldChange("required" if now.required else "optional", now)


def _by_name(fields: Iterable[TemplateField]) -> dict[str, TemplateField]:
    """Return fields by name, a list and what it consists of as one: "lines" looped over, "lines[]" printed."""
    found: dict[str, TemplateField] = {}
    for field in fields:
        found.setdefault(field.name.removesuffix("[]"), field)
    return found
