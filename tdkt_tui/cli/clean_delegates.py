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
@click.pass_obj
def clean(workspace: str | None, dossier: str, columns: tuple[str, ...], *, yes: bool, everything: bool) -> int:
    """Sửa cách ghi trong danh sách của hồ sơ: hoa thường, dấu thanh, tên danh hiệu; nêu đơn vị ghi nhiều cách."""
    from tdkt_tui.model.person import LABELS
    from tdkt_tui.workflow.cleaning_people import clean_list

    done = clean_list(dossier_of(workspace, dossier), take=yes, columns=columns)
    shown = done.changes if everything else done.changes[:_SHOWN]
    for change in shown:
        who, column = done.rows[change.place].id, LABELS[change.column]
        click.echo(f"mã {who}  {column}: {change.before or '(trống)'} → {change.after}")
    if len(shown) < len(done.changes):
        click.echo(f"… và {len(done.changes) - len(shown)} ô khác; xem tất cả: thêm --all")
    for unit in done.units:
        told = "; ".join(f"{written} ({many})" for written, many in unit.written)
        click.echo(f"Có thể là một đơn vị, xem rồi tự sửa: {told}")
    if not done.changes:
        click.echo("Không có gì phải sửa cách ghi.")
    elif yes:
        click.echo(f"Đã sửa {len(done.changes)} ô của {done.many} người; lấy lại: tdkt delegates undo {dossier}")
    else:
        click.echo(f"Sẽ sửa {len(done.changes)} ô của {done.many} người. Chưa sửa gì; sửa thật thì thêm --yes.")
    return Exit.FINE
