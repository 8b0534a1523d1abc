"""What ``tdkt template test`` prints: each attempt with findings, the place and what to do."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator

import click

from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.workflow.template_testing import Attempt, Outcome

from .fold import folded
from .messages import finding_lines

_SHOWN = 8
"""Findings of one attempt that are printed; the same fault of a loop's body would fill the screen."""


def told(line: str) -> None:
    """Show what is going on on a terminal; each line takes the place of the one before."""
    if sys.stderr.isatty():
        import shutil

        click.echo(f"\r\x1b[K{line[: shutil.get_terminal_size().columns - 1]}", err=True, nl=False)


def print_outcome(outcome: Outcome) -> None:
    """Print the attempts that have something to tell, failures last: that is where a terminal stands."""
    for attempt in sorted((one for one in outcome.attempts if _to_tell(one.findings)), key=lambda one: one.failed):
        for line in folded(_lines(attempt), sys.stdout):
            click.echo(line)
    for path in outcome.written:
        click.echo(f"đã ghi {path}" if not path.startswith("bỏ ") else f"đã {path}")


def _lines(attempt: Attempt) -> Iterator[str]:
    yield f"{'HỎNG' if attempt.failed else 'XEM LẠI'}  {attempt.title}"
    findings = _to_tell(attempt.findings)
    yield from (f"  {line}" for line in finding_lines(findings[:_SHOWN]))
    if len(findings) > _SHOWN:
        yield f"  … và {len(findings) - _SHOWN} điểm nữa (--format json in đủ)."


def _to_tell(findings: Iterable[Finding]) -> list[Finding]:
    """Return errors and warnings: notes of single documents are what ``tdkt check`` tells."""
    return [finding for finding in findings if finding.severity is not Severity.NOTE]
