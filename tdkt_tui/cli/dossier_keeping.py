"""``tdkt dossier archive|unarchive|history|restore``: what is kept of a dossier, and how it comes back."""

from __future__ import annotations

import json

import click

from .dossier_place import dossier_of, workspace_of
from .exits import Exit
from .lazy import VietnameseHelp


@click.command("archive", cls=VietnameseHelp)
@click.argument("name", metavar="TÊN")
@click.pass_obj
def archive(workspace: str | None, name: str) -> int:
    """Cất một hồ sơ vào kho của thư mục làm việc (.kho): trọn thư mục, không mất gì; lấy về bằng unarchive."""
    from tdkt_tui.store.workspace import archiving

    click.echo(str(archiving.archive(workspace_of(workspace), name).path))
    return Exit.FINE


@click.command("unarchive", cls=VietnameseHelp)
@click.argument("name", metavar="TÊN")
@click.option("--as", "as_name", metavar="TÊN_KHÁC", default="", help="Lấy về với một tên khác.")
@click.pass_obj
def unarchive(workspace: str | None, name: str, as_name: str) -> int:
    """Lấy một hồ sơ trong kho trở lại danh sách."""
    from tdkt_tui.store.workspace import archiving

    click.echo(str(archiving.unarchive(workspace_of(workspace), name, as_name).path))
    return Exit.FINE


@click.command("history", cls=VietnameseHelp)
@click.argument("source", metavar="HỒ_SƠ")
@click.option("--show", "number", metavar="SỐ", type=int, help="So bản số này với bản đang có, theo từng mục.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", metavar="text|json",
              help="Cách in kết quả (mặc định: text).")  # fmt: skip
@click.pass_obj
def history(workspace: str | None, source: str, number: int | None, form: str) -> int:
    """Liệt kê các bản đã lưu của hồ sơ, bản mới nhất ở cuối; --show nêu các mục đã khác.

    Đây là lịch sử của profile.toml; danh sách đại biểu có nhật ký riêng: tdkt delegates log.
    """
    from tdkt_tui.store.workspace.history import entries

    folder = dossier_of(workspace, source)
    if number is not None:
        from tdkt_tui.workflow.past import changes_since

        changes = changes_since(folder, number)
        if form == "json":
            rows = [{"key": item.key, "label": item.label, "was": item.was, "now": item.now} for item in changes]
            click.echo(json.dumps({"changes": rows}, ensure_ascii=False, indent=2))
        for item in changes if form == "text" else ():
            click.echo(item.words())
        if not changes and form == "text":
            click.echo("Không có mục nào khác với bản đang có.", err=True)
        return Exit.FINE
    told = [
        {"number": item.number, "cause": item.words, "who": item.who, "at": item.at.isoformat(timespec="seconds")}
        for item in entries(folder)
    ]
    if form == "json":
        click.echo(json.dumps({"history": told}, ensure_ascii=False, indent=2))
    else:
        for row in told:
            click.echo(f"{row['number']:>4}  {row['at']}  {row['who']:<12}  {row['cause']}")
    return Exit.FINE


@click.command("restore", cls=VietnameseHelp)
@click.argument("source", metavar="HỒ_SƠ")
@click.argument("number", metavar="SỐ", type=int)
@click.pass_obj
def restore(workspace: str | None, source: str, number: int) -> int:
    """Lấy lại một bản profile.toml trong lịch sử; bản đang có được giữ lại, danh sách đại biểu không đổi."""
    from tdkt_tui.store.workspace import saving

    folder = dossier_of(workspace, source)
    saving.restore(folder, number)
    click.echo(str(folder.profile))
    return Exit.FINE
