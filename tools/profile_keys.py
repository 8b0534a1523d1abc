"""The reference of the profile's keys, as Markdown, from the model that reads them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from tdkt_tui.model.blank import LaterDate, LaterNumber
from tdkt_tui.model.fields import FIELDS
from tdkt_tui.model.issuer import ISSUER_KINDS
from tdkt_tui.model.kinds import KINDS
from tdkt_tui.model.profile import MODE_WORDS, Profile
from tdkt_tui.model.schema_walk import plain_types

_TYPES: dict[Any, str] = {str: "chữ", int: "số nguyên", float: "số", bool: "true, false", dt.date: "ngày",
                          dt.time: "giờ", LaterNumber: "`{ later = true }`",
                          LaterDate: "`{ later = true, not_before = … }`"}  # fmt: skip
_MEANINGS = {**ISSUER_KINDS, **MODE_WORDS, "issuer": "chính kế hoạch của tỉnh", "unit": "kế hoạch của một đơn vị"}
_NEEDED = {field.key: field for field in FIELDS}
_LABELS = {kind.id: kind.label for kind in KINDS}
_WHERE = {"conference": "nơi có hội nghị", "thresholds": "cấp có ngưỡng số người", "shares": "hội nghị đại biểu",
          "subordinates": "kế hoạch phân biệt đơn vị trực thuộc"}  # fmt: skip


def reference() -> str:
    """Return the tables of all keys as Markdown, the top of the file first, then each table in the model's order."""
    blocks = [_block("Đầu tệp", Profile, "", tables=False)]
    blocks += [_block(title, model, key, tables=True) for key, title, model in _tables(Profile, "")]
    return "\n".join(blocks)


def _block(title: str, model: type[BaseModel], key: str, *, tables: bool) -> str:
    rows = [
        f"| `{name}` | {_type(field)} | {_told(field)} | {_needed(f'{key}.{name}' if key else name, field)} |"
        for name, field in model.model_fields.items()
        if tables or not _inner(field)
    ]
    return "\n".join([f"### {title}", "", "| Khóa | Kiểu | Ý nghĩa | Cần khi |", "|---|---|---|---|", *rows, ""])


def _tables(model: type[BaseModel], above: str) -> Iterator[tuple[str, str, type[BaseModel]]]:
    for name, field in model.model_fields.items():
        if (inner := _inner(field)) is None:
            continue
        key = f"{above}.{name}" if above else name
        sign = f"[[{key}]]" if _is_list(field) else f"[{key}]"
        yield key, f"`{sign}` – {field.description}", inner
        if not above or key.startswith("conference"):  # tables of one document's own signature look like the plan's
            deeper = ((path, title, item) for path, title, item in _tables(inner, key) if not _shared(path))
            yield from deeper


def _shared(key: str) -> bool:
    table, _, name = key.rpartition(".")
    return bool(table) and name in Profile.model_fields


def _inner(field: FieldInfo) -> type[BaseModel] | None:
    for kind in plain_types(field.annotation):
        inner = get_args(kind)[0] if get_origin(kind) is list else kind
        if isinstance(inner, type) and issubclass(inner, BaseModel) and inner not in (LaterNumber, LaterDate):
            return inner
    return None


def _is_list(field: FieldInfo) -> bool:
    return any(get_origin(kind) is list for kind in plain_types(field.annotation))


def _type(field: FieldInfo) -> str:
    if _inner(field):
        return "các bảng" if _is_list(field) else "bảng"
    names = []
    for kind in plain_types(field.annotation):
        if get_origin(kind) is Literal:
            names += [f"`{value}`" for value in get_args(kind)]
        elif get_origin(kind) is list:
            names.append("danh sách chữ")
        elif get_origin(kind) is dict:
            names.append("bảng")
        elif kind is not type(None):
            names.append(_TYPES[kind])
    return " hoặc ".join(names) if len(names) < 5 else "một mã kể bên"


def _told(field: FieldInfo) -> str:
    values = [
        value for kind in plain_types(field.annotation) if get_origin(kind) is Literal for value in get_args(kind)
    ]
    meanings = "; ".join(f"`{value}`: {_MEANINGS[value]}" for value in values if value in _MEANINGS)
    return f"{field.description}{' – ' + meanings if meanings else ''}".replace("|", "\\|")


def _needed(key: str, field: FieldInfo) -> str:
    if field.is_required():
        return "luôn luôn"
    asked = _NEEDED.get(key)
    if asked is None or asked.need == "optional":
        return ""
    labels = [_LABELS[kind] for kind in asked.documents]
    documents = "mọi văn bản" if len(labels) > 5 else ", ".join(labels)
    return f"{documents} ({_WHERE[asked.need]})" if asked.need in _WHERE else documents
