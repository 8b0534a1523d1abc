"""What plan 181 of 2014 asks of the plans of its units, beyond what the generic rules know."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tdkt_tui.api import Finding, Rule, Severity

if TYPE_CHECKING:
    from tdkt_tui.api import Dossier

PLAN = "bac_ninh/181-2014"
_WRONG_LAW, _RIGHT_LAW = "39/QH13/2013", "39/2013/QH13"


@dataclass(frozen=True, slots=True)
class Duty:
    """Something that the task table of a unit must hold.

    levels: ids of those who owe it. words: one of them stands in a task that does it. told: False where the plan only
    asks (đề nghị), so that leaving it out is no fault.
    """

    rule: str
    what: str
    clause: str
    levels: tuple[str, ...]
    words: tuple[str, ...]
    told: bool = True


_TOLD = ("so-nganh", "huyen")
DUTIES = (
    Duty("bac_ninh.quan-triet", "quán triệt, triển khai Chỉ thị số 34-CT/TW và Luật sửa đổi năm 2013", "III.2", _TOLD,
         ("quán triệt", "phổ biến")),
    Duty("bac_ninh.phat-dong", "phát động phong trào thi đua", "III.2", _TOLD,
         ("phát động", "giao ước thi đua", "đăng ký thi đua")),
    Duty("bac_ninh.boi-duong", "bồi dưỡng chuyên môn, nghiệp vụ cho cán bộ", "III.2", _TOLD,
         ("bồi dưỡng nghiệp vụ", "bồi dưỡng chuyên môn", "tập huấn")),
    Duty("bac_ninh.van-dong", "tuyên truyền, vận động đoàn viên, hội viên và Nhân dân", "III.4", ("mat-tran",),
         ("tuyên truyền", "vận động"), told=False),
)  # fmt: skip


def rules() -> list[Rule]:
    """Return the rules of this plan."""
    return [
        *(Rule(duty.rule, f"nhiệm vụ {duty.what}", _left_out(duty), clause=duty.clause, certainty="quoted")
          for duty in DUTIES),
        Rule("bac_ninh.dau-moi", "nơi nhận có đầu mối tiếp nhận vướng mắc", _without_channel,
             clause="III", certainty="quoted"),
        Rule("bac_ninh.so-luat", "số của Luật sửa đổi năm 2013", _slip_copied, clause="II.1", certainty="quoted"),
    ]  # fmt: skip


def _left_out(duty: Duty) -> Callable[[Dossier], Iterable[Finding]]:
    def check(dossier: Dossier) -> Iterator[Finding]:
        tasks = dossier.profile.task  # a table without any row is told as missing
        if dossier.is_plan_itself or dossier.level.id not in duty.levels or not tasks:
            return
        if not any(word in task.task.casefold() for task in tasks for word in duty.words):
            yield Finding(
                duty.rule,
                Severity.WARNING if duty.told else Severity.NOTE,
                f"Bảng phân công không có việc nào về {duty.what},"
                f" điều kế hoạch của tỉnh {'giao' if duty.told else 'đề nghị'}",
                citation=dossier.plan.cite(duty.clause),
                field="task",
                fix="thêm một mục [[task]] cho việc này",
            )

    return check


def _without_channel(dossier: Dossier) -> Iterator[Finding]:
    """Difficulties go to UBND tỉnh through one body (III, last paragraph): a told unit sends its plan there too."""
    if dossier.is_plan_itself or dossier.level.id not in _TOLD or not dossier.recipients:
        return
    there = [name.casefold() for item in dossier.recipients for name in (item.name, *item.covers)]
    there.append((dossier.issuer.name or "").casefold())
    for duty in dossier.plan.reporting:
        if duty.through and not any(duty.through.casefold() in name for name in there):
            yield Finding(
                "bac_ninh.dau-moi",
                Severity.WARNING,
                f"Nơi nhận không có {duty.through}, đầu mối tiếp nhận {duty.about} để báo cáo {duty.to}",
                citation=dossier.plan.cite(duty.clause),
                field="recipient",
                fix=f"thêm {duty.through} vào nơi nhận",
            )


def _slip_copied(dossier: Dossier) -> Iterator[Finding]:
    """The issued plan has the law's number in a wrong order (II.1), and it is easily copied into wording."""
    texts = {"document.title": dossier.profile.document.title or ""}
    texts |= {f"task.{number}.task": item.task for number, item in enumerate(dossier.profile.task, start=1)}
    for field, text in texts.items():
        if _WRONG_LAW in text:
            yield Finding(
                "bac_ninh.so-luat",
                Severity.ERROR,
                f"Số luật “{_WRONG_LAW}” chép theo chỗ ghi sai của kế hoạch tỉnh",
                citation=dossier.plan.cite("II.1"),
                field=field,
                fix=f"ghi “{_RIGHT_LAW}”",
            )
