"""Data for any template: one record of .json or .toml, many of .jsonl, .csv or .xlsx; cleaned where it comes in."""

from __future__ import annotations

import json
import re
import tomllib
import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NoReturn

from tdkt_tui.model.fault import BadInput
from tdkt_tui.model.text import clean_tree, one_line
from tdkt_tui.store.csv_table import read_csv
from tdkt_tui.store.files import read_limited
from tdkt_tui.store.spreadsheet import read_workbook

Record = dict[str, Any]
TABLES = (".csv", ".xlsx")
"""Their first row names the columns."""


def read_records(path: Path) -> tuple[list[Record], bool]:
    """Return the records of a data file, and whether it is of the kind that holds many.

    Raises NotFound or BadInput with the line or row.
    """
    suffix = path.suffix.lower()
    if suffix not in _READERS:
        raise BadInput(
            "Không biết đọc loại tệp dữ liệu này.", place=str(path), fix="dùng .json, .toml, .jsonl, .csv hoặc .xlsx"
        )
    try:
        records = [clean_tree(record) for record in _READERS[suffix](path)]
    except RecursionError as error:
        raise BadInput("Dữ liệu lồng quá sâu.", place=str(path), fix="làm phẳng dữ liệu") from error
    if not records:
        raise BadInput("Tệp dữ liệu không có bản ghi nào.", place=str(path), fix="thêm ít nhất một bản ghi")
    return records, suffix not in (".json", ".toml")


def _text(path: Path) -> str:
    try:
        return read_limited(path).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadInput("Tệp không ở bảng mã UTF-8.", place=str(path), fix="lưu lại với bảng mã UTF-8") from error


def _json(path: Path) -> list[Record]:
    return [_object(_text(path), str(path))]


def _json_lines(path: Path) -> list[Record]:
    lines = enumerate(_text(path).split("\n"), start=1)
    return [_object(line, f"{path}, dòng {number}") for number, line in lines if line.strip()]


def _object(text: str, place: str) -> Record:
    try:
        found = json.loads(text, parse_constant=_no_constant, object_pairs_hook=_Object)
    except json.JSONDecodeError as error:
        raise BadInput(
            "JSON sai cú pháp.", place=f"{place}, dòng {error.lineno} cột {error.colno}", fix="sửa dấu phẩy, ngoặc"
        ) from error
    except (ValueError, RecursionError) as error:
        raise BadInput("JSON có số không dùng được hoặc lồng quá sâu.", place=place, fix="sửa dữ liệu") from error
    if not isinstance(found, dict):
        raise BadInput("Mỗi bản ghi phải là một đối tượng {…}.", place=place, fix="nhiều bản ghi thì dùng .jsonl")
    if key := _twice(found):
        raise BadInput("Một khóa xuất hiện hai lần trong cùng đối tượng.", place=place, field=key, fix="giữ một khóa")
    return found


class _Object(dict[str, Any]):
    """An object as written: ``twice`` is the first key that it has twice, of which JSON's reader keeps the last."""

    def __init__(self, pairs: list[tuple[str, Any]]) -> None:
        super().__init__(pairs)
        counts = Counter(key for key, _ in pairs) if len(self) < len(pairs) else {}
        self.twice = next((key for key, count in counts.items() if count > 1), None)


def _twice(tree: Any) -> str:
    """Return the dotted path of a key that an object has twice ("people.4.name"), empty where none has."""
    left: list[tuple[str, Any]] = [("", tree)]
    while left:
        path, node = left.pop()
        if isinstance(node, _Object) and node.twice is not None:
            return f"{path}{node.twice}" or "“”"
        items = node.items() if isinstance(node, dict) else enumerate(node, 1) if isinstance(node, list) else ()
        left += [(f"{path}{key}.", item) for key, item in items if isinstance(item, (dict, list))]
    return ""


def _no_constant(_name: str) -> NoReturn:
    raise ValueError


def _toml(path: Path) -> list[Record]:
    from tdkt_tui.store.toml import MOST_DOTS
    from tdkt_tui.store.toml_depth import refuse_deep_keys

    text = _text(path)
    refuse_deep_keys(text, str(path), MOST_DOTS)
    try:
        return [tomllib.loads(text)]
    except (ValueError, RecursionError) as error:  # a ValueError of its own: a number of too many digits
        raise BadInput("TOML sai cú pháp.", place=str(path), fix="sửa tệp") from error


def _csv(path: Path) -> list[Record]:
    # The first line holds the columns' names: the delimiter is what parts it most often.
    return _table(read_csv(path, lambda rows: (len(rows[0]) if rows else 0,)).rows, path)


def _xlsx(path: Path) -> list[Record]:
    sheets = read_workbook(path)
    return _table(sheets[0].rows, path) if sheets else []


def _table(rows: Sequence[Sequence[Any]], path: Path) -> list[Record]:
    """Name each row's cells by the first row, as written and as a name that a tag can hold ("ho_va_ten")."""
    rows = [row for row in rows if any(cell not in ("", None) for cell in row)]
    if not rows:
        return []
    heads = [one_line(str(cell)) for cell in rows[0]]
    twice = sorted({head for head in heads if head and heads.count(head) > 1})
    if twice:
        raise BadInput(f"Tên cột “{twice[0]}” xuất hiện hai lần.", place=f"{path}, dòng 1", fix="đặt tên cột khác nhau")
    records = []
    for number, row in enumerate(rows[1:], start=2):
        if any(cell not in ("", None) for cell in row[len(heads) :]):
            raise BadInput(
                "Dòng có nhiều ô hơn dòng tên cột.",
                place=f"{path}, dòng {number}",
                fix="hàng đầu của bảng phải là tên cột, không phải tiêu đề; nếu đúng thế thì kiểm tra dấu phân cách",
            )
        cells = [*row, *[""] * (len(heads) - len(row))]
        named = {head: cell for head, cell in zip(heads, cells, strict=False) if head}
        records.append({tag_name(head): cell for head, cell in named.items()} | named)
    return records


def tag_name(head: str) -> str:
    """Return a column's name as a tag can hold it: "Họ và tên" → "ho_va_ten"."""
    plain = unicodedata.normalize("NFD", head.replace("Đ", "D").replace("đ", "d"))
    letters = "".join(sign for sign in plain if not unicodedata.combining(sign)).lower()
    return re.sub(r"\W+", "_", letters).strip("_") or "_"


_READERS: dict[str, Callable[[Path], list[Record]]] = {
    ".json": _json,
    ".toml": _toml,
    ".jsonl": _json_lines,
    ".csv": _csv,
    ".xlsx": _xlsx,
}
