"""The event under the cursor in full, and above it what moved dates break and mend."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from tdkt_tui.model.finding import SEVERITY_WORDS, Finding
from tdkt_tui.model.words import clause_words, raised_first, short_date
from tdkt_tui.timeline.counts import counts
from tdkt_tui.timeline.event import KIND_WORDS, UNDATED, Event
from tdkt_tui.timeline.holidays import last_working_day
from tdkt_tui.timeline.listing import span_words, touching_words
from tdkt_tui.tui.shown.gravity import STYLES, grounds_of

from .page import Entry, Page, facts

if TYPE_CHECKING:
    from tdkt_tui.tui.shown.timeline import Schedule, Tried
    from tdkt_tui.workflow.differing import Difference

NAME_CELLS = 14
_OWN = "đơn vị tự quyết định; Enter để gõ ngày khác, + - dời một ngày, [ ] dời một tuần"


class TimelineDetail(Page):
    """Plain text to read and scroll."""

    DEFAULT_CSS = """
    TimelineDetail { height: 9; }
    """

    def __init__(self) -> None:
        super().__init__("Chi tiết", id="detail")

    def show(self, event: Event | None, start: date | None, *, from_today: bool, trial: Iterable[Entry] = ()) -> None:
        """Show what a trial tells, then an event. start: the day from which days are counted."""
        told = list(trial)
        if event is not None:
            told += [Entry(event.title, "bold"), *facts(_facts(event, start, from_today), cells=NAME_CELLS)]
        self.put(told)


def _facts(event: Event, start: date | None, from_today: bool) -> list[tuple[str, str]]:
    note = event.note.removeprefix(UNDATED).removeprefix("; ")
    when = span_words(event) if event.dated or not event.field else "chưa ghi ngày"
    pairs = [("Khi nào", raised_first(when)), ("Loại", KIND_WORDS[event.kind])]
    pairs += [("Cụ thể", raised_first(note))] if note else []
    pairs += [("Đếm ngày", count.words(from_today=from_today)) for count in counts(event, start)]
    if event.last and (worked := last_working_day(event.last, after=event.after)) != event.last:
        pairs.append(("Ngày làm việc", f"cuối cùng là {short_date(worked)}"))
    pairs += [("Nghỉ sát hạn", near)] if (near := touching_words(event)) else []
    pairs += [("Căn cứ", f"{clause_words(event.clause)} của kế hoạch")] if event.clause else []
    pairs += [("Ai đặt ngày", _OWN)] if event.field else []
    return pairs


def trial_entries(schedule: Schedule, moves: Mapping[str, str], tried: Tried | None) -> list[Entry]:
    """Return what is tried, and what it changes; empty without moves."""
    if not moves:
        return []
    entries = []
    for key, new in moves.items():
        name = schedule.fields[key].label if key in schedule.fields else key
        was = schedule.typed.get(key) or "chưa có ngày"
        entries.append(Entry(f"{name}: {was} → {new}", "bold", "DỜI THỬ  ", "bold $accent"))
    if tried is None:
        entries.append(Entry("Đang kiểm tra…", "$muted"))
    elif tried.difference is None:
        entries.append(Entry(tried.why, "$text-error"))
    else:
        entries += _changes(tried.difference)
    return [*entries, Entry()]


def _changes(difference: Difference) -> list[Entry]:
    if not difference:
        return [Entry("Không làm sai thêm điều gì, cũng không làm hết sai sót nào.", "$text-success")]
    entries: list[Entry] = []
    for head, findings in difference.named():
        entries += [Entry(head, "bold $secondary")] if findings else []
        for finding in findings:
            entries += _told(finding)
    return entries


def _told(finding: Finding) -> list[Entry]:
    head = Entry(finding.message, "", f"{SEVERITY_WORDS[finding.severity]:<9}", STYLES[finding.severity])
    return [head, *facts(grounds_of(finding), indent=2)]
