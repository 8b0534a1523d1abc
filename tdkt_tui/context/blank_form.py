"""The blank forms of a plan in words: title lines, columns with their widths, numbered rows, how to fill them."""

from __future__ import annotations

from typing import Any

from tdkt_tui.delegates.form_columns import INDEX_WIDTH, form_columns
from tdkt_tui.model.blank_form import BlankForm
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.plan import Offer

UNIT_LABEL = "Đơn vị"
"""How the line above the table begins that names who filled it in; the reader knows it by this word."""


def forms_of(dossier: Dossier, offer: Offer) -> list[BlankForm]:
    """Return the forms that an offer makes: all those of the plan for its issuer, those of its level for a unit."""
    return [
        form
        for form in dossier.plan.blank_form
        if offer.of in ("", form.id) and (dossier.is_plan_itself or not form.levels or dossier.level.id in form.levels)
    ]


def forms(
    dossier: Dossier, offer: Offer, annex: dict[str, str], labels: list[str]
) -> list[tuple[BlankForm, dict[str, Any]]]:
    """Return each form of an offer with what its template reads beside the offer's own context.

    annex: the offer's three lines, whose title gives way to the form's; labels: the forms' numbers as annexes.
    """
    return [
        (form, {"annex": annex | {"label": label, "title": form.title.upper()}, "form": _form(form)})
        for form, label in zip(forms_of(dossier, offer), labels, strict=True)
    ]


def _form(form: BlankForm) -> dict[str, Any]:
    """Return a form's table and notes; ``width`` is a share of the table's width."""
    columns = form_columns(form)
    notes = [note if note.endswith(".") else f"{note}." for note in form.notes]
    return {
        "unit_label": UNIT_LABEL,
        "index_width": INDEX_WIDTH,
        "columns": [{"heading": column.heading, "width": column.width} for column in columns],
        "rows": [str(number) for number in range(1, form.rows + 1)],
        "notes": [*notes, *(told for column in columns if (told := column.told))],
    }
