"""``tdkt info``: what a maintainer asks for first. Works when everything else is broken; tells nothing of a person."""

from __future__ import annotations

import json
from pathlib import Path

import click

from .exits import Exit
from .lazy import VietnameseHelp


@click.command("info", cls=VietnameseHelp)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", metavar="text|json",
              help="Cách in kết quả (mặc định: text).")  # fmt: skip
@click.pass_obj
def command(workspace: str | None, form: str) -> int:
    """In thông tin chẩn đoán: phiên bản, đường dẫn, cửa sổ dòng lệnh, LibreOffice, phông chữ, phần mở rộng.

    Không có dữ liệu cá nhân: không nêu tên hồ sơ, tên người dùng; thư mục riêng ghi là ~.
    """
    from tdkt_tui.tui.own_files import trouble
    from tdkt_tui.workflow.info import as_json, as_text, gather

    parts = gather(Path(workspace) if workspace else None, *trouble())
    told = json.dumps(as_json(parts), ensure_ascii=False, indent=2) + "\n" if form == "json" else as_text(parts)
    click.echo(told, nl=False)
    return Exit.FINE
