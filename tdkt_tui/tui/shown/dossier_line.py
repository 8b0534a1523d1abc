"""A dossier as one line of a list, in columns; what does not fit 80 columns stands in the summary below the list."""

from __future__ import annotations

from textual.content import Content

from tdkt_tui.model.cells import fitted, width
from tdkt_tui.model.text import one_line

from .cards import Card

WIDE = 110
"""From this many columns of the screen on, level and last change are columns too."""
_MARGIN = " "
_LEAST_CELLS = 12
"""What stays of a unit's name beside a long folder."""
_NARROW_CELLS = {"name": 26, "province": 10, "due": 18, "counts": 18}
_WIDE_CELLS = {"name": 27, "province": 11, "level": 16, "due": 27, "counts": 18, "changed": 10}
_TITLES = {"province": "TỈNH", "level": "CẤP", "due": "HẠN TỚI", "counts": "KIỂM TRA", "changed": "SỬA NGÀY"}


def heading_line(title: str, *, wide: bool) -> str:
    """Return the title of the list with the names of its columns."""
    return _laid({**_TITLES, "name": one_line(title).upper()}, wide=wide).plain


def dossier_line(card: Card, *, wide: bool) -> Content:
    """Return a dossier's columns; counts are words, so that no colour is needed to tell them."""
    told = card.summary
    if told is None:
        return Content.assemble(_MARGIN, card.name, ("  đang đọc…", "$muted"))
    name = _named(card.name, one_line(told.name), (_WIDE_CELLS if wide else _NARROW_CELLS)["name"])
    if told.fault:
        cells = (_WIDE_CELLS if wide else _NARROW_CELLS)["name"]
        return Content.assemble(_MARGIN, fitted(name, cells), " ", ("LỖI: không đọc được", "bold $text-error"))
    due, changed = _due(card, wide=wide), told.changed.astimezone().strftime("%d/%m/%Y") if told.changed else ""
    columns = {"name": name, "province": told.province, "level": told.level, "due": due, "changed": changed}
    late = told.days_left is not None and told.days_left < 0
    styles = {"due": "bold $text-error" if late else "", "changed": "$muted", "counts": _style(card)}
    return _laid({**columns, "counts": _counts(card)}, wide=wide, styles=styles)


def _named(unit: str, folder: str, cells: int) -> str:
    """Return the unit and its folder; where both do not fit the unit is cut first, for it may have several folders."""
    if unit == folder:
        return folder
    room = max(_LEAST_CELLS, cells - width(f" · {folder}"))
    return f"{unit if width(unit) <= room else fitted(unit, room).rstrip()} · {folder}"


def _laid(columns: dict[str, str], *, wide: bool, styles: dict[str, str] | None = None) -> Content:
    cells = _WIDE_CELLS if wide else _NARROW_CELLS
    parts = [(f"{fitted(one_line(columns[key]), size)} ", (styles or {}).get(key, "")) for key, size in cells.items()]
    return Content.assemble(_MARGIN, *parts)


def _due(card: Card, *, wide: bool) -> str:
    from tdkt_tui.model.words import short_date
    from tdkt_tui.workflow.timing.deadlines import days_in_words

    told = card.summary
    if told is None or told.deadline is None or told.days_left is None:
        return "–"
    words = days_in_words(told.days_left)
    if wide:
        return f"{short_date(told.deadline)} {words}"
    return words if told.days_left < 0 else f"{told.deadline.day}/{told.deadline.month} {words}"


def _counts(card: Card) -> str:
    told = card.summary
    if told is None or told.findings is None:
        return "đang kiểm tra"
    if told.unsaved:
        return f"{told.errors} lỗi, còn nháp"
    return f"{told.errors} lỗi " + (f"{told.samples} minh họa" if told.samples else f"{told.warnings} cảnh báo")


def _style(card: Card) -> str:
    told = card.summary
    if told is None or told.findings is None:
        return "$muted"
    return "bold $text-error" if told.errors else "$text-warning" if told.warnings or told.samples else "$text-success"
