"""The months above the bars: years, months, public holidays, today."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from textual.content import Content
from textual.widgets import Static

from tdkt_tui.model.cells import fitted
from tdkt_tui.model.words import short_date
from tdkt_tui.timeline.bars import mark
from tdkt_tui.timeline.scale import Scale


class Axis(Static):
    """Stands in the columns of the list below it."""

    DEFAULT_CSS = """
    Axis { height: auto; padding: 0 1; text-wrap: nowrap; color: $muted; }
    """

    def __init__(self) -> None:
        super().__init__(markup=False, id="axis")
        self.display = False

    def draw(self, scale: Scale, label: int, off: Iterable[date], today: date | None, *, more: bool) -> None:
        """Draw the months of a scale. label: cells before the line; more: there are months to either side."""
        holidays, now = [" "] * scale.cells, [" "] * scale.cells
        for day in off:
            mark(holidays, scale.column(day), "×")
        lines = [("", scale.years()), ("← → tháng khác, z phóng" if more else "", scale.parts())]
        lines += [("Ngày nghỉ lễ", "".join(holidays))] if "×" in holidays else []
        if today:
            mark(now, scale.column(today), "▼")
            lines.append((f"Hôm nay {short_date(today)}", "".join(now)))
        self.update(Content("\n".join(f"{fitted(name, label)} │{line}" for name, line in lines)))
        self.display = True

    def tell(self, text: str) -> None:
        """Say why there are no months."""
        self.update(Content.styled(text, "$text-warning"))
        self.display = True
