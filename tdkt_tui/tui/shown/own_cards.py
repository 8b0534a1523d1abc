"""The user's own dossiers and files as cards: names at once, what they say of themselves next, the check last."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from tdkt_tui.model.text import one_line

from .cards import Card, Facts, Group
from .faults import as_findings
from .plugins import own
from .turn import TURN

if TYPE_CHECKING:
    from tdkt_tui.workflow.summaries import Summary

MINE = "Hồ sơ của tôi"
RECENT = "Mở gần đây"
MARKED = "Minh họa"
"""The label of how much is still a sample's."""
_SHOWN_SECONDS = 0.7
"""Hundreds of dossiers take seconds to read: what is known is shown meanwhile, not with every one of them."""
_BREATH_SECONDS = 0.001
"""Between two dossiers: a thread that takes the turn again at once never lets another have it."""
EMPTY = (
    "Chưa có hồ sơ nào. tdkt lập văn bản thi đua, khen thưởng theo kế hoạch tỉnh.\n"
    "Bấm n để lập hồ sơ mới theo từng bước, hoặc Enter trên một hồ sơ mẫu."
)


def own_groups(workspace: Path) -> Iterator[Group]:
    """Yield the names as soon as the folder is read, then what was read so far, at last the nearest deadline first.

    Never raises.
    """
    names = [_bare(path) for path in _paths(workspace)]
    yield Group(MINE, tuple(names), EMPTY)
    if not names:
        return
    with TURN:
        from tdkt_tui.workflow.summaries import glance

    told: list[Card] = []
    since = time.monotonic()
    for card in names:
        told.append(_read(card, glance))
        time.sleep(_BREATH_SECONDS)
        if time.monotonic() - since > _SHOWN_SECONDS:
            since = time.monotonic()
            yield Group(MINE, (*told, *names[len(told) :]), EMPTY)
    yield Group(MINE, tuple(sorted(told, key=_order)), EMPTY)


def checked_card(card: Card) -> Card:
    """Return the card of a dossier or file with what a check finds; never raises."""
    with TURN:
        from tdkt_tui.workflow.summaries import summary_of

    return _read(card, summary_of)


def forget_all() -> None:
    """Work every card out anew the next time."""
    with TURN:
        from tdkt_tui.workflow.summaries import forget_summaries

    forget_summaries()


def _read(card: Card, reader: Callable[[Path, date], Summary]) -> Card:
    with TURN:
        try:
            told = reader(Path(card.source), date.today())  # noqa: DTZ011 - an officer's own day
        except Exception as error:  # noqa: BLE001 - one that is broken must not hide the others
            return replace(card, findings=as_findings(error))
    told = replace(told, findings=own(told.findings) if told.findings is not None else None)
    findings = (told.findings or ()) if told.fault else ()
    name = one_line(told.unit or told.name)
    return replace(card, name=name, facts=_facts(told), findings=findings, summary=told)


def _facts(told: Summary) -> Facts:
    from tdkt_tui.model.words import short_date
    from tdkt_tui.workflow.timing.deadlines import days_in_words

    due = "" if told.fault else "không còn hạn nào sắp tới"
    if told.deadline is not None and told.days_left is not None:
        due = f"{short_date(told.deadline)} ({days_in_words(told.days_left)}): {told.due}"
    changed = told.changed.astimezone().strftime("%d/%m/%Y %H:%M") if told.changed else ""
    left = f"còn {told.samples} mục của hồ sơ mẫu; Enter mở, thay ở các mục có dấu ~"
    facts = (
        ("Đơn vị", ", ".join(part for part in (told.unit or "chưa ghi tên", told.level, told.province) if part)),
        ("Hạn tới", due),
        (MARKED, left if told.samples else ""),
        ("Bản nháp", f"{told.unsaved} mục gõ mà chưa lưu; Enter mở hồ sơ để lấy lại" if told.unsaved else ""),
        ("Tệp" if told.path.suffix == ".toml" else "Thư mục", str(told.path)),
        ("Theo", told.cited),
        ("Sửa lúc", changed),
    )
    return tuple((name, one_line(text)) for name, text in facts if text and not (told.fault and name == "Đơn vị"))


def _order(card: Card) -> tuple[bool, date, str]:
    return card.summary.order if card.summary else (True, date.max, card.name)


def _paths(workspace: Path) -> list[Path]:
    """Return dossier folders, then profiles that lie in the workspace on their own."""
    with TURN:
        from tdkt_tui.store.workspace.folder import dossiers_in

    try:
        return [*(folder.path for folder in dossiers_in(workspace)), *sorted(workspace.glob("*.toml"))]
    except OSError:  # it went away, or is not ours to read
        return []


def _bare(path: Path) -> Card:
    return Card("profile" if path.suffix == ".toml" else "dossier", str(path), one_line(path.name), ())
