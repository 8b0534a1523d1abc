"""What happens at a conference and what must be written for it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from pydantic import Field

from .base import Fact, in_turn
from .window import Window

HALF_DAY = 210
"""Minutes that half a day of a conference holds at most: three and a half hours."""
LEAST_MINUTES = 5
"""Minutes that each item of an agenda needs at least."""


class Form(Fact):
    """A form of conference (hình thức tổ chức)."""

    id: str = Field(description="Mã")
    name: str = Field(description='Tên hình thức: "Hội nghị tuyên dương điển hình tiên tiến"')
    kind: Literal["conference", "congress"] = Field(default="conference", description="Hội nghị hay đại hội")


class AgendaExtra(Fact):
    """What an item gains under one form ("đối với Đại hội: chào cờ, hát Quốc ca")."""

    form: str = Field(description="Mã hình thức tổ chức")
    adds: list[str] = Field(description="Phần thêm vào mục này")


class AgendaItem(Fact):
    """One item of the agenda (chương trình của hội nghị), in the plan's order.

    minutes is no plan's: what the plugin suggests for half a day; a profile's come first, without any the kind decides.
    """

    item: str = Field(description="Mã của mục")
    title: str = Field(description="Tên mục như in trong chương trình")
    levels: list[str] = Field(default_factory=list, description="Mã các cấp có mục này; rỗng là mọi cấp")
    optional: bool = Field(default=False, description="Có thể bỏ")
    note: str = Field(default="", description="Điều nói thêm về mục này, in trong ngoặc ở kế hoạch của đơn vị")
    only_for: AgendaExtra | None = Field(default=None, description="Phần thêm với riêng một hình thức")
    minutes: int = Field(
        default=0,
        ge=0,
        description="Số phút gợi ý cho nửa ngày (của phần mềm, không phải của kế hoạch); 0 là theo loại của mục",
    )

    def of_level(self, level: str) -> bool:
        """Tell whether a level's conferences have it."""
        return not self.levels or level in self.levels


_OPENS = ("chào cờ", "khai mạc", "tuyên bố lý do", "ổn định tổ chức")
_CLOSES = ("bế mạc", "kết thúc hội nghị", "kết thúc đại hội")
_CONCLUDES = re.compile(r"(?:[^,;]*\bphát biểu )?(?:kết luận|tổng kết hội nghị|tổng kết đại hội)\b", re.IGNORECASE)
"""The last word of a meeting: a plan whose list ends with it has told the end."""
_ASIDE = re.compile(r"\s*\((?:buổi |sáng|trưa|chiều|tối|ngày thứ)[^()]*\)$")
"""The session that stands behind an item."""
FRAME = ("nghi-thuc-mo-dau", "nghi-thuc-be-mac")
"""Codes of the two items that are no plan's."""


def closes(title: str) -> bool:
    """Tell the item with which a programme ends."""
    said = _ASIDE.sub("", title.casefold())
    some = any(word in said for word in ("trù bị", "phiên thứ", "ngày thứ"))
    return not some and any(word in said for word in _CLOSES)


def framed(items: Sequence[AgendaItem], noun: str) -> list[AgendaItem]:
    """Return a plan's items with an opening and a closing around them, each only where no item is one.

    Plans often list the substance alone, and a programme that begins with a report is not signed. noun: "Hội nghị" or
    "Đại hội". No items stay none: the whole is left to the unit then.
    """
    if not items:
        return []
    held = in_turn(items)
    told = " ".join(item.title for item in items).casefold()
    begin, end = (not any(word in told for word in words) for words in (_OPENS, _CLOSES))
    end = end and not _CONCLUDES.match(held[-1].title)
    words = "Chào cờ, tuyên bố lý do, giới thiệu đại biểu, khai mạc", "Bế mạc"
    opening, closing = (  # not judged: a process that finds its plans kept makes no judge of items
        AgendaItem.model_construct(item=item, title=f"{said} {noun}", optional=True)
        for item, said in zip(FRAME, words, strict=True)
    )
    return [*([opening] if begin else ()), *held, *([closing] if end else ())]


class OutlineItem(Fact):
    """A heading of a report, with its own headings below it."""

    title: str = Field(description="Tên đề mục")
    items: list[OutlineItem] = Field(default_factory=list, description="Đề mục con")


class Outline(Fact):
    """What a report must hold (đề cương)."""

    of: str = Field(description='Loại báo cáo: "report", "case-report", "periodic-report"')
    must_show: list[str] = Field(default_factory=list, description="Nội dung bắt buộc phải nêu được")
    items: list[OutlineItem] = Field(default_factory=list, description="Các đề mục")


class Activity(Fact):
    """Something done before or after the conference."""

    id: str = Field(description="Mã")
    title: str = Field(description="Tên hoạt động")
    when: Literal["before", "after", "both"] = Field(
        default="both", description="Trước, sau, hay cả trước và sau hội nghị"
    )


class Content(Fact):
    """A numbered content of the plan; its wording stands in the template."""

    id: str = Field(description="Mã")
    title: str = Field(default="", description="Tên nội dung")
    keys: list[str] = Field(default_factory=list, description="Từ khóa của nội dung; lời văn nằm trong mẫu")


class Named(Fact):
    """A name that the plan's wording needs and that no other table holds: a resolution, a party congress, a body."""

    id: str = Field(description="Mã")
    name: str = Field(description="Tên in trên văn bản")


class Movement(Fact):
    """An emulation movement (phong trào thi đua)."""

    name: str = Field(description="Tên phong trào, đúng như phát động")
    launched_by: str = Field(default="", description='Nơi phát động: "Trung ương", "tỉnh"')
    review_years: int = Field(default=0, ge=0, description="Tổ chức tổng kết sau ngần này năm; 0 là không nêu")


class Drive(Fact):
    """A stretch of emulation (đợt thi đua) with its days, or the theme of a year."""

    name: str = Field(description='Tên: "đợt 1", "đợt thi đua cao điểm chào mừng Đại hội Đảng bộ tỉnh", "năm 2026"')
    theme: str = Field(default="", description="Chủ đề, khẩu hiệu, không ghi dấu ngoặc kép")
    window: Window = Field(default_factory=Window, description="Thời gian của đợt thi đua")


def drive_words(item: Drive) -> str:
    """Return a drive, or a theme, as a part of a sentence: "đợt 1 (chủ đề “…”), từ ngày … đến hết ngày …"."""
    theme = f" (chủ đề “{item.theme}”)" if item.theme else ""
    return f"{item.name}{theme}{f', {window}' if (window := item.window.words()) else ''}"


class Anniversary(Fact):
    """A day or event remembered in a round year; the number of years is computed from ``since``."""

    of: str = Field(description="Sự kiện được kỷ niệm")
    since: int = Field(description="Năm diễn ra sự kiện")
    in_year: int = Field(description="Năm kỷ niệm")
    day: str = Field(default="", description='Ngày của sự kiện khi kế hoạch ghi: "19/5"')
    stated: int | None = Field(default=None, description="Số năm ghi trong kế hoạch, để đối chiếu")

    def years(self) -> int:
        """Return the number of years remembered."""
        return self.in_year - self.since


class Opening(Fact):
    """A place in the wording that the plan leaves to the office that uses it: a directive of its own, a local drive."""

    id: str = Field(description="Mã; hồ sơ trả lời ở bảng [opening]")
    label: str = Field(description="Điều cơ quan phải tự ghi, nói gọn")
    help: str = Field(default="", description="Ghi gì, lấy ở đâu")
    required: bool = Field(default=False, description="Văn bản không lập được khi chưa ghi; sai thì bỏ qua đoạn đó")
    documents: list[str] = Field(default_factory=list, description="Các loại văn bản có chỗ này; rỗng là mọi văn bản")
    of: list[str] = Field(
        default_factory=list, description="Chỉ các văn bản mang mã này (of ở [[document]]); rỗng là mọi văn bản"
    )

    def stands_in(self, kind: str, of: str) -> bool:
        """Tell whether a document of this kind, answering this ``of``, has the opening."""
        return (not self.documents or kind in self.documents) and (not self.of or of in self.of)


class Criterion(Fact):
    """What a body or person must show to be chosen."""

    id: str = Field(description="Mã")
    title: str = Field(description="Nội dung tiêu chí")


class Channel(Fact):
    """A way of publicity (hình thức tuyên truyền)."""

    id: str = Field(description="Mã")
    title: str = Field(description="Tên hình thức tuyên truyền")
    items: list[str] = Field(default_factory=list, description="Việc cụ thể")
