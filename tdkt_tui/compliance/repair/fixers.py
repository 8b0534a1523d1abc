"""Property of a rule -> what repairs it. What is not here needs a person: see ``why_not``."""

from __future__ import annotations

from types import MappingProxyType

from tdkt_tui.regulations import Rule

from . import blanks, drawn_rules, numbers, paragraph_looks, run_looks, sheets, words
from .spot import Fixer

FIXERS: MappingProxyType[str, Fixer] = MappingProxyType(
    {
        "size": run_looks.size,
        "same-size": run_looks.same_size,
        "bold": run_looks.bold,
        "italic": run_looks.italic,
        "font": run_looks.font,
        "colour": run_looks.colour,
        "case": words.case,
        "align": paragraph_looks.align,
        "indent": paragraph_looks.indent,
        "spacing": paragraph_looks.space_before,
        "space-before": paragraph_looks.space_before,
        "line-spacing": paragraph_looks.line_spacing,
        "line-exact": paragraph_looks.line_exact,
        "dash-under-colon": paragraph_looks.dash_under_colon,
        "text": words.text,
        "pattern": words.pattern,
        "pattern-last": words.pattern,
        "ending": words.ending,
        "ending-last": words.ending,
        "end-mark": words.end_mark,
        "prefix": words.prefix,
        "stack": words.prefix,
        "blank-paragraphs": blanks.blank_paragraphs,
        "ke-co-quan.present": drawn_rules.drawn,
        "ke-tieu-ngu.present": drawn_rules.drawn,
        "ke-trich-yeu.present": drawn_rules.drawn,
        "length": drawn_rules.length,
        "width": sheets.sheet,
        "height": sheets.sheet,
        "orientation": sheets.orientation,
        **dict.fromkeys(("margin-top", "margin-bottom", "margin-left", "margin-right"), sheets.margin),
        "so-trang.place": numbers.place,
        "so-trang.first-page": sheets.first_page,
        "so-trang.start": sheets.start,
        "so-trang.digits": sheets.digits,
    }
)
"""By property, or by component and property where one component is repaired in its own way."""

_REASONS = {
    "present": "nội dung này phải do người soạn thêm",
    "order": "đổi thứ tự thành phần phải do người soạn quyết định",
    "side": "chuyển vị trí thành phần phải do người soạn làm",
    "row": "chuyển vị trí thành phần phải do người soạn làm",
    "abbreviation": "không rõ sai ở ký hiệu hay ở tên loại",
    "titles": "bỏ chữ trước họ tên phải do người soạn quyết định",
    "prefix": "“TM.” chỉ dùng cho tập thể: ai ký, ký thay mặt ai là do người soạn quyết định",
    "stack": "ai ký, ký thay mặt ai là do người soạn quyết định",
    "one-line": "phải sắp xếp lại độ rộng hai cột",
    "length": "đường kẻ vẽ bằng hình, gạch chân hoặc dãy gạch: phải chỉnh bằng tay",
    "case": "chữ hoa đã gõ không tự chuyển thành chữ thường, vì dễ sai tên riêng",
    **dict.fromkeys(
        ("text", "pattern", "pattern-last", "ending", "ending-last", "end-mark"),
        "không chắc viết lại đúng ý người soạn",
    ),
}
_UNSURE = "chưa chắc đoạn này đúng là thành phần ấy (nhận ra theo vị trí, hoặc đang đứng sai chỗ)"
_IN_VAIN = "sửa thử không hết lỗi hoặc gây lỗi khác, hoặc chỗ này bị khóa; đã để nguyên"


def fixer_of(rule: Rule) -> Fixer | None:
    """Return what repairs departures from a rule, None where only a person can."""
    return FIXERS.get(f"{rule.component}.{rule.prop}") or FIXERS.get(rule.prop)


def why_not(prop: str, *, unsure: bool = False) -> str:
    """Say why a person is needed, for what was left; unsure: whether the paragraph is what it was taken for."""
    return _REASONS.get(prop, _UNSURE if unsure else _IN_VAIN)
