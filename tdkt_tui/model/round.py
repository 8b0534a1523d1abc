"""The congress round that a plan belongs to, and the one above it."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from .base import Data, Fact
from .words import roman


class Above(Data):
    """The round one level up: a congress with an ordinal, or a conference without one."""

    kind: Literal["congress", "conference"] = Field(default="congress", description="Đại hội hay hội nghị")
    name: str = Field(default="Đại hội Thi đua yêu nước toàn quốc", description="Tên đại hội, hội nghị cấp trên")
    ordinal: int | None = Field(default=None, description="Lần thứ")
    year: int | None = Field(default=None, description="Năm tổ chức")


class Round(Fact):
    """The congress round that a plan belongs to. Ordinal and periods are stated, never computed."""

    ordinal: int = Field(description="Lần thứ, ghi bằng số: 5")
    year: int = Field(description="Năm tổ chức")
    name: str = Field(description='Tên đại hội của tỉnh: "Đại hội Thi đua yêu nước tỉnh Bắc Giang"')
    reviewed: list[int] = Field(default_factory=list, description="Giai đoạn tổng kết: [2015, 2020]")
    ahead: list[int] = Field(default_factory=list, description="Giai đoạn tới: [2020, 2025]")
    above: Above | None = Field(default=None, description="Đại hội hoặc hội nghị cấp trên")

    def title(self) -> str:
        """Write the congress's full name with its Roman ordinal."""
        return f"{self.name} lần thứ {roman(self.ordinal)}"
