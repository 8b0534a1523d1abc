"""One person was listed twice: what the one row will be, column by column, before anything is merged."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static
from textual.widgets.option_list import Option

from tdkt_tui.delegates.matching.sides import ALIKE, MASK, sides
from tdkt_tui.tui.keymap import bound
from tdkt_tui.tui.widgets.listing import Listing

if TYPE_CHECKING:
    from tdkt_tui.delegates.matching.sides import Side
    from tdkt_tui.store.people import Row

Chosen = tuple[int, dict[str, int]]
"""The id of the row that stays, and column → id of the row whose text counts."""
_KEEP = "giữ dòng"


class ChoiceList(Listing):
    """Enter takes the other row's text."""

    BINDINGS: ClassVar[list[BindingType]] = [bound("one.turn", "select")]


class PeopleOneScreen(ModalScreen[Chosen | None]):
    """Gives what was chosen; None where nothing is to be merged. What only one row has is taken at first."""

    BINDINGS: ClassVar[list[BindingType]] = [bound("one.merge", "take"), bound("name.cancel", "cancel")]
    DEFAULT_CSS = """
    PeopleOneScreen { align: center middle; }
    PeopleOneScreen > Vertical { width: 95%; height: 95%; padding: 1 2; background: $surface; }
    PeopleOneScreen Static { height: auto; }
    PeopleOneScreen Listing { text-wrap: wrap; }
    """

    def __init__(self, rows: tuple[Row, Row], places: tuple[str, str], *, revealed: bool) -> None:
        super().__init__()
        self._rows, self._places = rows, places
        self._sides = {side.column: side for side in sides(rows[0].values, rows[1].values, revealed=revealed)}
        self._open = [name for name in self._sides if rows[0].values[name] != rows[1].values[name]]
        self._second = {name: not rows[0].values[name] for name in self._open} | {_KEEP: False}

    def compose(self) -> ComposeResult:
        """Yield what will happen, and the one row."""
        with Vertical():
            yield Static("Cùng một người: hai dòng gộp thành một. Dòng sau khi gộp:", markup=False)
            yield ChoiceList("Chọn nội dung của từng cột", id="one")
            yield Static("Enter: lấy của dòng kia    F4: gộp như trên    Esc: chưa gộp", markup=False)

    def on_mount(self) -> None:
        """Show the row."""
        listing = self.query_one(ChoiceList)
        listing.set_options(
            [Option(self._keep_line(), id=_KEEP), *(self._option(side) for side in self._sides.values())]
        )
        listing.highlight_first()
        listing.focus()

    def _option(self, side: Side) -> Option:
        if side.column in self._open:
            return Option(self._line(side), id=side.column)
        return Option(Content.styled(f"{ALIKE} {side.label}: {side.one}", "$muted"), disabled=True)

    def _keep_line(self) -> Content:
        return self._choices("Giữ chỗ và mã của dòng nào", *self._places, second=self._second[_KEEP])

    def _line(self, side: Side) -> Content:
        texts = (
            f"{MASK} của {place} (bấm Esc rồi v để hiện)" if text == MASK else text or "(bỏ trống)"
            for text, place in zip((side.one, side.other), self._places, strict=True)
        )
        return self._choices(f"{side.sign} {side.label}", *texts, second=self._second[side.column])

    def _choices(self, label: str, one: str, other: str, *, second: bool) -> Content:
        return Content.assemble(
            (f"{label}\n", "bold"),
            (f"  [{' ' if second else 'x'}] {one}\n", "$muted" if second else "bold"),
            (f"  [{'x' if second else ' '}] {other}", "bold" if second else "$muted"),
        )

    @on(ChoiceList.OptionSelected)
    def _turn(self, message: ChoiceList.OptionSelected) -> None:
        message.stop()
        name = message.option.id or ""
        self._second[name] = not self._second[name]
        line = self._keep_line() if name == _KEEP else self._line(self._sides[name])
        self.query_one(ChoiceList).replace_option_prompt(name, line)

    def action_take(self) -> None:
        """Give the choices."""
        ids = [row.id for row in self._rows]
        self.dismiss((ids[self._second[_KEEP]], {name: ids[self._second[name]] for name in self._open}))

    def action_cancel(self) -> None:
        """Give nothing."""
        self.dismiss(None)
