"""A dossier as its form shows it: fields under sections, what stands in each, and what a check finds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from tdkt_tui.model.fields import FieldInfo
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.row_text import items_of, row_words, rows_of
from tdkt_tui.model.sampled import SAMPLE, called
from tdkt_tui.model.text import one_line
from tdkt_tui.model.words import clause_words, raised_first

from .faults import as_findings
from .gravity import told_in_list
from .labels import SECTIONS
from .plugins import own
from .turn import TURN

if TYPE_CHECKING:
    from tdkt_tui.workflow.composing import Composing
    from tdkt_tui.workflow.composing.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class FormRow:
    """One field. value: what stands in it, on one line. changed: typed and not saved. wrong: why it is no value yet.

    said: what the plan says about it, with the clause. found: what a check found wrong with it. sample: what stands in
    it came with a sample, and nobody has made it the unit's own. in_row: it is a cell of a row.
    """

    field: FieldInfo
    section: str
    value: str
    changed: bool
    wrong: str
    said: str = ""
    found: str = ""
    sample: bool = False
    in_row: bool = False

    @property
    def label(self) -> str:
        """Return the field's name."""
        return raised_first(self.field.label)


def form_rows(composing: Composing, findings: Iterable[Finding] = ()) -> list[FormRow]:
    """Return the form's rows in its order, section by section, each with the errors that a check found in it.

    A field that is not asked here, but was typed in or holds something wrong, comes last: it can be emptied.
    """
    errors = [item for item in findings if item.severity is Severity.ERROR and item.field]
    fields = {field.key: field for field in composing.fields()}
    fields |= _left_behind(composing, fields, errors)
    found: dict[str, list[str]] = {}
    for item in errors:
        if (key := field_of(item, fields)) and item.rule != "typed.unread":
            found.setdefault(key, []).append(told_in_list(item))
    rows = [_row(field, composing, " ".join(found.get(field.key, ()))) for field in fields.values()]
    order = list(dict.fromkeys(row.section for row in rows))
    return sorted(rows, key=lambda row: order.index(row.section))


def _left_behind(composing: Composing, asked: Collection[str], errors: Iterable[Finding]) -> dict[str, FieldInfo]:
    from tdkt_tui.workflow.composing.reading import of_another_level
    from tdkt_tui.workflow.composing.sampled import unasked

    wrong = [item.field for item in errors if field_of(item, asked) is None]
    found = [of_another_level(key) for key in [*composing.typed, *wrong, *unasked(composing)] if key not in asked]
    return {field.key: field for field in found if field and (composing.raw(field.key) or field.key in composing.typed)}


def _row(field: FieldInfo, composing: Composing, found: str) -> FormRow:
    from tdkt_tui.workflow.composing.sampled import still_sample

    key = field.key
    section = field.section or SECTIONS.get(key.partition(".")[0], SECTIONS[""])
    value = value_words(field, composing.raw(key))
    people = composing.case.people if composing.case and field.kind == "file" else None
    if people is not None:
        value = " – ".join(part for part in (value, f"{len(people)} người") if part)
    said = "; ".join(
        f"{item.words} ({clause_words(item.clause)})" if item.clause else item.words for item in composing.said(key)
    )
    sample = still_sample(composing, key)
    return FormRow(field, section, value, key in composing.typed, composing.wrong.get(key, ""), said, found, sample)


def value_words(field: FieldInfo, raw: str) -> str:
    """Return raw text on one line: a choice by its words, rows by how many there are and what they begin with."""
    if field.kind == "rows" and (rows := rows_of(raw)):
        firsts = (next(iter(row.values()), "") for row in rows)
        return f"{len(rows)} dòng: " + "; ".join(one_line(dict(field.choices).get(text, text)) for text in firsts)
    if field.kind == "list":
        name = called if field.key == SAMPLE else one_line
        return "; ".join(name(item) for item in items_of(raw) if item)
    text = one_line(raw)
    return dict(field.choices).get(text, text)


def about_day_of(composing: Composing, field: FieldInfo, typed: str) -> str:
    """Return what is to be said of a typed day, "" for a field that is no date; for a thread to call."""
    if field.kind != "date":
        return ""
    said, today = composing.said(field.key), date.today()  # noqa: DTZ011 - the user's day
    with TURN:  # the calendar of holidays is loaded by the first who asks, a check perhaps
        from tdkt_tui.workflow.composing.days import about_day, typed_day

        return raised_first("; ".join(about_day(typed_day(field, typed), said, today)))


def checked(snapshot: Snapshot) -> tuple[Finding, ...]:
    """Check what stands in the form; never raises."""
    with TURN:
        try:
            return own(snapshot.findings())
        except Exception as error:  # noqa: BLE001 - shown as text; the interface stays
            return as_findings(error)


def field_of(finding: Finding, keys: Iterable[str]) -> str | None:
    """Return the field in which a finding stands, the longest of the keys around its own."""
    around = [key for key in keys if f"{finding.field}.".startswith(f"{key}.")]
    return max(around, key=len, default=None)


def unfilled_rows(composing: Composing) -> tuple[str, ...]:
    """Return the rows of tables that lack a required cell, in words: "Chỉ tiêu cơ cấu, dòng 1: Ít nhất"."""
    from tdkt_tui.model.row_text import rows_of
    from tdkt_tui.workflow.composing.columns import columns_for

    told: list[str] = []
    for field in composing.fields():
        if field.kind != "rows" or not (raw := composing.raw(field.key)).strip():
            continue
        needed = [column for column in columns_for(field, composing.case) if column.required]
        for number, row in enumerate(rows_of(raw), start=1):
            lacking = [column.label for column in needed if not row.get(column.key, "").strip()]
            told += [f"{raised_first(field.label)}, dòng {number}: {', '.join(lacking)}"] if lacking else []
    return tuple(told)


def states(rows: Collection[FormRow], findings: Iterable[Finding]) -> Mapping[str, str]:
    """Return the state of each section in words: "xong", "thiếu 2", "1 lỗi", "3 minh họa"."""
    section_of = {row.field.key: row.section for row in rows}
    lacking, wrong = dict.fromkeys(section_of.values(), 0), dict.fromkeys(section_of.values(), 0)
    for finding in findings:
        if finding.severity is Severity.ERROR:
            key = field_of(finding, section_of)
            section = section_of[key] if key else SECTIONS.get(finding.field.partition(".")[0], "")
            counts = lacking if finding.rule == "profile.missing" else wrong
            counts[section] = counts.get(section, 0) + 1
    sample = Counter(row.section for row in rows if row.sample)
    sections = dict.fromkeys(section_of.values())
    return {section: _state(lacking[section], wrong[section], sample[section]) for section in sections}


def _state(lacking: int, wrong: int, sample: int) -> str:
    told = ((lacking, f"thiếu {lacking}"), (wrong, f"{wrong} lỗi"), (sample, f"{sample} minh họa"))
    parts = [words for count, words in told if count]
    return ", ".join(parts) or "xong"


def row_line(number: int, cells: Mapping[str, str], columns: Iterable[FieldInfo]) -> str:
    """Return a row on one line: its number and its cells, choices by their words."""
    known = {column.key: column for column in columns}
    told = {name: value_words(known[name], cell) if name in known else cell for name, cell in cells.items()}
    return f"{number:>2}. {row_words(told) or '(chưa ghi)'}"
