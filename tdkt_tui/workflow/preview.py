"""One document of a profile as it would be written now: the bytes of a draft, and what a check finds in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tdkt_tui.compliance.layout import judged, read_document
from tdkt_tui.context.contexts import Filled, contexts
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.fault import BadInput
from tdkt_tui.model.finding import Finding
from tdkt_tui.model.words import MISSING
from tdkt_tui.regulations import Applied, choose

from .extras import extra_context
from .load import Loaded, sound
from .produce import Job, issue_day, naming, plan_jobs, template_named
from .template_stale import left_out, without_conference

MARK = MISSING.partition("{")[0]
"""How the mark begins that a draft prints for a missing value."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One document that the plan offers. kind: its id; label: what it is called."""

    kind: str
    label: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """One document to be read.

    at: which of ``choices`` it is; copy and copies: which one of how many, counted from 0, where a kind makes one for
    each guest or form; name: of the file that a build writes, without ending; gaps: values that nobody gave; findings:
    of the layout check, None where gaps stand in for text, for a layout with them is nobody's fault; behind: what is
    wrong with its template for the plan as it is now.
    """

    choices: tuple[Choice, ...]
    at: int
    copy: int
    copies: int
    name: str
    data: bytes
    gaps: int
    findings: tuple[Finding, ...] | None
    behind: tuple[Finding, ...] = ()


def choices(dossier: Dossier) -> tuple[Choice, ...]:
    """Return the documents that can be read, in the plan's order. Raises BadInput where the plan offers none."""
    return tuple(Choice(job.kind.id, job.label) for job in _jobs(dossier))


def sheet(loaded: Loaded, at: int = 0, copy: int = 0) -> Sheet:
    """Make one document as ``build --draft`` makes it; at and copy beyond the last mean the last.

    Raises TdktError where a draft could not be built either.
    """
    dossier = sound(loaded, draft=True)
    jobs = _jobs(dossier)
    at = min(max(at, 0), len(jobs) - 1)
    job = jobs[at]
    applied = choose(issue_day(dossier, job.kind, draft=True), dossier.issuer.kind)
    filled = contexts(dossier, job.offer, job.kind, regulation=applied.regulation, draft=True)
    if not filled:
        raise BadInput(f"Chưa có bản nào của văn bản “{job.label}”.", field=job.kind.id,
                       fix="ghi người nhận vào hồ sơ rồi xem lại")  # fmt: skip
    copy = min(max(copy, 0), len(filled) - 1)
    data = _made(dossier, job, filled[copy], applied)
    # As in a build: a draft's marks stand where the text is missing, and what they do to the layout is nobody's fault.
    marked = any(MARK in repr(item.context) for item in filled)
    document = read_document(data, applied.regulation)
    gaps = sum(paragraph.text.count(MARK) for paragraph in document.paragraphs)
    to_judge = judged(document, binding=applied.binding) if job.kind.administrative else []
    findings = None if marked else tuple(to_judge)
    offered = tuple(Choice(item.kind.id, item.label) for item in jobs)
    source = template_named(filled[copy].template or job.offer.template)[1]
    asked = job.kind.id == "plan"
    behind = (*without_conference(dossier, document, source), *left_out(dossier, source)) if asked else ()
    return Sheet(offered, at, copy, len(filled), _name(job, filled[copy]), data, gaps, findings, behind)


def place_of(offered: Sequence[Choice], kind: str) -> int:
    """Return which of the offered documents is of this kind. Raises BadInput for a kind that is not offered."""
    for at, choice in enumerate(offered):
        if choice.kind == kind:
            return at
    raise BadInput(f"Kế hoạch không quy định văn bản “{kind}” cho cấp này.", field="--document",
                   fix="chọn trong: " + ", ".join(dict.fromkeys(choice.kind for choice in offered)))  # fmt: skip


def _jobs(dossier: Dossier) -> list[Job]:
    return plan_jobs(dossier, list(dict.fromkeys(offer.kind for offer in dossier.offers())), ("docx",))


def _made(dossier: Dossier, job: Job, item: Filled, applied: Applied) -> bytes:
    extra = extra_context(dossier, job.kind)
    template, source = template_named(item.template or job.offer.template)
    with naming(source, dossier):
        return template.render({**item.context, "extra": extra}, applied.regulation, draft=True)


def _name(job: Job, item: Filled) -> str:
    return f"{job.kind.file}/{item.name}" if job.kind.many else job.kind.file
