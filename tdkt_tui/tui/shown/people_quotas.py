"""A dossier's list held against the seats that its units were given, and its own targets; nothing here raises."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tdkt_tui.model.finding import by_gravity
from tdkt_tui.tui.messages import making as messages

from .people_work import looked
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


def look_at_quotas(folder: DossierFolder, table: str) -> messages.Looked:
    """Return which units sent too few, too many, or have no seats; then what profile and plan ask of the list."""

    def look() -> messages.Looked:
        with TURN:
            from tdkt_tui.workflow.allocating import sent_against
            from tdkt_tui.workflow.people_rules import asked_of_list

            asked = by_gravity(asked_of_list(folder.path).findings)
        sent = by_gravity(sent_against([folder.path], Path(table))) if table else []
        words = [] if table else [_NO_TABLE]
        if table and not sent:
            words = ["Danh sách khớp với bảng phân bổ."]
        if not asked:
            words.append("Không thấy điều gì khác so với chỉ tiêu, cơ cấu ghi trong hồ sơ và kế hoạch.")
        return messages.Looked(words=words, findings=[*sent, *asked])

    return looked(look)
