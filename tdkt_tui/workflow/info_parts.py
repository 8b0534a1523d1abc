"""The parts of ``tdkt info``: each looks at one thing and says what it saw."""

from __future__ import annotations

import os
import platform
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

import tdkt_tui
from tdkt_tui import locations

from .info_tools import times_font

_LOCALE = ("LC_ALL", "LC_CTYPE", "LANG")


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing known: its key in JSON, its Vietnamese name, its value; sound: False where the value tells trouble."""

    key: str
    name: str
    value: str
    sound: bool = True


def versions() -> Iterator[Fact]:
    """Yield the program, Python, and every library that the program asks for."""
    yield Fact("tdkt", "tdkt", tdkt_tui.__version__)
    yield Fact("python", "Python", f"{platform.python_version()} ({sys.platform})")
    from tdkt_tui.store.versions import sqlite_version

    yield Fact("sqlite", "SQLite", sqlite_version())
    for name in _asked_for():
        try:
            yield Fact(name, name, metadata.version(name))
        except metadata.PackageNotFoundError:
            yield Fact(name, name, "chưa cài", sound=False)


def _asked_for() -> list[str]:
    """Return the libraries that the installed program names, optional ones left out."""
    try:
        told = metadata.requires("tdkt") or []
    except metadata.PackageNotFoundError:
        return ["textual", "docxtpl", "lxml", "pydantic", "pluggy", "click"]
    plain = [line for line in told if "extra ==" not in line]
    return [line.partition(";")[0].split("[")[0].split(">")[0].split("<")[0].split("=")[0].strip() for line in plain]


def paths(workspace: Path | None) -> Iterator[Fact]:
    """Yield every folder and file that the program looks at, and whether it is there."""
    own = locations.config_dir()
    yield _path("program", "Chương trình", Path(tdkt_tui.__file__).parent)
    yield _path("workspace", "Hồ sơ công việc", workspace or locations.workspace_dir())
    yield _path("config", "Cấu hình", own)
    yield _path("keymap", "Phím riêng", own / "keymap.toml")
    yield _path("theme", "Màu đã chọn", own / "giao-dien.toml")
    yield _path("templates", "Mẫu đi kèm", locations.shipped("templates"))
    yield _path("profiles", "Hồ sơ mẫu đi kèm", locations.shipped("profiles"))
    dirs = locations.plugin_dirs()
    for number, folder in enumerate(dirs or [own / "plugins"], 1):
        yield _path(f"plugins-{number}", "Phần mở rộng riêng", folder)
    yield _path("tables", "Bảng của cơ quan", locations.tables_dir() or own / "tables")
    yield _path("cache", "Bộ nhớ đệm", locations.cache_dir())
    yield _kept()


def _kept() -> Fact:
    """Tell what is kept for the next process, or why nothing is."""
    from tdkt_tui.store.kept_state import kept_state

    place, files, size, why = kept_state()
    if why:
        return Fact("kept", "Dạng lập sẵn", f"không dùng: {why}", sound=place is None)
    return Fact("kept", "Dạng lập sẵn", f"{files} tệp, {size / 1024:.0f} KB")


def _path(key: str, name: str, path: Path) -> Fact:
    there = os.path.exists(path)  # noqa: PTH110 - Path.exists raises on a name longer than the system takes
    return Fact(key, name, f"{path}{'' if there else ' (chưa có)'}")


def terminal() -> Iterator[Fact]:
    """Yield what decides how the interface looks; an address that a variable may hold is never told."""
    told = os.environ
    size = shutil.get_terminal_size()
    yield Fact("tty", "Là cửa sổ dòng lệnh", _yes(sys.stdin.isatty() and sys.stdout.isatty()))
    yield Fact("size", "Cỡ (cột × dòng)", f"{size.columns} × {size.lines}", size.columns >= 80 and size.lines >= 24)
    yield Fact("TERM", "TERM", told.get("TERM", "không đặt"))
    yield Fact("COLORTERM", "COLORTERM", told.get("COLORTERM", "không đặt"))
    yield Fact("NO_COLOR", "NO_COLOR (tắt màu)", _yes("NO_COLOR" in told))
    yield Fact("tmux", "Trong tmux", _yes("TMUX" in told))
    yield Fact("screen", "Trong GNU screen", _yes("STY" in told))
    yield Fact("ssh", "Qua SSH", _yes(bool({"SSH_CONNECTION", "SSH_TTY"} & told.keys())))
    name = _locale()
    utf8 = "utf8" in name.lower().replace("-", "") or sys.platform == "win32"
    yield Fact("locale", "Ngôn ngữ, bảng mã", name or "không đặt", utf8)
    fix = "" if utf8 else "; đặt LANG=C.UTF-8 để chữ Việt hiện đúng"
    yield Fact("utf8", "Bảng mã UTF-8", _yes(utf8) + fix, utf8)


def _locale() -> str:
    """Return the locale that the terminal was started with; "" where none is set.

    Under LANG=C Python sets LC_CTYPE to UTF-8 for itself (PEP 538), which says nothing of the terminal.
    """
    told = {key: os.environ.get(key, "") for key in _LOCALE}
    if told["LANG"] in ("", "C", "POSIX") and told["LC_CTYPE"].upper() in ("C.UTF-8", "C.UTF8", "UTF-8"):
        told["LC_CTYPE"] = ""
    return next((value for value in told.values() if value), "")


def _yes(there: bool) -> str:
    return "có" if there else "không"


def tools() -> Iterator[Fact]:
    """Yield LibreOffice and a font as wide as Times New Roman."""
    from tdkt_tui.assembly.pdf import INSTALL, libreoffice

    program = libreoffice()
    yield Fact("libreoffice", "LibreOffice (xuất PDF)", program or f"chưa cài; {INSTALL}", bool(program))
    font, sound = times_font()
    yield Fact("times", "Phông cùng bề rộng Times New Roman", font, sound)


def own(keymap: str, theme: str) -> Iterator[Fact]:
    """Yield what is wrong with the files that a user changes the interface by."""
    yield Fact("keymap", "Phím riêng", keymap or "không có lỗi", not keymap)
    yield Fact("theme", "Màu đã chọn", theme or "không có lỗi", not theme)


def tables() -> Iterator[Fact]:
    """Yield each table: from where it comes, how many entries, or why it is broken."""
    from .tables import table_states

    words = {"shipped": "đi kèm", "own": "của cơ quan", "extended": "đi kèm, cơ quan bổ sung"}
    for state in table_states():
        value = f"hỏng: {state.reason}" if state.reason else f"{words[state.origin]}, {state.entries} mục"
        yield Fact(state.name, state.name, value, not state.reason)


def plugins() -> Iterator[Fact]:
    """Yield each plugin: state, version, or why it is broken."""
    from .plugins_tried import plugin_states

    for state in plugin_states():
        value = " ".join(part for part in (state.state, state.version) if part)
        yield Fact(state.id, state.id, f"{value}: {state.reason}" if state.reason else value, not state.reason)


def dossiers(workspace: Path | None) -> Iterator[Fact]:
    """Yield how many dossiers there are; their names are nobody's business."""
    from tdkt_tui.store.workspace.folder import dossiers_in

    folder = workspace or locations.workspace_dir()
    count = sum(1 for _ in dossiers_in(folder)) if folder.is_dir() else 0
    yield Fact("count", "Số hồ sơ", str(count))
