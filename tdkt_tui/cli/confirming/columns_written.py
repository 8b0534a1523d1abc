"""The rows of a table are written by one answer; a row that does not fit stays told.

What a check would tell of them is told before: it is kept as the plan was issued, or those rows are asked alone.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from tdkt_tui.model.finding import DayOffFinding, Finding, Severity
from tdkt_tui.workflow.confirming.changing import with_kept
from tdkt_tui.workflow.confirming.column_rows import RowTables
from tdkt_tui.workflow.confirming.putting import put_into
from tdkt_tui.workflow.plan_notes import Left, without_lefts

from .days_off import named_in, named_lines, why_kept
from .reasons import reason
from .session import Session
from .shown_findings import findings_lines
from .shown_passage import remark_of
from .state import State, name_of

_MOST = 4
"""Findings that are told in full."""
_ASKED = "  Enter ghi, các dòng ấy hỏi riêng · g ghi cả, giữ như bản gốc · b thôi > "


@dataclass(slots=True)
class _Written:
    """The text with the rows that fit, these with their tables; told: what a check would tell of them; days: the days
    off that the rows themselves name, which are kept as issued.
    """

    text: str
    done: list[tuple[Left, RowTables]] = field(default_factory=list)
    told: list[Finding] = field(default_factory=list)
    days: list[DayOffFinding] = field(default_factory=list)

    @property
    def drafts(self) -> list[object]:
        """Return the tables that were written."""
        return [draft for _, row in self.done for draft in row.drafts]


def write_rows(
    session: Session, state: State, lefts: Sequence[Left], rows: Sequence[RowTables], aside: Collection[int]
) -> None:
    """Write the tables of all rows that fit. aside: the places of rows that say nothing besides.

    Raises put's faults, Rests, Back.
    """
    written = _written(session, state, lefts, rows, aside)
    if written.told:
        answer = _asked(session, written.told)
        if answer == "b":
            return
        if answer != "g":
            written = _written(session, state, lefts, rows, aside, clean=True)
        elif why := reason(session):
            written.text = with_kept(written.text, written.told, why)
        else:
            return
    text, done = written.text, written.done
    if written.days:
        session.talk.tell(named_lines(written.days))
        text = with_kept(text, written.days, why_kept(written.days))
    names = {name_of(left) for left, _ in done}
    session.apart.update(name for left in lefts if (name := name_of(left)) not in names)
    text = without_lefts(text, [left for left, _ in done], text.count("\n") - state.file.text.count("\n"))
    drafts = written.drafts
    if done and session.put(state, text, tuple(left for left, _ in done), drafts=drafts):
        session.view.anew()
        other = f" {len(lefts) - len(done)} dòng không khớp được hỏi riêng." if len(done) < len(lefts) else ""
        session.talk.say(f"Đã ghi {len(drafts)} bảng từ {sum(bool(row.drafts) for _, row in done)} dòng.{other}")


def _written(
    session: Session, state: State, lefts: Sequence[Left], rows: Sequence[RowTables], aside: Collection[int],
    *, clean: bool = False,
) -> _Written:  # fmt: skip
    """Return the text with all rows that fit. clean: without those of which a check would tell something."""
    found, plan = _Written(state.file.text), state.plan
    for at, (left, row) in enumerate(zip(lefts, rows, strict=True)):
        now, after, told, days = found.text, plan, list[Finding](), list[DayOffFinding]()
        for draft in row.drafts:
            put = put_into(session.path, now, after, draft, remark_of(left))
            days += named_in(left.words, put.findings)
            told += [one for one in put.findings if one.severity is not Severity.NOTE and one not in days]
            if put.plan is None or put.faults or (clean and told):
                break
            now, after = put.text, put.plan
        else:
            if row.drafts or at in aside:
                found.text, plan = now, after
                found.told += told
                found.days += days
                found.done.append((left, row))
    return found


def _asked(session: Session, told: Sequence[Finding]) -> str:
    """Tell what a check would tell, each once, and return the answer: "", "g" or "b". Raises Rests, Back."""
    lines = list(dict.fromkeys("\n".join(findings_lines([one])) for one in told))
    session.talk.tell(line for text in lines[:_MOST] for line in text.split("\n"))
    if more := len(lines) - _MOST:
        session.talk.tell([f"  … và {more} điều nữa như vậy"] if more > 0 else [])
    while True:
        typed = session.talk.asked(_ASKED).casefold()
        if typed in ("", "g", "b"):
            return typed
        session.talk.unknown(typed, "Enter, g hoặc b.")
