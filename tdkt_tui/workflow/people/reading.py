"""Reading a list with what somebody said of its columns, now or before; from a file or pasted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from tdkt_tui.delegates.cleaning import cleaned, what_was_changed
from tdkt_tui.delegates.heading import Told
from tdkt_tui.delegates.mapping import Correction, over
from tdkt_tui.delegates.read import PeopleRead, read_tables, tables_in
from tdkt_tui.delegates.remembered import Remembered
from tdkt_tui.delegates.sheet_rows import Rows, pasted_rows
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.regulations import load_honours

if TYPE_CHECKING:
    from threading import Event

PASTED = "bảng dán"


@dataclass(frozen=True, slots=True)
class Source:
    """What to read. file: its path; pasted: a block of text instead. correction: what its columns hold.

    forget: what was said before of columns under the same headings. as_is: no spelling is brought to one habit.
    """

    file: Path = field(default_factory=lambda: Path(PASTED))
    pasted: bytes | None = None
    correction: Correction = field(default_factory=Correction)
    forget: bool = False
    as_is: bool = False

    @property
    def in_text(self) -> bool:
        """Tell a text document, most of whose tables are no lists."""
        return self.pasted is None and self.file.suffix.lower() == ".docx"


def tables_of(source: Source, cancel: Event | None = None) -> list[Rows]:
    """Return a list's tables before anybody knows what their columns mean. Raises NotFound, BadInput, Cancelled."""
    return tables_in(source.file, cancel) if source.pasted is None else pasted_rows(source.pasted, PASTED)


def read_source(source: Source) -> PeopleRead:
    """Return what a list says; a correction that led to a list is remembered for the next one with these headings.

    Raises NotFound, BadInput, StoreFault.
    """
    remembered = Remembered()

    def told(labels: Mapping[int, str]) -> Told:
        before = {} if source.forget else remembered.told(labels)
        return over(before, source.correction.told(labels))

    read = read_tables(tables_of(source), source.file.name, told, text=source.in_text)
    said = []
    for _, segment in read.tables:
        labels = segment.heading.labels
        if source.forget and remembered.forget(labels):
            said.append("Đã bỏ cách hiểu cột nhớ từ lần trước.")
        elif not source.forget and remembered.knows(labels):
            said.append("Đã dùng cách hiểu cột nhớ từ lần trước với những tiêu đề này.")
        if source.correction:
            remembered.keep(labels, source.correction)
    found = [
        Finding("delegates.columns-remembered", Severity.NOTE, message, place=source.file.name, field="delegates",
                fix="" if source.forget else "không đúng nữa thì thêm --forget-columns")
        for message in dict.fromkeys(said)
    ]  # fmt: skip
    read = replace(read, findings=[*found, *read.findings])
    return read if source.as_is else spelled(read, source.file.name)


def spelled(read: PeopleRead, name: str) -> PeopleRead:
    """Return a list with its spelling brought to one habit, each change told. name: of the list."""
    people, changes = cleaned(read.people, load_honours().in_full)
    changed = what_was_changed(read.people, changes, name)
    return replace(read, people=people, findings=[*read.findings, *changed])
