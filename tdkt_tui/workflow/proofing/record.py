"""Which lines a person has read beside the plan: kept beside the plan's file, so that only what is new is asked."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

from tdkt_tui.model.fault import BadInput, NotFound
from tdkt_tui.model.text import one_line
from tdkt_tui.store.files import read_limited, write_whole

from .lines import Line
from .sheet import Part

ENDING = ".doc-soat.txt"
"""Behind the plan file's name."""
_HEAD = """\
# Những dòng của trang in mà người đã đọc cạnh bản gốc thấy đúng: trang của ai, lời in. tdkt plugin proof chỉ hỏi dòng
# chưa có ở đây; xóa một dòng thì dòng ấy được hỏi lại.
"""
Key = tuple[str, str]
"""What a line is known by: whose pages it is on, and its words."""


def record_of(plan: Path) -> Path:
    """Return the file in which is kept what was read of a plan's pages."""
    return plan.with_name(f"{plan.stem}{ENDING}")


def read_of(plan: Path) -> frozenset[Key]:
    """Return which lines were read, none where nothing was.

    Raises BadInput for a file that is no text in UTF-8, StoreFault for one that cannot be read.
    """
    path = record_of(plan)
    try:
        text = read_limited(path).decode("utf-8-sig")
    except NotFound:
        return frozenset()
    except UnicodeDecodeError as error:
        raise BadInput("Tệp đọc soát không phải văn bản UTF-8.", place=str(path),
                       fix="xóa tệp ấy rồi đọc soát lại, hoặc lấy lại bản cũ") from error  # fmt: skip
    rows = (line.split("\t", 1) for line in text.splitlines() if line.strip() and not line.startswith("#"))
    return frozenset((one_line(row[0]), one_line(row[1])) for row in rows if len(row) == 2)


def write_read(plan: Path, sheet: Iterable[Part], read: Collection[Key]) -> None:
    """Keep which lines of a sheet were read, in its order; what is printed no more is no longer kept.

    Raises StoreFault.
    """
    rows = [f"{one.whose}\t{one.words}\n" for part in sheet for one in part.lines if key_of(one) in read]
    write_whole(record_of(plan), f"{_HEAD}{''.join(rows)}".encode())


def unread(sheet: Sequence[Part], read: Collection[Key]) -> list[Line]:
    """Return the lines of a sheet that nobody has read, in its order."""
    return [one for part in sheet for one in part.lines if key_of(one) not in read]


def key_of(line: Line) -> Key:
    """Return what a line is known by: it is another one when other units have it."""
    return one_line(line.whose), one_line(line.words)
