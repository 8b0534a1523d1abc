"""The list of people against those whom the plan names as attending."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from types import MappingProxyType

from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.finding import Finding
from tdkt_tui.model.level import Attendance
from tdkt_tui.model.person import Delegate
from tdkt_tui.model.text import folded

from .counting import of_delegates
from .saying import note, quoted, warning

Told = Callable[[Delegate], bool]
_IN_LIST: MappingProxyType[str, Told] = MappingProxyType({
    "exemplar": lambda person: person.exemplar and person.status == "official",
    "guest": lambda person: person.status == "guest",
    "women": lambda person: person.gender == "Nữ",
    "direct-worker": lambda person: person.direct_worker == "Có",
})  # fmt: skip
"""Category of who attends → who of a list is one; of other categories a list says nothing."""


def named_attend(dossier: Dossier) -> Iterable[Finding]:
    """Yield a warning for each group that the plan names for this kind of unit and of which the list has nobody.

    A plenary's list need not name all staff, and whoever attends "if any" may be nobody. Where the plan names
    collectives and the list has none, that is a note.
    """
    people = dossier.people
    if not people or not dossier.holds_conference or not of_delegates(dossier) or dossier.lists_nominees:
        return
    asked: dict[str, list[Attendance]] = {}
    for item in dossier.level.attending(dossier.profile.unit.category or ""):
        if item.category in _IN_LIST and not item.if_any:
            asked.setdefault(item.category, []).append(item)
    for category, items in asked.items():
        citation = dossier.plan.cite(items[0].clause or dossier.level.clause)
        there = [person for person in people if _IN_LIST[category](person)]
        collectives = [item for item in items if folded(item.who).startswith("tập thể")]
        if not there:
            yield warning("people.attend", f"Kế hoạch nêu thành phần dự {quoted(item.who for item in items)}; danh sách"
                          " chưa có ai", citation=citation, field="delegates",
                          fix="bổ sung, hoặc ghi đủ cột Điển hình tiên tiến, Tư cách, Giới tính, Lao động trực"
                          " tiếp")  # fmt: skip
        elif collectives and not any(person.subject == "collective" for person in there):
            yield note("people.attend-collectives", f"Kế hoạch nêu thành phần dự {quoted([collectives[0].who])}; danh"
                       " sách không có tập thể nào", citation=citation, field="delegates",
                       fix="giữ nếu đã cân nhắc, hoặc ghi Tập thể ở cột Đối tượng")  # fmt: skip
