"""The values that documents ask of a unit: one table that the form, ``profile new`` and the check for gaps share."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

from .asking import ASKED_WHERE, goes_by_staff
from .extension import FieldKind
from .field_facts import clause_of
from .issuer import ISSUER_KINDS
from .level import Level
from .plan import Plan
from .profile import MODE_WORDS, Profile
from .schema_walk import field_at
from .text import folded
from .words import raised_first

Need = Literal["always", "conference", "thresholds", "shares", "subordinates", "quota", "optional"]
"""always: wherever one of the documents is made; conference: where the level holds one; thresholds: where the number of
staff decides on plenary or delegates; shares: at a conference of delegates with prescribed shares; subordinates: where
the plan tells units with subordinate units from those without; quota: where a nomination goes by quota."""

_WORD = re.compile(r"\w+")
_PLAN = ("plan", "agenda", "delegate-list", "assignment")
_ALL = (*_PLAN, "report", "periodic-report", "nomination", "invitation", "badge")
IDENTITY = ("document.number", "document.symbol", "document.date")
"""What the plan document and its annexes are known by."""
_EVENT = ("plan", "agenda", "invitation", "badge")
_REPORT = ("report", "periodic-report")


@dataclass(frozen=True, slots=True)
class Field:
    """One value of the profile that can be asked for.

    kind "file" is a path relative to the profile; "rows" is a list of tables, edited as such. later: the clerk's blank
    is allowed. documents: kinds that print it; empty where it only decides on checks.
    """

    key: str
    label: str
    kind: FieldKind | Literal["file", "rows"]
    documents: tuple[str, ...]
    need: Need = "always"
    later: bool = False
    issuer_too: bool = False


FIELDS: tuple[Field, ...] = (
    Field("unit.category", "loại đơn vị", "choice", ("plan",)),
    Field("unit.name", "tên đơn vị", "text", ("plan",)),
    Field("unit.area", "địa bàn, phạm vi", "text", ("plan",), "optional"),
    Field("unit.staff", "số cán bộ, công chức, viên chức, người lao động", "number", ("plan",), "thresholds"),
    Field("unit.has_subordinates", "có đơn vị trực thuộc hay không", "yes-no", ("plan",), "subordinates"),
    Field("unit.level_choice", "lý do chọn cấp khi đơn vị thuộc hai cấp", "text", ("plan",), "optional"),
    Field("unit.members", "các đơn vị thành viên cùng tổ chức", "list", ("plan",), "optional"),
    Field("issuer.kind", "loại cơ quan ban hành", "choice", _ALL, issuer_too=True),
    Field("issuer.name", "tên cơ quan ban hành", "text", _ALL, issuer_too=True),
    Field("issuer.called", "tên gọi trong lời văn", "text", _ALL, "optional", issuer_too=True),
    Field("issuer.parent", "cơ quan chủ quản", "text", _ALL, "optional", issuer_too=True),
    Field("document.number", "số văn bản", "number", _PLAN, later=True, issuer_too=True),
    Field("document.symbol", "ký hiệu văn bản", "text", _PLAN, issuer_too=True),
    Field("document.date", "ngày ban hành", "date", _PLAN, later=True, issuer_too=True),
    Field("document.place", "địa danh", "text", _ALL, issuer_too=True),
    Field("document.title", "trích yếu", "text", ("plan",), "optional", issuer_too=True),
    Field("signature.on_behalf_of", "ký thay mặt (TM.)", "text", _ALL, "optional", issuer_too=True),
    Field("signature.deputy_of", "ký thay cấp trưởng (KT.)", "text", _ALL, "optional", issuer_too=True),
    Field("signature.post", "chức vụ người ký", "text", _ALL, issuer_too=True),
    Field("signature.post_above_name", "chức vụ ghi trên họ tên", "text", _ALL, "optional", issuer_too=True),
    Field("signature.name", "họ tên người ký", "text", _ALL, issuer_too=True),
    Field("conference.form", "hình thức tổ chức", "choice", ("plan", "agenda", "invitation", "badge", "report"),
          "conference"),
    Field("conference.mode", "hội nghị toàn thể hay đại biểu", "choice", ("plan",), "conference"),
    Field("conference.threshold_choice", "lý do chọn khi kế hoạch không quy định", "text", ("plan",), "optional"),
    Field("conference.date", "ngày tổ chức", "date", _EVENT, "conference"),
    Field("conference.start", "giờ khai mạc", "time", _EVENT, "conference"),
    Field("conference.days", "thời gian tổ chức (ngày)", "number", ("plan", "agenda"), "optional"),
    Field("conference.venue", "địa điểm", "text", _EVENT, "conference"),
    Field("conference.chair", "người chủ trì", "text", ("plan", "agenda", "invitation"), "conference"),
    Field("conference.size.total", "tổng số người dự", "number", ("plan",), "conference"),
    Field("conference.size.exemplars", "số đại biểu điển hình tiên tiến", "number", ("plan",), "shares"),
    Field("conference.size.guests", "số đại biểu khách mời", "number", ("plan",), "shares"),
    Field("movement", "phong trào thi đua riêng của đơn vị", "list", ("plan",), "optional"),
    Field("task", "các nhiệm vụ được phân công", "rows", ("assignment",)),
    Field("recipient", "nơi nhận", "rows", ("plan",), issuer_too=True),
    Field("archive.at", "nơi lưu", "list", _ALL, "optional", issuer_too=True),
    Field("delegates", "danh sách đại biểu", "file", ("delegate-list", "nomination", "badge")),
    Field("invitation.number", "số giấy mời", "number", ("invitation",), later=True),
    Field("invitation.symbol", "ký hiệu giấy mời", "text", ("invitation",)),
    Field("invitation.date", "ngày ký giấy mời", "date", ("invitation",), later=True),
    Field("invitation.guest", "khách mời", "rows", ("invitation",)),
    Field("invitation.arrive", "giờ đón tiếp", "time", ("invitation",), "optional"),
    Field("invitation.contact", "đầu mối liên hệ", "text", ("invitation",), "optional"),
    Field("invitation.notes", "điều cần lưu ý", "long-text", ("invitation",), "optional"),
    Field("nomination.number", "số văn bản giới thiệu", "number", ("nomination",), later=True),
    Field("nomination.symbol", "ký hiệu văn bản giới thiệu", "text", ("nomination",)),
    Field("nomination.date", "ngày ký văn bản giới thiệu", "date", ("nomination",), later=True),
    Field("nomination.to", "nơi kính gửi văn bản giới thiệu", "list", ("nomination",), "optional"),
    Field("nomination.quota", "chỉ tiêu được phân bổ", "number", ("nomination",), "quota"),
    Field("report.number", "số báo cáo", "number", _REPORT, later=True),
    Field("report.symbol", "ký hiệu báo cáo", "text", _REPORT),
    Field("report.date", "ngày ký báo cáo", "date", _REPORT, later=True),
    Field("report.period", "kỳ báo cáo", "text", ("periodic-report",)),
    Field("report.to", "nơi kính gửi báo cáo", "list", _REPORT, "optional"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class FieldInfo:
    """A field as a form shows it. kind "period" is a reporting period; choices: (value, words); clause: of the plan,
    where it says something about it;
    section: the title under which a plugin wants its own field asked.

    The plan itself requires nothing of a profile with role "issuer": its own facts stand in.
    """

    key: str
    label: str
    help: str
    kind: FieldKind | Literal["file", "rows", "period"]
    choices: tuple[tuple[str, str], ...] = ()
    required: bool = False
    later: bool = False
    clause: str = ""
    section: str = ""

    def about(self) -> str:
        """Say what the field is in one line: its label, and the help where that adds something."""
        label = raised_first(self.label)
        if self.help.casefold().startswith(self.label.casefold()):
            return self.help
        added = set(_WORD.findall(folded(self.help))) - set(_WORD.findall(folded(self.label)))
        return f"{label}. {self.help}" if len(added) > 2 else label


def fields_for(plan: Plan, level: Level, role: str, made: Collection[str] = ()) -> list[FieldInfo]:
    """Return what to ask of a unit (role "unit") or of the plan itself ("issuer") at a level, in the form's order.

    Only what the documents of this role and level print, or what the plan's thresholds need.
    made: the kinds of document that are wanted; empty is every kind prescribed. What only documents made on request
    print may stay empty.
    """
    offers = [offer for offer in plan.document if offer.by == role and (not offer.levels or level.id in offer.levels)]
    kinds = set(made) or {offer.kind for offer in offers}
    # An annex goes by the number and date of what it is attached to, asked there.
    with_plan = kinds - {offer.kind for offer in offers if offer.attached_to != "plan"}
    issued = {offer.kind for offer in offers if not offer.on_request} & kinds or kinds
    return [
        FieldInfo(
            field.key,
            field.label,
            field_at(Profile, field.key).description or "",
            field.kind,
            _choices(field, level, plan),
            role != "issuer" and _needed(field, level) and bool(issued & set(field.documents)),
            field.later,
            clause_of(field.key, plan, level),
        )
        for field in FIELDS
        if (with_plan if field.key in IDENTITY else kinds) & set(field.documents) and applies(field, plan, level, role)
    ]


def _needed(field: Field, level: Level) -> bool:
    return field.need not in ("optional", "shares") and (field.need != "thresholds" or goes_by_staff(level))


def applies(field: Field, plan: Plan, level: Level, role: str) -> bool:
    """Tell whether a field has a meaning for that role at that level, needed or not."""
    if role == "issuer":
        return field.issuer_too
    asked = ASKED_WHERE.get(field.key) or ASKED_WHERE.get(field.need)
    return asked is None or asked(plan, level)


def _choices(field: Field, level: Level, plan: Plan) -> tuple[tuple[str, str], ...]:
    if field.key == "unit.category":
        return tuple((kind, kind) for kind in level.kinds())
    if field.key == "issuer.kind":
        return tuple(ISSUER_KINDS.items())
    if field.key == "conference.mode":
        return tuple(MODE_WORDS.items())
    if field.key == "conference.form":
        return tuple((form.id, form.name) for form in plan.form if form.id in level.choose_form)
    return ()
