"""What ``tdkt delegates check|import`` can be told of a list, and what both say of how it was read."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from tdkt_tui.delegates.column_facts import ColumnFacts
    from tdkt_tui.workflow.people.reading import Source

_MOST_PASTED = 16 * 1024 * 1024
_Command = TypeVar("_Command", bound=Callable[..., Any])


def reading_options(command: _Command) -> _Command:
    """Give a command the options that say what columns hold."""
    for option in (
        click.option("--as-is", "as_is", is_flag=True, help="Giữ nguyên chữ trong tệp, không sửa cách ghi."),
        click.option("--forget-columns", "forget", is_flag=True,
                     help="Bỏ cách hiểu cột đã nhớ cho những tiêu đề này."),
        click.option("--no-column", "dropped", multiple=True, metavar="CỘT",
                     help="Không đọc cột này (F, hoặc tiêu đề)."),
        click.option("--column", "columns", multiple=True, metavar="CỘT=MỤC",
                     help="Cột chứa mục nào: C=Đơn vị, “Cơ quan cũ=Ghi chú”; được nhớ cho lần sau."),
    ):  # fmt: skip
        command = option(command)
    return command


def source_of(file: Path, columns: tuple[str, ...], dropped: tuple[str, ...], *, forget: bool, as_is: bool) -> Source:
    """Return what to read: a file, or what comes in for “-”. Raises BadInput."""
    from tdkt_tui.delegates.mapping import correction
    from tdkt_tui.model.fault import BadInput
    from tdkt_tui.workflow.people.reading import Source

    said = correction(columns, dropped)
    if str(file) != "-":
        return Source(file, correction=said, forget=forget, as_is=as_is)
    data = sys.stdin.buffer.read(_MOST_PASTED + 1)
    if len(data) > _MOST_PASTED:
        raise BadInput("Bảng dán quá lớn.", place="-", fix="lưu thành tệp .csv rồi đọc tệp")
    return Source(pasted=data, correction=said, forget=forget, as_is=as_is)


def column_lines(facts: list[ColumnFacts]) -> Iterator[str]:
    """Yield a table of the columns: what each was taken for, and how much of it was understood."""
    from tdkt_tui.model.cells import fitted, width

    head = ("Cột", "Tiêu đề trong tệp", "Hiểu là", "Ô có chữ", "Hiểu được")
    table = ""
    rows = [
        (fact.letter, _cut(fact.heading or "(không có)"), fact.taken_for or "không đọc", str(fact.filled),
         str(fact.understood) if fact.taken_for else "–")
        for fact in facts
    ]  # fmt: skip
    widths = [max(map(width, column)) for column in zip(head, *rows, strict=True)]
    yield "  ".join(map(fitted, head, widths)).rstrip()
    for fact, row in zip(facts, rows, strict=True):
        if fact.table != table:
            table = fact.table
            yield f"[{table}]"
        yield "  ".join(map(fitted, row, widths)).rstrip()


def _cut(text: str, most: int = 34) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"
