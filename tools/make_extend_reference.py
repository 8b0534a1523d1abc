"""Write the reference of extend.toml's keys into docs/hooks.md, from the model that reads them."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Literal, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined
from written_part import renewed, write

from tdkt_tui.model.own_parts import OwnField, OwnKind, OwnParts, OwnRule
from tdkt_tui.model.schema_walk import plain_types

PAGE = Path(__file__).resolve().parent.parent / "docs" / "hooks.md"
START = (
    "<!-- Từ đây do tools/make_extend_reference.py viết; sửa mô tả trong model/own_parts.py rồi chạy lại. -->"
)
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


def updated(page: str) -> str:
    """Return the page with its written part kept and the tables made anew."""
    return renewed(page, START, reference())


if __name__ == "__main__":
    sys.exit(write(PAGE, updated))
