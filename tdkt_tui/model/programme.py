"""What happens at a conference and what must be written for it."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from .base import Fact


class AgendaExtra(Fact):
    """What an item gains under one form ("đối với Đại hội: chào cờ, hát Quốc ca")."""

    form: str
    adds: list[str]


class AgendaItem(Fact):
    """One item of the agenda (chương trình của hội nghị), in the plan's order.

    minutes is not the plan's: it is the plugin's suggestion for half a day, scaled to the length and overridden by the
    profile.
    """

    item: str
    title: str
    optional: bool = False
    only_for: AgendaExtra | None = None
    minutes: int = Field(default=15, gt=0)


class OutlineItem(Fact):
    """A heading of a report, with its own headings below it."""

    title: str
    items: list[OutlineItem] = Field(default_factory=list)


class Outline(Fact):
    """What a report must hold (đề cương)."""

    of: str = Field(description='Loại báo cáo: "report", "case-report", "periodic-report"')
    must_show: list[str] = Field(default_factory=list, description="Nội dung bắt buộc phải nêu được")
    items: list[OutlineItem] = Field(default_factory=list)


class Activity(Fact):
    """Something done before or after the conference."""

    id: str
    title: str
    when: Literal["before", "after", "both"] = "both"


class Aim(Fact):
    """A purpose or a requirement; its wording stands in the template, its keys name what it is about."""

    kind: Literal["purpose", "requirement"]
    keys: list[str] = Field(default_factory=list)


class Content(Fact):
    """A numbered content of the plan; its wording stands in the template."""

    id: str
    title: str = ""
    keys: list[str] = Field(default_factory=list)


class Named(Fact):
    """A name that the plan's wording needs and that no other table holds: a resolution, a party congress, a body."""

    id: str
    name: str


class Movement(Fact):
    """An emulation movement (phong trào thi đua)."""

    name: str
    launched_by: str = ""
    review_years: int = Field(default=0, ge=0, description="Tổ chức tổng kết sau ngần này năm; 0 là không nêu")


class Anniversary(Fact):
    """A day or event remembered in a round year; the number of years is computed from ``since``."""

    of: str
    since: int
    in_year: int
    day: str = Field(default="", description='Ngày của sự kiện khi kế hoạch ghi: "19/5"')
    stated: int | None = Field(default=None, description="Số năm ghi trong kế hoạch, để đối chiếu")

    def years(self) -> int:
        """Return the number of years remembered."""
        return self.in_year - self.since


class Criterion(Fact):
    """What a body or person must show to be chosen."""

    id: str
    title: str


class Channel(Fact):
    """A way of publicity (hình thức tuyên truyền)."""

    id: str
    title: str
    items: list[str] = Field(default_factory=list)
