"""The one way a template is linted: what a check tells, what the rules tell, without what was silenced."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from tdkt_tui.compliance.linting.told import LintFinding

from .kept_findings import KeptFindings, dumped, undumped
from .side_by_side import side_by_side
from .silences import Silence, Silenced, sifted, silences_beside
from .subjects import Subject


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
    kept = KeptFindings()
    known = {number: kept.of(subject) for number, subject in enumerate(subjects)}
    asked = [number for number, found in known.items() if found is None]
    # The key first: what changes meanwhile must not count as judged.
    told = side_by_side([subjects[number] for number in asked], lambda one: (kept.key(one), dumped(judged(one))))
    kept.add(told)
    worked_out = dict(zip(asked, (undumped(found) for _, found in told), strict=True))
    every = (worked_out[number] if found is None else found for number, found in known.items())
    return [_sifted(subject, found, given) for subject, found in zip(subjects, every, strict=True)]


def judged(subject: Subject, data: Path | None = None) -> list[LintFinding]:
    """Return all that is wrong with a template, silenced or not; what that takes is loaded only now."""
    from .judged import judged as worked_out

    return worked_out(subject, data)


def _sifted(subject: Subject, found: Sequence[LintFinding], given: Sequence[Silence]) -> Linted:
    left, silenced = sifted(_ordered(found), silences_beside(subject.file), given)
    return Linted(subject, tuple(_lined(subject, left)), tuple(silenced))


def _lined(subject: Subject, found: Sequence[LintFinding]) -> Sequence[LintFinding]:
    """Return findings of a .docx with the lines of the text that it was made of: its author edits that."""
    if subject.path is None or subject.source is None or not any(one.place.startswith("đoạn") for one in found):
        return found
    if any(one.rule.startswith("file.") for one in found):
        return found
    from tdkt_tui.assembly.engine.template import template_bytes
    from tdkt_tui.workflow.templating.lines import TemplateLines
    from tdkt_tui.workflow.templating.source import source_text

    lines = TemplateLines(template_bytes(subject.path), source_text(subject.source), subject.source.resolve().parent)
    at = ((one, lines.line(one.place, one.around)) for one in found)
    name = subject.source.name
    return [replace(one, place=f"{one.place} ({line if '.txt' in line else f'{name}, {line}'})") if line else one
            for one, line in at]  # fmt: skip


def _ordered(found: Sequence[LintFinding]) -> list[LintFinding]:
    """Return findings of one template by paragraph of the body, those of other parts and of the whole last."""
    unique = {(one.rule, one.place, one.message, one.around): one for one in found}
    return sorted(unique.values(), key=lambda one: (one.paragraph or 10**9, "trang " in one.place))
