"""The SHA-256 of all files of a plugin, taken without importing any of it."""

from __future__ import annotations

import hashlib
import importlib.util
from collections.abc import Iterator, Sequence
from pathlib import Path

from tdkt_tui.model.fault import PluginFault

MOST_FILES = 2000
MOST_BYTES = 64 * 1024 * 1024
_COMPILED = "__pycache__"
_OF_TOOLS = frozenset((".git", ".hg", ".svn", ".pytest_cache", ".mypy_cache", ".ruff_cache"))
"""What tools keep at the top of a plugin's folder, and change while nobody changes the plugin."""


def outside_hash(parts: Sequence[str]) -> bool:
    """Tell a path inside a plugin's folder that its hash leaves out; nothing is imported from there (``sealing``).

    Where a list of allowed plugins is in force Python keeps what it compiled elsewhere (``allowed.allowed``).
    """
    return _COMPILED in parts or (bool(parts) and parts[0] in _OF_TOOLS)


def plugin_hash(place: Path) -> str:
    """Return the hash of a file and the folder beside it, or of a folder's every file with its name.

    What version control and other tools keep there is left out: it changes by itself (``outside_hash``).

    Raises PluginFault for a link to a folder, which could change behind the hash, for what cannot be read, and for a
    folder that holds more than a plugin does.
    """
    whole = hashlib.sha256()
    total = 0
    try:
        for count, path in enumerate(_files(place), 1):
            data = path.read_bytes()
            total += len(data)
            if count > MOST_FILES or total > MOST_BYTES:
                raise PluginFault("Thư mục của phần mở rộng quá lớn nên không tính được mã băm.", place=str(place),
                                  fix="chuyển tệp không phải của phần mở rộng ra nơi khác")  # fmt: skip
            name = path.relative_to(place if place.is_dir() else place.parent).as_posix()
            whole.update(f"{name}\0{hashlib.sha256(data).hexdigest()}\n".encode())
    except OSError as error:
        raise PluginFault("Không đọc được hết tệp của phần mở rộng để tính mã băm.", place=str(error.filename or place),
                          fix="kiểm tra quyền đọc")  from error  # fmt: skip
    return whole.hexdigest()


def beside(place: Path) -> Path:
    """Return the folder where a plugin of one file keeps its plans and templates: "_vinh_du" beside "vinh_du.py"."""
    return place.with_name(f"_{place.stem}")


def package_place(value: str) -> Path | None:
    """Return the folder or file of an entry point's top package ("tdkt_can_tho.main:x"), importing nothing."""
    spec = importlib.util.find_spec(value.partition(":")[0].partition(".")[0])
    if spec is None or not spec.origin or spec.origin in ("built-in", "frozen"):
        return None
    origin = Path(spec.origin)
    return origin.parent if origin.name == "__init__.py" else origin


def _files(place: Path) -> Iterator[Path]:
    folder = place
    if not place.is_dir():
        yield place
        folder = beside(place)
        _refuse_link(folder)
    for path in sorted(folder.rglob("*")):
        if outside_hash(path.relative_to(folder).parts):
            continue
        _refuse_link(path)
        if path.is_file():
            yield path


def _refuse_link(path: Path) -> None:
    if path.is_symlink() and path.is_dir():
        raise PluginFault("Phần mở rộng có liên kết tới một thư mục nên không tính được mã băm.", place=str(path),
                          fix="thay liên kết bằng thư mục thật")  # fmt: skip
