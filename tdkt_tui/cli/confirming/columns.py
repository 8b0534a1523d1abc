"""One question for all rows of a table: what its columns hold, changed by a short answer, then every row is written."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial

from tdkt_tui.cli.plan_text.page import wrapped
from tdkt_tui.workflow.confirming.column_rows import RowTables
from tdkt_tui.workflow.confirming.column_table import ColumnTable
from tdkt_tui.workflow.confirming.columns import MEANINGS, meaning_of
from tdkt_tui.workflow.confirming.tables import TABLES, name_of_key
from tdkt_tui.workflow.confirming.typed import choices
from tdkt_tui.workflow.plan_notes import Left

from .annexes import sure
from .columns_shown import column_lines, first_row, row_lines
from .columns_written import write_rows
from .common import common
from .keeping_rows import keep_rows
from .passage_groups import REST, Together
from .session import Session
from .state import State, name_of
from .talk import RESTS, Rests, number_of

_PLACES = re.compile(r",? (?:đoạn|dòng) \d.*")
_CHANGE = re.compile(r"(?P<at>\d{1,2})\s+(?P<words>\D.*)")


class Columns(Together):
    """The rows of one table by its columns."""

    help = f"""\
  Enter  ghi mọi dòng theo nghĩa các cột đang hiện; dòng không khớp như đã nêu: nguyên lời, hay hỏi riêng sau
  số + nghĩa   đổi nghĩa một cột, như: 3 số đại biểu tối đa; gõ vài chữ đầu là đủ
  n      các nghĩa gõ được
  r      hỏi từng dòng, không ghi theo cột
  k      giữ nguyên lời cả bảng: mỗi dòng một câu, in ở kế hoạch của đơn vị
  w      bỏ cả bảng, không in: chỉ là lời văn
  s      mở tệp ở dòng đầu
{REST}"""

    def __init__(self, session: Session, state: State, left: tuple[Left, ...]) -> None:
        """Guess what the columns hold."""
        super().__init__(session, state, left)
        self.table = ColumnTable(state.plan, state.original, left)

    def beside(self, told: Iterable[str]) -> Iterable[str]:
        """Return the line of the head: how many rows, of which paragraphs."""
        head = _PLACES.sub("", next((line for line in told if line), ""))
        first, last = (self.left[at].place[1] for at in (0, -1))
        yield ""
        yield from wrapped(f"{head}, {first}–{last.rpartition(' ')[2]}: bảng {len(self.left)} dòng", "")

    def more(self) -> Iterator[str]:
        """Return what each column holds, what the first row becomes by that, and the rows of which there is none."""
        yield from column_lines(self.table)
        yield from row_lines(self.state.plan, self.table)

    def prompt(self) -> str:
        """Return the question."""
        fits, kept = len(self.table.fits), len(self.table.kept)
        enter = f"Enter ghi {fits} dòng{f', {kept} nguyên lời' * bool(kept)} · " if fits else "Enter để sau · "
        return f"  {enter}số + nghĩa: sửa cột · r từng dòng · k in nguyên lời · w bỏ · b · l · q · ? > "

    def known(self) -> str:
        """Return the answers, for one that is none of them."""
        return (
            f"Enter, số cột (1–{len(self.table.heads)}) và nghĩa như: 3 số đại biểu tối đa, n, r, w, s, b, l, q hoặc ?."
        )

    def answers(self) -> dict[str, Callable[[], None]]:
        """Return what is typed and what it does. They raise Rests, Back, the faults of the file."""
        return {"": self._entered, "w": self._words, "lời văn": self._words, "r": self._singly, "n": self._meanings,
                "k": partial(keep_rows, self.session, self.state, self.left)}  # fmt: skip

    def numbered(self, answer: str) -> bool:
        """Change columns until the rows are written, or another answer is given; False for any other."""
        if self._changed(answer):
            self._ask()
        elif number_of(answer, len(self.table.heads)):
            self._meanings()
        else:
            return False
        return True

    def ask(self) -> None:
        """Tell what the columns hold and carry out answers until one ends the question. Raises Rests, Back."""
        self.session.talk.tell(self.more())
        self._ask()

    def _ask(self) -> None:
        while True:
            typed = self.session.talk.asked(self.prompt())
            if typed.casefold() in RESTS:
                raise Rests
            if typed.casefold() in ("n", "?"):  # what was changed stays
                self.session.talk.tell(self.help.split("\n") if typed == "?" else [])
                self._meanings()
                continue
            if act := self.answers().get(typed.casefold()):
                act()
                return
            if common(self.session, self.state, self.left, typed.casefold(), line=lambda: self.left[0].lines[0],
                      words=self.help):  # fmt: skip
                return
            if not self._changed(typed):
                self.session.talk.unknown(typed, self.known())

    def _changed(self, answer: str) -> bool:
        """Change what columns hold by an answer, "3 hạn" or "3 hạn; 5 bỏ", and tell that; False for any other."""
        meant: dict[int, str] = {}
        for part in answer.split(";"):
            found = _CHANGE.fullmatch(part.strip())
            at = number_of(found["at"], len(self.table.heads)) if found else 0
            meaning = meaning_of(found["words"]) if found else None
            if not at or meaning is None:
                return False
            meant[at - 1] = meaning
        before, row = self.table.columns, first_row(self.state.plan, self.table)
        self.table.mean(meant)
        other = [at for at, (one, old) in enumerate(zip(self.table.columns, before, strict=True)) if one != old]
        self.session.talk.tell([*column_lines(self.table, sorted({*other, *meant})),
                                *row_lines(self.state.plan, self.table, row)])  # fmt: skip
        return True

    def _meanings(self) -> None:
        self.session.talk.say(f"Nghĩa gõ được: {' · '.join(MEANINGS.values())}")

    def _words(self) -> None:
        if sure(self.session, self.left):
            self.strike()

    def _singly(self) -> None:
        self.session.apart.update(name_of(one) for one in self.left)
        self.session.returned = ()

    def _entered(self) -> None:
        fits = self.table.fits if self.session.talk.interactive else []  # in a pipe nobody sees what would be written
        if not fits:
            self.session.put_off(self.state, self.left)
        elif level := self._level(fits):
            write_rows(self.session, self.state, self.left, self.table.written(level), self.table.aside)

    def _level(self, rows: list[RowTables]) -> str:
        """Return the level of those of whom none tells it: it is asked once for all; "" where it is not said."""
        lacks = [
            draft for row in rows for draft in row.drafts if draft.name == "exception" and "level" not in draft.values
        ]
        key = next(key for key in TABLES["exception"].keys if key.name == "level")
        known = choices(self.state.plan, key)
        while lacks:
            named = "; ".join(f"{at} {words}" for at, (_, words) in enumerate(known, 1))
            typed = self.session.talk.asked(f"  Các đơn vị này {name_of_key(key)} ({named}; Enter: thôi) > ")
            if not typed or number_of(typed, len(known)):
                return known[number_of(typed, len(known)) - 1][0] if typed else ""
            self.session.talk.unknown(typed, f"Ghi số từ 1 đến {len(known)}.")
        return "-"
