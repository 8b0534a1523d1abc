"""``tdkt delegates``: check a list of people, and print it sorted."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from tdkt_tui.model.finding import Finding, has_errors
from tdkt_tui.model.person import STATUS_WORDS, Delegate

from .exits import Exit
from .lazy import VietnameseGroup, VietnameseHelp
from .messages import shown_lines, summary

_FILE = click.Path(path_type=Path)
_SUBJECT_WORDS = {"individual": "Cá nhân", "collective": "Tập thể", "household": "Hộ gia đình"}
_ACTS_AS_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_SHOWN = ("TT", "Họ và tên", "Giới tính", "Năm sinh", "Chức vụ", "Đơn vị", "Tư cách đại biểu")


@click.group("delegates", cls=VietnameseGroup)
def group() -> None:
    """Danh sách đại biểu: kiểm tra, in danh sách."""


@group.command("check", cls=VietnameseHelp)
@click.argument("file", type=_FILE, metavar="TỆP")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", metavar="text|json",
              help="Cách in kết quả (mặc định: text).")  # fmt: skip
def check(file: Path, form: str) -> int:
    """Đọc danh sách (.csv, .xlsx, .docx), nêu từng dòng, cột có vấn đề, rồi các cột nhận ra và tổng số."""
    from tdkt_tui.delegates.columns import LABELS
    from tdkt_tui.delegates.read import read_list
    from tdkt_tui.delegates.totals import totals

    read = read_list(file)
    count = totals(read.people)
    if form == "json":
        told = {"findings": [finding.as_dict() for finding in read.findings], "totals": asdict(count),
                "columns": [LABELS[name] for name in read.columns]}  # fmt: skip
        click.echo(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        for line in shown_lines(read.findings, sys.stdout):
            click.echo(line)
        # An absent group is named here, and only here: it is what an unread status column looks like.
        absent = "" if count.guests or not count.total else "; không có khách mời"
        columns = "; ".join(LABELS[name] for name in read.columns) or "không có"
        click.echo(f"Cột nhận ra: {columns}. {count.words()}{absent}.")
        click.echo(summary(read.findings), err=True)
    return _exit(read.findings)


@group.command("list", cls=VietnameseHelp)
@click.argument("file", type=_FILE, metavar="TỆP")
@click.option("--sort", type=click.Choice(["file", "name"]), default="file", metavar="file|name",
              help="Thứ tự: như trong tệp, hoặc theo tên (bảng chữ cái tiếng Việt); mặc định: file.")  # fmt: skip
@click.option("--format", "form", type=click.Choice(["text", "json", "csv"]), default="text", metavar="text|json|csv",
              help="Cách in danh sách (mặc định: text).")  # fmt: skip
def list_(file: Path, sort: str, form: str) -> int:
    """In danh sách; các cột nhạy cảm (dân tộc, tôn giáo, đảng viên, căn cước, điện thoại) không bao giờ được in."""
    from tdkt_tui.delegates.order import by_name
    from tdkt_tui.delegates.read import read_people

    read, findings = read_people(file)
    people = by_name(read) if sort == "name" else list(read)
    write = {"text": _as_text, "json": _as_json, "csv": _as_csv}[form]
    click.echo(write(people), nl=False)
    for line in shown_lines(findings, sys.stderr):
        click.echo(line, err=True)
    return _exit(findings)


def _exit(findings: list[Finding]) -> int:
    return Exit.FINDINGS if has_errors(findings) else Exit.FINE


def _plain(person: Delegate) -> dict[str, Any]:
    return {name: value for name, value in asdict(person).items() if name != "sensitive"}


def _as_json(people: Sequence[Delegate]) -> str:
    return json.dumps([_plain(person) for person in people], ensure_ascii=False, indent=2) + "\n"


def _as_csv(people: Sequence[Delegate]) -> str:
    """Write the columns that the reader knows; a cell that a spreadsheet would run as a formula is quoted with '."""
    from tdkt_tui.delegates.columns import LABELS

    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    fields = [name for name in _plain(Delegate("")) if name in LABELS]
    writer.writerow(LABELS[name] for name in fields)
    for person in people:
        told = {**_plain(person), "status": STATUS_WORDS[person.status], "subject": _SUBJECT_WORDS[person.subject],
                "exemplar": "Có" if person.exemplar else "Không"}  # fmt: skip
        writer.writerow(_guarded(told[name]) for name in fields)
    return text.getvalue()


def _guarded(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_ACTS_AS_FORMULA) else cell


def _as_text(people: Sequence[Delegate]) -> str:
    from tdkt_tui.model.cells import fitted, width

    rows = [
        (str(number), person.full_name, person.gender, person.birth, person.post, person.unit,
         STATUS_WORDS[person.status])
        for number, person in enumerate(people, start=1)
    ]  # fmt: skip
    table = [_SHOWN, *rows]
    widths = [max(width(row[column]) for row in table) for column in range(len(_SHOWN))]
    lines = ("  ".join(map(fitted, row, widths)).rstrip() for row in table)
    return "\n".join(lines) + "\n"
