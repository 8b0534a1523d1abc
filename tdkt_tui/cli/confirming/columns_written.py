"""The rows of a table are written by one answer; a row that does not fit, and a cell that no key holds, stay told."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from tdkt_tui.workflow.confirming.column_rows import RowTables
from tdkt_tui.workflow.confirming.putting import put_into
from tdkt_tui.workflow.plan_notes import Left, with_cells, without_left

from .session import Session
from .shown_passage import remark_of
from .state import State, name_of


def write_rows(
    session: Session, state: State, lefts: Sequence[Left], rows: Sequence[RowTables], sums: Collection[int]
) -> None:
    """Write the tables of all rows that fit. sums: the places of rows that say nothing besides. Raises put's faults."""
    text, plan = state.file.text, state.plan
    drafts: list[object] = []
    done: list[tuple[Left, RowTables]] = []
    for at, (left, row) in enumerate(zip(lefts, rows, strict=True)):
        now, told = text, plan
        for draft in row.drafts:
            put = put_into(session.path, now, told, draft, remark_of(left))
            if put.plan is None or put.faults:
                break
            now, told = put.text, put.plan
        else:
            if row.drafts or at in sums:
                text, plan = now, told
                drafts += row.drafts
                done.append((left, row))
                continue
        session.apart.add(name_of(left))
    more = text.count("\n") - state.file.text.count("\n")  # the list is behind all tables
    for left, row in reversed(done):
        here = Left((left.lines[0] + more, left.lines[1] + more), left.words, left.wording, left.section)
        text = with_cells(text, here, row.left) if row.left else without_left(text, here)
    stay = sum(bool(row.left) for _, row in done)
    if done and session.put(state, text, tuple(left for left, _ in done), drafts=drafts, stay=stay):
        session.seen = None
        other = f" {len(lefts) - len(done)} dòng không khớp được hỏi riêng." if len(done) < len(lefts) else ""
        session.talk.say(f"Đã ghi {len(drafts)} bảng từ {len(done)} dòng.{other}")
