"""Which lines a person has read beside the plan: kept beside the plan's file, so that only what is new is asked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from tdkt_tui.model.fault import BadInput, NotFound
from tdkt_tui.model.text import one_line
from tdkt_tui.store.files import read_limited, write_whole

from .lines import Line, Part

ENDING = ".doc-soat.txt"
"""Behind the plan file's name."""
_HEAD = """\
# Những dòng của trang in mà người đã đọc cạnh bản gốc thấy đúng: trang của ai, lời in. tdkt plugin proof chỉ hỏi dòng
# chưa có ở đây, hay có ở trang chưa ghi ở đây; xóa một dòng thì dòng ấy được hỏi lại.
"""
_BETWEEN = "; "
_CODE = re.compile(r" \([a-z0-9-]+\)$")
Read = Mapping[str, frozenset[str]]
"""On whose pages the words of each line were read."""


def record_of(plan: Path) -> Path:
    """Return the file in which is kept what was read of a plan's pages."""
    return plan.with_name(f"{plan.stem}{ENDING}")


def read_of(plan: Path) -> Read:
    """Return which lines were read, none where nothing was.

    Raises BadInput for a file that is no text in UTF-8, StoreFault for one that cannot be read.
    """
    path = record_of(plan)
    try:
        text = read_limited(path).decode("utf-8-sig")
    except NotFound:
        return {}
    except UnicodeDecodeError as error:
        raise BadInput("Tệp đọc soát không phải văn bản UTF-8.", place=str(path),
                       fix="xóa tệp ấy rồi đọc soát lại, hoặc lấy lại bản cũ") from error  # fmt: skip
    found: dict[str, frozenset[str]] = {}
    for row in (line.split("\t", 1) for line in text.splitlines() if line.strip() and not line.startswith("#")):
        if len(row) == 2:
            words = one_line(row[1])
            found[words] = found.get(words, frozenset()) | set(one_line(row[0]).split(_BETWEEN))
    return found


def write_read(plan: Path, sheet: Iterable[Part], lines: Iterable[Line]) -> None:
    """Keep that lines were read too, in the order of a sheet; what is printed no more is no longer kept.

    Raises BadInput, StoreFault.
    """
    before, now = read_of(plan), {(one_line(line.words), name) for line in lines for name in line.at}
    rows = [(words, sorted(_page(name) for name in line.at
                           if _page(name) in before.get(words, ()) or (words, name) in now))
            for part in sheet for line in part.lines if (words := one_line(line.words))]  # fmt: skip
    text = "".join(f"{_BETWEEN.join(names)}\t{words}\n" for words, names in rows if names)
    write_whole(record_of(plan), f"{_HEAD}{text}".encode())


def unread(sheet: Sequence[Part], read: Read, *, whole: bool = False) -> list[Line]:
    """Return the lines of a sheet that nobody has read, in its order; one read on other pages is of the new ones.

    whole: those too that need no second reading.
    """
    return [line if new == line.at else replace(line, whose=f"Nay cả {', '.join(_told(new))}", reach="")
            for part in sheet for line in part.lines
            if (whole or not line.sure) and (new := _not_in(line, read))]  # fmt: skip


def _told(names: Iterable[str]) -> list[str]:
    """Return units, and kinds without the code of the level that tells two of them apart."""
    return sorted({_CODE.sub("", name) for name in names})


def _not_in(line: Line, read: Read) -> frozenset[str]:
    """Return the pages of a line on which nobody read it; a unit by its name reads as its kind, where that was read."""
    mine = read.get(one_line(line.words), frozenset())
    kinds = tuple(f"{kind.casefold()} " for page in mine for kind, code, _ in [page.partition(" (")] if code)
    return frozenset(name for name in line.at if _page(name) not in mine
                     and not (kinds and " (" not in name and name.casefold().startswith(kinds)))  # fmt: skip


def _page(name: str) -> str:
    """Return whose page it is as a row tells it: a label with the sign between two pages would be two of them."""
    return one_line(name).replace(_BETWEEN.strip(), ",")
