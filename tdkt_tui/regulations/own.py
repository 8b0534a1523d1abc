"""The office's own tables as a whole: those in use, each proved readable before anything is judged by it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tdkt_tui.model.fault import BadInput, TdktError, raise_all
from tdkt_tui.model.words import short_date

from .lists import load_agencies, load_honours, load_law, load_places
from .loading import load
from .tables import LISTS, REGULATION_IDS, own_files

_LOADERS = {"law": load_law, "places": load_places, "agencies": load_agencies, "honours": load_honours}


def own_tables() -> dict[str, Path]:
    """Return the office's own tables, name → file, all of them read.

    Raises the faults of every broken one at once: a table that is passed over in silence would let a document through.
    """
    files = own_files()
    faults: list[TdktError] = []
    for name in files:
        try:
            _LOADERS[name]() if name in _LOADERS else load(name)
        except TdktError as fault:
            faults.append(fault)
    raise_all(faults)
    _one_a_day(files)
    return files


def _one_a_day(files: dict[str, Path]) -> None:
    """Raise BadInput for two regulations of the office that begin on one day: which of them holds, nothing says."""
    new = [name for name in files if name not in LISTS and name not in REGULATION_IDS]
    first: dict[date, str] = {}
    for name in new:
        day = load(name).effective_from
        if (other := first.setdefault(day, name)) != name:
            raise BadInput(f"Hai quy định thể thức của cơ quan, {other} và {name}, cùng có hiệu lực từ"
                           f" {short_date(day)}.", place=str(files[name]), field="meta.effective_from",
                           fix="sửa ngày, hoặc chỉ giữ một tệp")  # fmt: skip


def check_table(path: Path) -> str:
    """Read a file as the table that its name or its content says, and return that table's name.

    A file of entries may bear any name while it is being written; in the office's folder its name decides.
    Raises NotFound, BadInput or ManyFaults, with file, line and entry.
    """
    name = table_name(path)
    if name in LISTS:
        from .entries import read_table
        from .table_files import FILES

        read_table(path, FILES[name])
    else:
        from .reading import read_regulation

        read_regulation(name, path)
    return name


def table_name(path: Path) -> str:
    """Return the table that a file is: by its name, else by what it holds; raise BadInput where neither says."""
    from tdkt_tui.store.toml import open_toml

    if path.stem in LISTS or path.stem in REGULATION_IDS:
        return path.stem
    held = open_toml(path).data.keys()
    for name, keys in (("law", {"act"}), ("places", {"place", "kind"}), ("agencies", {"agency"})):
        if keys & held:
            return name
    if {"meta", "rule", "dress", "extends"} & held:
        return path.stem
    raise BadInput(
        "Không nhận ra đây là bảng dữ liệu nào.",
        place=str(path),
        fix="đặt tên tệp theo bảng: " + ", ".join(f"{known}.toml" for known in (*LISTS, *REGULATION_IDS)),
    )
