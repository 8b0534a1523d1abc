"""A dossier becomes documents: checked, rendered, checked again, and written whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Event

from tdkt_tui.compliance.agreement import Written, disagreements
from tdkt_tui.model.fault import Cancelled
from tdkt_tui.model.finding import Finding, by_gravity, has_errors
from tdkt_tui.regulations import own_tables
from tdkt_tui.store.batch import opened
from tdkt_tui.store.workspace.folder import PROFILE

from .check import check_loaded, later_notes
from .listed import delegates_path
from .load import Loaded, blocking_faults, load_leniently
from .manifest import NAME, copy_sources, input_hashes, manifest
from .produce import Job, Made, plan_jobs, produce
from .replacing import replacement
from .sources import profile_path
from .template_stale import left_out, stale_templates, without_conference

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
    """What became of a build.

    written: the new files, empty when something stopped the build. findings: gravest first, a profile's faults among
    them. sound: False when the profile itself has faults (bad or missing values), which leaves with another exit code.
    """

    out: Path
    written: tuple[Path, ...]
    findings: tuple[Finding, ...]
    sound: bool = True


def build(request: BuildRequest, *, progress: Progress | None = None, cancel: Event | None = None) -> BuildResult:
    """Build what is asked for.

    A profile's faults and error findings are all told in the result, and nothing is written; a draft goes on past
    findings and missing values, and marks the gaps. Raises TdktError where nothing can be read at all, for an unusable
    template, for a full disk; then nothing was written either. ``cancel`` set stops between documents: Cancelled.
    """
    loaded = load_leniently(request.source, request.kinds)
    out = request.out or default_out(request.source)
    # What the plan never makes here is said before anything is asked for it.
    jobs = plan_jobs(loaded.dossier, request.kinds, request.formats) if loaded.dossier else []
    findings = check_loaded(loaded)
    blocking = blocking_faults(loaded, draft=request.draft)
    if loaded.dossier is None or blocking or (has_errors(findings) and not request.draft):
        return BuildResult(out, (), tuple(findings), sound=not blocking)
    dossier = loaded.dossier
    steps = _Steps(progress, cancel, len(jobs) + any("pdf" in job.formats for job in jobs))
    made = [produce(dossier, job, draft=request.draft) for job in steps.through(jobs)]
    findings += [finding for item in made for finding in item.findings]
    findings += later_notes(findings)
    findings += stale_templates(path for item in made for path in item.inputs)
    findings += (found for item in made if item.job.kind.id == "plan" for read in item.documents.values()
                 for found in without_conference(dossier, read, item.inputs[0]))  # fmt: skip
    findings += [found for item in made if item.job.kind.id == "plan" for found in left_out(dossier, item.inputs[0])]
    findings += disagreements(written_of(made), people=len(dossier.listed) or None)
    told = tuple(by_gravity(findings))
    if has_errors(told) and not request.draft:
        return BuildResult(out, (), told)
    pdfs = _pdfs(made, steps)
    if pdfs and not request.draft:
        from .printed_pages import of_build

        told = tuple(by_gravity([*told, *of_build(made, pdfs)]))
    files = {name: data for item in made for name, data in item.files.items()} | pdfs
    steps.finish()
    with opened(out) as folder:
        rendered = {name: data for item in made for name, data in item.rendered.items()}
        read = [path for item in made for path in item.inputs] + _list_named(loaded)
        inputs = input_hashes(loaded.path, read, loaded.hashes)
        sources = copy_sources(rendered, inputs)
        turn = replacement(folder.directory, files, jobs, rendered=rendered, sources=sources)
        record = manifest(
            plan=dossier.plan.plan.id,
            profile=loaded.path,
            inputs=inputs,
            regulations=[item.regulation.id for item in made if item.regulation],
            tables=own_tables().values(),
            outputs=turn.files,
            kept=turn.kept,
            sources=turn.sources,
            findings=told,
            draft=request.draft,
        )
        folder.commit({**turn.files, NAME: record}, cancel, remove=turn.remove)
    return BuildResult(out, tuple(out / name for name in turn.files), tuple(by_gravity([*told, *turn.findings])))


def _list_named(loaded: Loaded) -> list[Path]:
    """Return the list of people that was read as a file; one that is kept has a hash of its own."""
    named = loaded.dossier.profile.delegates if loaded.dossier and not loaded.hashes else ""
    return [delegates_path(loaded.path, named)] if named else []


@dataclass
class _Steps:
    """Tells progress and heeds cancelling, between one document and the next."""

    progress: Progress | None
    cancel: Event | None
    total: int
    done: int = 0

    def through(self, jobs: Sequence[Job]) -> Iterator[Job]:
        for job in jobs:
            self.begin(job.label)
            yield job
            self.done += 1

    def begin(self, label: str) -> None:
        if self.cancel is not None and self.cancel.is_set():
            raise Cancelled("Đã dừng theo yêu cầu; chưa ghi tệp nào.")
        self.say(label)

    def say(self, label: str) -> None:
        if self.progress:
            self.progress(self.done, self.total, label)

    def finish(self) -> None:
        if self.progress:
            self.progress(self.total, self.total, "")


def written_of(made: list[Made]) -> list[Written]:
    """Return the documents of a set as they are held against each other."""
    return [
        Written(f"{name}.docx", item.job.kind.id, document, item.job.offer.attached_to)
        for item in made
        for name, document in item.documents.items()
    ]


def _pdfs(made: list[Made], steps: _Steps) -> dict[str, bytes]:
    """Make every PDF of the set in one run of LibreOffice, whose start is what costs."""
    wanted = {name: data for item in made if "pdf" in item.job.formats for name, data in item.rendered.items()}
    if not wanted:
        return {}
    from tdkt_tui.assembly import to_pdf

    def made_so_far(count: int) -> None:
        steps.say(f"PDF: LibreOffice đã xong {count}/{len(wanted)} tệp")

    steps.begin("PDF")
    return {f"{name}.pdf": data for name, data in to_pdf(wanted, cancel=steps.cancel, made=made_so_far).items()}


def default_out(source: str) -> Path:
    """Return where documents go when nobody says: ``out`` of a dossier folder, else ``out/<profile>`` here."""
    path = profile_path(source)
    return path.parent / "out" if path.name == PROFILE and path != Path(source) else Path("out") / path.stem
