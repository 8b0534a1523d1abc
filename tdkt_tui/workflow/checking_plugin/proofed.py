"""Lines of units' pages that nobody has read beside the plan that they come from."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from textwrap import shorten

from tdkt_tui.model.fault import TdktError
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.words import padded
from tdkt_tui.store.files import read_limited
from tdkt_tui.workflow.plan_notes import notes_of
from tdkt_tui.workflow.plan_source import PlanSource
from tdkt_tui.workflow.reaching import Reached

_QUOTED = 90


@dataclass(frozen=True, slots=True)
class Proofed:
    """What is wrong, and in a few words how far a plan's pages were read: told: "" for all of them."""

    findings: tuple[Finding, ...] = ()
    told: str = ""


def unproofed(source: PlanSource, reached: Reached, *, strict: bool = False) -> Proofed:
    """Return a note where pages have lines that nobody has read; none for a plan without its original beside it.

    reached: of its plan. strict: it is a warning, as all that waits for a person.
    """
    from tdkt_tui.workflow.confirming.original import (
        original_of,  # the reader comes with these, which most checks do without
    )
    from tdkt_tui.workflow.proofing import sheet_of
    from tdkt_tui.workflow.proofing.missed import aside_of
    from tdkt_tui.workflow.proofing.record import read_of, unread

    original = original_of(source.path) if source.path else None
    if source.path is None or original is None or not original.paragraphs:
        return Proofed(told="không có bản gốc bên cạnh, chưa đối chiếu")
    try:
        text = _text(source.path)
        sheet = sheet_of(source.plan, original, notes_of(text), reached=reached, aside=aside_of(text))
        lines = unread(sheet, read_of(source.path))
    except TdktError as fault:  # of a template: told by who tries it; of the record: here
        wrong = fault.place.endswith(".txt")
        told = Finding("plugin.unproofed", Severity.WARNING, fault.what, place=fault.place, fix=fault.fix)
        return Proofed((told,) if wrong else (), "chưa đối chiếu được")
    if not lines:
        return Proofed()
    first = shorten(f"{lines[0].whose}: {lines[0].words}", _QUOTED, placeholder=" …")
    told = Finding("plugin.unproofed", Severity.WARNING if strict else Severity.NOTE,
                   f"Còn {padded(len(lines))} dòng của trang in chưa ai đọc cạnh bản gốc, dòng đầu: {first}",
                   place=source.path.name, fix=f"tdkt plugin proof {source.plugin}")  # fmt: skip
    return Proofed((told,), f"còn {padded(len(lines))} dòng chưa đọc: tdkt plugin proof {source.plugin}")


def _text(path: Path) -> str:
    """Return the text of a plan's file; none of one that cannot be read, which is told elsewhere."""
    try:
        return read_limited(path).decode("utf-8-sig")
    except UnicodeDecodeError:
        return ""
