"""``tdkt profile roll-forward``: the next round's profile out of this one's."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .exits import Exit
from .lazy import VietnameseHelp

if TYPE_CHECKING:
    from tdkt_tui.workflow.rolling import Rolled


@click.command("roll-forward", cls=VietnameseHelp)
@click.argument("profile", metavar="HỒ_SƠ")
@click.option("--year", type=int, metavar="NĂM", help="Năm của kỳ mới: 2030 (phải ghi).")
@click.option("--plan", metavar="MÃ", help="Mã kế hoạch mới của tỉnh, khi đã có dữ liệu.")
@click.option("-o", "--output", metavar="TỆP", help="Tệp sẽ ghi (mặc định: cạnh hồ sơ cũ; “-”: in ra màn hình).")
def command(profile: str, year: int | None, plan: str | None, output: str | None) -> int:
    """Lập hồ sơ kỳ mới từ hồ sơ cũ: năm, ngày tự chuyển; việc người phải quyết định được hỏi ngay tại chỗ."""
    from tdkt_tui.model.fault import BadInput
    from tdkt_tui.store.new_file import write_new
    from tdkt_tui.workflow.rolling import roll_forward

    if year is None or not 1900 <= year < 2200:
        raise BadInput("Thiếu năm của kỳ mới, hoặc năm không hợp lệ.", field="--year", fix="ghi --year 2030")
    rolled = roll_forward(profile, year, plan)
    if output == "-":
        click.echo(rolled.text, nl=False)
        return Exit.FINE
    path = Path(output) if output else _beside(profile, rolled)
    write_new(path, rolled.text)
    asked = [mark for mark in rolled.marks if mark.question]
    click.echo(f"Đã ghi {path}", err=True)
    if asked:
        click.echo(f"Phải quyết định {len(asked)} việc:", err=True)
        for mark in asked:
            click.echo(f"- dòng {mark.line}, {mark.key}: {mark.words}", err=True)
    if reviewed := len(rolled.marks) - len(asked):
        click.echo(f"Xem lại {reviewed} chỗ có dòng “CẦN XEM LẠI”.", err=True)
    click.echo(f"Kiểm tra bằng: tdkt check {path}", err=True)
    return Exit.FINE


def _beside(source: str, rolled: Rolled) -> Path:
    """Name the new file after the old one and the new year: beside it, beside its folder, here for a shipped profile.

    A year in the old name moves on.
    """
    from tdkt_tui.store.workspace.folder import PROFILE

    given = Path(source)
    if given != rolled.source and rolled.source.name == PROFILE:
        whole = rolled.source.parent.resolve()
        stem, folder = whole.name, whole.parent
    else:
        stem, folder = rolled.source.stem, rolled.source.parent if given.is_file() else Path()
    moved = re.sub(rf"(?<!\d){rolled.shift.since}(?!\d)", str(rolled.shift.year), stem)
    return folder / f"{moved if moved != stem else f'{stem}-{rolled.shift.year}'}.toml"
