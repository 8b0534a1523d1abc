"""Making one offered document in its formats, with its own regulation, and checking what was made."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from tdkt_tui.compliance.layout import judged, read_document
from tdkt_tui.context.contexts import Filled, contexts
from tdkt_tui.context.head import document_day
from tdkt_tui.model.blank import judged_on
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.fault import BadInput, MissingValue, TdktError
from tdkt_tui.model.finding import Finding
from tdkt_tui.model.kinds import DocumentKind
from tdkt_tui.model.plan import Offer
from tdkt_tui.model.words import MISSING
from tdkt_tui.regulations import Applied, Regulation, choose

from .catalogue import kinds, template_path
from .extras import extra_context, extra_infos

if TYPE_CHECKING:
    from tdkt_tui.assembly import Template
    from tdkt_tui.compliance.layout.document import Document


@dataclass(frozen=True, slots=True)
class Job:
    """One offered document and the formats that are wanted of it."""

    offer: Offer
    kind: DocumentKind
    formats: tuple[str, ...]

    @property
    def label(self) -> str:
        """Return what progress shows."""
        return self.offer.title or self.kind.label


@dataclass(frozen=True, slots=True)
class Made:
    """What became of a job.

    files: what is to be written, by relative name, but for PDF, which is made for a whole set at once. rendered: the
    .docx by name without ending, written or not. documents: the same as the checks read them, from those very bytes.
    findings: what a check of them found. inputs: what they came from. regulation: what they were dressed and
    judged by; binding: whether it binds this issuer.
    """

    job: Job
    files: Mapping[str, bytes]
    rendered: Mapping[str, bytes] = field(default_factory=dict)
    documents: Mapping[str, Document] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    inputs: tuple[Path, ...] = ()
    regulation: Regulation | None = None
    binding: bool = True


def plan_jobs(dossier: Dossier, wanted: Sequence[str], formats: Sequence[str]) -> list[Job]:
    """Return what to make, in the plan's order.

    Raises BadInput for a kind that the province does not prescribe here, or a format that nothing wanted has.
    """
    known = kinds(dossier.plan.province)
    offers = dossier.offers()
    offered = [offer.kind for offer in offers]
    if not offers or any(name not in offered for name in wanted):
        from .not_made import not_made

        raise not_made(dossier, offered, wanted)
    jobs = []
    for offer in offers:
        if offer.kind not in known:
            raise BadInput(f"Kế hoạch quy định loại văn bản chưa ai khai báo: “{offer.kind}”.",
                           fix="báo cho người soạn kế hoạch của tỉnh; các loại đã có: " + ", ".join(known))  # fmt: skip
        kind = known[offer.kind]
        chosen = tuple(item for item in formats if item in kind.formats) if formats else kind.default_formats
        asked = offer.kind in wanted if wanted else not offer.on_request
        if chosen and asked:
            jobs.append(Job(offer, kind, chosen))
    if not jobs:
        from .not_made import none_made

        raise none_made(offers, wanted)
    return jobs


def produce(dossier: Dossier, job: Job, *, draft: bool) -> Made:
    """Make one job. Raises TdktError with its place."""
    if job.kind.formats == ("ics",):
        return _calendar(dossier, job)
    applied = choose(issue_day(dossier, job.kind, draft=draft), dossier.issuer.kind)
    filled = contexts(dossier, job.offer, job.kind, regulation=applied.regulation, draft=draft)
    extra = extra_context(dossier, job.kind)
    rendered, sources = {}, []
    for item in filled:
        template, source = template_named(item.template or job.offer.template)
        with naming(source, dossier):
            data = template.render({**item.context, "extra": extra}, applied.regulation, draft=draft)
        rendered[_name(job.kind, item)] = data
        sources.append(source)
    to_judge = rendered if job.kind.administrative else {}
    documents = {name: read_document(data, applied.regulation) for name, data in to_judge.items()}
    # A draft's marks stand where the text is missing; what they do to the layout is nobody's fault.
    marked = draft and any(MISSING.partition("{")[0] in repr(item.context) for item in filled)
    checked = {} if marked else documents
    findings = tuple(finding for name, read in checked.items() for finding in _checked(name, read, applied))
    files = {f"{name}.docx": data for name, data in rendered.items()} if "docx" in job.formats else {}
    if "xlsx" in job.formats:
        files |= {f"{_name(job.kind, item)}.xlsx": _workbook(dossier, job.kind, item) for item in filled}
    return Made(job, files, rendered, documents, findings, tuple(dict.fromkeys(sources)), applied.regulation,
                applied.binding)  # fmt: skip


def _workbook(dossier: Dossier, kind: DocumentKind, filled: Filled) -> bytes:
    annex = filled.context["annex"]
    if kind.id == "form":
        from tdkt_tui.delegates.form_sheet import form_xlsx

        form = next(form for form in dossier.plan.blank_form if form.id == filled.name)
        return form_xlsx(dossier, form, annex, filled.context["form"])
    from tdkt_tui.delegates.sheet import delegate_xlsx

    # The same title and "Kèm theo" line as in its .docx; a plugin's own kind may have no list in its context.
    title = filled.context.get("delegates", annex)["title"]
    return delegate_xlsx(dossier, title, annex["attached"], dossier.listed)


def _calendar(dossier: Dossier, job: Job) -> Made:
    from tdkt_tui.timeline.ics import dossier_ics

    return Made(job, {f"{job.kind.file}.ics": dossier_ics(dossier, extra_infos(dossier))})


def issue_day(dossier: Dossier, kind: DocumentKind, *, draft: bool) -> date:
    """Return the day by which this document's regulation is chosen; a draft without a date follows the plan's."""
    day = document_day(dossier, kind)
    if day is None and not draft:
        raise MissingValue("Chưa có ngày ban hành.", field=f"{kind.identity}.date",
                           fix="ghi ngày, hoặc { later = true, not_before = … }")  # fmt: skip
    return day or _plan_day(dossier)


def _plan_day(dossier: Dossier) -> date:
    day = judged_on(dossier.plan.plan.date)
    assert day is not None
    return day


def _name(kind: DocumentKind, item: Filled) -> str:
    return f"{kind.file}/{item.name}" if kind.many else kind.file


def _checked(name: str, document: Document, applied: Applied) -> list[Finding]:
    found = judged(document, binding=applied.binding)
    return [replace(finding, place=f"{name}.docx, {finding.place}") for finding in found]


@cache
def template_named(name: str) -> tuple[Template, Path]:
    """Return a template by its name, loaded once, and its file. Raises TdktError naming the file."""
    from tdkt_tui.assembly import Template

    path = template_path(name)
    with naming(path):
        return Template.load(path), path


@contextmanager
def naming(template: Path, dossier: Dossier | None = None) -> Iterator[None]:
    """Say in a template's faults which template it is: they know only the paragraph. dossier: of whom it is made."""
    try:
        yield
    except TdktError as fault:
        from .hook_blame import blame_hook
        from .made_anew import of_no_conference

        for single in fault.singles():
            blame_hook(single)
            if dossier is not None:
                of_no_conference(dossier, single, template)
            if str(template) not in single.place:
                single.place = f"{template}, {single.place}".removesuffix(", ")
        raise
