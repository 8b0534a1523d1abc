"""What cleaning would change in a list, for its screen: found, written out, done; nothing here raises."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tdkt_tui.delegates.cleaning import WHY_WORDS
from tdkt_tui.model.fault import TdktError
from tdkt_tui.model.text import one_line
from tdkt_tui.store.people import Conflict, People
from tdkt_tui.tui.messages import people as messages
from tdkt_tui.tui.widgets.table_columns import TableColumn
from tdkt_tui.workflow.people.cleaning import Cell, clean_cells, to_clean
from tdkt_tui.workflow.people.own_units import units_beside

from .people_columns import label_of
from .people_pairs import clash_words
from .people_words import number

if TYPE_CHECKING:
    from tdkt_tui.delegates.unit_variants import UnitVariants

    from .people_file import Held

_SHORT_WHY = {
    "address": "bỏ Ông, Bà", "gender": "theo Ông, Bà", "case": "viết hoa", "tone": "dấu thanh", "honour": "ghi đủ tên",
    "giver": "người tặng", "unit": "như hồ sơ gọi", "middle": "gợi ý: đệm Thị",
    "form": "một cách ghi", "marks": "gợi ý: thêm dấu",
}  # fmt: skip


def found(held: Held) -> messages.PeopleToClean | messages.PeopleFailed:
    """Find the cells, over a connection of their own: the screens go on using theirs meanwhile."""
    assert held.path is not None
    try:
        with People.open(held.path, create=False) as people:
            told = to_clean(people, held.path.parent.name, own=units_beside(held.path))
    except TdktError as fault:
        return messages.PeopleFailed(str(fault))
    return messages.PeopleToClean((*told.cells, *told.guessed_cells), told.units)


def cleaned(people: People, cells: Sequence[Cell]) -> str:
    """Change cells as one step; return what to say."""
    try:
        many = clean_cells(people, cells)
    except Conflict as clash:
        seen = next(cell.row for cell in cells if cell.row.id == clash.ours.id)
        return clash_words(clash, seen)
    except TdktError as fault:
        return str(fault)
    return f"Đã sửa {number(len(cells))} ô của {number(many)} người. F6: lấy lại như cũ."


def columns(rows: int) -> tuple[TableColumn, ...]:
    """Return the columns of the table; rows: how many people the number must have room for."""
    return (
        TableColumn("tick", "Sửa", 3), TableColumn("place", "STT", max(3, len(str(rows))), right=True),
        TableColumn("column", "Cột", 11, 14), TableColumn("before", "Đang ghi", 21, 30),
        TableColumn("after", "Sẽ ghi", 21, 30), TableColumn("why", "Lý do", 12, 22),
    )  # fmt: skip


def line_of(cell: Cell, *, left: bool) -> tuple[str, ...]:
    """Return a cell as one line; left: it is to stay as it is."""
    why = ", ".join(_SHORT_WHY.get(why, why) for why in cell.why)
    box = "[ ]" if left else "[x]"
    before = one_line(cell.before) or "(trống)"
    return box, str(cell.place), label_of(cell.column), before, one_line(cell.after), why


def told_of(cell: Cell) -> str:
    """Say all of a change."""
    name = one_line(cell.row.values["full_name"])
    who = f" của {name}" if cell.column != "full_name" and name else ""
    why = "; ".join(WHY_WORDS.get(why, why) for why in cell.why)
    before = one_line(cell.before) or "(trống)"
    return f"{label_of(cell.column)}{who}: {before} → {one_line(cell.after)}. Lý do: {why}."


def heading(wanted: Sequence[Cell], left: int) -> str:
    """Return what stands over the table. wanted: the cells to be changed; left: how many are to stay as they are."""
    people = len({cell.row.id for cell in wanted})
    rest = f"; để nguyên {number(left)} ô" if left else ""
    return f"Sẽ sửa {number(len(wanted))} ô của {number(people)} người{rest}"


def units_told(units: Sequence[UnitVariants]) -> str:
    """Say which ways of writing may be one unit, "" where there are none: nothing of them is changed by itself."""
    if not units:
        return ""
    first = "; ".join(f"{one_line(written)} ({many})" for written, many in units[0].written)
    more = f" (và {number(len(units) - 1)} nhóm khác: tdkt delegates clean)" if len(units) > 1 else ""
    return f"Có thể là một đơn vị, xem rồi tự sửa: {first}{more}."
