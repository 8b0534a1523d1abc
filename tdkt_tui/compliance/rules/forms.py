"""The form of conference against what the plan lets this level choose."""

from __future__ import annotations

from collections.abc import Iterable

from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.finding import Finding

from .saying import error, quoted, warning


def form_allowed(dossier: Dossier) -> Iterable[Finding]:
    """Yield an error for a form that the plan does not know, or does not open to this level.

    A form told by its name is in the plan, but a profile names it by its id; an empty one is missing and told as that.
    """
    chosen = dossier.profile.conference.form
    if not chosen:
        return
    plan, level = dossier.plan, dossier.level
    allowed = [form for form in plan.form if form.id in level.choose_form]
    fix = "chọn một trong các mã: " + ", ".join(form.id for form in allowed or plan.form)
    names = {form.id: form.name for form in plan.form}
    if dossier.form is not None:
        if allowed and dossier.form not in allowed:
            yield error(
                "form.not-allowed",
                f"Hình thức “{dossier.form.name}” không thuộc các hình thức mà kế hoạch cho {level.label}"
                f"{_of_unit(dossier)} lựa chọn: {quoted(form.name for form in allowed)}",
                citation=plan.cite(level.clause),
                field="conference.form",
                fix=fix,
            )
        return
    from tdkt_tui.model.near import meant, named  # only a slip pays for the looking

    if by_name := named(chosen, names):
        yield error(
            "form.by-name",
            f"“{chosen}” là tên của hình thức tổ chức; hồ sơ ghi mã",
            citation=plan.cite(level.clause),
            field="conference.form",
            fix=f"ghi mã {by_name}" if not allowed or any(form.id == by_name for form in allowed) else fix,
        )
    else:
        if near := meant(chosen, {form.id: form.name for form in allowed or plan.form}):
            fix = f"có phải là {near} ({names[near]})? Nếu không, {fix}"
        yield error(
            "form.unknown",
            f"Hình thức tổ chức “{chosen}” không có trong kế hoạch",
            citation=plan.cite(level.clause),
            field="conference.form",
            fix=fix if plan.form else "kế hoạch này không nêu hình thức nào: bỏ conference.form",
        )


def none_prescribed(dossier: Dossier) -> Iterable[Finding]:
    """Yield a warning for a conference that the profile describes where the plan prescribes none for its level.

    Nothing of it is printed. A form is told by ``form_allowed``.
    """
    if dossier.is_plan_itself or dossier.holds_conference:
        return
    if dossier.profile.conference.model_fields_set - {"form"}:
        yield warning(
            "conference.none",
            f"Kế hoạch không quy định hội nghị, đại hội cho {dossier.level.label}; mục [conference] không in ra đâu",
            citation=dossier.plan.cite(dossier.level.clause),
            field="conference",
            fix="bỏ mục [conference], hoặc chọn đúng kế hoạch quy định hội nghị",
        )


def _of_unit(dossier: Dossier) -> str:
    category = dossier.profile.unit.category
    return f" (loại đơn vị “{category}”)" if category else ""
