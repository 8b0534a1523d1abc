"""The blank forms of a plan in a terminal: what each is for, who fills it in, its columns."""

from __future__ import annotations

from collections.abc import Iterator

from tdkt_tui.delegates.columns import LABELS
from tdkt_tui.model.blank_form import BlankForm, FormColumn
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.words import joined

from .page import parts, section


def form_lines(plan: Plan) -> Iterator[str]:
    """Yield the lines of the forms that units fill in and send back."""
    labels = {level.id: level.label for level in plan.level}
    duties = {duty.id: joined(duty.who) for duty in plan.nomination}
    for form in plan.blank_form:
        yield from section(f"Biểu mẫu: {form.title}", _told(form, labels, duties))


def _told(form: BlankForm, labels: dict[str, str], duties: dict[str, str]) -> Iterator[tuple[str, str]]:
    yield (
        parts(
            f"[{form.id}]",
            form.purpose,
            joined([labels[level] for level in form.levels]),
            f"nơi giới thiệu điển hình: {duties[form.nomination]}" if form.nomination else "",
            f"{form.rows} dòng",
        ),
        form.clause,
    )
    yield f"Các cột: TT; {'; '.join(map(_column, form.column))}", ""
    if form.sensitive_for:
        yield f"Cần cột nhạy cảm để {form.sensitive_for}", ""
    yield from ((note, "") for note in form.notes)


def _column(column: FormColumn) -> str:
    choices = f"chọn: {', '.join(column.choices)}" if column.choices else ""
    about = ", ".join(part for part in (choices, column.help) if part)
    return (column.heading or LABELS[column.field]) + (f" ({about})" if about else "")
