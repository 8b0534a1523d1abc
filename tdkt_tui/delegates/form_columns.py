"""The columns of a blank form: heading, drop-down and width, held against what the reader will make of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tdkt_tui.model.blank_form import BlankForm, ColumnId, FormColumn
from tdkt_tui.model.fault import BadInput

from . import values
from .columns import LABELS, field_of

INDEX_WIDTH = 5
"""Of the numbers' column, in the same shares as the others."""

_WIDTHS: dict[ColumnId, int] = {
    "full_name": 19, "gender": 7, "birth": 10, "post": 16, "unit": 18, "address": 17, "status": 11, "subject": 10,
    "exemplar": 9, "highest_award": 19, "achievement": 27, "education": 13, "political_theory": 11,
    "sector": 13, "direct_worker": 9, "note": 10, "ethnicity": 8, "religion": 9, "party_member": 8, "id_number": 13,
    "phone": 12,
}  # fmt: skip
_CHOICES: dict[ColumnId, tuple[str, ...]] = {
    "gender": ("Nam", "Nữ"),
    "subject": ("Cá nhân", "Tập thể", "Hộ gia đình"),
    "status": ("Chính thức", "Dự khuyết", "Khách mời"),
    "exemplar": ("Có", "Không"),
    "direct_worker": ("Có", "Không"),
    "party_member": ("Có", "Không"),
}
_READ: dict[ColumnId, Callable[[str], object]] = {
    "gender": values.gender, "subject": values.subject, "status": values.status, "exemplar": values.yes_or_no,
    "direct_worker": values.direct_worker,
}  # fmt: skip
_HELP: dict[ColumnId, str] = {
    "full_name": "Ghi đủ họ và tên; tập thể ghi tên tập thể, hộ gia đình ghi họ và tên chủ hộ.",
    "birth": "Ghi năm sinh (1975) hoặc ngày sinh (02/9/1975).",
    "unit": "Chỉ ghi khi khác đơn vị nêu ở đầu biểu.",
}
_LISTED_IN_TEXT = 6


@dataclass(frozen=True, slots=True)
class Column:
    """One column as a form prints it. width: a share. others: what is not among the choices may be written too."""

    field: ColumnId
    heading: str
    width: int
    choices: tuple[str, ...]
    others: bool
    help: str

    @property
    def told(self) -> str:
        """Return how to fill the column, for a form on paper: a few choices, or what is to be written.

        How to write a name needs saying only where one types it.
        """
        if self.choices and len(self.choices) <= _LISTED_IN_TEXT:
            return f"Cột “{self.heading}” ghi: {', '.join(self.choices)}{' hoặc nội dung khác' if self.others else ''}."
        if not self.help or self.help == _HELP["full_name"]:
            return ""
        return f"Cột “{self.heading}”: {self.help[:1].lower()}{self.help[1:]}"


def form_columns(form: BlankForm) -> list[Column]:
    """Return the columns after the numbers, in order.

    Raises BadInput where a heading or a choice would not be understood when the form comes back.
    """
    return [_column(form, column) for column in form.column]


def _column(form: BlankForm, column: FormColumn) -> Column:
    heading = column.heading or LABELS[column.field]
    if field_of(heading) != column.field:
        raise BadInput(f"Tiêu đề cột “{heading}” không đọc lại được thành {LABELS[column.field].lower()}.",
                       field=f"blank_form.{form.id}.column.{column.field}.heading",
                       fix="dùng tiêu đề nêu ở docs/danh-sach-dai-bieu.md")  # fmt: skip
    choices = tuple(column.choices) or _CHOICES.get(column.field, ())
    read = _READ.get(column.field)
    if read and any(read(choice) is None for choice in choices):
        raise BadInput(f"Danh mục của cột “{heading}” có mục không đọc lại được.",
                       field=f"blank_form.{form.id}.column.{column.field}.choices",
                       fix=f"dùng các lời như: {', '.join(_CHOICES[column.field])}")  # fmt: skip
    return Column(
        field=column.field,
        heading=heading,
        width=column.width or _WIDTHS[column.field],
        choices=choices,
        others=column.others and column.field not in _READ,
        help=column.help or _HELP.get(column.field, ""),
    )
