"""What the screen of a table's columns says: each column with its meaning, a row as it is written, the other rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tdkt_tui.cli.plan_text.page import wrapped
from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.column_aside import Aside
from tdkt_tui.workflow.confirming.column_parts import short
from tdkt_tui.workflow.confirming.column_table import ColumnTable
from tdkt_tui.workflow.confirming.columns import MEANINGS
from tdkt_tui.workflow.confirming.replacing import completed

from .shown import quoted
from .shown_draft import values_told

_HOW = "Các cột hiểu là (sửa như: 3 số đại biểu; n: các nghĩa)"
_NEEDS = (
    "Chưa đủ để ghi: cần “đơn vị” với thời gian hay một số; hoặc “cơ quan chủ trì” với “việc phải làm”; "
    "hoặc “hình thức khen thưởng” với một số."
)


def column_lines(table: ColumnTable, only: Sequence[int] = ()) -> Iterator[str]:
    """Yield what columns hold; a head over several is said with the first. only: the places of those, else of all."""
    told: list[str] = []
    over = ""
    for at, (head, key) in enumerate(zip(table.heads, table.columns, strict=True)):
        above = head.removesuffix(short(head))
        name = f"… {short(head)}" if above and above == over else head
        over = above
        if not only or at in only:
            told.append(f"{at + 1}. {short(head) if only else name} = {MEANINGS[key].upper()}")
    yield from wrapped(f"{'Nay hiểu là' if only else _HOW}: {'; '.join(told)}", "  ")


def first_row(plan: Plan, table: ColumnTable) -> list[str]:
    """Return the first row that fits, then what it becomes; none where none does."""
    at = next((at for at, row in enumerate(table.rows) if row.drafts), -1)
    tables = table.rows[at].drafts if at >= 0 else ()
    told = [(f"“{one.values['words']}”" if one.name == "provision" else f"[[{one.name}]]:", one) for one in tables]
    return [table.passages[at].words] * bool(tables) + [f"→ {name} {values_told(plan, one)}" for name, one in told]


def row_lines(plan: Plan, table: ColumnTable, before: Sequence[str] = ()) -> Iterator[str]:
    """Yield the first row that fits, what it becomes, how many rows there are of each sort, those that do not fit.

    before: what stands on the screen of that row already.
    """
    row = first_row(plan, table)
    if not row:
        yield from () if before else quoted(table.passages[0].words)
        yield from wrapped(_NEEDS, "  ")
        return
    yield from quoted(row[0]) if row[0] not in before else ()
    for words in row[1:]:
        yield from wrapped(words, "  ") if words not in before else ()
    if unknown := [str(at) for at, key in enumerate(table.columns, 1) if key == "?"]:
        yield from wrapped(f"Cột {', '.join(unknown)} chưa rõ nghĩa: ô nào in nguyên lời ở đơn vị của dòng ấy.", "  ")
    yield from wrapped(_count(plan, table), "  ")
    yield from () if before else _others(plan, table)


def _count(plan: Plan, table: ColumnTable) -> str:
    """Return how many rows are written, and which of the others are of no unit."""
    fits = table.fits
    stand = sum(any(completed(plan, one).fact for one in row.drafts) for row in fits)
    again = f", {stand} dòng số đã ghi, chỉ thêm ghi chú" * bool(stand)
    told = [f"{one.name}{_agrees(one)}" for one in table.aside.values() if one.name]
    alone, kept = len(table.others) - len(table.kept), len(table.kept)
    more = f"; {kept} dòng giữ nguyên lời" * bool(kept) + f"; {alone} dòng không khớp, hỏi riêng" * bool(alone)
    other = f" Bỏ qua {len(table.aside)} dòng đầu nhóm, dòng cộng: {'; '.join(told)}." if told else ""
    return f"Ghi được {len(fits)}/{len(table.rows) - len(table.aside)} dòng{again}{more}.{other}"


def _agrees(one: Aside) -> str:
    return f" (! các dòng cộng lại là {one.differs})" if one.differs else " (khớp)" if one.agrees else ""


def _others(plan: Plan, table: ColumnTable) -> Iterator[str]:
    """Yield the rows that do not fit and stay in their words, with those to whom these go."""
    for at, row in table.kept.items():
        yield from quoted(table.passages[at].words)
        yield from wrapped(f"→ {values_told(plan, row.drafts[0])}", "    ")
