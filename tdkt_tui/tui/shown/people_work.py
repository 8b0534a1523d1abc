"""What can be done with the people of a dossier beside changing them, and with whom of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, cast

from tdkt_tui.model.fault import Cancelled, TdktError
from tdkt_tui.model.person import STATUS_WORDS, SUBJECT_WORDS
from tdkt_tui.store.workspace.folder import DossierFolder
from tdkt_tui.tui.messages import making as messages
from tdkt_tui.workflow.people.chosen import Whom

from .faults import as_findings
from .people_words import number
from .turn import TURN

if TYPE_CHECKING:
    from tdkt_tui.model.finding import Finding
    from tdkt_tui.model.person import Status, Subject

WORKS = {
    "list": "In danh sách: theo tên, đơn vị, tư cách, khen thưởng …",
    "situation": "Tình hình đại biểu: số lượng, cơ cấu",
    "letters": "Giấy mời, thư, thẻ cho từng người",
    "allocate": "Phân bổ số đại biểu cho các đơn vị",
    "quotas": "Đối chiếu danh sách với bảng phân bổ, chỉ tiêu",
}
FORMS = {"docx": "Word (.docx)", "xlsx": "sổ tính (.xlsx)", "csv": "CSV (.csv)"}
SUBJECTS = {"all": "cá nhân, tập thể, hộ gia đình", **{name: words.lower() for name, words in SUBJECT_WORDS.items()}}


@dataclass(frozen=True, slots=True)
class WorkOn:
    """folder: the dossier. total: how many its list has. shown: the numbers of those whom a filter shows, None without
    one; marked: of those whom somebody marked.
    """

    folder: DossierFolder
    total: int
    shown: tuple[int, ...] | None = None
    marked: frozenset[int] = frozenset()

    def offers(self) -> dict[str, str]:
        """Return whom something can be for: identifier → words."""
        offered = {"all": f"mọi người trong danh sách ({number(self.total)})"}
        offered |= {name: words.lower() for name, words in STATUS_WORDS.items()}
        if self.shown is not None:
            offered["shown"] = f"những người đang lọc ({number(len(self.shown))})"
        if self.marked:
            offered["marked"] = f"những người đã đánh dấu ({number(len(self.marked))})"
        return offered

    def whom(self, offer: str, subject: str = "all") -> Whom:
        """Return whom an offer means."""
        only = frozenset(self.shown or ()) if offer == "shown" else self.marked if offer == "marked" else None
        status = (cast("Status", offer),) if offer in STATUS_WORDS else ()
        return Whom(status, (cast("Subject", subject),) if subject in SUBJECT_WORDS else (), only)


def looked(look: Callable[[], messages.Looked]) -> messages.Looked:
    """Look, and never raise."""
    try:
        return look()
    except Exception as error:  # noqa: BLE001 - shown as text; the interface stays
        return messages.Looked(why="Chưa xem trước được", findings=_found(error))


def made(make: Callable[[], messages.MadeOf]) -> messages.MadeOf:
    """Make, and never raise."""
    try:
        return make()
    except Cancelled as fault:
        return messages.MadeOf(fault.what, stopped="Đã dừng. F5: lập tiếp.")
    except TdktError as fault:
        return messages.MadeOf("Chưa ghi được", findings=_found(fault))
    except Exception as error:  # noqa: BLE001 - shown as text; the interface stays
        return messages.MadeOf("Chưa ghi được", findings=_found(error))


def _found(error: Exception) -> tuple[Finding, ...]:
    """Return a fault as findings; an option of the command line is no place on a screen."""
    return tuple(replace(one, field="") if one.field.startswith("--") else one for one in as_findings(error))


def stop(cancel: Event) -> None:
    """Raise Cancelled where somebody asked to stop before anything was written."""
    if cancel.is_set():
        raise Cancelled("Đã dừng; chưa ghi tệp nào.")


def put(folder: DossierFolder, name: str, data: str | bytes, what: str) -> messages.MadeOf:
    """Write a file into the dossier's output folder; what: of what it is, for who reads where it went."""
    with TURN:
        from tdkt_tui.workflow.papers import with_mark
        from tdkt_tui.workflow.put_out import put_out

    marked = with_mark(data, Path(name).suffix)
    path, became = put_out(folder, name, marked.encode() if isinstance(marked, str) else marked)
    head = f"Tệp này đã có từ trước, không có gì đổi: {what}" if became == "same" else f"Đã ghi {what}"
    beside = path.name != name
    words = [f"Tên {name} đã có tệp khác nên giữ nguyên tệp ấy (có người ghi hay sửa); bản mới mang tên trên."]
    words = words if beside else ["Bản lập trước chưa ai sửa nên đã được thay."] if became == "renewed" else []
    return messages.MadeOf(head, str(path), words)
