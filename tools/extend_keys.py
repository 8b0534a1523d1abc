"""The reference of extend.toml's keys, as Markdown, from the model that reads them."""

from __future__ import annotations

from typing import Literal, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

from tdkt_tui.model.own_parts import OwnField, OwnKind, OwnParts, OwnRule
from tdkt_tui.model.schema_walk import plain_types

_TABLES: dict[str, type[BaseModel]] = {
    "Đầu tệp": OwnParts, "`[[document_kind]]`": OwnKind, "`[[field]]`": OwnField, "`[[rule]]`": OwnRule,
}  # fmt: skip


def reference() -> str:
    """Return a table of keys for each table of the file; ``[[document]]`` is that of a plan."""
    blocks = ["Bảng `[[document]]` có các khóa như ở kế hoạch: [plan.md](plan.md#offer).\n"]
    for title, model in _TABLES.items():
        rows = [_row(name, field) for name, field in model.model_fields.items()]
        blocks += [f"### {title}\n", "| Khóa | Ý nghĩa | Mặc định |\n|---|---|---|", *rows, ""]
    return "\n".join(blocks)


def _row(name: str, field: FieldInfo) -> str:
    codes = [code for kind in plain_types(field.annotation) if get_origin(kind) is Literal for code in get_args(kind)]
    told = f"{field.description}{': ' + ', '.join(f'`{code}`' for code in codes) if codes else ''}"
    default = "" if field.default in (PydanticUndefined, None, "", False) else f"`{field.default}`"
    return f"| `{name}` | {told} | {'bắt buộc' if field.is_required() else default} |"
