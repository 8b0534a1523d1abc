"""An allocation for its screen: what was typed, the table of units, why each got its number; nothing here raises."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from tdkt_tui.delegates.allocation import METHOD_WORDS, reason, summary
from tdkt_tui.model.fault import TdktError
from tdkt_tui.model.text import one_line
from tdkt_tui.tui.messages import making as messages
from tdkt_tui.tui.widgets.table_columns import TableColumn
from tdkt_tui.workflow.allocating.draft import AllocationDraft, UnitDraft, keep_draft, kept_draft

from .faults import as_findings, briefly
from .people_work import made, put, stop
from .turn import TURN

if TYPE_CHECKING:
    from tdkt_tui.model.finding import Finding
    from tdkt_tui.store.workspace.folder import DossierFolder
    from tdkt_tui.workflow.allocating.sharing import SharedOut

EDITED = {
    "unit": "Tên đơn vị", "weight": "Số người (hoặc trọng số, như 1,5)", "minimum": "Ít nhất mấy đại biểu",
    "maximum": "Nhiều nhất mấy đại biểu", "given": "Giao trước mấy đại biểu",
}  # fmt: skip
"""The columns that are typed → what is asked for."""
COLUMNS = (
    TableColumn("index", "TT", 4, right=True),
    TableColumn("unit", "Đơn vị", 26, 44),
    TableColumn("seats", "Đại biểu", 8, right=True),
    TableColumn("weight", "Số người", 8, 10, right=True),
    TableColumn("minimum", "Ít nhất", 7, 9, right=True),
    TableColumn("maximum", "Tối đa", 6, 9, right=True),
    TableColumn("given", "Giao trước", 10, right=True),
    TableColumn("exemplars", "Điển hình", 9, right=True),
    TableColumn("alternates", "Dự khuyết", 9, right=True),
)
METHODS: dict[str, str] = {name: f"chia theo phương pháp {words}" for name, words in METHOD_WORDS.items()}
FILE = "phan-bo"
_FIELDS = {"--exemplars": "Điển hình", "--alternates": "Dự khuyết"}
_NO_UNITS = "Chưa có đơn vị nào. Enter ở dòng Đơn vị để lấy từ tệp hay danh sách, hoặc xuống bảng bấm n."


def read_draft(folder: DossierFolder) -> messages.AllocationRead:
    """Return what was typed before."""
    try:
        return messages.AllocationRead(kept_draft(folder))
    except TdktError as fault:
        return messages.AllocationRead(why=str(fault))


def keep(folder: DossierFolder, draft: AllocationDraft, before: AllocationDraft) -> str:
    """Keep what is typed; return why it could not be kept."""
    try:
        keep_draft(folder, draft, before)
    except TdktError as fault:
        return briefly(fault)
    return ""


def taken_units(folder: DossierFolder, file: str) -> messages.UnitsTaken:
    """Return the units of a table, or those of the dossier's list where no file is named."""
    with TURN:
        from tdkt_tui.workflow.allocating.asked import units_of_people, units_of_table
        from tdkt_tui.workflow.people.keeping import read_any
    try:
        if file:
            units, findings = units_of_table(Path(file).expanduser())
        else:
            units, findings = units_of_people(read_any(folder.path).people), ()
    except TdktError as fault:
        return messages.UnitsTaken(findings=as_findings(fault), why="Chưa lấy được đơn vị nào")
    return messages.UnitsTaken(units, findings, "" if units else "Không thấy đơn vị nào.")


def share(draft: AllocationDraft) -> messages.Looked:
    """Share out what is asked for; an impossible demand is explained."""
    if not draft.units:
        return messages.Looked(_NO_UNITS)
    with TURN:
        from tdkt_tui.workflow.allocating.asked import share_out_draft
    try:
        shared = share_out_draft(draft)
    except Exception as error:  # noqa: BLE001 - shown as text; the interface stays
        return messages.Looked(why="Chưa phân bổ được:", words=[_told(one) for one in as_findings(error)])
    return messages.Looked(summary(shared.allocation), shared=shared)


def _told(finding: Finding) -> str:
    """Write a fault on one line: there is little room below a table."""
    where = ", ".join(part for part in (finding.place, _FIELDS.get(finding.field, finding.field)) if part)
    fix = f" Cách sửa: {finding.fix}." if finding.fix else ""
    return one_line(f"{f'{where}: ' if where else ''}{finding.message}{fix}")


def write_table(folder: DossierFolder, draft: AllocationDraft, form: str, cancel: Event) -> messages.MadeOf:
    """Write the table that offices print, or that a program reads."""

    def make() -> messages.MadeOf:
        with TURN:
            from tdkt_tui.workflow.allocating.asked import share_out_draft
            from tdkt_tui.workflow.allocating.table import allocation_csv, allocation_paper, allocation_rows
            from tdkt_tui.workflow.papers import formed, heads_of

            shared = share_out_draft(draft)
            if form == "csv":
                data: str | bytes = allocation_csv(allocation_rows(shared))
            else:
                heads = heads_of(folder.path)
                data = formed(heads.on(allocation_paper(shared), annex=False), form, heads.regulation)
        stop(cancel)
        return put(folder, f"{FILE}.{form}", data, "bảng phân bổ")

    return made(make)


def unit_cells(at: int, unit: UnitDraft, shared: SharedOut | None) -> Sequence[str]:
    """Return the cells of a unit, at its place from 0; numbers that are worked out only where they could be."""
    told = {"index": str(at + 1), "unit": unit.unit, "weight": unit.weight, "minimum": unit.minimum,
            "maximum": unit.maximum, "given": unit.given}  # fmt: skip
    if shared is not None:
        told["seats"] = str(shared.allocation.awards[at].seats)
        for name, part in (("exemplars", shared.exemplars), ("alternates", shared.alternates)):
            told[name] = str(part[at]) if part is not None else ""
    return [told.get(column.id, "") for column in COLUMNS]


def unit_reason(at: int, shared: SharedOut) -> tuple[str, str]:
    """Return a unit with its number, and why it is so."""
    award = shared.allocation.awards[at]
    return f"{award.claim.unit}: {award.seats} đại biểu", reason(shared.allocation, award)
