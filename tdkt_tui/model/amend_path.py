"""Where a change points: a path through a plan's tables, an item of a list by its name or its number from 1."""

from __future__ import annotations

import difflib
import re
from typing import Any

from pydantic import BaseModel
from pydantic_core import PydanticUndefined

from .fault import BadInput
from .plan import Plan
from .schema_walk import known_keys, models_at
from .text import folded

_STEP = re.compile(r'"([^"]*)"|([^."]+)')
_PATH = re.compile(rf"(?:{_STEP.pattern})(?:\.(?:{_STEP.pattern}))*")
_NAMED_BY = ("id", "item", "kind", "unit", "body", "name", "of", "who", "category", "level", "title")
"""Keys by which people call an item of a list, the likeliest first."""


def steps_of(at: str) -> list[str]:
    """Split a path at its dots; a name that holds dots stands in quotes: ``pilot."TT. Mẫu".window``.

    Raises BadInput for what is no path, and for what no amendment may change.
    """
    if not _PATH.fullmatch(at):
        raise BadInput("Đường dẫn viết sai.", fix='viết như level.co-so.window; tên có dấu chấm đặt trong "…"')
    steps = [match[1] if match[1] is not None else match[2] for match in _STEP.finditer(at)]
    if steps[-1] == "id" or steps[0] == "amends":
        raise BadInput("Mã và phần sửa đổi của kế hoạch khác không sửa theo cách này.",
                       fix="chỉ ra một dữ kiện khác của kế hoạch được sửa")  # fmt: skip
    return steps


def numbered(data: Any, steps: list[str]) -> tuple[str | int, ...]:
    """Return the steps with every list item as its index (from 0); ``data``: the plan as TOML gives it.

    A table that the plan leaves out is made, empty, in ``data``. Raises BadInput where a step points at nothing.
    """
    path: tuple[str | int, ...] = ()
    here = data
    for step in steps:
        if isinstance(here, list):
            key: str | int = _index(here, step)
        elif isinstance(here, dict):
            key = _key(here, path, step)
        else:
            raise BadInput(f"“{path[-1]}” là một giá trị, không phải bảng hay danh sách.", fix=f"bỏ “.{step}”")
        path = (*path, key)
        here = here[key] if isinstance(key, int) else here.get(key)
    return path


def find(node: Any, steps: list[str]) -> list[Any]:
    """Return the models and values on the way of a path, the plan first, the fact itself last (None where absent)."""
    way = [node]
    for step in steps:
        here = way[-1]
        if isinstance(here, list):
            names = [item.model_dump() if isinstance(item, BaseModel) else item for item in here]
            try:
                way.append(here[_index(names, step)])
            except BadInput:
                way.append(None)
        else:
            way.append(here.get(step) if isinstance(here, dict) else getattr(here, step, None))
    return way


def _key(table: dict[str, Any], path: tuple[str | int, ...], step: str) -> str:
    known = known_keys(Plan, path)
    if known and step not in known:
        near = difflib.get_close_matches(step, known, n=2, cutoff=0.5)
        fix = f"có phải là {' hoặc '.join(near)}?" if near else "dùng một trong: " + ", ".join(known)
        raise BadInput(f"Không có khóa “{step}” ở bảng này.", fix=fix)
    if step not in table and (empty := _default(path, step)) is not None:
        table[step] = empty
    return step


def _default(path: tuple[str | int, ...], step: str) -> dict[str, Any] | list[Any] | None:
    """Return what stands where the plan says nothing: an empty table or list; None for a plain value."""
    for model in models_at(Plan, path):
        value = model.model_fields[step].get_default(call_default_factory=True) if step in model.model_fields else None
        if isinstance(value, (BaseModel, list)):
            return {} if isinstance(value, BaseModel) else []
        if value in (None, PydanticUndefined) and models_at(Plan, (*path, step)):
            return {}
    return None


def _index(items: list[Any], step: str) -> int:
    for key in _NAMED_BY:
        for number, item in enumerate(items):
            if isinstance(item, dict) and isinstance(item.get(key), str) and folded(item[key]) == folded(step):
                return number
    if step.isdecimal() and 0 < int(step) <= len(items):
        return int(step) - 1
    names = [name for item in items if (name := _name(item))]
    fix = f"dùng tên ({', '.join(names[:8])}) hoặc số thứ tự từ 1 đến {len(items)}" if items else "danh sách này trống"
    raise BadInput(f"Danh sách không có mục “{step}”.", fix=fix)


def _name(item: Any) -> str:
    named = (item[key] for key in _NAMED_BY if isinstance(item.get(key), str)) if isinstance(item, dict) else iter(())
    return next(named, "")
