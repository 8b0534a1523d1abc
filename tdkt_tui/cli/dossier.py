"""``tdkt dossier``: working cases in the workspace: new, listed, copied, their history, an earlier state restored."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .exits import Exit
from .lazy import VietnameseGroup, VietnameseHelp

if TYPE_CHECKING:
    from tdkt_tui.store.workspace.folder import DossierFolder


@click.group("dossier", cls=VietnameseGroup)
def group() -> None:
    """Hồ sơ công việc: mỗi hồ sơ một thư mục trong thư mục làm việc (--workspace, TDKT_WORKSPACE, hoặc ~/tdkt)."""


@group.command("new", cls=VietnameseHelp)
@click.argument("name", metavar="TÊN")
@click.option("--from", "source", metavar="HỒ_SƠ", required=True,
              help="Hồ sơ gốc: mã hồ sơ mẫu, tệp .toml hoặc thư mục hồ sơ.")  # fmt: skip
@click.pass_obj
def new(workspace: str | None, name: str, source: str) -> int:
    """Tạo hồ sơ công việc từ một hồ sơ có sẵn; chú thích trong tệp được giữ nguyên."""
    from tdkt_tui.workflow.dossiers import new_from

    click.echo(str(new_from(_made(workspace), name, source).path))
    return Exit.FINE


@group.command("list", cls=VietnameseHelp)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", metavar="text|json",
              help="Cách in kết quả (mặc định: text).")  # fmt: skip
@click.pass_obj
def list_(workspace: str | None, form: str) -> int:
    """Liệt kê hồ sơ công việc: đơn vị, cấp, hạn gần nhất, số lỗi, lần lưu cuối."""
    from datetime import date

    from tdkt_tui.workflow.dossiers import summaries

    told = list(summaries(_folder(workspace), date.today()))  # noqa: DTZ011 - an officer's own day
    if form == "json":
        click.echo(json.dumps({"dossiers": [item.as_json() for item in told]}, ensure_ascii=False, indent=2))
    else:
        for item in told:
            click.echo(item.words())
        if not told:
            click.echo(
                "Chưa có hồ sơ nào. Tạo: tdkt dossier new TÊN --from HỒ_SƠ_MẪU (xem tdkt profile list).", err=True
            )
    return Exit.FINE


@group.command("copy", cls=VietnameseHelp)
@click.argument("source", metavar="HỒ_SƠ")
@click.argument("name", metavar="TÊN_MỚI")
@click.pass_obj
def copy(workspace: str | None, source: str, name: str) -> int:
    """Chép một hồ sơ công việc; lịch sử và văn bản đã lập không chép theo."""
    from tdkt_tui.store.workspace.creating import copy_dossier

    click.echo(str(copy_dossier(_dossier(workspace, source).path, _made(workspace), name).path))
    return Exit.FINE


@group.command("history", cls=VietnameseHelp)
@click.argument("source", metavar="HỒ_SƠ")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", metavar="text|json",
              help="Cách in kết quả (mặc định: text).")  # fmt: skip
@click.pass_obj
def history(workspace: str | None, source: str, form: str) -> int:
    """Liệt kê các bản đã lưu của hồ sơ, bản mới nhất ở cuối."""
    from tdkt_tui.store.workspace.history import entries

    told = [
        {"number": item.number, "cause": item.words, "who": item.who, "at": item.at.isoformat(timespec="seconds")}
        for item in entries(_dossier(workspace, source))
    ]
    if form == "json":
        click.echo(json.dumps({"history": told}, ensure_ascii=False, indent=2))
    else:
        for row in told:
            click.echo(f"{row['number']:>4}  {row['at']}  {row['who']:<12}  {row['cause']}")
    return Exit.FINE


@group.command("restore", cls=VietnameseHelp)
@click.argument("source", metavar="HỒ_SƠ")
@click.argument("number", metavar="SỐ", type=int)
@click.pass_obj
def restore(workspace: str | None, source: str, number: int) -> int:
    """Lấy lại một bản trong lịch sử; bản đang có được giữ trong lịch sử."""
    from tdkt_tui.store.workspace import saving

    folder = _dossier(workspace, source)
    saving.restore(folder, number)
    click.echo(str(folder.profile))
    return Exit.FINE


def _folder(workspace: str | None) -> Path:
    from tdkt_tui.locations import workspace_dir
    from tdkt_tui.model.fault import NotFound

    folder = Path(workspace) if workspace is not None else workspace_dir()
    if workspace is not None and not folder.is_dir():
        raise NotFound("Không thấy thư mục hồ sơ.", place=str(folder), fix="tạo thư mục này hoặc sửa --workspace")
    return folder


def _made(workspace: str | None) -> Path:
    from tdkt_tui.workflow.dossiers import made_workspace

    return made_workspace(_folder(workspace))


def _dossier(workspace: str | None, source: str) -> DossierFolder:
    from tdkt_tui.store.workspace.folder import dossier_at

    inside = _folder(workspace) / source
    return dossier_at(inside if inside.is_dir() else Path(source))
