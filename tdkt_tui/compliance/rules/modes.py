"""Plenary or conference of delegates: the plan's thresholds count staff, not participants."""

from __future__ import annotations

from collections.abc import Iterable

from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.finding import Finding
from tdkt_tui.model.profile import MODE_WORDS
from tdkt_tui.model.words import counted

from .saying import error, note, warning


def mode_by_staff(dossier: Dossier) -> Iterable[Finding]:
    """Yield an error for the wrong mode; for a number of staff that the plan leaves out, a warning.

    A written reason (``conference.threshold_choice``) turns the warning into a note that records it.
    """
    staff, conference, size = dossier.profile.unit.staff, dossier.profile.conference, dossier.level.size
    if staff is None:
        return
    below, above = size.plenary_below_staff, size.delegates_above_staff
    citation = dossier.plan.cite(size.clause or dossier.level.clause)
    has = f"Đơn vị có {counted(staff, 'người')}"
    if above and staff > above and conference.mode == "plenary":
        yield error(
            "mode.plenary-too-large",
            f"{has}, trên ngưỡng {above}: kế hoạch yêu cầu hội nghị đại biểu, hồ sơ chọn hội nghị toàn thể",
            citation=citation,
            field="conference.mode",
            fix="ghi conference.mode = “delegates”",
        )
    if below and staff < below and conference.mode == "delegates":
        yield error(
            "mode.delegates-too-small",
            f"{has}, dưới ngưỡng {below}: kế hoạch yêu cầu hội nghị toàn thể, hồ sơ chọn hội nghị đại biểu",
            citation=citation,
            field="conference.mode",
            fix="ghi conference.mode = “plenary”",
        )
    if below and above and below <= staff <= above:
        gap = f"{has}; kế hoạch chỉ quy định cho đơn vị dưới {below} và trên {above} người"
        if conference.threshold_choice and conference.mode:
            yield note(
                "mode.chosen",
                f"{gap}. Đơn vị đã chọn {MODE_WORDS[conference.mode]}, lý do: {conference.threshold_choice}",
                citation=citation,
                field="conference.threshold_choice",
            )
        else:
            yield warning(
                "mode.undecided",
                gap,
                citation=citation,
                field="conference.threshold_choice",
                fix="hỏi cơ quan thường trực của Hội đồng rồi ghi lựa chọn vào conference.mode và lý do vào"
                " conference.threshold_choice",
            )
