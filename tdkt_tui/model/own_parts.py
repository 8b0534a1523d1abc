"""What a folder without code adds to a province: the tables of its ``extend.toml``."""

from __future__ import annotations

import re
from datetime import date
from typing import Literal, Self

from pydantic import Field, model_validator

from .base import Data
from .extension import ExtraField, FieldKind
from .kinds import DocumentKind, Format
from .plan import Offer

_KEY = r"[A-Za-z_][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+)*"
Bound = int | float | date | str


class OwnKind(Data):
    """A kind of document beyond the core's."""

    id: str = Field(description="Mã loại văn bản")
    label: str = Field(description="Tên hiển thị")
    file: str = Field(pattern=r"[a-z0-9-]+", description="Tên tệp, không có đuôi")
    type_name: str = Field(default="", description="Tên loại; phụ lục thì bỏ trống")
    identity: Literal["document", "report", "nomination", "invitation"] = Field(
        default="document", description="Bảng của hồ sơ giữ số, ngày"
    )
    annex: bool = Field(default=False, description="Là phụ lục")
    formats: list[Format] = Field(default=["docx", "pdf"], min_length=1, description="Các định dạng lập được")

    def made(self) -> DocumentKind:
        """Return the kind as the program knows kinds."""
        return DocumentKind(self.id, self.label, self.file, self.type_name, self.identity, self.annex,
                            formats=tuple(self.formats), default_formats=tuple(self.formats[:1]))  # fmt: skip


class OwnField(Data):
    """A field of the profile, kept under ``[extra.<plugin id>]``."""

    key: str = Field(pattern=r"^[A-Za-z_][A-Za-z0-9_-]*$", description="Khóa trong hồ sơ")
    label: str = Field(description="Tên hiển thị")
    kind: FieldKind = Field(default="text", description="Kiểu của giá trị")
    help: str = Field(default="", description="Lời hướng dẫn khi hỏi")
    required: bool = Field(default=False, description="Hồ sơ phải có")
    choices: dict[str, str] = Field(default_factory=dict, description='Khi kind = "choice": mã và tên từng lựa chọn')
    levels: list[str] = Field(default_factory=list, description="Chỉ hỏi ở các cấp này; rỗng là mọi cấp")
    clause: str = Field(default="", description="Mục của kế hoạch đòi điều này")
    section: str = Field(default="", description="Tên nhóm mà mục này được hỏi trong đó")

    def made(self) -> ExtraField:
        """Return the field as a hook gives it."""
        return ExtraField(self.key, self.label, self.kind, self.help, self.required, tuple(self.choices.items()),
                          tuple(self.levels), self.clause)  # fmt: skip


class OwnRule(Data):
    """A check of one field of the profile, without code: exactly one condition, and what is told where it fails."""

    id: str = Field(min_length=1, description="Mã quy tắc")
    title: str = Field(min_length=1, description="Quy tắc xem xét điều gì")
    clause: str = Field(min_length=1, description="Dựa vào mục nào của kế hoạch, hoặc nguồn nào")
    certainty: Literal["quoted", "remembered", "uncertain"] = Field(description="Đã đọc ở nguồn hay chưa")
    field: str = Field(pattern=f"^{_KEY}$", description='Khóa của hồ sơ: "conference.size.total", "extra.<mã>.<khóa>"')
    levels: list[str] = Field(default_factory=list, description="Chỉ kiểm tra ở các cấp này; rỗng là mọi cấp")
    at_least: Bound | None = Field(default=None, description="Không nhỏ hơn, không sớm hơn: số, ngày, hoặc khóa khác")
    at_most: Bound | None = Field(default=None, description="Không lớn hơn, không muộn hơn: số, ngày, hoặc khóa khác")
    one_of: list[str | int] = Field(default_factory=list, description="Phải là một trong các giá trị này")
    contains: str = Field(default="", description="Phải có cụm từ này, không phân biệt hoa thường")
    lacks: str = Field(default="", description="Không được có cụm từ này")
    required: bool = Field(default=False, description="Phải có giá trị")
    message: str = Field(min_length=1, description="Lời báo khi không đạt")
    severity: Literal["error", "warning", "note"] = Field(default="warning", description="Mức của lời báo")
    fix: str = Field(default="", description="Phải làm gì")

    @model_validator(mode="after")
    def _one_condition(self) -> Self:
        given = [item for item in ("at_least", "at_most", "one_of", "contains", "lacks", "required")
                 if getattr(self, item) not in (None, [], "", False)]  # fmt: skip
        if len(given) != 1:
            raise ValueError(
                "Quy tắc phải có đúng một điều kiện: at_least, at_most, one_of, contains, lacks, required."
            )
        for bound in (self.at_least, self.at_most):
            if isinstance(bound, str) and not re.fullmatch(_KEY, bound):
                raise ValueError("Giới hạn phải là số, ngày, hoặc khóa của hồ sơ.")
        return self


class OwnParts(Data):
    """All of ``extend.toml``: to which plans it adds, and what."""

    of: str = Field(default="", description="Mã tỉnh được bổ sung; bỏ trống là tỉnh của chính thư mục")
    plans: list[str] = Field(default_factory=list, description="Chỉ các kế hoạch này; rỗng là mọi kế hoạch của tỉnh")
    document_kind: list[OwnKind] = Field(default_factory=list, description="Loại văn bản mới")
    document: list[Offer] = Field(
        default_factory=list, description="Văn bản thêm vào kế hoạch, hoặc thay mẫu của văn bản cùng loại"
    )
    field: list[OwnField] = Field(default_factory=list, description="Mục riêng của hồ sơ")
    rule: list[OwnRule] = Field(default_factory=list, description="Quy tắc kiểm tra")
