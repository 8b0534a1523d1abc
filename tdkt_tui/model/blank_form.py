"""Blank forms (biểu mẫu) that a province sends to its units, which come back filled in."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator

from .base import Data, Fact
from .person import SENSITIVE

ColumnId = Literal[
    "full_name", "gender", "birth", "post", "unit", "address", "status", "subject", "exemplar", "highest_award",
    "achievement", "education", "political_theory", "sector", "direct_worker", "note", "ethnicity",
    "religion", "party_member", "id_number", "phone",
]  # fmt: skip
"""What a column of a list of people may hold; every form begins with its numbers."""


class FormColumn(Data):
    """One column of a form."""

    field: ColumnId = Field(description='Mục của danh sách: "full_name", "birth" … (docs/glossary.md)')
    heading: str = Field(default="", description="Tiêu đề cột, nếu khác tên thường dùng; phải là tên đọc lại được")
    choices: list[str] = Field(default_factory=list, description="Danh mục để chọn; bỏ trống thì theo mục")
    others: bool = Field(default=False, description="Cho ghi nội dung ngoài danh mục")
    help: str = Field(default="", description="Lời nhắc hiện ra khi chọn ô")
    width: int = Field(default=0, ge=0, le=60, description="Bề rộng so với các cột khác; 0 là theo mục")


class BlankForm(Fact):
    """A list that units fill in: as .docx to print, as .xlsx with drop-downs, read back without any mapping."""

    id: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", description='Mã, cũng là tên tệp: "danh-sach-dai-bieu"')
    title: str = Field(description="Tên biểu")
    purpose: str = Field(default="", description="Dùng để làm gì")
    levels: list[str] = Field(default_factory=list, description="Mã các cấp phải lập; rỗng là mọi cấp")
    nomination: str = Field(default="", description="Mã việc giới thiệu điển hình mà biểu phục vụ")
    template: str = Field(default="", description="Mẫu riêng của biểu; bỏ trống thì theo [[document]]")
    column: list[FormColumn] = Field(min_length=2, max_length=12, description="Các cột theo thứ tự, sau cột TT")
    rows: int = Field(default=20, ge=1, le=500, description="Số dòng trống")
    notes: list[str] = Field(default_factory=list, description="Cách ghi, in dưới bảng; mỗi mục một câu")
    sensitive_for: str = Field(default="", description="Vì sao cần cột nhạy cảm; không nêu thì không được có cột ấy")

    @model_validator(mode="after")
    def _columns_serve(self) -> Self:
        fields = [column.field for column in self.column]
        if "full_name" not in fields:
            raise ValueError("biểu phải có cột full_name")
        if len(set(fields)) < len(fields):
            raise ValueError("một mục chỉ có một cột")
        if not self.sensitive_for and any(field in SENSITIVE for field in fields):
            raise ValueError("cột nhạy cảm phải có lý do ở sensitive_for")
        return self
