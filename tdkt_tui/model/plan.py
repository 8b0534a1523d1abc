"""The plan as data: one issued plan of a province, each fact with the clause it comes from."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal, Self

from pydantic import Field, model_validator

from .base import Data, Fact
from .blank import DateOrBlank, LaterNumber, NumberOrBlank
from .citation import Citation
from .duties import Budget, Committee, Honours, Nomination, Reporting, Task
from .issuer import Archive, Issuer, Recipient, Signature
from .level import Form, Jointly, Level, LevelException, Pilot
from .programme import Activity, AgendaItem, Aim, Anniversary, Channel, Content, Criterion, Movement, Named, Outline
from .words import roman


class PlanIdentity(Data):
    """The issued document itself."""

    id: str = Field(description='Mã kế hoạch: "bac_giang/16-2019"')
    type: str = "Kế hoạch"
    number: NumberOrBlank
    symbol: str = Field(description='Ký hiệu sau số: "KH-HĐTĐKT"')
    date: DateOrBlank
    place: str
    title: str = Field(description="Trích yếu nội dung, không có tên loại")
    subject: str = Field(default="", description="Việc mà kế hoạch tổ chức, nói gọn để viện dẫn trong câu")
    issuer: Issuer
    signature: Signature
    notes: list[str] = Field(default_factory=list, description="Chỗ đã chỉnh so với bản gốc, kèm vị trí")

    def citation(self) -> Citation:
        """Return the plan as other documents cite it."""
        number = "..." if isinstance(self.number, LaterNumber) else f"{self.number:02d}"
        title = self.title[:1].lower() + self.title[1:]
        return Citation(type=self.type, number=f"{number}/{self.symbol}", date=self.date,
                        issuer=self.issuer.called or self.issuer.name or "", title=f"về {title}")  # fmt: skip


class Above(Data):
    """The round one level up: a congress with an ordinal, or a conference without one."""

    kind: Literal["congress", "conference"] = "congress"
    name: str = "Đại hội Thi đua yêu nước toàn quốc"
    ordinal: int | None = None
    year: int | None = None


class Round(Fact):
    """The congress round that a plan belongs to. Ordinal and periods are stated, never computed."""

    ordinal: int
    year: int
    name: str = Field(description='Tên đại hội của tỉnh: "Đại hội Thi đua yêu nước tỉnh Bắc Giang"')
    reviewed: list[int] = Field(default_factory=list, description="Giai đoạn tổng kết: [2015, 2020]")
    ahead: list[int] = Field(default_factory=list)
    above: Above | None = None

    def title(self) -> str:
        """Write the congress's full name with its Roman ordinal."""
        return f"{self.name} lần thứ {roman(self.ordinal)}"


class Change(Fact):
    """One fact of an earlier plan that a later plan sets anew."""

    at: str = Field(description='Đường dẫn tới dữ kiện: "level.co-so.window"')
    value: Any


class Amendment(Fact):
    """What this plan changes in an earlier one."""

    plan: str
    in_force: date
    changes: list[Change]


class Offer(Fact):
    """A document that the province prescribes: its kind, template, and who writes it."""

    kind: str
    template: str = Field(description='Mẫu, theo thư mục mẫu: "bac_giang/ke-hoach-don-vi"')
    by: Literal["issuer", "unit"] = "unit"
    levels: list[str] = Field(default_factory=list, description="Rỗng là mọi cấp")
    title: str = Field(default="", description="Tên gọi của văn bản hoặc phụ lục")


class Plan(Data):
    """One issued plan of a province. Built from TOML; see docs/plan.md for every key."""

    plan: PlanIdentity
    round: Round | None = None
    implements: list[Citation] = Field(default_factory=list)
    basis: list[Citation] = Field(default_factory=list)
    aim: list[Aim] = Field(default_factory=list)
    content: list[Content] = Field(default_factory=list)
    named: list[Named] = Field(default_factory=list)
    movement: list[Movement] = Field(default_factory=list)
    anniversary: list[Anniversary] = Field(default_factory=list)
    form: list[Form] = Field(default_factory=list)
    level: list[Level] = Field(default_factory=list)
    exception: list[LevelException] = Field(default_factory=list)
    jointly: list[Jointly] = Field(default_factory=list)
    pilot: list[Pilot] = Field(default_factory=list)
    agenda: list[AgendaItem] = Field(default_factory=list)
    outline: list[Outline] = Field(default_factory=list)
    activity: list[Activity] = Field(default_factory=list)
    nomination: list[Nomination] = Field(default_factory=list)
    criterion: list[Criterion] = Field(default_factory=list)
    channel: list[Channel] = Field(default_factory=list)
    committee: list[Committee] = Field(default_factory=list)
    honours: list[Honours] = Field(default_factory=list)
    budget: Budget | None = None
    task: list[Task] = Field(default_factory=list)
    reporting: list[Reporting] = Field(default_factory=list)
    recipient: list[Recipient] = Field(default_factory=list)
    archive: Archive = Field(default_factory=Archive)
    document: list[Offer] = Field(default_factory=list)
    amends: list[Amendment] = Field(default_factory=list)

    @model_validator(mode="after")
    def _names_known(self) -> Self:
        forms = {form.id for form in self.form}
        levels = {level.id for level in self.level}
        unknown = [name for keys in (*self.level, *self.exception) for name in keys.choose_form if name not in forms]
        unknown += [item.level for item in self.exception if item.level not in levels]
        unknown += [item.only_for.form for item in self.agenda if item.only_for and item.only_for.form not in forms]
        unknown += [name for offer in self.document for name in offer.levels if name not in levels]
        if unknown:
            raise ValueError("mã chưa khai báo trong kế hoạch: " + ", ".join(sorted(set(unknown))))
        return self

    @property
    def province(self) -> str:
        """Return the id of the province's plugin."""
        return self.plan.id.partition("/")[0]

    def level_for(self, level_id: str, unit: str = "") -> Level | None:
        """Return a level as it applies to a kind of unit: the first exception that names the unit is laid over it."""
        level = next((item for item in self.level if item.id == level_id), None)
        if level is None:
            return None
        for item in self.exception:
            if item.level == level_id and unit in item.units:
                return level.model_copy(update=item.differences() | {"clause": item.clause or level.clause})
        return level

    def form_named(self, form_id: str | None) -> Form | None:
        """Return a declared form by its id."""
        return next((form for form in self.form if form.id == form_id), None)

    def pilot_for(self, unit_name: str) -> Pilot | None:
        """Return the pilot entry of a unit by its name."""
        return next((pilot for pilot in self.pilot if pilot.unit.casefold() == unit_name.casefold()), None)

    def cite(self, clause: str) -> str:
        """Write a citation of a clause of this plan for a finding."""
        name = self.plan.citation().short()
        return f"{name}, mục {clause}" if clause else name
