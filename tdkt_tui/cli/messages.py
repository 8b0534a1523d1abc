"""click's complaints in Vietnamese, and findings as lines of text."""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterable
from typing import TextIO

import click

from tdkt_tui.model.fault import TdktError
from tdkt_tui.model.finding import SEVERITY_WORDS, Finding, Severity

from .fold import folded


def usage_message(error: click.ClickException) -> str:
    """Return a Vietnamese message for wrong usage, with the way to help."""
    context = getattr(error, "ctx", None)
    path = context.command_path if context else "tdkt"
    return f"Lỗi: {_what(error)}\nXem hướng dẫn: {path} --help"


def _what(error: click.ClickException) -> str:
    if isinstance(error, click.BadParameter):
        return _about_parameter(error)
    match error:
        case click.NoSuchOption():
            import difflib  # only a slip pays for the looking

            near = difflib.get_close_matches(error.option_name, error.possibilities or [], 1)
            return f"Không có tùy chọn {error.option_name}." + (f" Có phải là {near[0]}?" if near else "")
        case click.BadOptionUsage():
            return f"Tùy chọn {error.option_name} cần một giá trị."
        case click.UsageError() if error.ctx and isinstance(error.ctx.command, click.Group):
            names = error.ctx.command.list_commands(error.ctx)
            return "Không có lệnh này hoặc thiếu tên lệnh. Các lệnh: " + ", ".join(names) + "."
        case _:
            return "Có tham số thừa hoặc sai chỗ."


def _about_parameter(error: click.BadParameter) -> str:
    param = error.param
    name = "tham số"
    if isinstance(param, click.Option):
        name = param.opts[0]
    elif param is not None:
        name = param.human_readable_name if param.metavar is None else param.metavar
    if isinstance(error, click.MissingParameter):
        return f"Thiếu {name}."
    return f"Giá trị của {name} không hợp lệ.{_choices(error)}"


def _choices(error: click.BadParameter) -> str:
    kind = error.param.type if error.param else None
    if isinstance(kind, click.DateTime):
        return " Ghi năm-tháng-ngày, một ngày có thật: 2025-03-01."
    return " Chọn trong: " + ", ".join(map(str, kind.choices)) + "." if isinstance(kind, click.Choice) else ""


def finding_lines(findings: Iterable[Finding]) -> list[str]:
    """Return findings as text: gravity, place, message; then citation and what to do, indented."""
    lines = []
    for finding in findings:
        where = " › ".join(part for part in (finding.place, finding.field) if part)
        lines.append(f"{SEVERITY_WORDS[finding.severity]}  {where + ': ' if where else ''}{finding.message}")
        if finding.citation:
            lines.append(f"    Căn cứ: {finding.citation}")
        if finding.fix:
            lines.append(f"    Cách sửa: {finding.fix}")
    return lines


def fault_lines(fault: TdktError, before: str = "") -> list[str]:
    """Return one fault as text: place and what happened; then the words around it and what to do, indented."""
    where = " › ".join(part for part in (fault.place, fault.field) if part)
    lines = [f"{before}{where + ': ' if where else ''}{fault.what}"]
    lines += [f"    Ở chỗ: “{fault.around}”"] if fault.around else []
    return [*lines, f"    Cách sửa: {fault.fix}"] if fault.fix else lines


def shown_lines(findings: Iterable[Finding], stream: TextIO) -> list[str]:
    """Return the lines of findings as this stream wants them."""
    return list(folded(finding_lines(findings), stream))


def summary(findings: Iterable[Finding]) -> str:
    """Count findings in one line."""
    counts = dict.fromkeys(Severity, 0)
    for finding in findings:
        counts[finding.severity] += 1
    if not any(counts.values()):
        return "Không phát hiện sai sót."
    return f"{counts[Severity.ERROR]} lỗi, {counts[Severity.WARNING]} cảnh báo, {counts[Severity.NOTE]} ghi chú."


def print_findings(findings: Collection[Finding], form: str) -> None:
    """Print findings as data: JSON by the contract, or lines of text with their count beside on standard error."""
    if form == "json":
        import json

        told = {"findings": [finding.as_dict() for finding in findings]}
        click.echo(json.dumps(told, ensure_ascii=False, indent=2))
        return
    for line in shown_lines(findings, sys.stdout):
        click.echo(line)
    click.echo(summary(findings), err=True)
