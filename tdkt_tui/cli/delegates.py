"""``tdkt delegates``: the group, and ``check``; a dossier's own list is in ``kept_delegates``."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path

import click

from tdkt_tui.model.finding import Finding, has_errors

from .allocate import allocate
from .clean_delegates import clean
from .dossier_place import meant
from .exits import Exit
from .kept_delegates import erase, export, import_, log, undo
from .lazy import VietnameseGroup, VietnameseHelp
from .match_delegates import match
from .messages import shown_lines, summary
from .people_cards import badges, summaries
from .people_composition import composition_options, said_and_found, situation
from .people_letters import letters
from .people_list import list_
from .quotas import quotas
from .reading_options import column_lines, reading_options, source_of

_FILE = click.Path(path_type=Path)


@click.group("delegates", cls=VietnameseGroup)
def group() -> None:
    """Danh sách đại biểu: kiểm tra, in, phân bổ; nhập vào hồ sơ, xuất ra, nhật ký, xóa hẳn.

    TỆP là danh sách (.csv, .xlsx, .docx), hoặc thư mục hồ sơ công việc: đọc people.db của hồ sơ.
    """


for _command in (allocate, clean, match, quotas, list_, situation, letters, badges, summaries, import_, export, log,
                 undo, erase):  # fmt: skip
    group.add_command(_command)


@group.command("check", cls=VietnameseHelp)
@click.argument("file", type=_FILE, metavar="TỆP")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", metavar="text|json",
              help="Cách in kết quả (mặc định: text).")  # fmt: skip
@reading_options
@composition_options
@click.pass_obj
def check(
    workspace: str | None, file: Path, form: str, columns: tuple[str, ...], dropped: tuple[str, ...], *, forget: bool,
    as_is: bool, targets: tuple[str, ...], day: str | None
) -> int:  # fmt: skip
    """Đọc danh sách (tệp, “-” là bảng dán vào, hoặc thư mục hồ sơ), nêu dòng, cột có vấn đề, các cột, tổng số."""
    from tdkt_tui.delegates.column_facts import column_facts
    from tdkt_tui.delegates.columns import LABELS
    from tdkt_tui.delegates.read import PeopleRead
    from tdkt_tui.delegates.totals import totals
    from tdkt_tui.workflow.people.account import account_of
    from tdkt_tui.workflow.people.keeping import read_any, read_new

    named = meant(workspace, file)
    kept = named.is_dir() or named.suffix == ".db"
    read = read_any(named) if kept else read_new(source_of(named, columns, dropped, forget=forget, as_is=as_is))
    said, found = said_and_found(read, targets, day, named)
    count = totals(read.people)
    facts = list(column_facts(read)) if isinstance(read, PeopleRead) else []
    account = account_of(read, named)
    if form == "json":
        told = {"findings": [finding.as_dict() for finding in found], "totals": asdict(count),
                "columns": [LABELS[name] for name in read.columns]}  # fmt: skip
        told["account"] = account.as_dict()
        if isinstance(read, PeopleRead):
            told["table"] = [asdict(fact) for fact in facts]
        click.echo(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        for line in shown_lines(found, sys.stdout):
            click.echo(line)
        if isinstance(read, PeopleRead):
            for line in column_lines(facts):
                click.echo(line)
        click.echo(account.words())
        # An absent group is named here, and only here: it is what an unread status column looks like.
        absent = "" if count.guests or not count.total else "; không có khách mời"
        words = "; ".join(LABELS[name] for name in read.columns) or "không có"
        click.echo(f"Cột nhận ra: {words}. {count.words()}{absent}.")
        for line in said:
            click.echo(line)
        click.echo(summary(found), err=True)
    return _exit(found)


def _exit(findings: Iterable[Finding]) -> int:
    return Exit.FINDINGS if has_errors(findings) else Exit.FINE
