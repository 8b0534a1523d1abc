"""``tdkt profile diff``: what differs between two profiles, by key and item, personal values only when asked for."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from .exits import Exit
from .lazy import VietnameseHelp

if TYPE_CHECKING:
    from tdkt_tui.workflow.profile_diff import ItemChange, KeyChange

_LONG = 60
_SIGNS = {"new": "+", "gone": "-", "changed": "~"}


@click.command("diff", cls=VietnameseHelp)
@click.argument("old", metavar="HỒ_SƠ_A")
@click.argument("new", metavar="HỒ_SƠ_B")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", metavar="text|json",
              help="Cách in kết quả (mặc định: text).")  # fmt: skip
@click.option("--sensitive", is_flag=True, help="In cả họ tên, đầu mối liên hệ (mặc định chỉ nói là khác).")
@click.option("--exit-code", is_flag=True, help="Thoát với mã 1 khi hai hồ sơ khác nhau.")
def command(old: str, new: str, *, form: str, sensitive: bool, exit_code: bool) -> int:
    """So hai hồ sơ theo từng mục: nhãn, giá trị cũ → mới; danh sách thì theo từng dòng."""
    from tdkt_tui.workflow.profile_diff import profile_difference

    found = profile_difference(old, new, personal=sensitive)
    if form == "json":
        click.echo(json.dumps({"changes": [asdict(one) for one in found]}, ensure_ascii=False, indent=2))
    else:
        from .template_diff_text import colours, terminal_width, wrapped

        width, colour = terminal_width(sys.stdout), colours(sys.stdout, os.environ)
        for change in found:
            for line in _lines(change, width, colour=colour):
                click.echo(line)
        for line in wrapped(_end(found), width):
            click.echo(line, err=True)
    return Exit.FINDINGS if exit_code and found else Exit.FINE


def _lines(change: KeyChange, width: int, *, colour: bool) -> Iterator[str]:
    from tdkt_tui.compliance.comparing.words import pieces

    from .template_diff_text import marked, wrapped

    head = f"{change.label} ({change.key})" if change.label != change.key else change.key
    if change.items:
        yield f"{head}:"
        for item in change.items:
            yield from wrapped(f"    {_item(item)}", width)
    elif change.was and change.now and max(len(change.was), len(change.now)) > _LONG:
        yield f"{head}:"
        yield from marked(pieces(change.was, change.now), width, colour=colour)
    else:
        told = "khác" if change.personal and change.was and change.now else \
            f"{change.was or '(không ghi)'} → {change.now or '(không ghi)'}"  # fmt: skip
        yield from wrapped(f"{head}: {told}", width)


def _item(item: ItemChange) -> str:
    cells = "; ".join(f"{label}: {was or '(không ghi)'} → {now or '(không ghi)'}" for label, was, now in item.cells)
    return f"{_SIGNS[item.what]} {item.item}{f': {cells}' if cells else ''}"


def _end(found: list[KeyChange]) -> str:
    if not found:
        return "Hai hồ sơ ghi như nhau."
    hidden = sum(change.personal for change in found)
    return f"{len(found)} mục khác nhau." + (f" {hidden} mục không in giá trị; muốn in: --sensitive." if hidden else "")
