"""``tdkt keymap``: every key of the interface, as the file that changes them."""

from __future__ import annotations

import click

from .exits import Exit
from .lazy import VietnameseHelp


@click.command("keymap", cls=VietnameseHelp)
def command() -> int:
    """In bảng phím của giao diện ở dạng TOML: lưu thành keymap.toml trong thư mục cấu hình rồi sửa phím."""
    from tdkt_tui.tui.keymap_text import keymap_text

    click.echo(keymap_text(), nl=False)
    return Exit.FINE
