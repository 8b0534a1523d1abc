"""``tdkt delegates clean``: a dossier's list brought to one habit of spelling, shown first and taken on --yes."""

from __future__ import annotations

import click

from .dossier_place import dossier_of
from .exits import Exit
from .lazy import VietnameseHelp

_SHOWN = 20


@click.command("clean", cls=VietnameseHelp)
@click.argument("dossier", metavar="HỒ_SƠ")
@click.option("--yes", is_flag=True, help="Sửa thật, thành một bước hoàn tác được (mặc định: chỉ xem).")
@click.option("--only", "columns", multiple=True, metavar="CỘT", help="Chỉ sửa cột này (mã cột, ví dụ full_name).")
@click.option("--all", "everything", is_flag=True, help="In mọi ô sẽ sửa (mặc định: 20 ô đầu).")
@click.option(
    "--confirmed",
    is_flag=True,
    help="Sửa cả những ô chỉ là gợi ý, khi đã xác nhận (giới tính theo chữ đệm Thị, đơn vị gõ không dấu).",
)
@click.pass_obj
def clean(
    workspace: str | None, dossier: str, columns: tuple[str, ...], *, yes: bool, everything: bool, confirmed: bool
) -> int:  # fmt: skip
    """Sửa cách ghi trong danh sách của hồ sơ: hoa thường, dấu thanh, tên danh hiệu, đơn vị ghi khác hồ sơ."""
    from tdkt_tui.model.person import LABELS
    from tdkt_tui.workflow.people.cleaning import clean_list

    done = clean_list(dossier_of(workspace, dossier), take=yes, columns=columns, confirmed=confirmed)
    due = done.changes + (done.guesses if confirmed else ())
    many = len({change.place for change in due})
    hints = () if confirmed else done.guesses
    for changes, mark in ((due, ""), (hints, "gợi ý, chưa sửa: ")):
        shown = changes if everything else changes[:_SHOWN]
        for change in shown:
            who, column = done.rows[change.place].id, LABELS[change.column]
            click.echo(f"{mark}mã {who}  {column}: {change.before or '(trống)'} → {change.after}")
        if len(shown) < len(changes):
            click.echo(f"… và {len(changes) - len(shown)} ô khác; xem tất cả: thêm --all")
    if hints:
        click.echo("Gợi ý (chữ đệm “Thị”, đơn vị gõ không dấu) chỉ được ghi khi thêm --confirmed, sau khi đã xác nhận.")
    for unit in done.units:
        told = "; ".join(f"{written} ({many})" for written, many in unit.written)
        click.echo(f"Có thể là một đơn vị, xem rồi tự sửa: {told}")
    if not due:
        click.echo("Không có gì phải sửa cách ghi.")
    elif yes:
        click.echo(f"Đã sửa {len(due)} ô của {many} người; lấy lại: tdkt delegates undo {dossier}")
    else:
        click.echo(f"Sẽ sửa {len(due)} ô của {many} người. Chưa sửa gì; sửa thật thì thêm --yes.")
    return Exit.FINE
