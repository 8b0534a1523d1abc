"""Rows of a dossier's list that may be one person: each pair side by side, to be decided by whoever knows them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.binding import BindingType

from tdkt_tui.model.fault import TdktError
from tdkt_tui.tui.keymap import bound

from .people_pairs_shown import MOST, Ids, PairList, PairsShown, ids_of

if TYPE_CHECKING:
    from tdkt_tui.store.people import Row

    from .people_one import Chosen


class PeoplePairsScreen(PairsShown):
    """The pairs above, both rows of the one under the cursor below."""

    GUIDE: ClassVar[str] = (
        "Những cặp dòng có thể là một người, chắc nhất ở trên; cột khác nhau có dấu ≠, cột chỉ một dòng có: dấu +.\n\n"
        "Enter: cùng một người; tdkt cho xem dòng sau khi gộp, chọn nội dung từng cột rồi F4 mới gộp. h: hai người "
        "khác nhau, lần sau không hỏi lại, trừ khi họ tên, năm sinh, đơn vị, giới tính, đối tượng, số căn cước hay "
        "điện thoại của một dòng được sửa. s: để sau. F6 hoàn tác. Tab xuống phần đặt cạnh nhau để cuộn.\n\n"
        "Không tự gộp ai. Cột nhạy cảm được che tới khi bấm v."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        bound("pairs.different", "different"),
        bound("pairs.later", "later"),
        bound("pairs.undo", "undo"),
        bound("pairs.reveal", "reveal", show=False),
        bound("screen.back", "back"),
    ]

    @on(PairList.OptionSelected)
    def _same(self, message: PairList.OptionSelected) -> None:
        from .people_one import PeopleOneScreen

        message.stop()
        pair = self.here()
        if pair is None or self.busy or pair.one.kept is None or pair.other.kept is None:
            return
        one, other = pair.one.kept, pair.other.kept
        places = (f"dòng {pair.one.row}, mã {one.id}", f"dòng {pair.other.row}, mã {other.id}")

        async def chosen(how: Chosen | None) -> None:
            if how is not None:
                await self._merge(one, other, how)

        self.app.push_screen(PeopleOneScreen((one, other), places, revealed=self.revealed), chosen)

    async def _merge(self, one: Row, other: Row, how: Chosen) -> None:
        from tdkt_tui.tui.shown.people_pairs import merged

        keep, gone = (one, other) if how[0] == one.id else (other, one)
        await self._decide(lambda: merged(self.people, keep, gone, how[1]), {one.id, other.id})

    async def action_different(self) -> None:
        """Keep that the two are different people; nothing of them changes."""
        from tdkt_tui.tui.shown.people_pairs import told_apart

        pair = self.here()
        if pair is not None and pair.one.kept is not None and pair.other.kept is not None:
            one, other = pair.one.kept, pair.other.kept
            await self._decide(lambda: told_apart(self.people, one, other), pair=ids_of(pair))

    async def action_undo(self) -> None:
        """Take back the last decision."""
        from tdkt_tui.tui.shown.people import turned

        await self._decide(lambda: turned(self.people, back=True))

    async def _decide(self, act: Callable[[], str], rows: Iterable[int] = (), pair: Ids | None = None) -> None:
        """Do it, and look again; a pair that is decided, or whose rows are others now, is gone before the next key."""
        if self.busy:
            return
        self.busy = True
        try:
            self.say(await asyncio.to_thread(act))
            with suppress(TdktError):  # told by the next look
                self.stamp = await asyncio.to_thread(self.people.stamp)
        finally:
            self.busy = False
        self.pairs = tuple(one for one in self.pairs if ids_of(one) != pair and not {*rows} & {*ids_of(one)})
        self.show()
        self.look()

    def action_later(self) -> None:
        """Leave a pair for later, and go to the next one."""
        pair, listing = self.here(), self.query_one(PairList)
        if pair is not None:
            self.later.add(ids_of(pair))
            listing.highlighted = ((listing.highlighted or 0) + 1) % min(len(self.pairs), MOST)
            self.show()

    def action_reveal(self) -> None:
        """Show sensitive columns, or mask them again."""
        self.revealed = not self.revealed
        self.show_pair()
        if self.revealed:
            self._note_seen()

    @work(thread=True, group="note")
    def _note_seen(self) -> None:
        from tdkt_tui.tui.shown.people import seen

        seen(self.held)

    def action_back(self) -> None:
        """Go back to the list."""
        self.dismiss(None)
