"""Which rows are asked by the columns of their table: where some may be written at once, or where a person says so."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from tdkt_tui.workflow.confirming.bare_words import lost_head
from tdkt_tui.workflow.confirming.columns import guessed
from tdkt_tui.workflow.confirming.keeping import kept_row
from tdkt_tui.workflow.confirming.likeliest import is_by_units
from tdkt_tui.workflow.confirming.passage import Passage, passage_of
from tdkt_tui.workflow.confirming.signs import figures_said
from tdkt_tui.workflow.confirming.whom_rows import lost_cell
from tdkt_tui.workflow.plan_notes import Left

from .adding import add_fact
from .choosing import one_of
from .columns import Columns
from .keeping_rows import keep_rows
from .offering import offers_of
from .passage_groups import REST, USUAL, Numbered
from .session import Session
from .state import State, name_of


def table_at(session: Session, state: State, one: Left) -> str:
    """Return which table a passage is a whole row of, where by its columns some row may be written; "" for others."""
    return "" if name_of(one) in session.apart else state.tables.get(one.words, "")


class _Rows(Numbered):
    """Rows of one table that were not understood: one is looked at alone, some may be words."""

    help = f"""\
  số     xem riêng dòng ấy, chọn bảng để ghi;  Enter: dòng đầu
  t      ghi một dòng vào bảng khác: chọn dòng, chọn loại
  k      giữ nguyên lời cả bảng: mỗi dòng một câu, in ở kế hoạch của đơn vị
  w      bỏ, không in những dòng chỉ là lời: gõ số của chúng
  s      mở tệp ở dòng đầu
{REST}"""

    def prompt(self) -> str:
        """Return the question."""
        first = f"xem riêng dòng {self.numbers[0]}" if self.session.talk.interactive else "để sau"
        if self._in_words():
            rows = f"{self.numbers[0]}–{self.numbers[-1]} xem"
            return f"  Enter in nguyên lời cả bảng · {rows} · t khác · w bỏ dòng · {USUAL}"
        rows = f"{self.numbers[0]}–{self.numbers[-1]} xem"
        return f"  Enter {first} · {rows} · k in nguyên lời cả bảng · t khác · w bỏ dòng · {USUAL}"

    def answers(self) -> dict[str, Callable[[], None]]:
        """Return what is typed and what it does. They raise Rests, Back, the faults of the file."""
        return {**super().answers(), "t": self._other, "k": partial(keep_rows, self.session, self.state, self.left)}

    def _in_words(self) -> bool:
        """Tell rows that are no table of any kind: on what each of some units does, or without any number or day.

        Those of which each says whose it is, none of which becomes a table, are told with these before they are kept.
        """
        rows = [passage_of(self.state.original, one) for one in self.left]
        plain = all(map(is_by_units, rows)) or not any(figures_said(one.words) for one in rows)
        plain = plain or self._each_somebodys(rows)
        return self.session.talk.interactive and plain and not all(map(lost_cell, rows))

    def _each_somebodys(self, rows: Sequence[Passage]) -> bool:
        """Tell whole rows that name whom they bind, each; the table's head, read as a row, is kept by nobody."""
        whole = not any(lost_cell(one) or lost_head(one.head, one.words) for one in rows)
        alone = [replace(one, clause="", above=()) for one in rows if whole]  # its heading's units, it does not name
        kept = [draft for one in alone if (draft := kept_row(self.state.plan, one))]
        drawn = any(offers_of(self.session, self.state, one).ready for one in self.left)
        heads = sum(one.words == one.head for one in rows)
        named = all({"who", "levels"} & draft.values.keys() for draft in kept)
        return bool(kept) and len(kept) + heads == len(rows) and named and not drawn

    def _other(self) -> None:
        if chosen := one_of(self.session, self.left, self.numbers):
            add_fact(self.session, self.state, chosen)

    def strike(self) -> None:
        """Strike those of the rows that a person says are words only. Raises Rests."""
        self.strike_some("dòng")

    def _entered(self) -> None:
        if self._in_words():
            keep_rows(self.session, self.state, self.left)
        elif self.session.talk.interactive:
            self.numbered(str(self.numbers[0]))
        else:
            self.session.put_off(self.state, self.left)


class Rows(_Rows):
    """Rows of a table of which the columns' heads tell too little: one is looked at alone, or it is told of columns."""

    help = f"{_Rows.help.rstrip()}\n  c      nói nghĩa từng cột, rồi ghi mọi dòng một lần"

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
