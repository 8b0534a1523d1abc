"""A printed list of a dossier's people: its first rows to look at, and the file; nothing here raises."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from threading import Event
from typing import TYPE_CHECKING

from tdkt_tui.model.finding import Severity
from tdkt_tui.tui.messages import making as messages

from .people_columns import MASK
from .people_words import number
from .people_work import looked, made, put, stop
from .turn import TURN

if TYPE_CHECKING:
    from tdkt_tui.delegates.listing.paper import Paper
    from tdkt_tui.model.finding import Finding
    from tdkt_tui.store.workspace.folder import DossierFolder
    from tdkt_tui.workflow.people.lists import ListWish, Picked

_GROUPS = 8
FIRST = 12
"""Rows that are looked at before a list is written."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A list as it is asked for. form: "docx", "xlsx" or "csv"; name: of the file, without its ending."""

    folder: DossierFolder
    wish: ListWish
    form: str
    name: str


def look_at_list(asked: Listed) -> messages.Looked:
    """Return the first rows and the totals; what sensitive columns hold is masked, for nothing of it is logged yet."""
    return looked(lambda: _looked(asked))


def _looked(asked: Listed) -> messages.Looked:
    with TURN:
        from tdkt_tui.workflow.people.lists import masked, paper_of, picked
    found = picked(asked.folder.path, asked.wish)
    with TURN:
        paper, _ = paper_of(asked.folder.path, masked(asked.wish, found, MASK), asked.wish)
    words = _group_words(found)
    words += [f"Dưới đây là {FIRST} dòng đầu của danh sách."] if found.many > FIRST else []
    if asked.wish.private:
        words.append("Cột nhạy cảm đang che; trong tệp có đủ, nhật ký của hồ sơ ghi việc ấy.")
    head = paper.closing[-1] if found.many else "Không có ai như đã chọn."
    return messages.Looked(head, laid(first_rows(paper, FIRST)), (*words, *doubts_words(found.read.findings)))


def _group_words(found: Picked) -> list[str]:
    """Say how many each group has, for only the first rows are shown."""
    if len(found.groups) < 2:
        return []
    named = "; ".join(f"{group.title} {number(len(group.people))}" for group in found.groups[:_GROUPS])
    more = f"; … và {number(len(found.groups) - _GROUPS)} nhóm khác" if len(found.groups) > _GROUPS else ""
    return [f"{number(len(found.groups))} nhóm: {named}{more}."]


def make_list(asked: Listed, cancel: Event) -> messages.MadeOf:
    """Write the list; that sensitive columns go out is in the log before they do."""
    return made(lambda: _made(asked, cancel))


def _made(asked: Listed, cancel: Event) -> messages.MadeOf:
    with TURN:
        from tdkt_tui.workflow.papers import formed
        from tdkt_tui.workflow.people.lists import note_private, paper_of, picked
    found = picked(asked.folder.path, asked.wish)
    with TURN:
        paper, regulation = paper_of(asked.folder.path, found, asked.wish)
        data = formed(paper, asked.form, regulation)
    stop(cancel)
    note_private(asked.folder.path, found, asked.wish)
    done = put(asked.folder, f"{asked.name}.{asked.form}", data, f"danh sách {number(found.many)} người")
    return replace_words(done, doubts_words(found.read.findings))


def replace_words(done: messages.MadeOf, more: tuple[str, ...]) -> messages.MadeOf:
    """Say more of what was made."""
    return messages.MadeOf(done.head, done.path, (*done.words, *more), done.findings, done.stopped)


def laid(paper: Paper) -> Callable[[int], list[str]]:
    """Return what lays out a table."""
    with TURN:
        from tdkt_tui.delegates.listing.as_file import as_text
    return lambda cells: as_text(paper, cells).rstrip("\n").split("\n")


def first_rows(paper: Paper, many: int) -> Paper:
    """Return the table with its first rows alone; headings tell how many each part really has."""
    parts = []
    for part in paper.parts:
        if many <= 0:
            break
        parts.append(replace(part, rows=part.rows[:many]))
        many -= len(part.rows)
    return replace(paper, parts=tuple(parts))


def doubts_words(findings: tuple[Finding, ...] | list[Finding]) -> tuple[str, ...]:
    """Say how much is doubtful in the list itself: that is mended there, cell by cell, as its title counts it."""
    counts = Counter(finding.severity for finding in findings)
    told = [(counts[Severity.ERROR], "điều lỗi"), (counts[Severity.WARNING], "điều cảnh báo")]
    words = ", ".join(f"{number(count)} {word}" for count, word in told if count)
    pairs = any(finding.rule == "delegates.twice" for finding in findings)
    keys = f"f tới từng ô{', t xem từng cặp có thể là một người' if pairs else ''}"
    return (f"Danh sách còn {words} (một điều có thể nói về nhiều ô): về bảng, bấm {keys}.",) if words else ()
