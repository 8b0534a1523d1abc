"""The order of cards, and where badges have their seats from: the list, or a hall whose seats are given out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from tdkt_tui.tui.shown.letters_offered import BADGES, CARDS, SEATS
from tdkt_tui.tui.widgets.setting_list import Setting

from .people_making import PeopleMaking

if TYPE_CHECKING:
    from tdkt_tui.delegates.listing.arranging import Sort
    from tdkt_tui.tui.shown.people_work import WorkOn

_HALL = "hội trường"
_SORTS = {
    "name": "theo tên", "file": "như thứ tự trong hồ sơ", "unit": "theo đơn vị rồi tên",
    "protocol": "khách mời trước, theo thứ tự của cơ quan; rồi theo tên",
}  # fmt: skip
_HALL_SORTS = {**_SORTS, "name": "khách mời ngồi trước, rồi theo tên", "unit": "khách mời ngồi trước, rồi theo đơn vị"}
_KEEPS = {"no": "chỉ in trên thẻ", "yes": "ghi cả vào cột Số ghế của danh sách (hoàn tác được)"}


class PeopleSeats(PeopleMaking):
    """A screen of cards: what is asked for of their order and seats."""

    def __init__(self, work_on: WorkOn) -> None:
        super().__init__(work_on)
        self.template = self.own_event = ""
        self.seats, self.sort, self.keep, self.event = "list", "name", "no", ""

    def seat_settings(self) -> Sequence[Setting]:
        """Return what is asked for, as far as what is made has it."""
        order = "Thứ tự xếp ghế" if self.hall else "Thứ tự in"
        return [
            *([Setting("title", "Tên hội nghị", self.event, self._own_title)] if self.template in CARDS else []),
            *([Setting("sort", order, self._sorts[self.sort])] if self.template in CARDS else []),
            *([Setting("seats", "Ghế", SEATS.get(self.seats, self.seats))] if self.template == BADGES else []),
            *([Setting("keep", "Giữ số ghế", _KEEPS[self.keep])] if self.hall else []),
        ]

    @property
    def _own_title(self) -> str:
        told = f"theo hồ sơ: {self.own_event}"
        return told if self.own_event else "(không in: hồ sơ không nêu hội nghị; Enter để ghi tên)"

    @property
    def _sorts(self) -> dict[str, str]:
        return _HALL_SORTS if self.hall else _SORTS

    @property
    def sort_asked(self) -> Sort:
        """Return the order of the cards, and of the seats that are given out."""
        return cast("Sort", self.sort)

    @property
    def title_asked(self) -> str:
        """Return what the event is called on cards, empty for the dossier's own name."""
        return self.event if self.template in CARDS else ""

    @property
    def keeps_seats(self) -> bool:
        """Tell whether a hall's seats are to be written into the list."""
        return self.hall and self.keep == "yes"

    @property
    def hall(self) -> bool:
        """Tell whether the seats of a hall are given out."""
        return self.template == BADGES and self.seats not in SEATS

    def change_seats(self, key: str) -> None:
        """Ask for something else of the order or the seats."""
        if key == "sort":
            self.choose("Thứ tự in, xếp ghế", self._sorts, "sort")
        elif key == "seats":
            self._choose_seats()
        elif key == "title":
            self._ask_title()
        else:
            self.choose("Số ghế đã xếp", _KEEPS, "keep")

    def _ask_title(self) -> None:
        from .ask_name import AskScreen

        def told(title: str | None) -> None:
            if title is not None and title != self.event:
                self.event = title
                self.changed()

        question = f"Tên hội nghị in trên từng thẻ (bỏ trống: {'theo hồ sơ' if self.own_event else 'không in'}):"
        self.app.push_screen(AskScreen(question, "Đại hội Thi đua yêu nước tỉnh", self.event, blank=True), told)

    def _choose_seats(self) -> None:
        from .choosing import ChoiceScreen

        def chosen(value: str | None) -> None:
            if value == _HALL:
                self._ask_seats()
            elif value is not None and value != self.seats:
                self.seats = value
                self.changed()

        offers = [*SEATS.items(), (_HALL, "xếp lần lượt theo khối, hàng của hội trường …")]
        now = self.seats if self.seats in SEATS else _HALL
        self.app.push_screen(ChoiceScreen("Số ghế trên thẻ", offers, now), chosen)

    def _ask_seats(self) -> None:
        from .ask_name import AskScreen

        def told(seats: str | None) -> None:
            if seats and seats != self.seats:
                self.seats = seats
                self.changed()

        question = "Các khối, hàng ghế; A=5x10 là khối A có 5 hàng, mỗi hàng 10 ghế:"
        self.app.push_screen(AskScreen(question, "A=5x10; B=10,12", self.seats if self.hall else ""), told)
