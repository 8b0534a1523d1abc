"""The named styles that templates and regulations share: component id, style name, style id."""

from __future__ import annotations

import difflib
import unicodedata

PARAGRAPH_STYLES: dict[str, str] = {
    "quoc-hieu": "Quốc hiệu",
    "tieu-ngu": "Tiêu ngữ",
    "co-quan-chu-quan": "Cơ quan chủ quản",
    "co-quan-ban-hanh": "Cơ quan ban hành",
    "so-ky-hieu": "Số ký hiệu",
    "dia-danh-thoi-gian": "Địa danh thời gian",
    "ten-loai": "Tên loại",
    "trich-yeu": "Trích yếu",
    "trich-yeu-cong-van": "Trích yếu công văn",
    "can-cu": "Căn cứ",
    "noi-dung": "Thân bài",
    "muc": "Mục",
    "khoan": "Khoản",
    "kinh-gui": "Kính gửi",
    "kinh-gui-danh-sach": "Kính gửi danh sách",
    "quyen-han-chuc-vu": "Quyền hạn chức vụ",
    "chu-ky": "Chữ ký",
    "chuc-vu-khac": "Chức vụ khác",
    "ho-ten-nguoi-ky": "Họ tên người ký",
    "noi-nhan": "Nơi nhận",
    "noi-nhan-danh-sach": "Danh sách nơi nhận",
    "phu-luc": "Phụ lục",
    "phu-luc-ten": "Tên phụ lục",
    "kem-theo": "Kèm theo",
    "bang-tieu-de": "Tiêu đề bảng",
    "bang-noi-dung": "Nội dung bảng",
    "bang-so": "Số trong bảng",
    "so-trang": "Số trang",
    "ke-co-quan": "Kẻ dưới cơ quan",
    "ke-tieu-ngu": "Kẻ dưới tiêu ngữ",
    "ke-trich-yeu": "Kẻ dưới trích yếu",
    "ke-phu-luc": "Kẻ dưới phụ lục",
    "giay-moi-dong": "Dòng giấy mời",
}
COMPONENT_OF: dict[str, str] = {name: component for component, name in PARAGRAPH_STYLES.items()}
CHARACTER_STYLES = ("Đậm", "Nghiêng", "Đậm nghiêng")

# Between two tables, after the last one and where a page begins Word needs a paragraph: this one is 1 pt high.
SPACER = "Ngăn bảng"

HEAD_TABLE = "đầu văn bản"
SIGNATURE_TABLE = "chữ ký"
NAMED_TABLES = (HEAD_TABLE, SIGNATURE_TABLE)


def style_id(name: str) -> str:
    """Return the ASCII id of a style name, as Word likes them: "Cơ quan ban hành" → "CoQuanBanHanh"."""
    plain = unicodedata.normalize("NFD", name.replace("Đ", "D").replace("đ", "d"))
    letters = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return "".join(word.capitalize() for word in letters.split())


def nearest(name: str, known: list[str] | tuple[str, ...]) -> str:
    """Return the known name most like this one, or nothing when none is alike."""
    lowered = {item.casefold(): item for item in known}
    found = difflib.get_close_matches(name.casefold(), list(lowered), n=1, cutoff=0.5)
    return lowered[found[0]] if found else ""
