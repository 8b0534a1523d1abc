"""``tdkt delegates``: check a list of people, print it sorted; a dossier's own list is in ``kept_delegates``."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from tdkt_tui.model.finding import Finding, has_errors
from tdkt_tui.model.person import STATUS_WORDS, SUBJECT_WORDS, Delegate

from .allocate import allocate
from .dossier_place import workspace_of
from .exits import Exit
from .kept_delegates import erase, export, import_, log, undo
from .lazy import VietnameseGroup, VietnameseHelp
from .match_delegates import match
from .messages import shown_lines, summary

_FILE = click.Path(path_type=Path)
_SHOWN = ("TT", "Họ và tên", "Giới tính", "Năm sinh", "Chức vụ", "Đơn vị", "Tư cách đại biểu")


@click.group("delegates", cls=VietnameseGroup)
def group() -> None:
    """Danh sách đại biểu: kiểm tra, in, phân bổ; nhập vào hồ sơ, xuất ra, nhật ký, xóa hẳn.

    TỆP là danh sách (.csv, .xlsx, .docx), hoặc thư mục hồ sơ công việc: đọc people.db của hồ sơ.
    """


for _command in (allocate, match, import_, export, log, undo, erase):
    group.add_command(_command)


@group.command("check", cls=VietnameseHelp)
@click.argument("file", type=_FILE, metavar="TỆP")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", metavar="text|json",
              help="Cách in kết quả (mặc định: text).")  # fmt: skip
@click.pass_obj
def check(workspace: str | None, file: Path, form: str) -> int:
    """Đọc danh sách (tệp, hoặc thư mục hồ sơ), nêu dòng, cột có vấn đề, rồi các cột nhận ra và tổng số."""
    from tdkt_tui.delegates.columns import LABELS
    from tdkt_tui.delegates.totals import totals
    from tdkt_tui.workflow.people import read_any

    read = read_any(_meant(workspace, file))
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
@click.pass_obj
def list_(workspace: str | None, file: Path, sort: str, form: str) -> int:
    """In danh sách; các cột nhạy cảm (dân tộc, tôn giáo, đảng viên, căn cước, điện thoại) không bao giờ được in."""
    from tdkt_tui.delegates.kept import KeptPeople
    from tdkt_tui.delegates.order import by_name
    from tdkt_tui.workflow.people import read_any

    read = read_any(_meant(workspace, file))
    people = by_name(read.people) if sort == "name" else list(read.people)
    ids = (
        dict(zip((person.row for person in read.people), read.ids, strict=True)) if isinstance(read, KeptPeople) else {}
    )
    write = {"text": _as_text, "json": _as_json, "csv": _as_csv}[form]
    click.echo(write(people, ids), nl=False)
    for line in shown_lines(read.findings, sys.stderr):
        click.echo(line, err=True)
    return _exit(read.findings)


def _meant(workspace: str | None, file: Path) -> Path:
    """Return the file or folder that is named, a dossier of the workspace by its name alone."""
    inside = workspace_of(workspace) / file
    return inside if not file.exists() and inside.is_dir() else file


def _exit(findings: Iterable[Finding]) -> int:
    return Exit.FINDINGS if has_errors(findings) else Exit.FINE


def _plain(person: Delegate) -> dict[str, Any]:
    return {name: value for name, value in asdict(person).items() if name != "sensitive"}


def _as_json(people: Sequence[Delegate], ids: Mapping[int, int]) -> str:
    """Write objects by identifier; ids: by a person's row, where they are kept in a dossier."""
    told = [({"id": ids[person.row]} if ids else {}) | _plain(person) for person in people]
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _as_csv(people: Sequence[Delegate], _ids: Mapping[int, int]) -> str:
    """Write the columns that the reader knows; a cell that a spreadsheet would run as a formula is quoted with '."""
    from tdkt_tui.delegates.columns import LABELS
    from tdkt_tui.delegates.export import guarded

    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    fields = [name for name in _plain(Delegate("")) if name in LABELS]
    writer.writerow(LABELS[name] for name in fields)
    for person in people:
        told = {**_plain(person), "status": STATUS_WORDS[person.status], "subject": SUBJECT_WORDS[person.subject],
                "exemplar": "Có" if person.exemplar else "Không"}  # fmt: skip
        writer.writerow(guarded(told[name]) for name in fields)
    return text.getvalue()


def _as_text(people: Sequence[Delegate], ids: Mapping[int, int]) -> str:
    from tdkt_tui.model.cells import fitted, width

    rows = [
        (str(number), *([str(ids[person.row])] if ids else []), person.full_name, person.gender, person.birth,
         person.post, person.unit, STATUS_WORDS[person.status])
        for number, person in enumerate(people, start=1)
    ]  # fmt: skip
    table = [(_SHOWN[0], *(["Mã"] if ids else []), *_SHOWN[1:]), *rows]
    widths = [max(width(row[column]) for row in table) for column in range(len(table[0]))]
    lines = ("  ".join(map(fitted, row, widths)).rstrip() for row in table)
    return "\n".join(lines) + "\n"
