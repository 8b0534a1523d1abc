"""A passage in a question of its own, rows of one table, a whole annex: each may become a table."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from tdkt_tui.cli.plan_text.page import wrapped
from tdkt_tui.workflow.confirming.drawing import drafts_for
from tdkt_tui.workflow.confirming.likeliest import completing, likeliest
from tdkt_tui.workflow.confirming.original import Paragraph
from tdkt_tui.workflow.confirming.passage import passage_of
from tdkt_tui.workflow.confirming.tables import TABLES
from tdkt_tui.workflow.plan_notes import Left

from .adding import add_all, add_fact, add_likeliest, one_of
from .annexes import ask_rows, sure
from .passage_groups import REST, USUAL, strike
from .session import Session
from .shown_draft import draft_lines
from .state import State, name_of
from .talk import several


class Alone:
    """One passage: a table of those proposed, another one, or words only."""

    first = "ghi"
    help = f"""\
  Enter  ghi vào bảng hợp nhất (bảng 1); đã ghi đủ thì xóa dòng nêu đoạn
  w      chỉ là lời văn, không có gì phải ghi: xóa dòng nêu đoạn
  số     ghi vào bảng có số ấy: chỉ hỏi chỗ còn thiếu, xem lại rồi mới ghi;
         đoạn nói nhiều điều thì ghi nhiều số, như: 1 2; tất cả: *
  t      ghi vào bảng khác: chọn loại; đoạn có nhiều dòng thì chọn dòng trước
  s      mở tệp ở dòng nêu đoạn này
{REST}"""

    def __init__(self, session: Session, state: State, left: tuple[Left, ...]) -> None:
        """Draw the tables that the passage may become."""
        self.session, self.state, self.left = session, state, left
        self.drafts = drafts_for(state.plan, passage_of(state.original, left[0])) if self.drawn() else []

    def drawn(self) -> bool:
        """Tell whether tables are proposed: not for words only, unless they were picked out."""
        return not self.left[0].wording or name_of(self.left[0]) in self.session.apart

    def more(self) -> Iterable[str]:
        """Return the tables that are proposed, or which one Enter begins where none is drawn."""
        if self.drafts or not self.begins():
            return draft_lines(self.state.plan, self.drafts)
        passage = passage_of(self.state.original, self.left[0])
        if completing(self.state.plan, passage):
            return ()
        table = TABLES[likeliest(passage)]
        return wrapped(f"Enter thì ghi: {table.about} ([[{table.name}]]); không phải thì t.", "  ")

    def begins(self) -> bool:
        """Tell whether Enter begins a table here."""
        return self.drawn() and self.session.talk.interactive and not (self.left[0].wording or self._written())

    def prompt(self) -> str:
        """Return the question: Enter ends a passage that is written, or was told as words."""
        words = "w lời văn · "
        if self._written():
            enter, words = "đã ghi xong", ""
        elif self.left[0].wording:
            enter, words = "chỉ có lời", ""
        elif not self.session.talk.interactive:
            enter = "để sau"
        else:
            enter = f"{self.first} 1" if self.drafts else self.first
        numbers = f"{'1' if len(self.drafts) == 1 else f'1–{len(self.drafts)}'} ghi · t khác" if self.drafts else ""
        return f"  Enter {enter} · {words}{numbers or 't bảng khác'} · {USUAL}"

    def known(self) -> str:
        """Return the answers, for one that is none of them."""
        numbers = f"một số từ 1 đến {len(self.drafts)}, " if self.drafts else ""
        return f"Enter, w, {numbers}t, s, b, l, q hoặc ?."

    def answers(self) -> dict[str, Callable[[], None]]:
        """Return what is typed and what it does. They raise Rests, Back, the faults of the file."""
        return {"": self._entered, "w": self.words, "lời văn": self.words, "t": self.other, "thêm": self.other}

    def numbered(self, answer: str) -> bool:
        """Carry out an answer of numbers; False for any other."""
        chosen = several(answer, self.drafts)
        if chosen:
            add_all(self.session, self.left[0], chosen)
        return bool(chosen)

    def begin(self) -> None:
        """Begin the table that the passage most likely holds."""
        parts = len(passage_of(self.state.original, self.left[0]).sentences)
        if self.drafts:
            first = self.drafts[0]
            alike = [one for one in self.drafts if one.name == first.name and not one.fact and not first.fact]
            chosen = alike or [first]
            add_all(self.session, self.left[0], chosen, ends=len(chosen) >= parts)
        else:
            add_likeliest(self.session, self.state, self.left[0], last=parts < 2)

    def words(self) -> None:
        """Strike a passage that a person says is words only."""
        strike(self.session, self.state, self.left)

    def other(self) -> None:
        """Let a person choose the table."""
        if chosen := one_of(self.session, self.left):
            add_fact(self.session, self.state, chosen)

    def _written(self) -> bool:
        return bool(self.session.added.intersection(name_of(one) for one in self.left))

    def _entered(self) -> None:
        """Carry out Enter: it strikes words only, and a passage whose tables are written; it drops no other."""
        if self.left[0].wording or self._written():
            strike(self.session, self.state, self.left)
        elif not self.session.talk.interactive:  # a pipe of Enters takes no passage that holds a fact for words
            self.session.put_off(self.state, self.left)
        else:
            self.begin()


class Rows(Alone):
    """Rows of one table: each may become a fact, and several may be words."""

    first = "ghi dòng 1"

    def drawn(self) -> bool:
        """Propose none: a row is chosen first."""
        return False

    def words(self) -> None:
        """Strike those of the rows that a person says are words only. Raises Rests."""
        while typed := self.session.talk.asked("  Những dòng nào chỉ là lời (như: 2 5; *: tất cả; Enter: thôi) > "):
            if chosen := several(typed, self.left):
                strike(self.session, self.state, tuple(sorted(chosen, key=lambda one: one.lines)))
                return
            self.session.talk.unknown(typed, f"Ghi số từ 1 đến {len(self.left)}, * hoặc Enter.")


class Annex(Alone):
    """A whole annex: its lines are shown by pages, and it goes by no single key."""

    def __init__(self, session: Session, state: State, left: tuple[Left, ...], rows: list[Paragraph]) -> None:
        """Keep its lines."""
        super().__init__(session, state, left)
        self.rows, self.first = rows, f"xem {len(rows)} dòng"

    def drawn(self) -> bool:
        """Propose none: a line is chosen first."""
        return False

    def words(self) -> None:
        """Strike it after it was asked once more."""
        if sure(self.session, self.rows):
            super().words()

    def begin(self) -> None:
        """Show its lines."""
        ask_rows(self.session, self.state, self.left[0], self.rows)

    def other(self) -> None:
        """Show its lines."""
        self.begin()
