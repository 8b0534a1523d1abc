"""What is said below a field that is being filled in: what is wrong, what the plan says, how it is typed."""

from __future__ import annotations

from textual.content import Content

from tdkt_tui.model.text import one_line
from tdkt_tui.model.words import clause_words
from tdkt_tui.tui.shown.form import FormRow
from tdkt_tui.tui.shown.plain_help import plain_help

_BY_KIND = {
    "list": "Enter: mở danh sách, mỗi dòng một mục; gõ liền thì cách nhau bằng dấu chấm phẩy.",
    "rows": "Enter: mở bảng các dòng.",
    "choice": "Enter: chọn trong danh sách.",
    "yes-no": "Enter: chọn trong danh sách.",
    "period": "Enter: chọn kỳ.",
    "file": "Enter: mở danh sách đại biểu.",
    "date": "Gõ ngày như 29/4/2020; ↑ ↓ đổi một ngày, PgUp PgDn đổi một tuần.",
    "time": "Gõ giờ như 7:30.",
}

_IN_ROW = {"list": "Nhiều giá trị thì cách nhau bằng dấu chấm phẩy."}
"""In a row there is a line only, and no list to open."""
_HELD = "Đến khi sửa, cả danh sách này chưa ghi vào tệp, chỉ giữ trong bản nháp. "
_SAMPLE = "Còn của hồ sơ mẫu: thay bằng của đơn vị bạn, hoặc ở danh sách bấm Ctrl+G nếu đã đúng. "


def about(row: FormRow, live: str = "") -> Content:
    """Return the explanation of a field. live: what is said of the day that is typed."""
    field = row.field
    parts = [
        _of_plan(row),
        _IN_ROW.get(field.kind, _BY_KIND.get(field.kind, "")) if row.in_row else _BY_KIND.get(field.kind, ""),
        _later(row),
        f"{words}." if (words := plain_help(field)) else "",
    ]
    told = Content(" ".join(one_line(part) for part in parts if part))
    held = _HELD if row.wrong and (row.in_row or field.kind == "rows") else ""
    wrong = Content.styled(f"Chưa đọc được: {row.wrong}. {held}", "bold $text-error") if row.wrong else Content("")
    found = Content.styled(f"Sai sót: {one_line(row.found)} ", "bold $text-error") if row.found else Content("")
    sample = Content.styled(_SAMPLE, "bold $text-warning") if row.sample else Content("")
    return Content.assemble(wrong, f"{one_line(live)}. " if live else "", found, sample, told)


def _of_plan(row: FormRow) -> str:
    if row.said:
        return f"Kế hoạch: {row.said}."
    return f"Theo {clause_words(row.field.clause)} của kế hoạch." if row.field.clause else ""


def _later(row: FormRow) -> str:
    if not row.field.later:
        return ""
    return "Để văn thư điền: gõ “sau" + (", không trước 15/1/2026”." if row.field.kind == "date" else "”.")
