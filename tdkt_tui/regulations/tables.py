"""Which tables there are and where each one comes from: shipped, or a file of the office's own.

An office's folder (``locations.tables_dir``) holds files named as the tables: law.toml, places.toml, agencies.toml, and
a regulation under its id. A file that says ``extends`` holds only what differs; any other stands in place of ours.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from tdkt_tui.locations import TABLES_DIR_VARIABLE, tables_dir
from tdkt_tui.model.fault import BadInput, NotFound

LISTS = {
    "law": "Văn bản về thi đua, khen thưởng theo thời gian",
    "places": "Đơn vị hành chính theo thời gian",
    "agencies": "Cơ quan, tổ chức theo thời gian",
    "honours": "Danh hiệu thi đua, hình thức khen thưởng, danh hiệu vinh dự",
}
"""The tables that are lists of entries, with what each is about; every other table is a layout regulation."""

REGULATION_IDS = ("nd30_2020", "tt01_2011")
"""The shipped regulations; ``regulation_ids`` knows those of the office too."""

SHIPPED = "shipped"
"""What ``extends`` says in a file that adds to the shipped table of the same name."""

_HERE = Path(__file__).parent
_ID = re.compile(r"[a-z0-9]+(?:[_-][a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Source:
    """Where a table comes from: the shipped file, the office's own, or both where the own one extends ours."""

    name: str
    shipped: Path | None
    own: Path | None

    @property
    def stamp(self) -> tuple[int, int]:
        """Return what changes when the own file is saved anew, so that a cache keeps up with it."""
        if self.own is None:
            return 0, 0
        try:
            told = self.own.stat()
        except OSError:  # reading it will say what is wrong
            return 0, 0
        return told.st_mtime_ns, told.st_size


def own_files() -> dict[str, Path]:
    """Return the office's own tables, name → file; empty where the office has none.

    Raises NotFound for a named folder that is not there, BadInput for one that cannot be read or a file that is
    named like no table.
    """
    folder = tables_dir()
    if folder is None:
        return {}
    if not folder.is_dir():
        raise NotFound("Không có thư mục bảng dữ liệu này.", place=str(folder), field=TABLES_DIR_VARIABLE,
                       fix=f"tạo thư mục, hoặc sửa biến {TABLES_DIR_VARIABLE}")  # fmt: skip
    try:
        every = sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    except OSError as error:
        raise BadInput("Không đọc được thư mục bảng dữ liệu.", place=str(folder), fix="kiểm tra quyền đọc") from error
    for path in every:
        if path.suffix != ".toml" and path.name.casefold().endswith((".toml", ".toml.txt")):
            # An editor's hidden ending: its owner takes the table for used.
            raise BadInput("Đuôi tên tệp này làm bảng không được dùng.", place=str(path),
                           fix=f"đổi tên thành {path.name.casefold().removesuffix('.txt')}")  # fmt: skip
    files = [path for path in every if path.suffix == ".toml"]
    for path in files:
        if not _ID.fullmatch(path.stem):
            raise BadInput("Tên tệp bảng dữ liệu không dùng được.", place=str(path),
                           fix="đặt tên law.toml, places.toml, agencies.toml, honours.toml, hoặc mã quy định thể thức"
                               " chỉ gồm chữ thường không dấu, số, gạch dưới: nd99_2027.toml")  # fmt: skip
    return {path.stem: path for path in files}


def names() -> tuple[str, ...]:
    """Return the names of all tables, the lists first, then regulations, ours before the office's own."""
    own = tuple(name for name in own_files() if name not in LISTS and name not in REGULATION_IDS)
    return (*LISTS, *REGULATION_IDS, *own)


def regulation_ids() -> tuple[str, ...]:
    """Return the ids of all layout regulations, the office's own among them."""
    return tuple(name for name in names() if name not in LISTS)


def shipped_file(name: str) -> Path | None:
    """Return the shipped file of a table, None for one that only the office has."""
    return _HERE / f"{name}.toml" if name in LISTS or name in REGULATION_IDS else None


def known_source(name: str) -> Source | None:
    """Return where a table comes from, None for an unknown name."""
    own = own_files().get(name)
    shipped = shipped_file(name)
    return None if own is None and shipped is None else Source(name, shipped, own)


def source(name: str) -> Source:
    """Return where a table comes from; raise NotFound for an unknown name, naming the known ones."""
    found = known_source(name)
    if found is None:
        raise NotFound(f"Không có bảng dữ liệu “{name}”.", fix="các bảng: " + ", ".join(names()))
    return found
