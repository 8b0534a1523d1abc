"""The plan as data: one issued plan of a province, each fact with the clause it comes from."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal, Self

from pydantic import Field, model_validator

from .base import Data, Fact
from .blank import DateOrBlank, LaterNumber, NumberOrBlank
from .blank_form import BlankForm
from .bound_units import same_unit
from .citation import AsIssued, Citation
from .duties import Honours, Nomination, Reporting, Task
from .issuer import Archive, Committee, Issuer, Recipient, Signature, UnitGroup
from .level import Jointly, Level, LevelException, Pilot
from .money import Amount, Budget
from .programme import (
    Activity,
    AgendaItem,
    Anniversary,
    Channel,
    Content,
    Criterion,
    Drive,
    Form,
    Movement,
    Named,
    Opening,
    Outline,
)
from .quota import PlanComposition, PlanQuota
from .round import Round
from .worded import Aim, Provision
from .words import clause_words


class PlanIdentity(Data):
    """The issued document itself."""

    id: str = Field(description='Mã kế hoạch: "bac_giang/16-2019"')
    type: str = Field(default="Kế hoạch", description="Tên loại văn bản")
    number: NumberOrBlank = Field(description="Số; { later = true } khi bản gốc để trống")
    digits: int = Field(default=0, ge=0, le=6, description="Số chữ số, khi bản gốc ghi số 0 ở đầu: 0318 thì ghi 4")
    symbol: str = Field(description='Ký hiệu sau số: "KH-HĐTĐKT"')
    date: DateOrBlank = Field(description="Ngày ban hành; để trống thì { later = true, not_before = … }")
    place: str = Field(description="Địa danh ghi trước ngày")
    title: str = Field(description="Trích yếu nội dung, không có tên loại")
    subject: str = Field(default="", description="Việc mà kế hoạch tổ chức, nói gọn để viện dẫn trong câu")
    issuer: Issuer = Field(description="Cơ quan ban hành")
    signature: Signature = Field(description="Quyền hạn, chức vụ, họ tên người ký")
    day_off: Literal["before", "after"] = Field(
        default="before", description="Hạn trùng ngày nghỉ: tính ngày làm việc liền trước, hoặc liền sau (after)"
    )
    notes: list[str] = Field(default_factory=list, description="Chỗ đã chỉnh so với bản gốc, kèm vị trí")

    def citation(self) -> Citation:
        """Return the plan as other documents cite it."""
        number = "..." if isinstance(self.number, LaterNumber) else f"{self.number:0{max(self.digits, 2)}d}"
        title = self.title[:1].lower() + self.title[1:]
        about = title if title.startswith("về ") else f"về {title}"
        return Citation.model_construct(type=self.type, number=f"{number}/{self.symbol}", date=self.date,
                        issuer=self.issuer.called or self.issuer.name or "", title=about)  # fmt: skip


class Change(Fact):
    """One fact of an earlier plan that a later plan sets anew."""

    at: str = Field(
        description='Đường dẫn tới dữ kiện, các bước ngăn bằng dấu chấm: "level.co-so.window"; mục của danh sách gọi'
        ' bằng mã, bằng tên (tên có dấu chấm đặt trong dấu nháy kép) hoặc bằng số thứ tự từ 1: "exception.1.window"'
    )
    value: Any = Field(
        description="Giá trị mới, thay trọn giá trị cũ: danh sách ghi lại đủ mọi mục, bảng ghi lại đủ mọi khóa"
    )


class Amendment(Fact):
    """What this plan changes in an earlier one."""

    plan: str = Field(description="Mã kế hoạch được sửa")
    in_force: date = Field(
        description="Ngày bắt đầu áp dụng; hồ sơ có ngày ban hành từ ngày này được xét theo quy định mới"
    )
    changes: list[Change] = Field(min_length=1, description="Từng dữ kiện thay đổi, cùng được áp dụng một lúc")


class Offer(Fact):
    """A document that the province prescribes: its kind, template, and who writes it."""

    kind: str = Field(description='Mã loại văn bản, xem “Các loại văn bản”: "plan", "agenda", "assignment" …')
    template: str = Field(description='Mẫu, theo thư mục mẫu: "bac_giang/ke-hoach-don-vi"')
    by: Literal["issuer", "unit"] = Field(default="unit", description="Ai lập: tỉnh hay đơn vị")
    levels: list[str] = Field(default_factory=list, description="Rỗng là mọi cấp")
    title: str = Field(default="", description="Tên gọi của văn bản hoặc phụ lục")
    of: str = Field(
        default="", description="Mã việc mà văn bản này trả lời, khi một loại có nhiều văn bản; hồ sơ ghi cùng mã ở of"
    )
    type: str = Field(default="", description='Tên loại, nếu khác tên thường dùng của loại này: "Tờ trình"')
    attached_to: str = Field(default="plan", description="Phụ lục kèm theo loại văn bản nào")
    on_request: bool = Field(default=False, description="Chỉ lập khi yêu cầu (--document), không thuộc bộ phát hành")


class Plan(Data):
    """One issued plan of a province. Built from TOML; see docs/plan.md for every key."""

    plan: PlanIdentity = Field(description="Văn bản kế hoạch: số, ngày, cơ quan ban hành, người ký")
    round: Round | None = Field(default=None, description="Kỳ đại hội mà kế hoạch thuộc về (nếu có)")
    implements: list[Citation] = Field(default_factory=list, description="Văn bản mà kế hoạch triển khai")
    basis: list[Citation] = Field(default_factory=list, description="Căn cứ, văn bản được viện dẫn")
    replaces: list[Citation] = Field(default_factory=list, description="Văn bản mà kế hoạch này thay thế, không in ra")
    aim: list[Aim] = Field(default_factory=list, description="Mục đích và yêu cầu")
    content: list[Content] = Field(default_factory=list, description="Nội dung của kế hoạch")
    named: list[Named] = Field(
        default_factory=list, description="Tên riêng mà lời văn cần: nghị quyết, đại hội, cơ quan"
    )
    provision: list[Provision] = Field(default_factory=list, description="Quy định in nguyên lời")
    movement: list[Movement] = Field(default_factory=list, description="Phong trào thi đua")
    anniversary: list[Anniversary] = Field(default_factory=list, description="Ngày kỷ niệm năm tròn")
    form: list[Form] = Field(default_factory=list, description="Hình thức tổ chức hội nghị")
    level: list[Level] = Field(default_factory=list, description="Các cấp: thời hạn, hình thức, thành phần, số lượng")
    unit_group: list[UnitGroup] = Field(
        default_factory=list, description="Nhóm đơn vị mà kế hoạch gọi bằng một tên, ghi được ở mọi chỗ nêu đơn vị"
    )
    exception: list[LevelException] = Field(
        default_factory=list, description="Quy định riêng cho một số đơn vị của một cấp"
    )
    jointly: list[Jointly] = Field(default_factory=list, description="Đơn vị tổ chức chung một hội nghị")
    pilot: list[Pilot] = Field(default_factory=list, description="Đơn vị làm điểm")
    agenda: list[AgendaItem] = Field(default_factory=list, description="Các mục của chương trình hội nghị, theo thứ tự")
    outline: list[Outline] = Field(default_factory=list, description="Đề cương báo cáo")
    activity: list[Activity] = Field(default_factory=list, description="Hoạt động trước và sau hội nghị")
    drive: list[Drive] = Field(default_factory=list, description="Đợt thi đua, chủ đề thi đua")
    opening: list[Opening] = Field(default_factory=list, description="Chỗ để cơ quan dùng kế hoạch tự ghi")
    nomination: list[Nomination] = Field(default_factory=list, description="Giới thiệu điển hình")
    composition: list[PlanComposition] = Field(
        default_factory=list, description="Chỉ tiêu cơ cấu đại biểu, khi kế hoạch nêu bằng tỷ lệ hay số người"
    )
    quota: list[PlanQuota] = Field(
        default_factory=list, description="Số đại biểu, điển hình mà mỗi đơn vị, mỗi loại đơn vị phải cử"
    )
    criterion: list[Criterion] = Field(default_factory=list, description="Tiêu chí lựa chọn")
    field: list[Named] = Field(default_factory=list, description="Lĩnh vực lựa chọn điển hình")
    channel: list[Channel] = Field(default_factory=list, description="Hình thức tuyên truyền")
    committee: list[Committee] = Field(default_factory=list, description="Ban chỉ đạo, ban tổ chức, tiểu ban")
    honours: list[Honours] = Field(default_factory=list, description="Khen thưởng mà một cấp được tặng hoặc đề nghị")
    budget: Budget | None = Field(default=None, description="Kinh phí")
    amount: list[Amount] = Field(default_factory=list, description="Mức tiền được chi, được hỗ trợ")
    task: list[Task] = Field(default_factory=list, description="Việc giao hoặc đề nghị từng cơ quan")
    reporting: list[Reporting] = Field(default_factory=list, description="Chế độ báo cáo")
    recipient: list[Recipient] = Field(default_factory=list, description="Nơi nhận, theo thứ tự trên văn bản")
    archive: Archive = Field(default_factory=Archive, description="Dòng lưu")
    document: list[Offer] = Field(default_factory=list, description="Văn bản phải có theo kế hoạch, kèm mẫu")
    blank_form: list[BlankForm] = Field(default_factory=list, description="Biểu mẫu gửi đơn vị ghi rồi nộp lại")
    amends: list[Amendment] = Field(default_factory=list, description="Sửa đổi đối với kế hoạch ban hành trước")

    as_issued: list[AsIssued] = Field(default_factory=list, description="Chỗ bị nêu mà bản gốc đã ban hành ghi như vậy")

    @model_validator(mode="after")
    def _names_known(self) -> Self:
        from .plan_names import twice_declared, unknown_names  # a plan that is kept was asked already

        if unknown := unknown_names(vars(self)):
            raise ValueError("mã chưa khai báo trong kế hoạch: " + ", ".join(unknown))
        if twice := twice_declared(vars(self)):
            raise ValueError("mã khai báo hai lần: " + ", ".join(twice))
        return self

    @property
    def province(self) -> str:
        """Return the id of the province's plugin."""
        return self.plan.id.partition("/")[0]

    def level_for(self, level_id: str, category: str = "", name: str = "", above: str = "") -> Level | None:
        """Return a level as it applies to a unit: with its kind's exception, then its own, if under no condition.

        above: the district that it lies in; that it does so is the one condition of which is known whether it is met.
        """
        level = next((item for item in self.level if item.id == level_id), None)
        mine = [one for one in self.exception if one.level == level_id]
        if level is None or not mine:
            return level
        from .exceptions_laid import applied  # not every plan has them

        return applied(level, mine, (category, name, above))

    def form_named(self, form_id: str | None) -> Form | None:
        """Return a declared form by its id."""
        return next((form for form in self.form if form.id == form_id), None)

    def pilot_for(self, unit_name: str) -> Pilot | None:
        """Return the pilot entry of a unit by its name, or by the first of a department's matters: "Sở Giáo dục"."""
        name, calls = same_unit(unit_name), {same_unit(pilot.unit): pilot for pilot in reversed(self.pilot)}
        return calls.get(name) or calls.get(name.replace(" và ", ", ").partition(", ")[0] if name[:3] == "sở " else "")

    def cite(self, clause: str) -> str:
        """Write a citation of a clause of this plan for a finding."""
        name = self.plan.citation().short()
        return f"{name}, {clause_words(clause)}" if clause else name
