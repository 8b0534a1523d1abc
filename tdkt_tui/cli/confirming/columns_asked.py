"""Which rows are asked by the columns of their table: where some may be written at once, or where a person says so."""

from __future__ import annotations

from collections.abc import Callable

from tdkt_tui.workflow.confirming.columns import guessed
from tdkt_tui.workflow.confirming.passage import passage_of
from tdkt_tui.workflow.plan_notes import Left

from .columns import Columns
from .passage_groups import Rows as PlainRows
from .session import Session
from .state import State, name_of


def table_at(session: Session, state: State, one: Left) -> str:
    """Return which table a passage is a whole row of, where by its columns some row may be written; "" for others."""
    return "" if name_of(one) in session.apart else state.tables.get(one.words, "")


class Rows(PlainRows):
    """Rows of a table of which the columns' heads tell too little: one is looked at alone, or it is told of columns."""

    help = f"{PlainRows.help.rstrip()}\n  c      nói nghĩa từng cột, rồi ghi mọi dòng một lần"

    def prompt(self) -> str:
        """Return the question."""
        return super().prompt().replace(" · t khác", " · c theo cột · t khác") if self._whole() else super().prompt()

    def answers(self) -> dict[str, Callable[[], None]]:
        """Return what is typed and what it does. They raise Rests, Back, the faults of the file."""
        by = {"c": self._columns} if self._whole() else {}
        return {**super().answers(), **by}

    def _whole(self) -> bool:
        passages = [passage_of(self.state.original, one) for one in self.left]
        return all(map(guessed, passages)) and len({one.head for one in passages}) == 1

    def _columns(self) -> None:
        Columns(self.session, self.state, self.left).ask()
