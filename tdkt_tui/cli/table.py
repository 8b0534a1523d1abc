"""``tdkt table``: the tables of law, places, agencies and layout, ours and the office's own."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path

import click

from .exits import Exit
from .fold import folded
from .lazy import VietnameseGroup, VietnameseHelp

_ORIGINS = {"shipped": "đi kèm", "own": "của cơ quan", "extended": "đi kèm, cơ quan bổ sung"}


@click.group("table", cls=VietnameseGroup)
def group() -> None:
    """Bảng dữ liệu đi kèm và của cơ quan: luật, địa danh, cơ quan, thể thức."""


@group.command("list", cls=VietnameseHelp)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", metavar="text|json",
              help="Cách in kết quả (mặc định: text).")  # fmt: skip
def list_(form: str) -> int:
    """Liệt kê các bảng, nguồn của từng bảng, số mục; nêu cả bảng hỏng kèm lý do."""
    from tdkt_tui.locations import config_dir, tables_dir
    from tdkt_tui.workflow.tables import table_states

    states = table_states()
    if form == "json":
        click.echo(json.dumps({"tables": [asdict(state) for state in states]}, ensure_ascii=False, indent=2))
        return Exit.FINE
    for state in states:
        origin = "hỏng" if state.reason else _ORIGINS[state.origin]
        click.echo(f"{state.name:<12} {origin:<24} {state.entries:>4} mục  {state.title}")
        for line in filter(None, (state.path, state.reason)):
            click.echo(f"    {line}")
    click.echo(f"Thư mục bảng của cơ quan: {tables_dir() or config_dir() / 'tables'}", err=True)
    return Exit.FINE


@group.command("show", cls=VietnameseHelp)
@click.argument("name", metavar="BẢNG")
def show(name: str) -> int:
    """In một bảng đang dùng để đọc: tên, thời gian, tên nay phải ghi, mức chắc chắn."""
    from .table_text import table_lines

    for line in folded(table_lines(name), sys.stdout):
        click.echo(line)
    return Exit.FINE


@group.command("export", cls=VietnameseHelp)
@click.argument("name", metavar="BẢNG")
@click.option("-o", "out", type=click.Path(path_type=Path), metavar="TỆP.toml",
              help="Tệp mới để ghi (mặc định: in ra màn hình).")  # fmt: skip
def export(name: str, out: Path | None) -> int:
    """Chép bảng đi kèm ra tệp để cơ quan sửa thành bảng của mình; không ghi đè tệp đã có."""
    from tdkt_tui.store.new_file import write_new
    from tdkt_tui.workflow.tables import shipped_table

    text = shipped_table(name).decode("utf-8")
    if out is None:
        click.echo(text, nl=False)
        return Exit.FINE
    write_new(out, text)
    click.echo(str(out))
    return Exit.FINE


@group.command("check", cls=VietnameseHelp)
@click.argument("file", type=click.Path(path_type=Path), metavar="TỆP.toml")
def check(file: Path) -> int:
    """Kiểm tra một tệp bảng trước khi đưa vào thư mục của cơ quan; nêu mọi chỗ sai kèm dòng."""
    from tdkt_tui.regulations import check_table

    name = check_table(file)
    click.echo(f"{file}: đọc được, là bảng {name}.")
    if file.stem != name:
        click.echo(f"Đặt tên {name}.toml trong thư mục bảng của cơ quan thì tệp mới được dùng.", err=True)
    return Exit.FINE
