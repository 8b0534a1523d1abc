"""A whole annex in a question of its own: its lines are shown by pages, and only a blank form goes by a single key."""

from __future__ import annotations

from tdkt_tui.workflow.confirming.original import Paragraph
from tdkt_tui.workflow.plan_notes import Left
from tdkt_tui.workflow.reading_plan.blank_forms import is_blank_form

from .annexes import ask_rows, rows_name, sure
from .passage_kinds import DONE, Alone
from .session import Session
from .state import State

_FORM = "chỉ là biểu mẫu"
"""What Enter says of a form to be filled in."""
_LATER = "để sau"


class Annex(Alone):
    """The lines of an annex that stands as one passage."""

    def __init__(self, session: Session, state: State, left: tuple[Left, ...], rows: list[Paragraph]) -> None:
        """Keep its lines."""
        super().__init__(session, state, left)
        self.rows = rows

    def prompt(self) -> str:
        """Return the question: only the annex's name is in the words of such a passage, so they are not kept."""
        return super().prompt().replace("k nguyên lời · ", "")

    def drawn(self) -> bool:
        """Propose none: a line is chosen first."""
        return False

    def words(self) -> None:
        """Strike it, after it was asked once more if it is no blank form."""
        if self._form or sure(self.session, self.rows):
            super().words()

    def _add(self, _table: str = "") -> None:
        """Show its lines: one is chosen first, then its table."""
        ask_rows(self.session, self.state, self.left[0], self.rows)

    def _enter(self) -> str:
        if not self.session.talk.interactive:
            return _LATER
        if self._written() or self._form:
            return DONE if self._written() else _FORM
        return _LATER if rows_name(self.left[0]) in self.session.view.read else f"xem {len(self.rows)} dòng"

    @property
    def _form(self) -> bool:
        return is_blank_form([row.text for row in self.rows])

    def _entered(self) -> None:
        if self._enter() == DONE or not self.session.talk.interactive:
            super()._entered()
        elif self._form:
            super().words()
        elif self._enter() == _LATER:  # all of it was shown and nothing of it was taken
            self.session.put_off(self.state, self.left)
        else:
            self._add()
