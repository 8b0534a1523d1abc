"""Kinds of document: the contract's file names, and what each kind is by the layout regulation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Format = Literal["docx", "pdf", "xlsx", "ics"]


@dataclass(frozen=True, slots=True)
class DocumentKind:
    """A kind of document.

    file: name without ending; a folder ("giay-moi", "bieu-mau") where one file is made for each guest or form.
    type_name: tên loại, empty for an annex, which is no document type of its own (NĐ 30/2020, Điều 7; PL III).
    identity: which table of the profile holds its number and date: "document", "report", "nomination" or
    "invitation"; an annex goes by that of the document it belongs to.
    annex: printed with "Kèm theo …" and numbered after the plan. administrative: False for what is no administrative
    document, so that no layout regulation has a say in it (NĐ 30/2020, Điều 7).
    """

    id: str
    label: str
    file: str
    type_name: str = ""
    identity: str = "document"
    annex: bool = False
    many: bool = False
    administrative: bool = True
    formats: tuple[Format, ...] = ("docx", "pdf")
    default_formats: tuple[Format, ...] = ("docx",)


KINDS: tuple[DocumentKind, ...] = (
    DocumentKind("plan", "Kế hoạch", "ke-hoach", type_name="Kế hoạch"),
    DocumentKind("agenda", "Chương trình hội nghị", "chuong-trinh", annex=True),
    DocumentKind("delegate-list", "Danh sách đại biểu", "danh-sach-dai-bieu", annex=True,
                 formats=("docx", "pdf", "xlsx"), default_formats=("docx", "xlsx")),
    DocumentKind("report", "Báo cáo tổng kết", "bao-cao-tong-ket", type_name="Báo cáo", identity="report"),
    DocumentKind("periodic-report", "Báo cáo định kỳ", "bao-cao-dinh-ky", type_name="Báo cáo", identity="report"),
    DocumentKind("nomination", "Giới thiệu điển hình", "gioi-thieu-dien-hinh", type_name="Công văn",
                 identity="nomination"),
    DocumentKind("assignment", "Phân công nhiệm vụ", "phan-cong", annex=True),
    DocumentKind("form", "Biểu mẫu", "bieu-mau", annex=True, many=True,
                 formats=("docx", "pdf", "xlsx"), default_formats=("docx", "xlsx")),
    DocumentKind("invitation", "Giấy mời", "giay-moi", type_name="Giấy mời", identity="invitation", many=True),
    DocumentKind("badge", "Thẻ đại biểu", "the-dai-bieu", administrative=False),
    DocumentKind("timeline", "Lịch thực hiện", "lich", formats=("ics",), default_formats=("ics",)),
)  # fmt: skip
"""The kinds that the core knows; a plugin may add its own."""
