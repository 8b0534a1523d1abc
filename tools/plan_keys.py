"""The reference of a plan's keys, as Markdown, from the model that reads them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from tdkt_tui.delegates.columns import LABELS
from tdkt_tui.model.blank import LaterDate, LaterNumber
from tdkt_tui.model.issuer import ISSUER_KINDS
from tdkt_tui.model.kinds import KINDS, DocumentKind
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.schema_walk import plain_types
from tdkt_tui.model.worded import ABOUT

_BLANKS = (LaterNumber, LaterDate)
_TYPES: dict[Any, str] = {str: "chữ", int: "số nguyên", float: "số", bool: "true, false", dt.date: "ngày",
                          LaterNumber: "`{ later = true }`", LaterDate: "`{ later = true, not_before = … }`",
                          dict[str, list[str]]: "bảng các danh sách chữ", Any: "bất kỳ"}  # fmt: skip
_COLUMNS = {code: label.lower() for code, label in LABELS.items()}
_MEANINGS = {**_COLUMNS, **ISSUER_KINDS, **ABOUT, "told": "giao nhiệm vụ", "asked": "đề nghị", "conference": "hội nghị",
             "congress": "đại hội", "purpose": "mục đích", "requirement": "yêu cầu", "before": "trước",
             "after": "sau", "both": "trước và sau", "exactly": "đúng bằng", "at-least": "ít nhất",
             "at-most": "nhiều nhất", "issuer": "tỉnh", "unit": "đơn vị", "all": "mọi người dự",
             "official": "đại biểu chính thức", "delegation": "số mà mỗi đơn vị cử dự",
             "exemplar": "điển hình tiên tiến",
             "about": "khoảng, dự kiến", "spent": "mức chi", "support": "mức được hỗ trợ"}  # fmt: skip

_PARTS = {name: part for part, names in {
    "số, ngày, người ký; kỳ đại hội": "plan round", "căn cứ; nơi nhận": "implements basis recipient archive",
    "mục đích, nội dung, phong trào": "aim provision content named movement drive anniversary",
    "cấp nào, hình thức, thời hạn, số lượng": "form level unit_group exception jointly pilot",
    "hội nghị: chương trình, hoạt động, ban tổ chức": "agenda activity committee",
    "điển hình, đại biểu": "nomination criterion field composition quota",
    "tuyên truyền, khen thưởng, kinh phí": "channel honours budget amount",
    "việc giao, báo cáo": "task reporting outline",
    "văn bản của đơn vị": "document blank_form opening", "sửa đổi; chỗ sai đã ban hành": "amends replaces as_issued",
}.items() for name in names.split()}  # fmt: skip


def reference() -> str:
    """Return a section for each table at the top of the file, and once for each kind of table that stands inside."""
    told: list[type[BaseModel]] = []
    blocks = []
    for name, field in Plan.model_fields.items():
        sign = f"[[{name}]]" if _is_list(field) else f"[{name}]"
        blocks += _blocks(_inner(field), f"`{sign}` – {field.description}", told)
    return "\n".join(blocks)


def overview() -> str:
    """Return one row for each part of a plan, with its tables. Raises KeyError for a table that no part names."""
    parts: dict[str, list[str]] = {part: [] for part in dict.fromkeys(_PARTS.values())}
    for name, field in Plan.model_fields.items():
        sign = f"[[{name}]]" if _is_list(field) else f"[{name}]"
        parts[_PARTS[name]].append(f"[`{sign}`](#{_anchor(_inner(field))})")
    rows = [f"| {part} | {', '.join(tables)} |" for part, tables in parts.items()]
    return "\n".join(["| Phần của kế hoạch | Bảng |", "|---|---|", *rows, ""])


def kinds() -> str:
    """Return a table of the kinds of document that ``kind`` of ``[[document]]`` names."""
    rows = [f"| `{one.id}` | {one.label} | {one.file}{'/…' if one.many else ''} | {_nature(one)} |" for one in KINDS]
    return "\n".join(["| Mã (`kind`) | Văn bản | Tệp | Là |", "|---|---|---|---|", *rows, ""])


def _nature(kind: DocumentKind) -> str:
    nature = (
        "phụ lục" if kind.annex else f"tên loại {kind.type_name}" if kind.type_name else "không phải văn bản hành chính"
    )
    return nature + ("; nhiều tệp" if kind.many else "")


def _blocks(model: type[BaseModel], title: str, told: list[type[BaseModel]]) -> Iterator[str]:
    yield f'<a id="{_anchor(model)}"></a>\n\n### {title}\n' if model not in told else f"### {title}\n"
    if model in told:
        yield f"Các khóa như [bảng đã nêu](#{_anchor(model)}).\n"
        return
    told.append(model)
    yield "| Khóa | Kiểu | Ý nghĩa | Mặc định |\n|---|---|---|---|"
    yield from (_row(name, field) for name, field in model.model_fields.items())
    yield ""
    for name, field in model.model_fields.items():
        inner = _inner(field)
        if inner is not None and inner not in told:
            yield from _blocks(inner, f"Bảng `{name}` – {field.description}", told)


def _row(name: str, field: FieldInfo) -> str:
    default = "bắt buộc" if field.is_required() else _default(field)
    return f"| `{name}` | {_type(field)} | {_told(field)} | {default} |"


def _default(field: FieldInfo) -> str:
    value = field.get_default(call_default_factory=True, validated_data={})
    if value in (None, "", [], 0) or isinstance(value, BaseModel):
        return "" if value is not False else "`false`"
    return "`true`" if value is True else f"`{value}`" if not isinstance(value, list) else f'`["{value[0]}"]`'


def _inner(field: FieldInfo) -> Any:
    for kind in plain_types(field.annotation):
        inner = get_args(kind)[0] if get_origin(kind) is list else kind
        if isinstance(inner, type) and issubclass(inner, BaseModel) and inner not in _BLANKS:
            return inner
    return None


def _is_list(field: FieldInfo) -> bool:
    return any(get_origin(kind) is list for kind in plain_types(field.annotation))


def _type(field: FieldInfo) -> str:
    if (inner := _inner(field)) is not None:
        return f"[{'danh sách bảng' if _is_list(field) else 'bảng'}](#{_anchor(inner)})"
    names = []
    for kind in plain_types(field.annotation):
        if get_origin(kind) is Literal:
            names.append("một mã")
        elif get_origin(kind) is list:
            names.append(f"danh sách {_TYPES[get_args(kind)[0]]}")
        elif kind is not type(None):
            names.append(_TYPES[kind])
    return " hoặc ".join(dict.fromkeys(names))


def _told(field: FieldInfo) -> str:
    kinds = [kind for kind in plain_types(field.annotation) if get_origin(kind) is Literal]
    codes = "; ".join(f"`{code}`: {_MEANINGS[code]}" for kind in kinds for code in get_args(kind))
    return f"{field.description}{' – ' + codes if codes else ''}".replace("|", "\\|")


def _anchor(model: type[BaseModel]) -> str:
    return model.__name__.lower()
