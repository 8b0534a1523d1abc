"""What to do about a departure, in words that an officer with Word can follow."""

from __future__ import annotations

from types import MappingProxyType

from tdkt_tui.regulations import COMPONENTS, Rule

_WORD: MappingProxyType[str, str] = MappingProxyType(
    {
        "size": "bôi đen, chọn cỡ chữ {allowed}",
        "same-size": "bôi đen, chọn {allowed}",
        "bold": "bôi đen, bấm Ctrl+B đến khi chữ {allowed}",
        "italic": "bôi đen, bấm Ctrl+I đến khi chữ {allowed}",
        "case": "bôi đen, bấm Shift+F3 đến khi thành {allowed}",
        "align": "đặt con trỏ vào đoạn, chọn {allowed} (Ctrl+L trái, Ctrl+E giữa, Ctrl+J đều hai lề)",
        "font": "bôi đen toàn bộ (Ctrl+A), chọn phông {allowed}",
        "colour": "bôi đen, chọn {allowed} (Font Color: Automatic)",
        "indent": "vào Paragraph, mục Special chọn First line: {allowed}, mục Left: 0",
        "spacing": "vào Paragraph, mục Spacing, ô Before: {allowed}",
        "space-before": "vào Paragraph, mục Spacing, ô Before: {allowed}",
        "line-spacing": "vào Paragraph, mục Line spacing: {allowed}",
        "line-exact": "vào Paragraph, mục Line spacing chọn Exactly: {allowed}",
        "blank-paragraphs": "xóa đoạn trống, tạo khoảng cách bằng Paragraph, mục Spacing",
        "width": "vào Layout, Size, chọn A4",
        "height": "vào Layout, Size, chọn A4",
        "orientation": "vào Layout, Orientation, chọn chiều dọc (Portrait)",
        "margin-top": "vào Layout, Margins, Custom Margins, ô Top: {allowed}",
        "margin-bottom": "vào Layout, Margins, Custom Margins, ô Bottom: {allowed}",
        "margin-left": "vào Layout, Margins, Custom Margins, ô Left: {allowed}",
        "margin-right": "vào Layout, Margins, Custom Margins, ô Right: {allowed}",
        "place": "vào Insert, Page Number, đặt số trang {allowed}",
        "first-page": "bấm đúp vào đầu trang 1, đánh dấu Different First Page, xóa số trang ở đó",
        "start": "vào Insert, Page Number, Format Page Numbers, ô Start at: {allowed}",
        "digits": "vào Insert, Page Number, Format Page Numbers, chọn kiểu số 1, 2, 3",
        "ending": "đổi dấu ở cuối thành {allowed}",
        "ending-last": "đổi dấu ở cuối thành {allowed}",
        "pattern": "viết lại {allowed}",
        "pattern-last": "viết lại như {allowed}",
        "end-mark": "viết lại cho {allowed}",
        "prefix": "ghi {allowed}",
        "stack": "ghi {allowed}",
        "titles": "ghi {allowed}",
        "abbreviation": "mở đầu ký hiệu bằng {allowed}, hoặc sửa tên loại",
        "side": "chuyển sang {allowed}",
        "row": "đặt {allowed}",
        "order": "xếp lại {allowed}",
        "dash-under-colon": "chỉnh lề trái của đoạn (Paragraph, ô Left) để {allowed}",
        "one-line": "nới rộng ô cho chữ nằm {allowed}, hoặc giảm cỡ chữ trong mức cho phép",
        "length": "kẻ lại đường kẻ {allowed}",
    }
)
"""Property of a rule -> the way in Word; {allowed}: what is allowed."""


_NOT_OF_A_STYLE = {
    "place",
    "one-line",
    "first-page",
    "start",
    "digits",
    "side",
    "row",
    "order",
    "text",
    "pattern",
    "pattern-last",
}
_NOT_OF_A_STYLE |= {"ending", "ending-last", "end-mark", "prefix", "stack", "titles", "abbreviation"}
"""Where a thing stands, and what it says."""


def advice(rule: Rule, allowed: str, wanted: str = "", *, ours: bool) -> str:
    """Say what to do.

    wanted: the very words that should stand there, where they are known; ours: the paragraph has the component's own
    style, so that the style is what to change.
    """
    if rule.prop == "present":
        how = " (Insert, Shapes, đường thẳng)" if rule.component.startswith("ke-") else ""
        return f"thêm {rule.label.removeprefix('Có ')}{how}"
    if wanted and rule.prop == "length":
        return f"kẻ lại đường kẻ dài {wanted} ({allowed})"
    if wanted and rule.prop == "size":
        allowed = f"{wanted}, bằng lời văn"
    elif wanted:
        return f"sửa thành: “{wanted}”"
    if ours and rule.prop not in _NOT_OF_A_STYLE:
        return f"sửa đoạn kiểu “{COMPONENTS[rule.component].style}”: {allowed}"
    way = _WORD.get(rule.prop)
    return way.format(allowed=allowed) if way else f"sửa thành: {allowed}"
