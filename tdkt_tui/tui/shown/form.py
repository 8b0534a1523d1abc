"""A dossier as its form shows it: fields under sections, what stands in each, and what a check finds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tdkt_tui.model.fields import FieldInfo
from tdkt_tui.model.finding import Finding
from tdkt_tui.model.text import one_line
from tdkt_tui.model.words import raised_first

from .faults import as_findings
from .labels import SECTIONS
from .plugins import own
from .turn import TURN

if TYPE_CHECKING:
    from tdkt_tui.workflow.composing import Composing
    from tdkt_tui.workflow.composing.snapshot import Snapshot

IN_FILE = ("rows",)
"""Kinds of field that are edited in the file: a list of tables holds more than one line can say."""


@dataclass(frozen=True, slots=True)
class FormRow:
    """One field. value: what stands in it, on one line. changed: typed and not saved. wrong: why it is no value yet."""

    field: FieldInfo
    section: str
    value: str
    changed: bool
    wrong: str

    @property
    def label(self) -> str:
        """Return the field's name."""
        return raised_first(self.field.label)


def form_rows(composing: Composing) -> list[FormRow]:
    """Return the form's rows in its order, section by section."""
    rows = [_row(field, composing) for field in composing.fields()]
    order = list(dict.fromkeys(row.section for row in rows))
    return sorted(rows, key=lambda row: order.index(row.section))


def _row(field: FieldInfo, composing: Composing) -> FormRow:
    section = field.section or SECTIONS.get(field.key.partition(".")[0], SECTIONS[""])
    raw = one_line(composing.raw(field.key))
    value = dict(field.choices).get(raw, raw)
    return FormRow(field, section, value, field.key in composing.typed, composing.wrong.get(field.key, ""))


def checked(snapshot: Snapshot) -> tuple[Finding, ...]:
    """Check what stands in the form; never raises."""
    with TURN:
        try:
            return own(snapshot.findings())
        except Exception as error:  # noqa: BLE001 - shown as text; the interface stays
            return as_findings(error)


def lacking(rows: Iterable[FormRow], findings: Iterable[Finding]) -> Mapping[str, int]:
    """Return how many errors stand in each section, so that its heading tells its state."""
    section_of = {row.field.key: row.section for row in rows}
    counts: dict[str, int] = {}
    for finding in findings:
        if finding.severity == "error":
            key = next((key for key in section_of if f"{finding.field}.".startswith(f"{key}.")), None)
            section = section_of[key] if key else SECTIONS.get(finding.field.partition(".")[0], "")
            counts[section] = counts.get(section, 0) + 1
    return counts
