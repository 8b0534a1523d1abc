"""What is typed into a field becomes a value; the clerk's blank is typed in words too."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from tdkt_tui.model.answers import value_of
from tdkt_tui.model.fields import FieldInfo
from tdkt_tui.model.text import one_line

_LATER = re.compile(
    r"(?:để )?(?:văn thư (?:điền|ghi) )?sau(?:[,;]? *không (?:trước|sớm hơn)(?: ngày)? (.+))?", re.IGNORECASE
)


def read(field: FieldInfo, typed: str) -> Any:
    """Return the value of a typed text.

    Raises ValueError with what is expected, in Vietnamese.
    """
    later = _LATER.fullmatch(one_line(typed)) if field.later else None
    if later is None:
        return typed.strip("\n") if field.kind == "long-text" else value_of(field, typed)
    if field.kind != "date":
        return {"later": True}
    if later[1] is None:
        raise ValueError("ghi thêm ngày sớm nhất có thể ban hành, ví dụ: sau, không trước 15/1/2020")
    return {"later": True, "not_before": value_of(replace(field, later=False), later[1])}
