"""The pairs of rows that may be one person: found in a thread, listed, and shown side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Footer, Static
from textual.widgets.option_list import Option

from tdkt_tui.tui.keymap import bound
from tdkt_tui.tui.messages import people as messages
from tdkt_tui.tui.widgets.headline import Headline
from tdkt_tui.tui.widgets.listing import Listing
from tdkt_tui.tui.widgets.told import Told

if TYPE_CHECKING:
    from tdkt_tui.store.people import People
    from tdkt_tui.tui.shown.people_file import Held
    from tdkt_tui.workflow.people.matching import Match

Ids = tuple[int | None, int | None]
MOST = 300
"""Pairs shown at once; the others come up as these are decided."""


class PairList(Listing):
    """One pair a line."""

    BINDINGS: ClassVar[list[BindingType]] = [bound("pairs.same", "select")]


class PairsShown(Screen[None]):
    """The half of the screen that shows."""

    DEFAULT_CSS = """
    PairsShown PairList { height: 8; }
    PairsShown VerticalScroll {
        height: 1fr; border-top: solid $panel; padding: 0 1; scrollbar-size-vertical: 1;
    }
    PairsShown VerticalScroll:focus { border-top: heavy $primary; }
    PairsShown #sides { height: auto; }
    PairsShown #told { height: 2; padding: 0 1; }
    """

    def __init__(self, held: Held, people: People, *, revealed: bool) -> None:
        super().__init__()
        self.held, self.people, self.revealed = held, people, revealed
        self.pairs: tuple[Match, ...] = ()
        self.later: set[Ids] = set()
        self.stamp = 0
        self.busy = False
        self._looking = self._again = False

    def compose(self) -> ComposeResult:
        """Yield the skeleton."""
        yield Headline("Danh sách đại biểu", "Người có thể ghi hai lần")
        yield PairList("Đang so các dòng…", id="pairs")
        with VerticalScroll():
            yield Static(id="sides", markup=False)
        yield Told(id="told")
        yield Footer(show_command_palette=False, compact=True)

    def on_mount(self) -> None:
        """Look for pairs once the skeleton stands."""
        self.query_one(PairList).focus()
        self.call_after_refresh(self.look)

    def look(self) -> None:
        """Look for pairs in a thread; while one looks, the next waits: a long list takes seconds."""
        self._again = self._looking
        if not self._looking:
            self._looking = True
            self._look_in_thread()

    @work(thread=True, group="pairs")
    def _look_in_thread(self) -> None:
        from tdkt_tui.tui.shown.people_pairs import paired

        self.post_message(paired(self.held))

    @on(messages.PeopleFailed)
    def failed(self, message: messages.PeopleFailed) -> None:
        """Say why nothing could be read."""
        message.stop()
        self.say(message.why)
        self._looked()

    @on(messages.PeoplePaired)
    def found(self, message: messages.PeoplePaired) -> None:
        """Show the pairs that were found."""
        message.stop()
        if message.stamp >= self.stamp:  # else it was looked for before the last decision
            self.pairs = message.pairs
            self.show()
        self._looked()

    def _looked(self) -> None:
        self._looking = False
        if self._again:
            self.look()

    def show(self) -> None:
        """List the pairs; the cursor stays in its place, where the next pair comes up."""
        from tdkt_tui.tui.shown.people_pairs import line_of
        from tdkt_tui.tui.shown.people_words import number

        listing, at = self.query_one(PairList), self.query_one(PairList).highlighted or 0
        lines = [
            Option(Content(line_of(pair, later=ids_of(pair) in self.later)), id=str(place))
            for place, pair in enumerate(self.pairs[:MOST])
        ]
        rest = len(self.pairs) - len(lines)
        more = (
            [listing.remark(f"và {number(rest)} cặp khác, hiện dần khi các cặp trên được quyết định")] if rest else []
        )
        listing.set_options([*lines, *more] or [listing.remark("Không còn cặp nào chờ quyết định.")])
        listing.border_title = f"{number(len(self.pairs))} cặp chờ quyết định"
        listing.highlighted = min(at, len(lines) - 1) if lines else None
        self.show_pair()

    @on(PairList.OptionHighlighted)
    def show_pair(self) -> None:
        """Show the pair under the cursor side by side."""
        from tdkt_tui.tui.shown.people_pairs import beside

        pair, sheet = self.here(), self.query_one("#sides", Static)
        width = self.query_one(VerticalScroll).content_size.width
        sheet.update(beside(pair, width, revealed=self.revealed) if pair else "")

    def here(self) -> Match | None:
        """Return the pair under the cursor."""
        at = self.query_one(PairList).highlighted
        return self.pairs[at] if at is not None and at < min(len(self.pairs), MOST) else None

    def say(self, words: str) -> None:
        """Say something below, until something else is said."""
        self.query_one(Told).tell(words, "$text-warning")


def ids_of(pair: Match) -> Ids:
    """Return the ids of both rows."""
    return pair.one.id, pair.other.id
