"""A dossier's list held against the seats that its units were given, and its own targets; nothing here raises."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from tdkt_tui.model.finding import by_gravity
from tdkt_tui.tui.messages import making as messages

from .people_list import laid
from .people_work import looked, made, put, stop
from .turn import TURN

if TYPE_CHECKING:
    from tdkt_tui.store.workspace.folder import DossierFolder

_NO_TABLE = "Chưa có bảng phân bổ: Enter để ghi đường dẫn, hoặc lập ở Phân bổ số đại biểu."


def newest_table(folder: DossierFolder) -> str:
    """Return the table of seats that was last written for the dossier; "" without one."""
    try:
        found = [(path.stat().st_mtime_ns, str(path)) for path in folder.out.glob("phan-bo*.*")]
    except OSError:
        return ""
    return max(found, default=(0, ""))[1]


@dataclass(frozen=True, slots=True)
class Held:
    """table: the seats that units were given, "" for none; form: "docx", "xlsx" or "csv"; name: without its ending."""

    folder: DossierFolder
    table: str
    form: str
    name: str


def look_at_quotas(held: Held) -> messages.Looked:
    """Return a line for each unit: what it was given, what it sent; then what profile and plan ask of the list."""

    def look() -> messages.Looked:
        with TURN:
            from tdkt_tui.delegates.allocation.quota_paper import quota_paper
            from tdkt_tui.workflow.allocating.sharing import held_to
            from tdkt_tui.workflow.people.rules import asked_of_list

            asked = by_gravity(asked_of_list(held.folder.path).findings)
        found = held_to([held.folder.path], Path(held.table)) if held.table else None
        words = [words for words in (found.assumed,) if words] if found else [_NO_TABLE]
        if not asked:
            words.append("Không thấy điều gì khác so với chỉ tiêu, cơ cấu ghi trong hồ sơ và kế hoạch.")
        lay, doubts = (laid(quota_paper(found.held)), found.doubts) if found else (None, ())
        return messages.Looked("", lay, words, [*by_gravity(doubts), *asked])

    return looked(look)


def make_quotas(held: Held, cancel: Event) -> messages.MadeOf:
    """Write the table."""

    def make() -> messages.MadeOf:
        with TURN:
            from tdkt_tui.delegates.allocation.quota_paper import quota_paper
            from tdkt_tui.workflow.allocating.sharing import held_to
            from tdkt_tui.workflow.papers import formed, heads_of

            regulation = heads_of(held.folder.path).regulation
        paper = quota_paper(held_to([held.folder.path], Path(held.table)).held)
        data = formed(paper, held.form, regulation)
        stop(cancel)
        return put(held.folder, f"{held.name}.{held.form}", data, "bảng đối chiếu")

    return made(make)
