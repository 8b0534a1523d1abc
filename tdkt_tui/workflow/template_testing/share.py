"""One process's part of the attempts, from profiles to what is wrong with their pages."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace

from tdkt_tui.model.fault import TdktError
from tdkt_tui.model.finding import Finding, Severity, by_gravity
from tdkt_tui.store.files import write_whole
from tdkt_tui.workflow.catalogue import template_path
from tdkt_tui.workflow.judging import HOOK_FAILED, context_findings
from tdkt_tui.workflow.template_stale import stale_templates

from .asked import Asked
from .edge_facts import is_made_up
from .golden_files import held_against
from .making import Paper, faults_told, looked_over, papers, placed
from .open_xml import open_xml_findings
from .outcome import Attempt
from .pages import Printed, can_print, print_all
from .trials import UNREAD, Group, Trial, groups

_LOST = (".cut-off", ".past-margin", ".unprinted")


def attempt_share(
    asked: Asked, share: int, of: int, told: Callable[[str], None] | None = None
) -> tuple[list[Attempt], tuple[str, ...]]:
    """Return the attempts of one of so many parts, and the names of the golden files written."""
    attempts: list[Attempt] = []
    made: dict[str, Paper] = {}
    written: list[str] = []
    for group in groups(asked, share, of):
        if told:
            told(f"Đang thử với {group.subject.label}…")
        if group.fault is not None:
            attempts.append(_unread(group, group.fault))
        for trial in group.trials:
            attempt, here = _attempted(group, trial)
            # A page without what a hook should have given is nobody's to have seen: it is neither held nor written.
            whole = not any(finding.rule == HOOK_FAILED for finding in attempt.findings)
            name = None
            if whole and not group.subject.generated:
                name = held_against(asked, trial.template, group.subject.id, here)
            if name is not None:
                written += name.written
                attempt = replace(attempt, findings=(*attempt.findings, *name.findings))
            made |= {f"{len(attempts)} {number}": paper for number, paper in enumerate(here)}
            attempts.append(attempt)
    _left_to_see(asked, attempts, made)
    if asked.pages and can_print():
        attempts = _with_pages(asked, attempts, made, told)
    return [replace(one, findings=tuple(by_gravity(dict.fromkeys(one.findings)))) for one in attempts], tuple(written)


def _unread(group: Group, fault: TdktError) -> Attempt:
    return Attempt(UNREAD, group.subject.id, group.subject.label, tuple(faults_told(fault)))


def _attempted(group: Group, trial: Trial) -> tuple[Attempt, list[Paper]]:
    begun = time.perf_counter()
    found: list[Finding] = []
    made: list[Paper] = []
    assert group.dossier is not None
    found += (
        finding for finding in context_findings(group.dossier, trial.offers) if finding.severity is Severity.ERROR
    )
    for offer in trial.offers:
        try:
            made += papers(group.dossier, trial.template, offer)
        except TdktError as fault:
            found += faults_told(fault)
    for paper in made:
        found += looked_over(paper)
        found += (placed(finding, paper.name) for finding in open_xml_findings(paper.data))
    found += _stale(trial.template)
    took = time.perf_counter() - begun
    return Attempt(
        trial.template, group.subject.id, group.subject.label, tuple(found), documents=len(made), seconds=took
    ), made


def _stale(template: str) -> list[Finding]:
    """Return the error of a template whose text says something else: what was tried is not what was written."""
    try:
        told = list(stale_templates([template_path(template)]))
    except TdktError:  # told where it is rendered
        return []
    return [replace(finding, severity=Severity.ERROR) for finding in told]


def _with_pages(
    asked: Asked, attempts: list[Attempt], made: dict[str, Paper], told: Callable[[str], None] | None
) -> list[Attempt]:
    def so_far(count: int) -> None:
        if told:
            told(f"Trang in: LibreOffice đã dàn {count}/{len(made)} văn bản…")

    for key, printed in print_all(made, so_far):
        at = int(key.partition(" ")[0])
        attempts[at] = _printed(attempts[at], printed)
        if asked.out is not None and printed.pdf:
            _write(asked, attempts[at], made[key].name.removesuffix(".docx") + ".pdf", printed.pdf)
    return attempts


def _printed(attempt: Attempt, printed: Printed) -> Attempt:
    known = {(finding.rule, finding.place.partition(",")[0]) for finding in attempt.findings}
    told = [_expected(one) for one in printed.findings] if is_made_up(attempt.profile) else printed.findings
    more = [one for one in told if (one.rule, one.place.partition(",")[0]) not in known]
    return replace(attempt, findings=(*attempt.findings, *more), pages=attempt.pages + printed.pages)


def _expected(finding: Finding) -> Finding:
    """Return as a note what very long names and lists do to any page; lost or cut words stay as grave as they are."""
    lost = finding.severity is Severity.ERROR or finding.rule.endswith(_LOST)
    return finding if lost else replace(finding, severity=Severity.NOTE)


def _left_to_see(asked: Asked, attempts: list[Attempt], made: dict[str, Paper]) -> None:
    for key, paper in made.items() if asked.out is not None else ():
        _write(asked, attempts[int(key.partition(" ")[0])], paper.name, paper.data)


def _write(asked: Asked, attempt: Attempt, name: str, data: bytes) -> None:
    assert asked.out is not None
    path = asked.out / attempt.template / attempt.profile.replace("/", ".").replace(":", ".") / name
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, data)
