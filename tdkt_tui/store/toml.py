"""Reading a TOML file that a person wrote: every fault says file, line, and what to do."""

from __future__ import annotations

import codecs
import difflib
import tomllib
from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tdkt_tui.model.fault import BadInput, NotFound, StoreFault
from tdkt_tui.model.text import clean, clean_tree

from .files import open_regular
from .toml_lines import index_lines, nearest_line

MAX_BYTES = 2 * 1024 * 1024
"""No profile or plan comes near this; a larger file is another file named by mistake."""

MAX_DEPTH = 40
"""Tables in tables; everything behind this walks the tree by recursion."""

MOST_DOTS = 20
"""Dots in one key; Python's parser takes memory by the square of their number. A plan's keys have three."""

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@dataclass(frozen=True, slots=True)
class TomlFile:
    """A read file: its cleaned tree, a finder of lines, and the text itself.

    line: dotted key ("conference.date", "recipient.4.name", items counted from 1) → line of the key, else of the
    nearest table that holds it, else None.
    """

    data: dict[str, Any]
    line: Callable[[str], int | None]
    text: str


def read_toml(path: Path) -> dict[str, Any]:
    """Return the file's tree, every text in it cleaned once.

    Raises NotFound, BadInput or StoreFault, never with a value of the file.
    """
    return open_toml(path).data


def read_head(path: Path, tables: Collection[str] = ()) -> dict[str, Any]:
    """Return what stands before the file's first list of tables: for a name that is enough, at a tenth of the time.

    tables: these of its tables are enough, and others may be left out. Raises like read_toml.
    """
    text = toml_text(path)
    head = text.partition("\n[[")[0]
    if tables and '"""' not in head and "'''" not in head:  # in texts of several lines a line says what it likes
        first, *rest = f"\n{head}".split("\n[")
        head = "\n[".join((first, *(one for one in rest if one.partition("]")[0] in tables)))
    try:
        return parse_toml(head, place=str(path))
    except BadInput:  # cut inside a text of several lines, or broken: the whole file says which
        return parse_toml(text, place=str(path))


def open_toml(path: Path) -> TomlFile:
    """Read like read_toml, and keep the lines for faults that come later."""
    return toml_of(toml_text(path), place=str(path))


def toml_of(text: str, *, place: str) -> TomlFile:
    """Read like open_toml what an editor holds; ``place`` names it in faults. Raises BadInput."""
    return TomlFile(parse_toml(text, place=place), line_finder(text), text)


def parse_toml(text: str, *, place: str) -> dict[str, Any]:
    """Parse TOML text to a cleaned tree; ``place`` names it in faults.

    Raises BadInput with line and column.
    """
    _refuse_deep_keys(text, place)
    try:
        tree = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        from .toml_faults import syntax_fault

        raise syntax_fault(text, str(error), place) from None
    except RecursionError:
        raise _too_deep(text, place) from None
    except ValueError:  # Python's own limit on the digits of one integer
        raise BadInput("Có một số quá dài.", place=place, fix="sửa lại số đó; mã số dài đặt trong dấu nháy") from None
    if _deeper_than(tree, MAX_DEPTH):
        raise _too_deep(text, place)
    if "\\" not in text and clean(text) == text:  # no string of it can hold what the text has not
        return tree
    cleaned: dict[str, Any] = clean_tree(tree)
    return cleaned


def line_of(text: str, dotted_key: str) -> int | None:
    """Return the line (from 1) of a dotted key in TOML text, or of the nearest table above it."""
    return line_finder(text)(dotted_key)


def line_finder(text: str) -> Callable[[str], int | None]:
    """Return line_of for one text, which is scanned only once, and only when a line is asked for."""
    lines: dict[str, int] = {}

    def find(dotted_key: str) -> int | None:
        if not lines:
            lines.update(index_lines(text))
        return nearest_line(lines, dotted_key)

    return find


def _refuse_deep_keys(text: str, place: str) -> None:
    """Look closer only where a line has the dots for it: hardly a file has one."""
    if any(line.count(".") >= MOST_DOTS for line in text.split("\n")):
        from .toml_depth import refuse_deep_keys

        refuse_deep_keys(text, place, MOST_DOTS)


def _too_deep(text: str, place: str) -> BadInput:
    from .toml_depth import too_deep

    return too_deep(text, place)


def _deeper_than(tree: Any, limit: int) -> bool:
    level: list[Any] = [tree]
    for _ in range(limit):
        level = [item for node in level for item in (node.values() if isinstance(node, dict) else node)
                 if isinstance(item, (dict, list))]  # fmt: skip
    return bool(level)


def toml_text(path: Path) -> str:
    """Return a file's text as it stands, lines ended by \\n, no TOML looked for in it. Raises like read_toml."""
    place = str(path)
    raw = _bytes(path)
    if len(raw) > MAX_BYTES:
        raise BadInput("Tệp lớn hơn 2 MB nên không thể là hồ sơ hoặc kế hoạch.", place=place,
                       fix="chỉ ra đúng tệp .toml")  # fmt: skip
    if raw.startswith(_UTF16):
        raise BadInput("Tệp được lưu ở bảng mã UTF-16.", place=place,
                       fix="mở bằng trình soạn thảo rồi lưu lại với bảng mã UTF-8")  # fmt: skip
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        where = f"{place}, dòng {line}"
        raise BadInput("Tệp không ở bảng mã UTF-8 (có thể là TCVN3, VNI hoặc tệp không phải văn bản).",
                       place=where, fix="chuyển mã rồi lưu lại với bảng mã UTF-8") from None  # fmt: skip
    return text.replace("\r\n", "\n")


def _bytes(path: Path) -> bytes:
    place = str(path)
    try:
        with open_regular(path) as stream:
            return stream.read(MAX_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError):
        raise _not_found(path) from None
    except IsADirectoryError:
        raise BadInput(
            "Đây là một thư mục, không phải tệp .toml.", place=place, fix="chỉ ra tệp .toml trong đó"
        ) from None
    except PermissionError:
        raise StoreFault("Không có quyền đọc tệp này.", place=place,
                         fix="xin quyền đọc, hoặc chép tệp về thư mục của mình") from None  # fmt: skip
    except (OSError, ValueError):  # ValueError: a name with a NUL byte
        raise StoreFault("Không đọc được tệp.", place=place, fix="kiểm tra tên tệp và ổ đĩa") from None


def _not_found(path: Path) -> NotFound:
    folder = path.parent
    try:
        names = sorted(item.name for item in folder.iterdir() if item.suffix == ".toml")
    except (OSError, ValueError):
        return NotFound("Không có tệp này; thư mục chứa nó cũng không có.", place=str(path),
                        fix="kiểm tra lại đường dẫn")  # fmt: skip
    near = difflib.get_close_matches(path.name, names, n=3, cutoff=0.5) or names[:3]
    hint = "trong thư mục có: " + ", ".join(near) if near else "thư mục không có tệp .toml nào"
    return NotFound("Không có tệp này.", place=str(path), fix=f"kiểm tra lại tên; {hint}")
