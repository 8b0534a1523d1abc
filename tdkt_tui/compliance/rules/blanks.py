"""What is not final: the clerk's blanks, and figures that only illustrate."""

from __future__ import annotations

from collections.abc import Iterable

from tdkt_tui.model.blank import is_blank
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.finding import Finding
from tdkt_tui.model.sampled import called
from tdkt_tui.model.words import raised_first

from .documents import documents
from .saying import note, warning


def clerks_blanks(dossier: Dossier) -> Iterable[Finding]:
    """Yield a note for each number and date that is filled in by hand when the document is issued."""
    own = [
        (document.key, document.label, document.identity.number, document.identity.date)
        for document in documents(dossier)
    ]
    plan = dossier.plan.plan
    if not dossier.is_plan_itself:
        own.append(("plan", "kế hoạch cấp trên được viện dẫn", plan.number, plan.date))
    for key, label, number, day in own:
        blank = [what for what, value in (("số", number), ("ngày ban hành", day)) if is_blank(value)]
        if blank:
            join = "_" if key == "plan" else "."
            yield note(
                "blank",
                f"{raised_first(' và '.join(blank))} của {label} để trống; văn bản in khoảng chấm để văn thư ghi",
                field=f"{key}{join}{'number' if is_blank(number) else 'date'}",
                fix="ghi vào hồ sơ khi văn bản đã có số, ngày"
                + (": plan_number, plan_date ở đầu tệp" if key == "plan" else ""),
            )


def sample_data(dossier: Dossier) -> Iterable[Finding]:
    """Tell in one finding everything that only illustrates; its field is the first of them.

    Of a sample as it is shipped that is a note; in a case of somebody's own it would be printed as true, so it warns.
    """
    if sample := dossier.profile.sample:
        tell = note if dossier.shipped else warning
        yield tell(
            "sample",
            f"Còn {len(sample)} mục là số liệu minh họa, không phải số liệu thật: {'; '.join(map(called, sample))}",
            field=sample[0],
            fix="trong biểu: điền số liệu thật, hoặc bấm Ctrl+G ở mục đã đúng; trong tệp: sửa rồi xóa khỏi sample",
        )
