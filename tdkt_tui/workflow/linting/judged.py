"""All that is wrong with one template: what a check of it tells, and what the rules tell."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from tdkt_tui.assembly import Template
from tdkt_tui.assembly.engine.template import template_bytes
from tdkt_tui.assembly.package import read_sound
from tdkt_tui.assembly.style_faults import style_faults, style_note
from tdkt_tui.compliance.linting.judging import judge_sheet
from tdkt_tui.compliance.linting.letters import letters_of_source
from tdkt_tui.compliance.linting.names_apart import unknown_names
from tdkt_tui.compliance.linting.sheet import Sheet
from tdkt_tui.compliance.linting.tags_only import looked_at
from tdkt_tui.compliance.linting.told import LintFinding
from tdkt_tui.model.fault import TdktError
from tdkt_tui.workflow.templating.apart import apart
from tdkt_tui.workflow.templating.lines import TemplateLines
from tdkt_tui.workflow.templating.making import text_made
from tdkt_tui.workflow.templating.named import look_at_text
from tdkt_tui.workflow.templating.names import names_for
from tdkt_tui.workflow.templating.source import source_text

from .faults import as_finding, placed
from .known import known_of, wanted_of
from .never_there import asked_first, never_there, to_ask
from .subjects import Subject
from .tried import failing


@dataclass
class _Look:
    """What a check sees: the bytes, what stands in them, the fields with their places, every fault; are tags sound."""

    docx: bytes = b""
    sheet: Sheet | None = None
    fields: dict[str, str] = field(default_factory=dict)
    faults: list[TdktError] = field(default_factory=list)
    sound: bool = False


def judged(subject: Subject, data: Path | None = None) -> list[LintFinding]:
    """Return all that is wrong with a template, silenced or not.

    data: a file with data, whose names are held against it and which is tried. Raises NotFound or BadInput for it.
    """
    look = _of_docx(subject, data) if subject.path is not None else _of_text(subject, data)
    found = [as_finding(fault) for fault in look.faults]
    found += _unseen(subject)
    if look.sheet is None:
        return found
    names = names_for(subject.path or subject.source, data) if not look.sound else None
    try:
        found += _styles(look.sheet, look.docx)
        found += judge_sheet(look.sheet, known_of(subject), wanted_of(subject))
        if names is not None:  # of a template whose tags are sound, doubts told them
            found += unknown_names(look.sheet, names)
    except TdktError as fault:  # of a part that only its looks are read from; other templates are told all the same
        found += map(as_finding, fault.singles())
    found += _never_there(subject, look)
    if subject.path is None:
        found = _lined(found, subject, look.docx)
    if data is not None and look.sound:
        told = {(one.place, one.message) for one in found}
        found += [one for one in failing(look.docx, data) if (one.place, one.message) not in told]
    return found


def _of_docx(subject: Subject, data: Path | None) -> _Look:
    assert subject.path is not None
    look = _Look()
    names = names_for(subject.path, data)
    try:
        look.docx = template_bytes(subject.path)
        look.sheet = Sheet(read_sound(look.docx, place=str(subject.path)), subject.styled)
        if (seen := looked_at(look.sheet, names)) is not None:
            look.fields, faults = seen
            look.faults += faults
        else:
            template = Template.from_bytes(look.docx)
            look.fields = template.field_places()
            look.faults += template.doubts(names)
        look.sound = True
    except TdktError as fault:
        look.faults += fault.singles()
    try:
        if subject.source is not None:
            parts = look.sheet.package.parts if look.sheet is not None else None
            look.faults += apart(source_text(subject.source), subject.source, look.docx, parts)
    except TdktError as fault:
        look.faults += fault.singles()
    return look


def _of_text(subject: Subject, data: Path | None) -> _Look:
    """Look at a text as at the .docx that it would make, faulty tags and all."""
    assert subject.source is not None
    told = look_at_text(subject.source, data)
    docx = text_made(subject.source)
    sheet = Sheet(read_sound(docx), subject.styled) if docx is not None else None
    return _Look(docx or b"", sheet, dict(told.fields), list(told.faults), sound=bool(told.fields) or not told.faults)


def _unseen(subject: Subject) -> Iterator[LintFinding]:
    """Yield what the text of a template has that no .docx of it shows; who cannot read it has told so."""
    with suppress(TdktError):
        text = source_text(subject.source) if subject.source is not None else ""
        for one in letters_of_source(text):
            yield one if subject.path is None else replace(one, place=f"{subject.file.stem}.txt, {one.place}")


def _lined(found: list[LintFinding], subject: Subject, docx: bytes) -> list[LintFinding]:
    """Return findings of what a text makes, each with the line of the text before its paragraph."""
    assert subject.source is not None
    if not any(one.place.startswith("đoạn") for one in found):
        return found
    lines = TemplateLines(docx, source_text(subject.source), subject.source.resolve().parent)
    return [replace(one, place=lines.place(one.place, one.around)) for one in found]


def _styles(sheet: Sheet, docx: bytes) -> Iterator[LintFinding]:
    if sheet.all_ours:
        return
    if sheet.styled:
        yield from (as_finding(fault) for fault in style_faults(docx))
    elif note := style_note(docx):
        yield placed("style.unknown", note.message, note.place, severity=note.severity, fix=note.fix)


def _never_there(subject: Subject, look: _Look) -> Iterator[LintFinding]:
    """Yield each field that some document has, and the documents made of this template never."""
    for name, why in never_there(look.fields, subject.uses).items():
        if not (look.sound and asked_first(look.docx, name)):
            message = f"Trường “{name}” không bao giờ có ở đây: {why}."
            fix = f"bỏ thẻ, hoặc hỏi trước: {{%p if {to_ask(name)} is defined %}}"
            yield placed("field.kind", message, look.fields[name], fix=fix, around=name)
