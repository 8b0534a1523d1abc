"""Which field a column holds, told by its Vietnamese heading in the spellings that offices use."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from tdkt_tui.model.person import LABELS
from tdkt_tui.model.text import folded

from .heading_words import field_by_words

__all__ = ["HEADINGS", "LABELS", "exact_field", "field_of"]

HEADINGS: dict[str, tuple[str, ...]] = {
    "index": ("tt", "stt", "số tt", "số thứ tự", "thứ tự"),
    "full_name": (
        "họ và tên", "họ tên", "họ, tên", "họ và tên đại biểu", "họ tên đại biểu", "tên đại biểu", "đại biểu",
        "họ và tên khách mời", "tên khách mời", "tên tập thể", "tên tập thể, cá nhân", "tên cá nhân, tập thể",
        "tên cá nhân", "họ và tên chủ hộ", "họ tên chủ hộ", "tên hộ gia đình", "full_name", "full name",
    ),
    "surname": ("họ", "họ đệm", "họ và đệm", "họ và tên đệm", "họ lót"),
    "given_name": ("tên",),
    "gender": ("giới tính", "giới", "nam/nữ", "nam, nữ", "gender"),
    "male": ("nam", "năm sinh nam", "ngày sinh nam", "ngày, tháng, năm sinh nam"),
    "female": ("nữ", "năm sinh nữ", "ngày sinh nữ", "ngày, tháng, năm sinh nữ"),
    "birth": (
        "năm sinh", "ngày sinh", "ngày, tháng, năm sinh", "ngày tháng năm sinh", "ngày/tháng/năm sinh", "sinh ngày",
        "ngày, năm sinh", "ngày/năm sinh", "birth",
    ),
    "post": (
        "chức vụ", "chức danh", "chức vụ, đơn vị công tác", "chức vụ, đơn vị", "chức vụ và đơn vị công tác",
        "chức vụ, chức danh", "chức vụ/đơn vị", "nghề nghiệp", "chức vụ, nghề nghiệp", "post",
    ),
    "unit": (
        "đơn vị", "đơn vị công tác", "cơ quan", "cơ quan, đơn vị", "nơi công tác", "cơ quan công tác",
        "cơ quan, đơn vị công tác", "tên đơn vị", "unit",
    ),
    "address": ("địa chỉ", "nơi ở", "nơi cư trú", "nơi ở hiện nay", "chỗ ở hiện nay", "thường trú", "address"),
    "status": (
        "tư cách", "tư cách đại biểu", "tư cách đb", "tư cách tham dự", "tư cách dự", "tư cách tham gia",
        "loại", "loại đại biểu", "phân loại", "phân loại đại biểu", "diện", "diện đại biểu", "diện tham dự", "diện dự",
        "thành phần", "thành phần đại biểu", "thành phần tham dự", "thành phần dự", "chính thức/khách mời",
        "khách mời/chính thức", "đại biểu/khách mời", "status",
    ),
    "subject": ("đối tượng", "loại đối tượng", "cá nhân/tập thể", "tập thể/cá nhân", "cá nhân, tập thể", "subject"),
    "exemplar": (
        "điển hình tiên tiến", "điển hình", "đhtt", "là điển hình tiên tiến", "gương điển hình",
        "đại biểu điển hình tiên tiến", "exemplar",
    ),
    "highest_award": (
        "danh hiệu", "danh hiệu thi đua", "hình thức khen thưởng", "danh hiệu, hình thức khen thưởng",
        "danh hiệu, hình thức khen thưởng cao nhất", "danh hiệu/hình thức khen thưởng cao nhất",
        "hình thức khen thưởng cao nhất", "khen thưởng cao nhất", "danh hiệu/khen thưởng cao nhất",
        "danh hiệu, khen thưởng cao nhất", "danh hiệu, hình thức khen thưởng cao nhất đã được tặng", "khen thưởng",
        "danh hiệu cao nhất", "highest_award",
    ),
    "achievement": (
        "thành tích", "thành tích tóm tắt", "tóm tắt thành tích", "thành tích tiêu biểu", "trích ngang thành tích",
        "thành tích nổi bật", "achievement",
    ),
    "education": (
        "trình độ chuyên môn", "trình độ", "chuyên môn", "trình độ học vấn", "học vấn", "trình độ đào tạo",
        "trình độ chuyên môn nghiệp vụ", "trình độ chuyên môn, nghiệp vụ", "trình độ chuyên môn/học vấn", "bằng cấp",
        "education",
    ),
    "political_theory": (
        "lý luận chính trị", "trình độ lý luận chính trị", "trình độ chính trị", "chính trị", "llct", "trình độ llct",
        "political_theory",
    ),
    "sector": (
        "lĩnh vực", "lĩnh vực công tác", "lĩnh vực hoạt động", "ngành, lĩnh vực", "lĩnh vực điển hình",
        "thuộc lĩnh vực", "sector",
    ),
    "direct_worker": (
        "lao động trực tiếp", "người lao động trực tiếp", "là lao động trực tiếp", "trực tiếp lao động",
        "trực tiếp sản xuất", "lao động trực tiếp sản xuất", "direct_worker",
    ),
    "seat": ("số ghế", "ghế", "ghế số", "vị trí ghế", "chỗ ngồi", "vị trí ngồi", "số ghế ngồi", "ghế ngồi", "seat"),
    "note": ("ghi chú", "ghi chú khác", "note"),
    "ethnicity": ("dân tộc", "ethnicity"),
    "religion": ("tôn giáo", "religion"),
    "party_member": ("đảng viên", "đảng", "là đảng viên", "party_member"),
    "id_number": (
        "cccd", "cmnd", "số cccd", "số cmnd", "căn cước", "số căn cước", "căn cước công dân", "số căn cước công dân",
        "cccd/cmnd", "cmnd/cccd", "số định danh", "số định danh cá nhân", "id_number",
    ),
    "phone": ("điện thoại", "số điện thoại", "sđt", "điện thoại liên hệ", "đt", "di động", "phone"),
}  # fmt: skip
"""The spellings by which each field's column is known; docs/danh-sach-dai-bieu.md lists the same."""
_OUTSIDE_WORDS = re.compile(r"[^\w/]+")
_STROKE = re.compile(r"\s*/\s*")


@lru_cache(maxsize=1024)  # each cell above a table is asked for as listed, by its words, and before its bracket
def _key(heading: str) -> str:
    """Fold a heading: lower case, one tone placement, no punctuation, "Danh hiệu /hình thức" like "danh hiệu/…"."""
    text = _OUTSIDE_WORDS.sub(" ", folded(heading)).strip()
    return _STROKE.sub("/", text)


def _bare(key: str) -> str:
    return "".join(
        sign for sign in unicodedata.normalize("NFD", key.replace("đ", "d")) if not unicodedata.combining(sign)
    )


@cache
def _known() -> dict[str, str]:
    return {_key(heading): field for field, headings in HEADINGS.items() for heading in headings}


@cache
def _known_bare() -> dict[str, str]:
    """Headings typed without marks, but those that two fields share ("nam" is a year and a man)."""
    table: dict[str, set[str]] = {}
    for key, field in _known().items():
        table.setdefault(_bare(key), set()).add(field)
    return {bare: fields.pop() for bare, fields in table.items() if len(fields) == 1}


@lru_cache(maxsize=1024)  # which delimiter a file has is found by asking for the same words again and again
def field_of(heading: str) -> str | None:
    """Return the field that a heading names, None where it names none that a list of delegates has."""
    key = _key(heading)
    before = _key(heading.partition("(")[0])
    return exact_field(heading) or field_by_words(key) or field_by_words(before)


@lru_cache(maxsize=1024)
def exact_field(heading: str) -> str | None:
    """Return the field whose listed spellings hold the heading; such a column comes before one known by its words."""
    key = _key(heading)
    return _known().get(key) or _known().get(_key(heading.partition("(")[0])) or _known_bare().get(key)
