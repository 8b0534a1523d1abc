"""What ``tdkt template test`` prints: each fault of a template once, with the profiles that meet it."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

import click

from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.workflow.template_testing import Attempt, Outcome
from tdkt_tui.workflow.template_testing.trials import UNREAD

from .fold import folded
from .messages import finding_lines

_SHOWN = 8
"""Findings that the same profiles share of which all is printed."""
_NAMED = 3
"""Profiles that are named where several meet the same fault."""

_Same = tuple[str, Severity, str, str]


def told(line: str) -> None:
    """Show what is going on on a terminal; each line takes the place of the one before."""
    if sys.stderr.isatty():
        import shutil

        click.echo(f"\r\x1b[K{line[: shutil.get_terminal_size().columns - 1]}", err=True, nl=False)


def print_outcome(outcome: Outcome) -> None:
    """Print what is to be told of each template, errors last: that is where a terminal stands."""
    blocks: list[tuple[bool, list[str]]] = []
    for _, attempts in groupby(outcome.attempts, key=lambda one: one.template):
        blocks += _blocks(list(attempts))
    for _, lines in sorted(blocks, key=lambda block: block[0]):
        for line in folded(lines, sys.stdout):
            click.echo(line)
    for path in outcome.written:
        click.echo(f"đã ghi {path}" if not path.startswith("bỏ ") else f"đã {path}")


def _blocks(attempts: Sequence[Attempt]) -> Iterator[tuple[bool, list[str]]]:
    """Yield (is an error among them, lines) for the faults of a template that the same profiles meet."""
    found: dict[_Same, list[Finding]] = {}
    where: dict[_Same, dict[int, None]] = {}
    for number, attempt in enumerate(attempts):
        for finding in attempt.findings:
            if finding.severity is not Severity.NOTE:  # notes of single documents are what ``tdkt check`` tells
                same: _Same = (finding.rule, finding.severity, finding.message, finding.fix)
                found.setdefault(same, []).append(finding)
                where.setdefault(same, {})[number] = None
    groups: dict[tuple[int, ...], list[Finding]] = {}
    for same, findings in found.items():
        groups.setdefault(tuple(where[same]), []).append(_once(findings, len(where[same])))
    for numbers, findings in groups.items():
        grave = any(finding.severity is Severity.ERROR for finding in findings)
        yield grave, _lines(attempts, [attempts[number] for number in numbers], findings, grave=grave)


def _once(findings: Sequence[Finding], attempts: int) -> Finding:
    """Return the same fault of several places as one, at the first of them."""
    first = findings[0]
    places = len({finding.place for finding in findings})
    if places <= 1:
        return first
    more = (
        f"{first.place} và {places - 1} chỗ nữa" if attempts == 1 else f"{first.place} và tương tự ở {places - 1} chỗ"
    )
    return replace(first, place=more)


def _lines(every: Sequence[Attempt], met: Sequence[Attempt], findings: list[Finding], *, grave: bool) -> list[str]:
    word = "HỎNG" if grave else "XEM LẠI"
    if len(met) == 1:
        head = [f"{word}  {met[0].title}"]
    else:
        names = ", ".join(one.label for one in met[:_NAMED])
        more = f" và {len(met) - _NAMED} hồ sơ khác" if len(met) > _NAMED else ""
        count = f"cả {len(met)}" if len(met) == len(every) else f"{len(met)}/{len(every)}"
        head = [f"{word}  {met[0].template} × {count} hồ sơ: {names}{more}"]
    shown = [f"  {line}" for line in finding_lines(findings[:_SHOWN])]
    rest = [f"  … và {len(findings) - _SHOWN} điểm nữa (--format json in đủ)."] if len(findings) > _SHOWN else []
    if met[0].template != UNREAD and any(finding.rule == "template.render" for finding in findings):
        rest.append(f"  Mẫu còn gì sai nữa: tdkt template lint {met[0].template}")
    return [*head, *shown, *rest]
