"""``tdkt render``: any template, any data."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from .exits import Exit
from .lazy import VietnameseHelp

_MOST_LISTED = 20


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
    paths = render(
        template,
        data,
        out,
        draft=draft,
        regulation=chosen,
        progress=Telling("Ctrl-C để dừng, khi ấy không tệp nào được ghi").tell,
        note=lambda line: click.echo(line, err=True),
    )
    for line in _listed(paths, at_terminal=sys.stdout.isatty()):
        click.echo(line)
    if len(paths) > 1 and (others := {path.name for path in out.glob("*.docx")} - {path.name for path in paths}):
        click.echo(f"Trong {out} còn {len(others)} tệp .docx không thuộc lần này, ví dụ {min(others)}: "
                   "xem lại trước khi gửi.", err=True)  # fmt: skip
    return Exit.FINE


def _listed(paths: Sequence[Path], *, at_terminal: bool) -> Iterator[str]:
    """Yield a line for each file; a person at a terminal, who may be far away, gets the first ones and the last."""
    if not at_terminal or len(paths) <= _MOST_LISTED:
        yield from map(str, paths)
        return
    yield from map(str, paths[:3])
    yield f"… và {len(paths) - 4} tệp nữa, đến"
    yield str(paths[-1])


class Telling:
    """Says on a terminal how far a long run is, now and then; a short one says nothing."""

    def __init__(self, stopping: str) -> None:
        """stopping: what breaking off does."""
        self.stopping = stopping
        self.next = time.monotonic() + 1

    def tell(self, done: int, total: int) -> None:
        """Tell, where somebody may wonder."""
        if time.monotonic() >= self.next and sys.stderr.isatty():
            self.next = time.monotonic() + 1
            click.echo(f"Đã lập {done}/{total} văn bản; {self.stopping}.", err=True)
