"""A dossier becomes documents: checked, rendered, checked again, and written whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Event

from tdkt_tui.compliance.agreement import Written, disagreements
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.fault import Cancelled
from tdkt_tui.model.finding import Finding, by_gravity, has_errors
from tdkt_tui.store.batch import opened

from .check import findings_of, plugin_notes
from .load import load_leniently, profile_path, sound
from .manifest import NAME, manifest
from .produce import Job, Made, plan_jobs, produce
from .replacing import replacement

Progress = Callable[[int, int, str], None]
"""Called as (done, total, what is being made)."""


@dataclass(frozen=True, slots=True)
class BuildRequest:
    """What to build: PROFILE, where to, which kinds and formats (empty: all that the plan prescribes)."""

    source: str
    out: Path | None = None
    kinds: Sequence[str] = ()
    formats: Sequence[str] = ()
    draft: bool = False


@dataclass(frozen=True, slots=True)
class BuildResult:
    """written: the new files, empty when error findings stopped the build. findings: gravest first."""

    out: Path
    written: tuple[Path, ...]
    findings: tuple[Finding, ...]


def build(request: BuildRequest, *, progress: Progress | None = None, cancel: Event | None = None) -> BuildResult:
    """Build what is asked for.

    Raises TdktError for bad input, missing values, an unusable template, a full disk; then nothing was written.
    Error findings also write nothing, unless it is a draft. ``cancel`` set stops between documents: Cancelled.
    """
    loaded = load_leniently(request.source, request.kinds)
    dossier = sound(loaded, draft=request.draft)
    out = request.out or default_out(request.source)
    findings = [*loaded.findings, *findings_of(dossier)]
    if has_errors(findings) and not request.draft:
        return BuildResult(out, (), tuple(by_gravity([*findings, *plugin_notes()])))
    jobs = plan_jobs(dossier, request.kinds, request.formats)
    made = _make(dossier, jobs, request.draft, progress, cancel)
    findings += [finding for item in made for finding in item.findings]
    findings += disagreements(_written(made), people=len(dossier.people) if dossier.people else None)
    told = tuple(by_gravity([*findings, *plugin_notes()]))
    if has_errors(told) and not request.draft:
        return BuildResult(out, (), told)
    files = {name: data for item in made for name, data in item.files.items()} | _pdfs(made, cancel)
    profile = profile_path(request.source)
    with opened(out) as folder:
        turn = replacement(folder.directory, files, jobs)
        record = manifest(
            plan=dossier.plan.plan.id,
            profile=profile,
            inputs=[path for item in made for path in item.inputs]
            + ([profile.parent / dossier.profile.delegates] if dossier.profile.delegates else []),
            regulations=[item.regulation.id for item in made if item.regulation],
            outputs=turn.files,
            kept=turn.kept,
            findings=told,
            draft=request.draft,
        )
        folder.commit({**turn.files, NAME: record}, cancel, remove=turn.remove)
    return BuildResult(out, tuple(out / name for name in turn.files), tuple(by_gravity([*told, *turn.findings])))


def _make(
    dossier: Dossier, jobs: list[Job], draft: bool, progress: Progress | None, cancel: Event | None
) -> list[Made]:
    made = []
    for number, job in enumerate(jobs):
        if cancel is not None and cancel.is_set():
            raise Cancelled("Đã dừng theo yêu cầu; chưa ghi tệp nào.")
        if progress:
            progress(number, len(jobs), job.label)
        made.append(produce(dossier, job, draft=draft))
    if progress:
        progress(len(jobs), len(jobs), "")
    return made


def _written(made: list[Made]) -> list[Written]:
    return [
        Written(f"{name}.docx", item.job.kind.id, data, item.regulation)
        for item in made
        if item.regulation is not None
        for name, data in item.rendered.items()
    ]


def _pdfs(made: list[Made], cancel: Event | None) -> dict[str, bytes]:
    """Make every PDF of the set in one run of LibreOffice, whose start is what costs."""
    wanted = {name: data for item in made if "pdf" in item.job.formats for name, data in item.rendered.items()}
    if not wanted:
        return {}
    from tdkt_tui.assembly import to_pdf

    return {f"{name}.pdf": data for name, data in to_pdf(wanted, cancel=cancel).items()}


def default_out(source: str) -> Path:
    """Return where documents go when nobody says: ``out`` of a dossier folder, else ``out/<profile>`` here."""
    path = profile_path(source)
    return path.parent / "out" if Path(source).is_dir() else Path("out") / path.stem
