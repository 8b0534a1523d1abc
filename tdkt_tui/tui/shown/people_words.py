"""What the screen of people says in words: the head of its table, and the line below a cell."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tdkt_tui.delegates.typed_cell import BIRTH_FORMS
from tdkt_tui.model.finding import SEVERITY_WORDS, Severity
from tdkt_tui.model.text import one_line

from .people_columns import label_of
from .people_view import View

if TYPE_CHECKING:
    from tdkt_tui.delegates.held import Doubt

_HINTS = {
    "birth": f"Ghi {BIRTH_FORMS}.",
    "exemplar": "Có: là điển hình tiên tiến.",
    "full_name": "Với tập thể, hộ gia đình: ghi tên tập thể, hộ.",
}


def number(count: int) -> str:
    """Write a count with dots between thousands: 100000 → "100.000"."""
    return f"{count:,}".replace(",", ".")


def heading(view: View, doubts: Sequence[Doubt], marked: int = 0) -> str:
    """Return what stands over the table: how many of how many, what for, in which order, marked, doubtful."""
    all_rows, shown = len(view.ids), len(view.order)
    parts = [f"{number(shown)} trên {number(all_rows)} người" if view.wish.text else f"{number(all_rows)} người"]
    if view.wish.text:
        parts.append(f"lọc “{one_line(view.wish.text)}”")
    if view.wish.sort:
        parts.append(f"xếp theo {label_of(view.wish.sort)}{', ngược lại' if view.wish.backwards else ''}")
    if marked:
        parts.append(f"{number(marked)} đánh dấu *")
    errors = sum(doubt.severity is Severity.ERROR for doubt in doubts)
    if errors:
        parts.append(f"{number(errors)} ô lỗi")
    if len(doubts) > errors:
        parts.append(f"{number(len(doubts) - errors)} ô cảnh báo")
    return " · ".join(parts)


def told_of(column: str, doubts: Sequence[Doubt], *, masked: bool) -> tuple[str, str]:
    """Return what to say of a cell, and in which colour: what is doubtful in it, else what belongs there."""
    if doubts:
        worst = doubts[0]
        words = f"{SEVERITY_WORDS[worst.severity]}: {worst.message} Cách sửa: {worst.fix}."
        return words, "bold $text-error" if worst.severity is Severity.ERROR else "bold $text-warning"
    return ("Đang che. Bấm v để hiện." if masked else _HINTS.get(column, "")), "$muted"
