"""The one way a template is linted: what a check tells, what the rules tell, without what was silenced."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tdkt_tui.assembly.package import read_sound
from tdkt_tui.compliance.linting.judging import judge
from tdkt_tui.compliance.linting.names_apart import unknown_names
from tdkt_tui.compliance.linting.sheet import Sheet
from tdkt_tui.compliance.linting.told import LintFinding
from tdkt_tui.context.names import is_known
from tdkt_tui.context.names_by_kind import absent
from tdkt_tui.model.fault import TdktError
from tdkt_tui.model.finding import Finding
from tdkt_tui.workflow.template_info import TemplateLook, look_at
from tdkt_tui.workflow.template_names import names_for

from .faults import as_finding, placed
from .kept_findings import keep_findings, known_findings
from .known import known_of, wanted_of
from .side_by_side import side_by_side
from .silences import Silence, Silenced, sifted, silences_beside
from .subjects import Subject
from .tried import failing


@dataclass(frozen=True, slots=True)
class Linted:
    """A template that was linted: what counts, in the order of its paragraphs, and what was silenced."""

    subject: Subject
    findings: tuple[LintFinding, ...]
    silenced: tuple[Silenced, ...] = ()


def lint(subject: Subject, given: Sequence[Silence] = (), data: Path | None = None) -> Linted:
    """Lint one template; whatever is wrong with its file is among the findings.

    given: silences of the command line. data: a file with data, whose names are held against it and which is tried.
    Raises BadInput for a broken file of silences, NotFound or BadInput for the data file.
    """
    return _sifted(subject, judged(subject, data), given)


def lint_all(subjects: Sequence[Subject], given: Sequence[Silence] = (), data: Path | None = None) -> list[Linted]:
    """Lint templates, in their order; what an earlier process found is not worked out again. Raises like ``lint``."""
    if data is not None:
        return [lint(subject, given, data) for subject in subjects]
    known = [known_findings(subject) for subject in subjects]
    asked = [subject for subject, found in zip(subjects, known, strict=True) if found is None]
    worked_out = iter(side_by_side(asked, _kept))
    every = [next(worked_out) if found is None else found for found in known]
    return [_sifted(subject, found, given) for subject, found in zip(subjects, every, strict=True)]


def _kept(subject: Subject) -> list[LintFinding]:
    found = judged(subject)
    keep_findings(subject, found)
    return found


def _sifted(subject: Subject, found: Sequence[LintFinding], given: Sequence[Silence]) -> Linted:
    left, silenced = sifted(_ordered(found), silences_beside(subject.file), given)
    return Linted(subject, tuple(left), tuple(silenced))


def judged(subject: Subject, data: Path | None = None) -> list[LintFinding]:
    """Return all that is wrong with a template, silenced or not."""
    look, docx = _looked(subject, data)
    found = [as_finding(fault) for fault in look.faults]
    found += [_note(note) for note in look.notes]
    if docx is None:
        return found
    try:
        found += judge(docx, styled=subject.styled, known=known_of(subject), wanted=wanted_of(subject))
    except TdktError as fault:
        found += [as_finding(one) for one in fault.singles() if one.what not in {told.message for told in found}]
    else:
        found += _beside_broken_tags(subject, docx, look, data)
    found += _never_there(subject, look)
    if data is not None:
        told = {(one.place, one.message) for one in found}
        found += [one for one in failing(docx, data) if (one.place, one.message) not in told]
    return found


def _looked(subject: Subject, data: Path | None) -> tuple[TemplateLook, bytes | None]:
    """Return what a check sees of a template, and its bytes, or those that its text makes; None for none."""
    from tdkt_tui.assembly.engine.template import template_bytes

    if subject.path is not None:
        look = look_at(subject.path, subject.source, data)
        try:
            return look, template_bytes(subject.path)
        except TdktError:
            return look, None
    from tdkt_tui.workflow.template_making import look_at_text, text_made

    assert subject.source is not None
    return look_at_text(subject.source, data), text_made(subject.source)


def _beside_broken_tags(subject: Subject, docx: bytes, look: TemplateLook, data: Path | None) -> Iterator[LintFinding]:
    """Yield unknown names of a template whose tags are not sound; of a sound one a check has told them."""
    names = names_for(subject.path or subject.source, data) if look.faults and not look.fields else None
    if names is not None:
        yield from unknown_names(Sheet(read_sound(docx), subject.styled), names)


def _note(note: Finding) -> LintFinding:
    return placed("style.unknown", note.message, note.place, severity=note.severity, fix=note.fix)


def _never_there(subject: Subject, look: TemplateLook) -> Iterator[LintFinding]:
    """Yield each field that some document has, and the documents made of this template never."""
    for name, place in look.fields:
        if not is_known(name):
            continue
        for use in subject.uses:
            if why := absent(name, use.plan, use.offer, use.kind):
                message = f"Trường “{name}” không bao giờ có ở đây: {why}."
                yield placed("field.kind", message, place, fix="bỏ thẻ, hoặc hỏi trước: {%p if … is defined %}",
                             around=name)  # fmt: skip
                break


def _ordered(found: Sequence[LintFinding]) -> list[LintFinding]:
    """Return findings of one template by paragraph of the body, those of other parts and of the whole last."""
    unique = {(one.rule, one.place, one.message, one.around): one for one in found}
    return sorted(unique.values(), key=lambda one: (one.paragraph or 10**9, "trang " in one.place))
