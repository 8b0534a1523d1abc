"""A whole annex in a question of its own: its lines are shown by pages, and it goes by no single key."""

from __future__ import annotations

from tdkt_tui.workflow.confirming.original import Paragraph
from tdkt_tui.workflow.plan_notes import Left

from .annexes import ask_rows, sure
from .passage_kinds import DONE, Alone
from .session import Session
from .state import State


class Annex(Alone):
    """The lines of an annex that stands as one passage."""

    def __init__(self, session: Session, state: State, left: tuple[Left, ...], rows: list[Paragraph]) -> None:
        """Keep its lines."""
        super().__init__(session, state, left)
        self.rows = rows

    def drawn(self) -> bool:
        """Propose none: a line is chosen first."""
        return False

    def words(self) -> None:
        """Strike it after it was asked once more."""
        if sure(self.session, self.rows):
            super().words()

    def _add(self, _table: str = "") -> None:
        """Show its lines: one is chosen first, then its table."""
        ask_rows(self.session, self.state, self.left[0], self.rows)

    def _enter(self) -> str:
        if not self.session.talk.interactive:
            return "để sau"
        return DONE if self._written() else f"xem {len(self.rows)} dòng"

    def _entered(self) -> None:
        if self._enter() == DONE or not self.session.talk.interactive:
            super()._entered()
        else:
            self._add()
