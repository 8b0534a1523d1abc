"""A delegate as lists carry one."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Status = Literal["official", "alternate", "guest"]
Subject = Literal["individual", "collective", "household"]

SENSITIVE = ("ethnicity", "religion", "party_member", "id_number", "phone")
"""Columns kept apart, printed only where they are asked for with a reason (Luật 91/2025/QH15; NĐ 356/2025/NĐ-CP)."""

LABELS = {
    "index": "TT", "full_name": "Họ và tên", "surname": "Họ đệm", "given_name": "Tên", "gender": "Giới tính",
    "male": "Năm sinh (Nam)", "female": "Năm sinh (Nữ)", "birth": "Năm sinh", "post": "Chức vụ", "unit": "Đơn vị",
    "address": "Địa chỉ", "status": "Tư cách đại biểu", "subject": "Đối tượng", "exemplar": "Điển hình tiên tiến",
    "highest_award": "Danh hiệu, khen thưởng cao nhất", "achievement": "Thành tích",
    "education": "Trình độ chuyên môn", "political_theory": "Lý luận chính trị", "sector": "Lĩnh vực",
    "direct_worker": "Lao động trực tiếp", "seat": "Số ghế", "note": "Ghi chú",
    "ethnicity": "Dân tộc", "religion": "Tôn giáo", "party_member": "Đảng viên", "id_number": "Số căn cước",
    "phone": "Điện thoại",
}  # fmt: skip
"""The words by which messages and lists call each field."""

STATUS_WORDS = {"official": "Đại biểu chính thức", "alternate": "Đại biểu dự khuyết", "guest": "Khách mời"}
STATUS_CELLS = {"official": "Chính thức", "alternate": "Dự khuyết", "guest": "Khách mời"}
"""As a cell under the heading "Tư cách đại biểu" says it."""
SUBJECT_WORDS = {"individual": "Cá nhân", "collective": "Tập thể", "household": "Hộ gia đình"}


@dataclass(frozen=True, slots=True)
class Delegate:
    """One row of a list of delegates; text is cleaned, empty where the source is empty.

    birth: as given, "1975" or "02/9/1975". exemplar: a model held up; not the same as status "official".
    row: the source's row number (1-based), 0 when not read from a file. sensitive: columns that are read and never
    printed (religion, ethnicity, party membership, ID, phone), by identifier. direct_worker: "Có", "Không", "" where
    nobody said. seat: in the hall, as the office writes it. Schooling, training in political theory and field of work
    are no sensitive data by law; lists show them only where they are asked for. unread: column → words of a cell that
    nobody understood: they stay as they were written wherever the row is kept, and the field has its default.
    """

    full_name: str
    gender: str = ""
    birth: str = ""
    post: str = ""
    unit: str = ""
    address: str = ""
    status: Status = "official"
    subject: Subject = "individual"
    exemplar: bool = True
    highest_award: str = ""
    achievement: str = ""
    education: str = ""
    political_theory: str = ""
    sector: str = ""
    direct_worker: str = ""
    seat: str = ""
    note: str = ""
    row: int = 0
    sensitive: dict[str, str] = field(default_factory=dict)
    unread: dict[str, str] = field(default_factory=dict)
