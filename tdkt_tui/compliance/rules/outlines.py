"""The outline of a report: the headings under which its drafter wrote nothing yet."""

from __future__ import annotations

from collections.abc import Iterable

from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.headings import headings
from tdkt_tui.model.text import folded

from .documents import fixed_day
from .saying import quoted, told

_REPORTS = ("report", "periodic-report")
_NAMED = 5


def unanswered(dossier: Dossier) -> Iterable[Finding]:
    """Yield a finding for each report of the profile whose outline is printed with dotted lines.

    A warning where a report that is due has no word yet: the profile is made for it alone, or dates it. Where the
    report belongs to a set that is made before the conference, or some headings only are open, a note.
    """
    profile = dossier.profile
    kinds = {offer.kind for offer in dossier.offers() if offer.template}
    for kind in (kind for kind in _REPORTS if kind in kinds):
        outlines = [entry for entry in dossier.plan.outline if entry.of == kind]
        answers = {folded(key): text for key, text in profile.report.answers.items()}
        every = list(headings([item for entry in outlines for item in entry.items], answers))
        printed = [heading for heading in every if not heading.item.items]
        dotted = [heading for heading in printed if heading.dotted]
        if not dotted:
            continue
        due = set(profile.documents) in ({kind}, set(_REPORTS)) or fixed_day(profile.report.date) is not None
        empty = all(heading.answer is None for heading in every)
        more = ", …" if len(dotted) > _NAMED else ""
        yield told(
            Severity.WARNING if empty and due else Severity.NOTE,
            "report.unanswered",
            f"{len(dotted)}/{len(printed)} mục của đề cương báo cáo chưa có nội dung, in dòng chấm",
            citation=dossier.plan.cite(outlines[0].clause),
            field="report.answers" if profile.report.answers else "report",  # a reader is led to what is there
            fix="ghi nội dung vào bảng [report.answers] của hồ sơ, khóa là số thứ tự của mục: "
            + quoted(heading.key for heading in dotted[:_NAMED])
            + more,
        )
