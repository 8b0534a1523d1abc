"""``tdkt render``: any template, any data."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import click

from .exits import Exit
from .lazy import VietnameseHelp


@click.command("render", cls=VietnameseHelp)
@click.argument("template", type=click.Path(path_type=Path), metavar="MẪU.docx")
@click.argument("data", type=click.Path(path_type=Path), metavar="DỮ_LIỆU")
@click.option("-o", "out", type=click.Path(path_type=Path), required=True, metavar="NƠI_GHI",
              help="Tệp .docx (một văn bản) hoặc thư mục (mỗi bản ghi một văn bản).")  # fmt: skip
@click.option("--regulation", metavar="MÃ", help="Áp quy định thể thức: nd30_2020, tt01_2011 (mặc định: giữ như mẫu).")
@click.option("--draft", is_flag=True, help="Vẫn lập khi thiếu dữ liệu; chỗ thiếu được đánh dấu.")
def command(template: Path, data: Path, out: Path, regulation: str | None, *, draft: bool) -> int:
    """Trộn một mẫu .docx với dữ liệu bất kỳ.

    DỮ_LIỆU .json hoặc .toml cho một văn bản; .jsonl, .csv hoặc .xlsx cho mỗi bản ghi một văn bản.
    """
    from tdkt_tui.assembly.merge import render
    from tdkt_tui.regulations import load

    chosen = load(regulation) if regulation else None
    for path in render(template, data, out, draft=draft, regulation=chosen, progress=_Telling().tell):
        click.echo(str(path))
    return Exit.FINE


class _Telling:
    """Says on a terminal how far a long run is, now and then; a short one says nothing."""

    def __init__(self) -> None:
        self.next = time.monotonic() + 1

    def tell(self, done: int, total: int) -> None:
        """Tell, where somebody may wonder."""
        if time.monotonic() >= self.next and sys.stderr.isatty():
            self.next = time.monotonic() + 1
            click.echo(f"Đã lập {done}/{total} văn bản; Ctrl-C để dừng, khi ấy không tệp nào được ghi.", err=True)
