"""What a unit reports by its plan, in words: on what, to whom, by when."""

from __future__ import annotations

import re
from datetime import date

from tdkt_tui.context.needless import of_trouble
from tdkt_tui.context.own_words import in_own_words
from tdkt_tui.context.shortened import in_full
from tdkt_tui.context.wording import in_time
from tdkt_tui.model.bound_units import names_everybody, names_itself
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.duties import HOW_OFTEN, Reporting
from tdkt_tui.model.text import folded
from tdkt_tui.model.unit_names import AREAS, TWO_TIERS, kind_of
from tdkt_tui.model.words import joined, lowered_first

_DISTRICT = "Ủy ban nhân dân cấp huyện"
DEADLINE = re.compile(
    r"\W*\b(?:chậm nhất|muộn nhất|hoàn thành|xong|trước|trong|sau)\s(?:\w+\s){0,2}?(?:ngày|\d|tháng|quý).*"
)
_REPORTING = re.compile(r"^(?:gửi\s+)?báo cáo\s+")
_OF_PERIOD = re.compile(r"(?:\d+|sáu) tháng\b|(?:năm|quý|tháng) [\dIV]", re.IGNORECASE)
_GO_TO = re.compile(r"\b(?:đại biểu|người|điển hình|giới thiệu)\b[^,;]*?\bdự\s+(?:hội nghị|đại hội)\b", re.IGNORECASE)
"""Where those go who are listed in a report: what it is sent after is another meeting, the unit's own."""
_PAPER = re.compile(r"(?i)(?:nhanh|sơ bộ|(bản )?(?:dự thảo|đề cương|danh sách|hồ sơ|kịch bản|biên bản)|báo cáo \w+)\b")


def is_on(does: str, duty: Reporting) -> bool:
    """Tell a task that is to send this very report."""
    return not duty.every and _subject(does, duty) == _subject(duty.about, duty)


def _subject(text: str, duty: Reporting) -> str:
    """Return what a report is on, for comparing: neither to whom nor by when."""
    words = DEADLINE.sub("", _REPORTING.sub("", folded(text))).replace(folded(duty.to), "")
    return " ".join(word for word in re.findall(r"\w+", words) if word not in ("gửi", "về", "cho"))


def not_to_itself(dossier: Dossier, text: str) -> str:
    """Return what a unit does with what all send to it: it draws up its own, and sends nothing to itself."""
    name = re.escape(dossier.profile.unit.name or "-")
    text = re.sub(rf"\s*\(qua {name}\)", "", text, flags=re.IGNORECASE)
    text = re.sub(rf",\s*gửi {name}(?:\s*\(qua [^()]*\))?(?=[,.;]|$)", "", text)
    text = re.sub(rf",\s*gửi (?:qua|trên) [^;,]* (?:về|đến|cho) {name}\b(?!,? (?:và|UBND))", "", text)
    return re.sub(
        rf"\b(g|G)ửi (?P<what>[^;]*?) (?:về|đến|cho) {name}\b(?!,? (?:và|UBND))",
        lambda found: f"{'L' if found[1] == 'G' else 'l'}ập {found['what']}", text, count=1)  # fmt: skip


def report_line(dossier: Dossier, duty: Reporting) -> str:
    """Return what a unit is asked to report as a line of its list."""
    every = joined([HOW_OFTEN.get(item, item) for item in duty.every]) + (f" ({duty.day})" if duty.day else "")
    bare = f"kết quả tổ chức {dossier.noun}" if duty.about and dossier.holds_conference else "kết quả thực hiện"
    what = duty.about.removesuffix(" tổ chức") if dossier.holds_conference else duty.about
    about = bare if what in ("", "kết quả") else in_own_words(dossier, lowered_first(duty.about))
    period = f"định kỳ {every} " if every and "định kỳ" not in about.casefold() else ""
    to = _to(dossier, duty)
    if names_itself([duty.to], dossier.profile.unit.name or ""):
        return in_time(f"{period}lập báo cáo {about}", duty.deadline(dossier.noun))
    line = f"gửi báo cáo {about} về {to}" if _OF_PERIOD.match(about) and not every else f"{period}báo cáo {to} {about}"
    if _PAPER.match(about):
        from .papers_sent import sent_to  # few are on a paper of their own

        line = period + sent_to(about, to)
    on = _GO_TO.sub(" ", about).casefold()
    named = [name for name in ("Hội nghị", "Đại hội") if name.casefold() in on]
    return in_time(line, duty.deadline(named[0] if len(named) == 1 else dossier.noun))  # what it alone is on


def _to(dossier: Dossier, duty: Reporting) -> str:
    """Return whom a unit itself reports to: a commune that is not named goes to the district that it belongs to."""
    through = f" (qua {duty.through})" if duty.through else ""
    if (names_everybody(duty.by) or folded(duty.to) == folded(_DISTRICT)) and (district := district_above(dossier)):
        return district
    return in_full(f"{duty.to}{through}")


def district_above(dossier: Dossier) -> str:
    """Return the district above a commune, as the profile's recipients name it; "" for any other unit.

    From 01/7/2025 a commune stands right below its province.
    """
    if AREAS.get(dossier.profile.unit.category or "") != "commune" or (dossier.day or date.min) >= TWO_TIERS:
        return ""
    named = (to.name for to in dossier.recipients if to.for_report and AREAS.get(kind_of(to.name)) == "district")
    return next(named, _DISTRICT)


def turns_to(dossier: Dossier) -> str:
    """Return where a unit turns to when there is trouble, "" where the plan says nothing of it.

    Whom it reports to time and again is told so on a line of its own.
    """
    name = dossier.profile.unit.name or ""
    mine = [duty for duty in dossier.plan.reporting
            if not duty.every and dossier.charges(duty.by) and not names_itself([duty.to], name)]  # fmt: skip
    return _to(dossier, min(mine, key=lambda duty: not of_trouble(duty))) if mine else district_above(dossier)
