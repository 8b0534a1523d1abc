"""One unit's answers under a plan: a TOML file that a person can read.

Every key may be absent here; ``requirements.missing`` tells at once all that a document needs and nobody gave."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any, Literal

from pydantic import Field

from .base import Data, many
from .blank import DateOrBlank, NumberOrBlank, judged_on
from .citation import Citation
from .composition import Composition
from .issuer import Archive, Issuer, Recipient, Signature
from .period import REPORTED, Day, ReportPeriod
from .quota import Quota
from .unit_names import AREAS, kind_of, plain_kind

Mode = Literal["plenary", "delegates"]
MODE_WORDS = {"plenary": "hội nghị toàn thể", "delegates": "hội nghị đại biểu"}


class Unit(Data):
    """The unit whose plan this is, in the plan's own words."""

    category: str | None = Field(default=None, description='Loại đơn vị theo lời của kế hoạch: "huyện", "xã", "sở"')
    name: str | None = Field(default=None, description='Tên đơn vị như kế hoạch gọi: "Huyện Việt Yên"')
    area: str = Field(default="", description='Địa bàn hoặc phạm vi trong lời văn: "huyện Việt Yên"')
    staff: int | None = Field(default=None, ge=0, description="Số cán bộ, công chức, viên chức và người lao động")
    has_subordinates: bool | None = Field(default=None, description="Có đơn vị trực thuộc")
    level_choice: str = Field(default="", description="Lý do chọn cấp khi kế hoạch xếp đơn vị vào hai cấp")
    members: list[str] = Field(default_factory=many, description="Các đơn vị thành viên cùng tổ chức (khối, cụm)")


class DocumentIdentity(Data):
    """Number, symbol, date and place of one document."""

    number: NumberOrBlank | None = Field(default=None, description="Số văn bản; { later = true } để văn thư ghi sau")
    symbol: str | None = Field(default=None, description='Ký hiệu sau số: "KH-UBND"')
    date: DateOrBlank | None = Field(default=None, description="Ngày ban hành")
    place: str | None = Field(default=None, description="Địa danh ghi trước ngày")
    title: str | None = Field(default=None, description="Trích yếu; bỏ trống thì lấy theo mẫu")
    signature: Signature | None = Field(default=None, description="Người ký, nếu khác người ký kế hoạch")
    recipient: list[Recipient] = Field(default_factory=many, description="Nơi nhận riêng của văn bản này")
    of: str = Field(default="", description="Mã việc mà văn bản trả lời, khi kế hoạch quy định nhiều văn bản cùng loại")


class Size(Data):
    """How many take part, as the unit decided."""

    total: int | None = Field(default=None, ge=0, description="Tổng số người dự")
    exemplars: int | None = Field(default=None, ge=0, description="Đại biểu điển hình tiên tiến")
    guests: int | None = Field(default=None, ge=0, description="Đại biểu khách mời")
    other: dict[str, int] = Field(default_factory=dict, description="Số lượng theo các nhóm khác của kế hoạch")


class AgendaTime(Data):
    """A unit's own minutes for an agenda item, or an item left out."""

    item: str = Field(description='Mã mục chương trình trong kế hoạch: "khai-mac"')
    minutes: int | None = Field(default=None, gt=0, description="Số phút của đơn vị, thay cho gợi ý")
    skip: bool = Field(default=False, description="Bỏ mục này (chỉ với mục kế hoạch cho phép)")
    by: str = Field(default="", description="Người, bộ phận thực hiện")


class Conference(Data):
    """The conference that the unit holds."""

    form: str | None = Field(default=None, description="Mã hình thức tổ chức trong kế hoạch")
    mode: Mode | None = Field(default=None, description="Hội nghị toàn thể hay hội nghị đại biểu")
    threshold_choice: str = Field(default="", description="Lý do chọn khi số người rơi vào chỗ kế hoạch không quy định")
    date: dt.date | None = Field(default=None, description="Ngày tổ chức")
    start: dt.time | None = Field(default=None, description="Giờ khai mạc: 07:30:00")
    days: float | None = Field(default=None, gt=0, le=30, description="Thời gian tổ chức tính bằng ngày: 0.5, 1")
    venue: str | None = Field(default=None, description="Địa điểm")
    chair: str | None = Field(default=None, description="Chủ trì")
    size: Size = Field(default_factory=Size, description="Số người dự")
    agenda: list[AgendaTime] = Field(default_factory=many, description="Những mục chương trình khác với kế hoạch")


class Guest(Data):
    """Who gets an invitation: a body or a person with a post."""

    name: str = Field(description="Cơ quan hoặc người được mời")
    post: str = Field(default="", description="Chức vụ của người được mời")
    role: str = Field(default="", description='Tư cách dự: "khách mời", "đại biểu"')


class Invitation(DocumentIdentity):
    """The invitations; conference facts are given only where they differ, and then a check says so."""

    guest: list[Guest] = Field(default_factory=many, description="Khách mời; mỗi khách một giấy mời")
    arrive: dt.time | None = Field(default=None, description="Giờ đón tiếp")
    date_of_conference: dt.date | None = Field(default=None, description="Ngày tổ chức, chỉ ghi khi khác [conference]")
    venue: str | None = Field(default=None, description="Địa điểm, chỉ ghi khi khác [conference]")
    notes: str = Field(default="", description="Điều cần lưu ý")
    contact: str = Field(default="", description="Đầu mối liên hệ")


class Assignment(Data):
    """One row of the unit's own table of tasks."""

    task: str = Field(description="Việc phải làm")
    body: str = Field(description="Cơ quan, bộ phận chủ trì; phải có trong nơi nhận")
    together_with: list[str] = Field(default_factory=many, description="Cơ quan, bộ phận phối hợp")
    due: dt.date | None = Field(default=None, description="Ngày hoàn thành")
    product: str = Field(default="", description="Sản phẩm phải có")


class Nominating(DocumentIdentity):
    """The document that introduces exemplars (giới thiệu điển hình); its people are those of the list."""

    to: list[str] = Field(default_factory=many, description="Kính gửi; bỏ trống thì lấy nơi nhận theo kế hoạch")
    quota: int | None = Field(default=None, ge=0, description="Chỉ tiêu được phân bổ, khi kế hoạch giao theo chỉ tiêu")


class Report(DocumentIdentity):
    """The summary report or a periodic one."""

    period: ReportPeriod | None = Field(
        default=None, json_schema_extra={"pattern": REPORTED},
        description='Kỳ báo cáo: "2017-H1" là 6 tháng đầu năm, "2017-H2" là 6 tháng cuối năm, "2017" là cả năm',
    )  # fmt: skip
    to: list[str] = Field(default_factory=many, description="Kính gửi")
    answers: dict[str, str] = Field(
        default_factory=dict, description='Nội dung từng mục của đề cương; khóa là tên mục hoặc số thứ tự: "1.2"'
    )


class Profile(Data):
    """A unit's answers under one plan."""

    plan: str = Field(description='Mã kế hoạch của tỉnh: "bac_giang/16-2019"')
    plan_number: int | None = Field(
        default=None, gt=0, description="Số của kế hoạch đã ban hành, khi dữ liệu kế hoạch còn để trống"
    )
    plan_date: Day | None = Field(
        default=None, description="Ngày ban hành của kế hoạch, khi dữ liệu kế hoạch còn để trống"
    )
    level: str = Field(description='Mã cấp trong kế hoạch: "co-so"')
    role: Literal["issuer", "unit"] = Field(
        default="unit", description="Kế hoạch của đơn vị hay chính kế hoạch của tỉnh"
    )
    sample: list[str] = Field(default_factory=many, description="Các mục là số liệu minh họa, không phải số liệu thật")
    documents: list[str] = Field(
        default_factory=many, description='Các loại văn bản hồ sơ này lập: ["nomination"]; rỗng là mọi văn bản quy định'
    )
    unit: Unit = Field(default_factory=Unit, description="Đơn vị lập kế hoạch")
    issuer: Issuer | None = Field(default=None, description="Cơ quan ban hành văn bản")
    document: DocumentIdentity = Field(default_factory=DocumentIdentity, description="Số, ngày, trích yếu của kế hoạch")
    signature: Signature = Field(default_factory=Signature, description="Người ký")
    conference: Conference = Field(default_factory=Conference, description="Hội nghị, đại hội")
    basis: list[Citation] = Field(default_factory=many, description="Căn cứ thêm của đơn vị")
    movement: list[str] = Field(default_factory=many, description="Phong trào thi đua riêng của đơn vị")
    task: list[Assignment] = Field(default_factory=many, description="Phân công nhiệm vụ của đơn vị")
    recipient: list[Recipient] = Field(default_factory=many, description="Nơi nhận của kế hoạch")
    archive: Archive | None = Field(default=None, description="Nơi lưu, dòng cuối của nơi nhận")
    delegates: str = Field(default="", description="Tệp danh sách đại biểu (.csv, .xlsx, .docx), tính từ tệp hồ sơ này")
    composition: list[Composition] = Field(
        default_factory=many, description="Chỉ tiêu cơ cấu đại biểu do cơ quan đặt, đối chiếu với danh sách"
    )
    quota: list[Quota] = Field(
        default_factory=many, description="Số đại biểu, điển hình của từng đơn vị hay từng loại đơn vị"
    )
    # Called, a model makes a validator of its own for the empty table.
    invitation: Invitation = Field(default_factory=Invitation.model_construct, description="Giấy mời")
    nomination: Nominating = Field(
        default_factory=Nominating.model_construct, description="Văn bản giới thiệu điển hình"
    )
    report: Report = Field(default_factory=Report.model_construct, description="Báo cáo tổng kết, báo cáo định kỳ")
    opening: dict[str, str] = Field(
        default_factory=dict, description="Nội dung cơ quan tự ghi vào các chỗ mở của kế hoạch; khóa là mã chỗ mở"
    )
    extra: dict[str, dict[str, Any]] = Field(default_factory=dict, description="Mục do phần mở rộng khai báo thêm")

    def called(self) -> tuple[str, str, str]:
        """Return the kind and the name of the unit, and the district that it lies in, "" for what is not told."""
        return self.unit.category or "", self.unit.name or "", self.above()

    def by_kind(self, units: Sequence[str]) -> Profile:
        """Return the profile with its unit's kind where a level's units, and so its category, are names or a sort."""
        said = self.unit.category or ""
        kind = plain_kind(said, units) if said in units else said
        own = {"category": kind} | ({"name": self.unit.name or said} if plain_kind(said) == kind else {})
        return self if kind == said else self.model_copy(update={"unit": self.unit.model_copy(update=own)})

    def above(self) -> str:
        """Return the district that a commune lies in: of its area, its parent body, or whom it reports to."""
        if AREAS.get(self.unit.category or "") != "commune":
            return ""
        said = [self.unit.area.partition(", ")[2], self.issuer.parent if self.issuer else ""]
        said += [one.name for one in self.recipient if one.for_report]
        return next((name for name in said if AREAS.get(kind_of(name)) == "district"), "")

    def judged_on(self) -> dt.date | None:
        """Return the day by which plan, law, layout and places are chosen: of the plan, else of what it makes."""
        return judged_on(self.document.date or self.nomination.date or self.report.date)
