"""The components of an administrative document: their ids, the Word styles that mark them, their Vietnamese names."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Component:
    """One component (thành phần thể thức): id, the name of its paragraph style, its name inside a sentence.

    style: "" where no template of ours has such a paragraph: it is only recognised in files.
    """

    id: str
    style: str
    label: str


_ALL = (
    Component("quoc-hieu", "Quốc hiệu", "Quốc hiệu"),
    Component("tieu-ngu", "Tiêu ngữ", "Tiêu ngữ"),
    Component("co-quan-chu-quan", "Cơ quan chủ quản", "tên cơ quan chủ quản"),
    Component("co-quan-ban-hanh", "Cơ quan ban hành", "tên cơ quan ban hành"),
    Component("so-ky-hieu", "Số ký hiệu", "số, ký hiệu"),
    Component("dia-danh-thoi-gian", "Địa danh thời gian", "địa danh và thời gian ban hành"),
    Component("ten-loai", "Tên loại", "tên loại văn bản"),
    Component("trich-yeu", "Trích yếu", "trích yếu"),
    Component("trich-yeu-cong-van", "Trích yếu công văn", "trích yếu công văn"),
    Component("can-cu", "Căn cứ", "căn cứ ban hành"),
    Component("noi-dung", "Thân bài", "nội dung văn bản"),
    Component("muc", "Mục", "tiêu đề mục"),
    Component("khoan", "Khoản", "tiêu đề khoản"),
    Component("chuong", "", "dòng phần, chương, mục"),
    Component("chuong-ten", "", "tiêu đề phần, chương, mục"),
    Component("dieu", "", "tiêu đề điều"),
    Component("kinh-gui", "Kính gửi", "dòng Kính gửi"),
    Component("kinh-gui-danh-sach", "Kính gửi danh sách", "danh sách Kính gửi"),
    Component("quyen-han-chuc-vu", "Quyền hạn chức vụ", "quyền hạn, chức vụ người ký"),
    Component("chu-ky", "Chữ ký", "khoảng trống để ký"),
    Component("chuc-vu-khac", "Chức vụ khác", "chức vụ khác của người ký"),
    Component("ho-ten-nguoi-ky", "Họ tên người ký", "họ tên người ký"),
    Component("noi-nhan", "Nơi nhận", "từ Nơi nhận"),
    Component("noi-nhan-danh-sach", "Danh sách nơi nhận", "danh sách nơi nhận"),
    Component("phu-luc", "Phụ lục", "từ Phụ lục"),
    Component("phu-luc-ten", "Tên phụ lục", "tên phụ lục"),
    Component("kem-theo", "Kèm theo", "dòng Kèm theo"),
    Component("bang-tieu-de", "Tiêu đề bảng", "tiêu đề bảng"),
    Component("bang-noi-dung", "Nội dung bảng", "nội dung bảng"),
    Component("bang-so", "Số trong bảng", "số trong bảng"),
    Component("so-trang", "Số trang", "số trang"),
    Component("ke-co-quan", "Kẻ dưới cơ quan", "đường kẻ dưới tên cơ quan"),
    Component("ke-tieu-ngu", "Kẻ dưới tiêu ngữ", "đường kẻ dưới Tiêu ngữ"),
    Component("ke-trich-yeu", "Kẻ dưới trích yếu", "đường kẻ dưới trích yếu"),
    Component("ke-phu-luc", "Kẻ dưới phụ lục", "đường kẻ dưới dòng Kèm theo"),
    Component("giay-moi-dong", "Dòng giấy mời", "dòng giấy mời"),
    Component("the-dong", "Dòng trên thẻ", "dòng trên thẻ đại biểu"),
    Component("the-ten", "Họ tên trên thẻ", "họ tên trên thẻ đại biểu"),
    Component("the-ten-dai", "Họ tên dài trên thẻ", "họ tên dài trên thẻ đại biểu"),
)

COMPONENTS = MappingProxyType({component.id: component for component in _ALL})
"""Component id -> component, in the order of the architecture's table."""

BY_STYLE = MappingProxyType({component.style: component.id for component in _ALL if component.style})
"""Style name -> component id."""

UNDER = MappingProxyType(
    {
        "ke-co-quan": ("co-quan-ban-hanh",),
        "ke-tieu-ngu": ("tieu-ngu",),
        "ke-trich-yeu": ("trich-yeu",),
        "ke-phu-luc": ("kem-theo", "phu-luc-ten"),
    }
)
"""Drawn rule -> the components under which it stands, the likelier one first."""

WHOLES = MappingProxyType({"van-ban": "văn bản", "trang": "trang giấy"})
"""What a rule may speak of besides a component: the document, and the page."""


def label(component: str) -> str:
    """Return the Vietnamese name of a component, of the document or of the page."""
    return WHOLES.get(component) or COMPONENTS[component].label
