"""A person less, a step back, two rows that are one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tdkt_tui.model.text import one_line

from .people_editing import PeopleEditing

if TYPE_CHECKING:
    from tdkt_tui.store.people import People, Row


class PeopleChanging(PeopleEditing):
    """The changes that are no typing; each can be undone."""

    def action_remove(self) -> None:
        """Take those who are marked, else the person under the cursor, out of the list, after asking."""
        from tdkt_tui.tui.shown.people_words import number

        from .confirm import ConfirmScreen

        people, here = self.list_to_edit(), self.row_here()
        if people is None:
            return
        marked = self.marked_rows(people)
        rows = marked or ([here] if here is not None else [])
        if not rows:
            return

        async def answered(agreed: bool | None) -> None:
            if agreed:
                await self._remove(people, rows)

        if marked:
            who = f"{number(len(rows))} người đã đánh dấu * (cả người không hiện khi lọc)"
        else:
            who = f"“{one_line(rows[0].values['full_name']) or 'dòng chưa có họ tên'}”"
        self.app.push_screen(
            ConfirmScreen(f"Bỏ {who} khỏi danh sách? Bấm F6 sau đó để lấy lại.", "bỏ khỏi danh sách"), answered
        )

    def marked_rows(self, people: People) -> list[Row]:
        """Return those who are marked and still in the list."""
        raise NotImplementedError

    async def _remove(self, people: People, rows: Sequence[Row]) -> None:
        from tdkt_tui.tui.shown.people import remove
        from tdkt_tui.tui.shown.people_words import number

        outcome = await self.patiently(lambda: remove(people, rows))
        if outcome.clash is not None and (outcome.clash.theirs is not None or len(rows) > 1):
            self.say_after("Người khác vừa sửa hoặc bỏ một dòng nên chưa bỏ ai; xem lại rồi bỏ lần nữa.")
        else:
            many = number(len(rows)) if len(rows) > 1 else "một"
            self.say_after(outcome.why or f"Đã bỏ {many} người khỏi danh sách. F6: lấy lại.")

    async def action_turn(self, back: bool) -> None:
        """Undo or redo a step of this session."""
        from tdkt_tui.tui.shown.people import turned

        if people := self.list_to_edit():
            self.say_after(await self.patiently(lambda: turned(people, back=back)))

    def say_after(self, words: str) -> None:
        """Show how the list stands now, and say something."""
        self.renew(then=lambda: self.say(words))

    def action_pairs(self) -> None:
        """Show the rows that may be one person, and decide of them."""
        from .people_pairs import PeoplePairsScreen

        people = self.list_to_edit()
        if people is not None and self.held is not None:
            self.app.push_screen(
                PeoplePairsScreen(self.held, people, revealed=not self.is_masked("phone")), lambda _: self.renew()
            )
