"""Legal documents as they are cited: the first time in full, later by type and number."""

from __future__ import annotations

from pydantic import Field

from .base import Data, Fact
from .blank import DateOrBlank, LaterDate
from .text import folded
from .words import day_month_year

_BY_NAME_ONLY = ("Luật", "Bộ luật", "Pháp lệnh")


class Citation(Fact):
    """A cited document (viện dẫn, căn cứ)."""

    type: str = Field(description='Tên loại: "Chỉ thị", "Kế hoạch", "Luật" …')
    number: str = Field(default="", description='Số, ký hiệu: "34-CT/TW"')
    date: DateOrBlank | None = Field(default=None, description="Ngày ban hành")
    issuer: str = Field(default="", description="Cơ quan ban hành")
    title: str = Field(default="", description='Trích yếu, kể cả chữ "về …"')
    how: str = Field(default="thực hiện", description='"thực hiện", "căn cứ" hoặc "theo đề nghị"')

    def full(self) -> str:
        """Write the first citation: type, number, date, issuer, title; a law by its name only, if it is told.

        Source: NĐ 30/2020, PL I, II.6.b.
        """
        if self.type in _BY_NAME_ONLY and (self.title or not self.number):
            return " ".join(part for part in (self.type, self.title) if part)
        parts = [f"{self.type} số {self.number}" if self.number else self.type]
        if isinstance(self.date, LaterDate):
            parts.append("ngày ... tháng ... năm ...")
        elif self.date:
            parts.append(day_month_year(self.date))
        if self.issuer:
            parts.append(f"của {self.issuer}")
        if self.title:
            parts.append(self.title)
        return " ".join(parts)

    def short(self) -> str:
        """Write a later citation: type and number; a law by its name (NĐ 30/2020, PL I, II.6.b)."""
        if self.type in _BY_NAME_ONLY and self.title:
            return self.full()
        return f"{self.type} số {self.number}" if self.number else self.type


class AsIssued(Data):
    """What stands so in the issued text, though it is told: seen, and left as it is."""

    at: str = Field(description='Khóa mà lời nhắc nêu sau dấu ›: "basis.2", "task.3.body", "level.1.window"')
    why: str = Field(min_length=1, description="Lý do, người đọc lại sau này cần biết")
    of: str = Field(
        default="", description='Mục và lời đầu của dữ kiện, để số ở at không sai khi thêm, bớt bảng: "VI.1: Sở Nội vụ"'
    )
    rule: str = Field(
        default="",
        description="Chỉ lời nhắc mang mã này: "
        '"levels.order", "plugin.reach"; bỏ trống là mọi điều được nêu về chính kế hoạch ở chỗ ấy',
    )


def bare_title(title: str) -> str:
    """Return a title for comparing, without its leading "về" or "về việc"."""
    text = folded(title).strip(' .;,“”"')
    for opening in ("về việc ", "về "):
        if text.startswith(opening):
            return text.removeprefix(opening)
    return text
