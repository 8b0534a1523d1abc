"""A profile as rows under sections: what was given, and what a finding says is missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from tdkt_tui.model.blank import LaterDate, LaterNumber
from tdkt_tui.model.fields import FieldInfo
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.profile import Profile
from tdkt_tui.model.schema_walk import field_at
from tdkt_tui.model.words import raised_first

from .labels import SECTIONS, WORDS
from .values import in_words


@dataclass(frozen=True, slots=True)
class Row:
    """One value. key is dotted as findings count it ("recipient.4.name"); value is empty where nobody gave one."""

    key: str
    section: str
    label: str
    value: str
    help: str = ""
    sample: bool = False


def rows_of(profile: Profile, asked: Iterable[FieldInfo], findings: Iterable[Finding]) -> list[Row]:
    """Return the given values in the model's order, and a row for each absent value that a finding points at."""
    known = {info.key: info for info in asked}
    given = [_row(key, value, known, profile.sample) for key, value in _walk(profile, "")]
    have = {row.key for row in given}
    lacking = dict.fromkeys(
        item.field
        for item in findings
        if item.severity is Severity.ERROR and item.field and not row_for(item.field, have)
    )
    rows = [*given, *(_row(key, None, known, ()) for key in lacking)]
    order = list(dict.fromkeys([*SECTIONS.values(), *(row.section for row in rows)]))
    return sorted(rows, key=lambda row: order.index(row.section))


def row_for(field: str, keys: Iterable[str]) -> str | None:
    """Return the key that a finding's field stands for: itself, the row around it, or the first row inside it."""
    keys = list(keys)
    if field in keys:
        return field
    around = [key for key in keys if field.startswith(f"{key}.")]
    inside = [key for key in keys if key.startswith(f"{field}.")]
    return max(around, key=len) if around else inside[0] if inside else None


def _walk(model: BaseModel, prefix: str) -> Iterator[tuple[str, Any]]:
    for name in type(model).model_fields:
        value = getattr(model, name)
        if name not in model.model_fields_set or value in (None, "", [], {}):
            continue
        key = f"{prefix}{name}"
        if isinstance(value, BaseModel) and not isinstance(value, (LaterDate, LaterNumber)):
            yield from _walk(value, f"{key}.")
        elif isinstance(value, list) and value and isinstance(value[0], BaseModel):
            yield from ((f"{key}.{number}", item) for number, item in enumerate(value, 1))
        elif isinstance(value, Mapping):
            yield from _leaves(value, key)
        else:
            yield key, value


def _leaves(table: Mapping[str, Any], prefix: str) -> Iterator[tuple[str, Any]]:
    for name, value in table.items():
        if isinstance(value, Mapping):
            yield from _leaves(value, f"{prefix}.{name}")
        else:
            yield f"{prefix}.{name}", value


def _row(key: str, value: Any, known: Mapping[str, FieldInfo], sample: Iterable[str]) -> Row:
    info = known.get(key)
    own = info.section if info else ""  # a plugin's own title for its fields
    title = own or SECTIONS.get(key.partition(".")[0], SECTIONS[""])
    marked = any(key == name or key.startswith(f"{name}.") for name in sample)
    choices = info.choices if info else ()
    return Row(key, title, _label(key, info), in_words(value, choices), _help(key, info), marked)


def _label(key: str, info: FieldInfo | None) -> str:
    if info:
        return raised_first(info.label)
    *_, last = key.split(".")
    if last.isdigit():
        return f"Mục {last}"
    return WORDS.get(last) or _described(key) or last


def _described(key: str) -> str:
    """Return the head of the model's own description, up to its example."""
    text = _description(key)
    for stop in (":", ";", "(", ","):
        text = text.partition(stop)[0]
    return text.strip()


def _help(key: str, info: FieldInfo | None) -> str:
    return info.help if info and info.help else _description(key)


def _description(key: str) -> str:
    plain = ".".join(step for step in key.split(".") if not step.isdigit())
    try:
        return field_at(Profile, plain).description or ""
    except KeyError:
        return ""
