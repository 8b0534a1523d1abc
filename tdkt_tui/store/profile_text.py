"""A new profile as TOML text that an officer can read: every value with what it is, every gap named."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import tomli_w

from tdkt_tui.model.fields import FieldInfo
from tdkt_tui.model.words import clause_words

_EXAMPLES = {
    "task": ('task = "Việc phải làm"', 'body = "Bộ phận chủ trì, phải có trong nơi nhận"', "due = 2020-03-06",
             'product = "Sản phẩm phải có"'),
    "recipient": ('name = "Hội đồng TĐKT tỉnh"', "for_report = true   # in thêm (b/c)"),
    "invitation.guest": ('name = "Cơ quan được mời"', 'post = "Chức vụ"', 'role = "khách mời"'),
}  # fmt: skip


def commented_toml(
    head: Iterable[str], top: Mapping[str, Any], values: Mapping[str, Any], fields: Sequence[FieldInfo]
) -> str:
    """Return the text of a profile.

    head: comment lines; top: the first keys (plan, level), uncommented; values: dotted key → value, where a dict is
    written inline and a list of dicts as ``[[…]]``; fields: what to write, in this order. A required field without a
    value is written as a comment, so that it is seen.
    """
    lines = [f"# {line}".rstrip() for line in head]
    lines += ["", *(f"{key} = {_written(value)}" for key, value in top.items())]
    simple = [field for field in fields if field.kind != "rows" and (field.key in values or field.required)]
    tables = dict.fromkeys(field.key.rpartition(".")[0] for field in simple)
    for table in sorted(tables, key=bool):  # keys without a table come first, or TOML would put them into one
        if table:
            lines += ["", f"[{table}]"]
        for field in simple:
            if field.key.rpartition(".")[0] == table:
                lines += _entry(field, values)
    for field in fields:
        if field.kind == "rows":
            lines += _rows(field, values.get(field.key) or [])
    return "\n".join(lines) + "\n"


def _entry(field: FieldInfo, values: Mapping[str, Any]) -> list[str]:
    name = field.key.rpartition(".")[2]
    comment = [f"# {_about(field)}"]
    comment += [f"#   {code}: {words}" for code, words in field.choices if code != words]
    if field.key in values:
        return [*comment, f"{name} = {_written(values[field.key])}"]
    return [*comment, f"# CÒN THIẾU: {name} = …"]


def _rows(field: FieldInfo, rows: Sequence[Mapping[str, Any]]) -> list[str]:
    if rows:
        lines = ["", f"# {_about(field)}"]
        for row in rows:
            lines += [f"[[{field.key}]]", *(f"{key} = {_written(value)}" for key, value in row.items())]
        return lines
    if not field.required:
        return []
    example = (f"[[{field.key}]]", *_EXAMPLES.get(field.key, ()))
    return ["", f"# {_about(field)}", "# CÒN THIẾU: bỏ dấu # rồi sửa mẫu dưới đây, mỗi mục một khối",
            *(f"# {line}" for line in example)]  # fmt: skip


def _about(field: FieldInfo) -> str:
    return f"{field.about()} ({clause_words(field.clause)})" if field.clause else field.about()


def _written(value: Any) -> str:
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{key} = {_written(item)}" for key, item in value.items()) + " }"
    return tomli_w.dumps({"x": value}).removeprefix("x = ").rstrip("\n")
