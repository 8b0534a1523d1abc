"""What a validator found, in the words of an officer. Nothing here may show the value that was found."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Mapping

from pydantic_core import ErrorDetails

from .issuer import ISSUER_KINDS
from .profile import MODE_WORDS
from .worded import ABOUT

_MEANINGS: Mapping[str, str] = {
    **ISSUER_KINDS,
    **MODE_WORDS,
    **ABOUT,
    "issuer": "chính kế hoạch của tỉnh",
    "unit": "kế hoạch của một đơn vị",
    "told": "giao nhiệm vụ",
    "asked": "đề nghị",
    "conference": "hội nghị",
    "congress": "đại hội",
    "purpose": "mục đích",
    "requirement": "yêu cầu",
    "before": "trước hội nghị",
    "after": "sau hội nghị",
    "both": "trước và sau hội nghị",
    "exactly": "đúng bằng",
    "at-least": "ít nhất",
    "at-most": "nhiều nhất",
    "about": "khoảng, dự kiến",
    "spent": "mức chi",
    "support": "mức được hỗ trợ",
    "official": "đại biểu chính thức",
    "alternate": "đại biểu dự khuyết",
    "guest": "khách mời",
}
_EXPECTED: tuple[tuple[tuple[str, ...], str, str], ...] = (
    (("date_type", "date_parsing", "date_from_datetime_parsing", "date_from_datetime_inexact"),
     "ngày", "dùng dạng 2020-04-29, không có dấu nháy"),
    (("time_type", "time_parsing"), "giờ", "dùng dạng 07:30:00, không có dấu nháy"),
    (("int_type", "int_parsing", "int_from_float"), "số nguyên", "viết số liền, không có dấu nháy, dấu chấm: 1200"),
    (("float_type", "float_parsing"), "số", "viết số với dấu chấm thập phân: 0.5"),
    (("bool_type", "bool_parsing"), "đúng hoặc sai", "viết true hoặc false, không có dấu nháy"),
    (("string_type",), "chữ", 'đặt trong dấu nháy: "…"'),
    (("list_type", "tuple_type"), "danh sách", 'đặt trong ngoặc vuông: ["…", "…"], hoặc dùng [[tên-bảng]]'),
    (("model_type", "dict_type", "model_attributes_type"), "bảng", "viết { khóa = giá trị } hoặc [tên-bảng]"),
)  # fmt: skip
_QUOTED = re.compile(r"'([^']*)'")


def told(errors: list[ErrorDetails]) -> tuple[str, str]:
    """Return what is wrong at one place and what to do; several errors are branches of one union."""
    by_type = {error["type"]: error for error in errors}
    for kind, words in _WORDS.items():
        if error := by_type.get(kind):
            what, fix = words(error)
            return what, _fix_of(by_type) or fix
    expected = [word for kinds, word, _ in _EXPECTED if by_type.keys() & set(kinds)]
    if len(expected) > 1 and "model_type" in by_type:  # a number or a date, or the clerk's blank in its place
        expected.pop()
        blank = "{ later = true, not_before = 2020-04-01 }" if "date_type" in by_type else "{ later = true }"
        return f"Giá trị phải là {' hoặc '.join(expected)}.", f"{_fix_of(by_type)}; chưa có thì ghi {blank}"
    if expected:
        return f"Giá trị phải là {' hoặc '.join(expected)}.", _fix_of(by_type)
    return "Giá trị không đúng dạng.", "xem lại mô tả của khóa này trong tài liệu"


def unknown_key(name: str, known: list[str]) -> tuple[str, str]:
    """Return what to say about a key that the table does not have, with the nearest one that it has."""
    near = difflib.get_close_matches(name, known, n=2, cutoff=0.5)
    if near:
        return f"Không có khóa “{name}” ở bảng này.", "có phải là " + " hoặc ".join(f"“{item}”" for item in near) + "?"
    return f"Không có khóa “{name}” ở bảng này.", "bảng này chỉ nhận: " + ", ".join(known)


def _fix_of(by_type: Mapping[str, ErrorDetails]) -> str:
    scalars = by_type.keys() - ({"model_type"} if len(by_type) > 1 else set())
    return "; hoặc ".join(fix for kinds, _, fix in _EXPECTED if scalars & set(kinds))


def _own(error: ErrorDetails) -> tuple[str, str]:
    words = str(error.get("ctx", {}).get("error", "")) or "không theo quy ước"
    return f"Giá trị không hợp lệ: {words.rstrip('.')}.", "sửa lại theo yêu cầu trên"


def _literal(error: ErrorDetails) -> tuple[str, str]:
    allowed = _QUOTED.findall(str(error.get("ctx", {}).get("expected", "")))
    if not allowed:
        return "Chỉ nhận giá trị true.", "viết true, hoặc bỏ khóa này"
    listed = "; ".join(f'"{item}" ({_MEANINGS[item]})' if item in _MEANINGS else f'"{item}"' for item in allowed)
    return "Giá trị không nằm trong các lựa chọn cho phép.", f"chọn một trong: {listed}"


def _limit(key: str, words: str) -> Callable[[ErrorDetails], tuple[str, str]]:
    def say(error: ErrorDetails) -> tuple[str, str]:
        bound = error.get("ctx", {}).get(key)
        shown = f"{bound:g}".replace(".", ",") if isinstance(bound, float) else bound
        return f"Số này {words} {shown}.", "sửa lại số"

    return say


_WORDS: Mapping[str, Callable[[ErrorDetails], tuple[str, str]]] = {
    "missing": lambda _: ("Thiếu giá trị bắt buộc.", "thêm khóa này vào tệp"),
    "value_error": _own,
    "literal_error": _literal,
    "greater_than_equal": _limit("ge", "không được nhỏ hơn"),
    "greater_than": _limit("gt", "phải lớn hơn"),
    "less_than_equal": _limit("le", "không được lớn hơn"),
    "less_than": _limit("lt", "phải nhỏ hơn"),
    "string_too_short": lambda _: ("Giá trị không được để trống.", "ghi nội dung, hoặc bỏ khóa này"),
    "too_short": lambda _: ("Danh sách không được để trống.", "ghi ít nhất một giá trị"),
    "finite_number": lambda _: ("Đây không phải một số dùng được.", "viết một số cụ thể"),
}
