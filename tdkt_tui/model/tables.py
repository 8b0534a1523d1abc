"""The columns of a profile's lists of tables, as fields to fill in: from the model that reads them."""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import Any, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo as ModelField

from .base import Fact
from .extension import FieldKind
from .fields import FieldInfo
from .profile import Profile
from .schema_walk import field_at, plain_types

_SHORT = {
    "item": "mục chương trình", "minutes": "số phút", "how": "cách viện dẫn", "copies": "số bản", "name": "tên",
    "group": "nhóm đại biểu", "at_least": "ít nhất", "at_most": "nhiều nhất", "unit": "tên đơn vị",
    "each": "hoặc mỗi đơn vị loại", "official": "đại biểu chính thức", "exemplars": "điển hình",
    "alternates": "đại biểu dự khuyết",
    "collectives": "tập thể, ít nhất", "individuals": "cá nhân, ít nhất", "basis": "theo văn bản",
    "due": "ngày hoàn thành", "covers": "dòng này bao gồm", "for_report": "để báo cáo (b/c)", "title": "trích yếu",
}  # fmt: skip
_KINDS: tuple[tuple[type, FieldKind], ...] = (
    (bool, "yes-no"), (int, "number"), (dt.date, "date"), (dt.time, "time"), (str, "text"),
)  # fmt: skip


@cache
def columns_of(key: str) -> tuple[FieldInfo, ...]:
    """Return the columns of a list of tables ("recipient", "invitation.guest") in the model's order.

    A citation's clause is left out: it belongs to plans. Raises KeyError for a key that is no list of tables.
    """
    row = row_model(key)
    if row is None:
        raise KeyError(key)
    skipped = set(Fact.model_fields)
    return tuple(_column(name, field) for name, field in row.model_fields.items() if name not in skipped)


def row_model(key: str) -> type[BaseModel] | None:
    """Return the model of one row; None where the key holds no list of tables."""
    try:
        annotation = field_at(Profile, key).annotation
    except KeyError:
        return None
    for kind in plain_types(annotation):
        if get_origin(kind) is list:
            [item] = get_args(kind)
            return item if isinstance(item, type) and issubclass(item, BaseModel) else None
    return None


def _column(name: str, field: ModelField) -> FieldInfo:
    told = field.description or ""
    label = told
    for stop in (":", ";", " ("):
        label = label.partition(stop)[0]
    types = list(plain_types(field.annotation))
    return FieldInfo(name, _SHORT.get(name, label), told, _kind(types), required=field.is_required(),
                     later=dt.date in types and len(types) > 2)  # fmt: skip


def _kind(types: list[Any]) -> FieldKind:
    if any(get_origin(kind) is list for kind in types):
        return "list"
    return next(kind for wanted, kind in _KINDS if wanted in types)
