"""The steps towards a new dossier as choices, for a thread to call: each step depends on what was chosen before."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tdkt_tui.model.fault import TdktError
from tdkt_tui.model.text import one_line
from tdkt_tui.tui.messages import DossierMade
from tdkt_tui.tui.messages.beginning import Step

from .beginning_choices import BLANK, CHOICES, TAKE, Answers, suggested_name
from .faults import as_findings, briefly
from .make_dossier import make_dossier
from .turn import TURN

QUESTIONS = {
    "province": "Đơn vị thuộc tỉnh nào?",
    "plan": "Theo kế hoạch nào của tỉnh?",
    "level": "Đơn vị thuộc cấp nào?",
    "category": "Là loại đơn vị nào?",
    "start": "Bắt đầu từ đâu?",
    "document": "Cần lập văn bản nào?",
    "unit": "Tên đơn vị là gì? Gõ tên rồi bấm Enter; bỏ trống nếu muốn điền sau.",
    "people": "Hồ sơ mẫu có danh sách người không có thật. Có chép theo không?",
    "name": "Đặt tên thư mục của hồ sơ. Sửa nếu muốn rồi bấm Enter để tạo.",
}
"""Every step in its order."""
TYPED = {
    "unit": (("Viết", "như kế hoạch gọi: Xã Tân Lập, Sở Nội vụ"),
             ("Từ tên này", "điền sẵn địa bàn, cơ quan ban hành, địa danh; mục nào cũng sửa lại được")),
    "name": (("Viết", "chữ không dấu, không cách, để dễ gõ lại trong lệnh"),
             ("Nằm ở", "thư mục làm việc (TDKT_WORKSPACE, --workspace, hoặc ~/tdkt)")),
}  # fmt: skip
"""The steps that are typed, and what is said of them."""


def next_step(answers: Answers, workspace: Path) -> Step:
    """Return the first step that still has something to ask; never raises."""
    known = dict(answers)
    with TURN:
        for key in QUESTIONS:
            if key in known:
                continue
            try:
                choices = CHOICES[key](known) if key in CHOICES else []
                if key in TYPED:
                    return Step(key, known, offered=suggested_name(known, workspace) if key == "name" else "")
            except Exception as error:  # noqa: BLE001 - shown as text; the interface stays
                told = "; ".join(f"{finding.message} {finding.fix}" for finding in as_findings(error))
                return Step(key, known, why=one_line(told))
            if len(choices) > 1:
                return Step(key, known, tuple(choices))
            known[key] = choices[0].value if choices else BLANK
    return Step("name", known)


def begin(answers: Answers, workspace: Path) -> DossierMade:
    """Make the dossier that the answers describe; a fault is told, never raised."""
    code = answers["document"]
    with TURN:
        from tdkt_tui.workflow import plan_named
        from tdkt_tui.workflow.beginning import begun
        from tdkt_tui.workflow.dossiers import made_workspace, new_begun

        try:
            if answers["start"] != BLANK:
                return make_dossier(workspace, answers["name"], answers["start"], answers["unit"],
                                    people=answers["people"] == TAKE)  # fmt: skip
            new = begun(
                plan_named(answers["plan"]), answers["level"], answers["category"], code if code != BLANK else ""
            )
            new.call(answers["unit"])
            new.decide(date.today())  # noqa: DTZ011 - an officer's own day
            return DossierMade(new_begun(made_workspace(workspace), answers["name"], new).path)
        except TdktError as fault:
            return DossierMade(None, briefly(fault))
