"""What a check of a .docx says: by component, on lines of text or as data."""

from __future__ import annotations

import json
import shlex
import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

import click

from tdkt_tui.model.finding import SEVERITY_WORDS, Finding, LayoutFinding
from tdkt_tui.model.issuer import ISSUER_KINDS

from .fold import folded
from .messages import summary

if TYPE_CHECKING:
    from tdkt_tui.compliance.repair import Mended
    from tdkt_tui.workflow.file_check import FileCheck
    from tdkt_tui.workflow.file_repair import RepairedFile

_NAMED_PLACES = 3


def print_check(check: FileCheck, *, named: bool) -> None:
    """Print findings by component; what was asked and how many there are go to standard error.

    named: begin with the file's name, where there are several.
    """
    if named:
        click.echo(f"{check.path}:")
    _say_context(check)
    _print(_grouped(check.findings, why_not=False))
    more = f" Sửa tự động được {_counted(check.mendable)}: {_command(check)}" if check.mendable[0] else ""
    click.echo(summary(check.findings) + more, err=True)


def print_repair(repair: RepairedFile, *, named: bool) -> None:
    """Print what was repaired, then what is left and why a person is needed."""
    from tdkt_tui.compliance.repair import tally

    if named:
        click.echo(f"{repair.left.path}:")
    _say_context(repair.left)
    if repair.written is None:
        click.echo("Không có chỗ nào sửa tự động được; không ghi tệp mới.")
    else:
        done = _counted(tally(repair.mended))
        _print([f"Đã ghi bản đã sửa: {repair.written}", f"Đã sửa {done}:", *_mended(repair.mended)])
    if repair.left.findings:
        _print(["Còn lại, cần người sửa:", *_grouped(repair.left.findings, why_not=True)])
    click.echo(summary(repair.left.findings), err=True)


def as_data(check: FileCheck) -> dict[str, Any]:
    """Return a check as the command line's JSON."""
    return {
        "file": str(check.path),
        "regulation": {"id": check.regulation.id, "name": check.regulation.short, "why": check.why},
        "kind": check.kind,
        "issuer": {"kind": check.issuer, "name": ISSUER_KINDS.get(check.issuer, ""), "bound": check.binding},
        "findings": [finding.as_dict() for finding in check.findings],
    }


def repair_as_data(repair: RepairedFile) -> dict[str, Any]:
    """Return a repair as the command line's JSON: the findings are those that are left."""
    return {
        **as_data(repair.left),
        "written": None if repair.written is None else str(repair.written),
        "repaired": [
            {"rule": one.departure.rule.id, "place": one.departure.place, "was": one.departure.found, "now": one.now}
            for one in repair.mended
        ],
    }


def print_data(told: Sequence[dict[str, Any]]) -> None:
    """Print one file as an object, several as a list."""
    click.echo(json.dumps(told[0] if len(told) == 1 else list(told), ensure_ascii=False, indent=2))


def _counted(tallied: tuple[int, int]) -> str:
    """Say faults and places, in the same words before and after a repair."""
    return f"{tallied[0]} điểm ở {tallied[1]} chỗ"


def _command(check: FileCheck) -> str:
    """Return the command that repairs a file by the same choices."""
    asked = check.asked
    words = ["tdkt", "check", str(check.path), "--fix"]
    words += ["--regulation", asked.regulation] if asked.regulation else []
    words += ["--issuer", asked.issuer] if asked.issuer else []
    return shlex.join(words if asked.pages else [*words, "--no-pages"])


def _say_context(check: FileCheck) -> None:
    for line in folded([_context(check)], sys.stderr):
        click.echo(line, err=True)


def _context(check: FileCheck) -> str:
    issuer = ISSUER_KINDS.get(check.issuer, "chưa nhận ra loại cơ quan ban hành (chỉ rõ bằng --issuer)")
    bound = "bắt buộc áp dụng" if check.binding else "áp dụng tương tự, điểm khác là ghi chú"
    return f"Theo {check.regulation.short} ({check.why}); {check.kind}; {issuer}: {bound}."


def _grouped(findings: Sequence[Finding], *, why_not: bool) -> list[str]:
    """Return the lines of findings under the name of what they are about, in the order of a document."""
    from tdkt_tui.regulations.components import COMPONENTS, WHOLES, label

    order = [*COMPONENTS, *WHOLES]
    groups: dict[str, list[Finding]] = {}
    for finding in findings:
        parts = finding.rule.split(".")
        groups.setdefault(parts[1] if len(parts) == 3 and parts[1] in order else "", []).append(finding)
    aside = {finding.place for finding in findings if finding.rule.endswith(".side")}
    lines = []
    for component in sorted(groups, key=lambda name: order.index(name) if name in order else len(order)):
        name = label(component) if component else "khác"
        lines.append(f"{name[:1].upper()}{name[1:]}")
        for finding in groups[component]:
            lines += _lines(finding, why_not=why_not, aside=finding.place in aside)
    return lines


def _lines(finding: Finding, *, why_not: bool, aside: bool) -> list[str]:
    where = finding.place
    mendable = False
    if isinstance(finding, LayoutFinding):
        mendable = finding.repairable
        if finding.quote and "“" not in finding.found:
            where += f" “{finding.quote}”"
    lines = [f"  {SEVERITY_WORDS[finding.severity]}  {where + ': ' if where else ''}{finding.message}"]
    if finding.citation:
        lines.append(f"      Căn cứ: {finding.citation}")
    if finding.fix:
        lines.append(f"      Cách sửa: {finding.fix}{' (hoặc --fix)' if mendable and not why_not else ''}")
    if why_not and isinstance(finding, LayoutFinding):
        from tdkt_tui.compliance.repair import why_not as reason

        told = reason(finding.rule.rpartition(".")[2], unsure=finding.guessed or aside)
        lines.append(f"      Chưa tự sửa: {told}")
    return lines


def _mended(mended: Iterable[Mended]) -> list[str]:
    groups: dict[tuple[str, str, str], list[str]] = {}
    for one in mended:
        groups.setdefault((one.departure.rule.label, one.departure.found, one.now), []).append(one.departure.place)
    lines = []
    for (name, was, now), places in groups.items():
        more = f" và {len(places) - _NAMED_PLACES} chỗ khác" if len(places) > _NAMED_PLACES else ""
        lines.append(f"  {name}: {was} → {now or 'đúng quy định'} – {'; '.join(places[:_NAMED_PLACES])}{more}")
    return lines


def _print(lines: Iterable[str]) -> None:
    for line in folded(lines, sys.stdout):
        click.echo(line)
