"""What may stand in a context: plain data, cleaned once, copied so that no template can change the caller's."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time
from functools import lru_cache
from math import isfinite
from typing import Any

from tdkt_tui.model.fault import BadInput
from tdkt_tui.model.text import clean

_MAX_DEPTH = 40


def plain(context: Mapping[str, Any]) -> dict[str, Any]:
    """Return a cleaned copy: str, int, float, bool, date, list and dict only.

    A value of None counts as absent: its key is left out, so that a template that needs it says so by name.
    Raises BadInput, naming the field and never the value, for anything else.
    """
    return _mapping(context, "", 0)


def _mapping(value: Mapping[Any, Any], path: str, depth: int) -> dict[str, Any]:
    out = {}
    for key, item in value.items():
        if not isinstance(key, str):
            raise BadInput("Tên trường trong dữ liệu phải là chữ.", field=path, fix="đổi tên trường")
        name = _name(key[:])
        if item is not None:
            out[name] = _value(item, f"{path}.{name}" if path else name, depth + 1)
    return out


def plain_value(value: Any) -> Any:
    """Return a cleaned copy of one value. Raises BadInput."""
    return _value(value, "", 0)


_name = lru_cache(maxsize=1024)(clean)  # a list of people has the same names in each of its rows


def _value(value: Any, path: str, depth: int) -> Any:
    if depth > _MAX_DEPTH:
        raise BadInput(f"Dữ liệu lồng quá {_MAX_DEPTH} tầng.", field=f"{path[:30]}…", fix="làm phẳng dữ liệu")
    if isinstance(value, str):
        # A subclass may carry behaviour of its own (a Markup would pass unescaped): the copy is a bare str.
        return clean(value if type(value) is str else str.__getitem__(value, slice(None)))
    if isinstance(value, bool):
        return bool(value)
    if isinstance(value, float) and not isfinite(value):
        raise BadInput("Số không xác định (inf, nan) không in được.", field=path, fix="ghi một số thật")
    if isinstance(value, (int, float)):
        return int(value) if isinstance(value, int) else float(value)
    if isinstance(value, (datetime, date, time)):
        return value
    if isinstance(value, Mapping):
        return _mapping(value, path, depth)
    if isinstance(value, (list, tuple)):
        return [_value(item, f"{path}[{index}]", depth + 1) for index, item in enumerate(value)]
    raise BadInput(
        f"Kiểu dữ liệu {type(value).__name__} không dùng được trong mẫu.",
        field=path,
        fix="chỉ dùng chữ, số, đúng/sai, ngày, danh sách và bảng khóa - giá trị",
    )
