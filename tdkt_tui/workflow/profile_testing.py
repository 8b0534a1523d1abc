"""Trying profiles: each builds every document of its unit in memory; what is missing or wrong is told by document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from time import perf_counter
from typing import Any

from tdkt_tui.compliance.agreement import disagreements
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.fault import NotFound, TdktError
from tdkt_tui.model.finding import Finding, Severity, by_gravity
from tdkt_tui.store.toml import read_head
from tdkt_tui.store.workspace.folder import PROFILE

from .catalogue import shipped_profiles
from .check import as_finding, check_loaded
from .documents import written_of
from .load import load_leniently
from .produce import Job, Made, plan_jobs, produce

_ITSELF, _SET = "hồ sơ", "cả bộ văn bản"


@dataclass(frozen=True, slots=True)
class Case:
    """One thing that was tried: the profile itself, or one of its documents; what was found, and in how long."""

    name: str
    findings: Sequence[Finding] = ()
    seconds: float = 0.0

    @property
    def errors(self) -> list[Finding]:
        """Return the findings for which it failed."""
        return [one for one in self.findings if one.severity is Severity.ERROR]


@dataclass(frozen=True, slots=True)
class Tested:
    """One profile that was tried: what the user calls it, whose it is, and a case for itself and for each document."""

    profile: str
    unit: str
    cases: tuple[Case, ...]

    @property
    def failed(self) -> bool:
        """Tell whether any document cannot be made, or an error was found."""
        return any(case.errors for case in self.cases)

    @property
    def documents(self) -> tuple[int, int]:
        """Return how many documents are sound, of how many."""
        made = [case for case in self.cases if case.name not in (_ITSELF, _SET)]
        return sum(not case.errors for case in made), len(made)

    def told(self) -> list[tuple[Finding, tuple[str, ...]]]:
        """Return each finding once, gravest first, with the documents that it was met in."""
        met: dict[Finding, dict[str, None]] = {}
        for case in self.cases:
            for finding in case.findings:
                same = next((one for one in met if _same(one, finding)), finding)
                met.setdefault(same, {})[case.name] = None
        names = {
            finding: tuple(name for name in cases if name not in (_ITSELF, _SET)) for finding, cases in met.items()
        }
        return [(finding, names[finding]) for finding in by_gravity(met)]

    def as_dict(self) -> dict[str, Any]:
        """Return plain data."""
        cases = [{"name": case.name, "passed": not case.errors, "findings": [one.as_dict() for one in case.findings]}
                 for case in self.cases]  # fmt: skip
        return {"profile": self.profile, "unit": self.unit, "passed": not self.failed, "cases": cases}


def _same(one: Finding, other: Finding) -> bool:
    """Tell the same lack, told by the check with its line and by a document without."""
    return one == other or (bool(one.field) and (one.rule, one.field) == (other.rule, other.field))


def tested(source: str) -> Tested:
    """Try one profile; nothing is written, nothing raised: what cannot be read is a finding."""
    begun = perf_counter()
    try:
        loaded = load_leniently(source)
        found = check_loaded(loaded)
    except TdktError as fault:
        return Tested(source, "", (Case(_ITSELF, [as_finding(one) for one in fault.singles()]),))
    own = Case(_ITSELF, found, perf_counter() - begun)
    dossier = loaded.dossier
    if dossier is None:
        return Tested(source, "", (own,))
    unit = dossier.issuer.name if dossier.is_plan_itself else dossier.profile.unit.name
    return Tested(source, unit or "", (own, *_documents(dossier)))


def _documents(dossier: Dossier) -> Iterator[Case]:
    """Yield a case for each document, those on request too, then one for what disagrees between those of the set."""
    try:
        jobs = plan_jobs(dossier, [offer.kind for offer in dossier.offers()], ())
    except TdktError as fault:
        yield Case(_SET, [as_finding(one) for one in fault.singles()])
        return
    made: list[Made] = []
    for job in jobs:
        begun = perf_counter()
        found: list[Finding] = []
        try:
            done = produce(dossier, job, draft=False)
            found += done.findings
            made += [] if job.offer.on_request else [done]
        except TdktError as fault:
            found += [as_finding(one) for one in fault.singles()]
        yield Case(*_weighed(job, found), seconds=perf_counter() - begun)
    people = len(dossier.listed) or None
    if between := disagreements(written_of(made), people=people):
        yield Case(_SET, between)


def _weighed(job: Job, found: list[Finding]) -> tuple[str, list[Finding]]:
    """Return a document's name and findings: one that nobody asked for yet may still lack what it needs."""
    if not job.offer.on_request:
        return job.label, found
    milder = [replace(one, severity=Severity.WARNING) if one.severity is Severity.ERROR else one for one in found]
    return f"{job.label} (khi yêu cầu)", milder


def named_profiles(sources: Iterable[str]) -> list[str]:
    """Return the profiles that a user names: files, ids, dossiers, and all below a folder; every shipped one for none.

    Raises NotFound for a folder without any.
    """
    given = list(sources)
    if not given:
        return [profile.id for profile in shipped_profiles()]
    found: dict[str, None] = {}
    for source in given:
        folder = Path(source)
        if not folder.is_dir() or (folder / PROFILE).is_file():
            found[source] = None
            continue
        inside = [path for path in sorted(folder.rglob("*.toml")) if _may_be_profile(path, folder)]
        if not inside:
            raise NotFound("Thư mục này không có hồ sơ nào.", place=source, fix="chọn thư mục có tệp .toml của hồ sơ")
        found |= dict.fromkeys(str(path) for path in inside)
    return list(found)


def _may_be_profile(path: Path, folder: Path) -> bool:
    """Tell a profile from a plan or a table beside it, and from kept history; what cannot be read may be one."""
    if any(part.startswith(".") for part in path.relative_to(folder).parts) or not path.is_file():
        return False
    try:
        data = read_head(path)
    except TdktError:
        return True
    return isinstance(data.get("plan"), str)


def junit_report(tried: Iterable[Tested]) -> bytes:
    """Return the results as JUnit XML: a profile is a class, it and each of its documents a case."""
    from .template_testing.junit import junit_xml
    from .template_testing.outcome import Attempt, Outcome

    attempts = [Attempt(one.profile, case.name, case.name, tuple(case.findings), seconds=case.seconds)
                for one in tried for case in one.cases]  # fmt: skip
    return junit_xml(Outcome(tuple(attempts)), "tdkt profile test")
