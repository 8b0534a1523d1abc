"""From the list of people to what is made of it: a small menu, and whom somebody marked for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tdkt_tui.store.workspace.folder import DossierFolder
from tdkt_tui.tui.widgets.virtual_table import VirtualTable

from .people_looking import PeopleLooking

if TYPE_CHECKING:
    from textual.screen import Screen

    from tdkt_tui.store.people import People, Row
    from tdkt_tui.tui.shown.people_work import WorkOn

_NO_DOSSIER = "Chỉ làm được trong hồ sơ công việc: về màn hình hồ sơ, bấm e để tạo hồ sơ công việc."
WORKING = {"work", "mark"}
"""The actions that act on the list, and so not while somebody types."""


class PeopleWorking(PeopleLooking):
    """What is made, is made of what stands in the file now: the list itself is only read."""

    _last_work = "list"

    def action_mark(self) -> None:
        """Mark the person under the cursor, or no longer, and go on to the next."""
        person = self.person_here()
        if person is None:
            return
        self.marked ^= {person}
        table = self.query_one(VirtualTable)
        table.forget()
        table.refresh()
        self.name_table()
        table.go(table.row + 1)

    def marked_rows(self, people: People) -> list[Row]:
        """Return those who are marked and still in the list."""
        return people.rows(sorted(self.marked))

    def action_work(self) -> None:
        """Offer what can be done with the list."""
        from tdkt_tui.tui.shown.people_work import WORKS, WorkOn

        from .choosing import ChoiceScreen

        if self.held is None or self.view is None or self.held.path is None:
            self.say(_NO_DOSSIER)
            return
        shown = tuple(self.view.ids[place] for place in self.view.order) if self.wish.text else None
        marked = self.marked and self.marked & frozenset(self.view.ids)
        work_on = WorkOn(DossierFolder(self.held.path.parent), len(self.view.ids), shown, marked)

        def chosen(work: str | None) -> None:
            if work is not None:
                self._last_work = work
                self.app.push_screen(_screen_of(work, work_on), lambda _: self.look_again())

        self.app.push_screen(ChoiceScreen("Việc với danh sách", list(WORKS.items()), self._last_work), chosen)


def _screen_of(work: str, work_on: WorkOn) -> Screen[None]:
    """Return the screen for a work; imported when it is opened, for the list must not wait for it."""
    match work:
        case "situation":
            from .people_situation import PeopleSituationScreen

            return PeopleSituationScreen(work_on)
        case "letters":
            from .people_letters import PeopleLettersScreen

            return PeopleLettersScreen(work_on)
        case "allocate":
            from .people_allocating import PeopleAllocatingScreen

            return PeopleAllocatingScreen(work_on)
        case "quotas":
            from .people_quotas import PeopleQuotasScreen

            return PeopleQuotasScreen(work_on)
        case _:
            from .people_list import PeopleListScreen

            return PeopleListScreen(work_on)
