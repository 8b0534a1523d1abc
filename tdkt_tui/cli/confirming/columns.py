"""One question for all rows of a table: what its columns hold, changed by a short answer, then every row is written."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial

from tdkt_tui.cli.plan_text.page import wrapped
from tdkt_tui.workflow.confirming.column_rows import RowTables, sum_rows, tables_of_row
from tdkt_tui.workflow.confirming.columns import MEANINGS, guessed, meaning_of, settled, with_meaning
from tdkt_tui.workflow.confirming.passage import passage_of
from tdkt_tui.workflow.confirming.replacing import completed
from tdkt_tui.workflow.confirming.tables import TABLES, name_of_key
from tdkt_tui.workflow.confirming.typed import choices
from tdkt_tui.workflow.plan_notes import Left
from tdkt_tui.workflow.reading_plan.rows import cells_of

from .annexes import sure
from .columns_written import write_rows
from .common import common
from .keeping_rows import keep_rows
from .passage_groups import REST, Together
from .places import ranges
from .session import Session
from .shown import quoted
from .shown_draft import values_told
from .state import State, name_of
from .talk import RESTS, Rests, number_of

_SAMPLES = 2
_NEEDS = (
    "Chưa đủ để ghi: cần “đơn vị” với thời gian hay một số; hoặc “cơ quan chủ trì” với “việc phải làm”; "
    "hoặc “hình thức khen thưởng” với một số."
)
_CHANGE = re.compile(r"(?P<at>\d{1,2})\s+(?P<words>\D.*)")


class Columns(Together):
    """The rows of one table by its columns."""

    help = f"""\
  Enter  ghi mọi dòng theo nghĩa các cột đang hiện; dòng nào không khớp thì hỏi riêng sau
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
        self.passages = [passage_of(state.original, one) for one in left]
        self.heads = cells_of(self.passages[0].head)
        self._meant = guessed(self.passages[0])
        self._texts = [one.text for one in state.original.paragraphs]
        self._drawn: dict[tuple[str, ...], list[RowTables]] = {}

    def beside(self, told: Iterable[str]) -> Iterable[str]:
        """Return the head line, the table's head, two rows, and what each column holds."""
        yield from (line for at, line in enumerate(told) if at < _SAMPLES)
        yield from quoted(self.passages[0].head)
        for passage in self.passages[:_SAMPLES]:
            yield from quoted(passage.words)
        if more := len(self.left) - _SAMPLES:
            yield f"  │ … {more} dòng nữa: {ranges(one.place[1] for one in self.left[_SAMPLES:])}"

    def more(self) -> Iterator[str]:
        """Return what each column holds, and what the first row becomes by that."""
        named = (f"{at}. {head} = {MEANINGS[key].upper()}" for at, (head, key) in
                 enumerate(zip(self.heads, self.columns, strict=True), 1))  # fmt: skip
        yield from wrapped(f"Các cột hiểu là (sửa như: 3 số đại biểu; n: các nghĩa): {'; '.join(named)}", "  ")
        yield from self._sample()

    def _sample(self) -> Iterator[str]:
        rows = self._rows()
        if not (fits := [row for row in rows if row.drafts]):
            yield from wrapped(_NEEDS, "  ")
            return
        first = rows.index(fits[0]) + 1
        for draft in fits[0].drafts:
            yield from wrapped(f"Dòng {first} thành [[{draft.name}]]: {values_told(self.state.plan, draft)}", "  ")
        sums = len(self._sums(rows))
        more = len(rows) - len(fits) - sums
        other = f"; {sums} dòng tổng khớp" * bool(sums) + f"; {more} dòng không khớp, hỏi riêng" * bool(more)
        left = [cell for row in fits for cell in row.left]
        lost = f"; {len(left)} ô chưa có khóa, vẫn nêu ở chỗ chưa hiểu" if left else ""
        stand = sum(any(completed(self.state.plan, one).fact for one in row.drafts) for row in fits)
        again = f", {stand} dòng số đã ghi, chỉ thêm ghi chú" * bool(stand)
        yield from wrapped(f"Ghi được {len(fits)}/{len(rows)} dòng{again}{other}{lost}.", "  ")

    def prompt(self) -> str:
        """Return the question."""
        fits = sum(bool(row.drafts) for row in self._rows())
        enter = f"Enter ghi {fits} dòng · " if fits else "Enter để sau · "
        return f"  {enter}số + nghĩa: sửa cột · r từng dòng · k in nguyên lời · w bỏ · b · l · q · ? > "

    def known(self) -> str:
        """Return the answers, for one that is none of them."""
        return f"Enter, số cột (1–{len(self.heads)}) và nghĩa như: 3 số đại biểu tối đa, n, r, w, s, b, l, q hoặc ?."

    def answers(self) -> dict[str, Callable[[], None]]:
        """Return what is typed and what it does. They raise Rests, Back, the faults of the file."""
        return {"": self._entered, "w": self._words, "lời văn": self._words, "r": self._singly, "n": self._meanings,
                "k": partial(keep_rows, self.session, self.state, self.left)}  # fmt: skip

    def numbered(self, answer: str) -> bool:
        """Change columns until the rows are written, or another answer is given; False for any other."""
        if self._changed(answer):
            self.ask()
        elif number_of(answer, len(self.heads)):
            self._meanings()
        else:
            return False
        return True

    def ask(self) -> None:
        """Tell what the columns hold and carry out answers until one ends the question. Raises Rests, Back."""
        while True:
            self.session.talk.tell(self.more())
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
        """Change what columns hold by an answer, "3 hạn" or "3 hạn; 5 bỏ"; tell whether all of it is that."""
        meant = self._meant
        for part in answer.split(";"):
            found = _CHANGE.fullmatch(part.strip())
            at = number_of(found["at"], len(self.heads)) if found else 0
            meaning = meaning_of(found["words"]) if found else None
            if not at or meaning is None:
                return False
            meant = with_meaning(meant, at - 1, meaning)
        self._meant = meant
        return True

    @property
    def columns(self) -> list[str]:
        """Return what each column holds beside the others."""
        return settled(self._meant)

    def _rows(self) -> list[RowTables]:
        """Return the tables of each row, drawn once as long as the columns mean the same."""
        columns = tuple(self.columns)
        if columns not in self._drawn:
            drawn = [tables_of_row(self.state.plan, one, list(columns), self._texts) for one in self.passages]
            self._drawn = {columns: drawn}
        return self._drawn[columns]

    def _sums(self, rows: list[RowTables]) -> set[int]:
        return sum_rows(self.passages, self.columns, [bool(row.drafts) for row in rows])

    def _meanings(self) -> None:
        self.session.talk.say(f"Nghĩa gõ được: {' · '.join(MEANINGS.values())}")

    def _words(self) -> None:
        if sure(self.session, self.left):
            self.strike()

    def _singly(self) -> None:
        self.session.apart.update(name_of(one) for one in self.left)
        self.session.returned = ()

    def _entered(self) -> None:
        rows = self._rows() if self.session.talk.interactive else []  # in a pipe nobody sees what would be written
        if not any(row.drafts for row in rows):
            self.session.put_off(self.state, self.left)
        elif level := self._level(rows):
            write_rows(self.session, self.state, self.left, [row.of_level(level) for row in rows],
                       self._sums(rows))  # fmt: skip

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
