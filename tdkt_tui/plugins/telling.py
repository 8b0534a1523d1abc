"""Saying what a plugin did wrong with the file and line that an author looks at, and no word of foreign exceptions."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

from tdkt_tui.model.fault import PluginFault, TdktError

from .guarding import Left


def place_of(function: object) -> str:
    """Return "file, dòng N" of a function, empty where it has no source."""
    try:
        return f"{inspect.getsourcefile(function)}, dòng {inspect.getsourcelines(function)[1]}"  # type: ignore[arg-type]
    except (OSError, TypeError):
        return ""


def line_of(plugin: object, words: str) -> str:
    """Return "file, dòng N" of the first line of a module that begins with words; its first line where none does."""
    try:
        path = inspect.getsourcefile(plugin)  # type: ignore[arg-type]
        text = Path(path or "").read_text("utf-8", "replace")
    except (OSError, TypeError):
        return ""
    found = re.search(rf"^{re.escape(words)}", text, re.MULTILINE)
    return f"{path}, dòng {text.count(chr(10), 0, found.start()) + 1 if found else 1}"


def as_told(plugin_id: str, error: BaseException) -> PluginFault | None:
    """Return a fault that our own reading of a folder told, with its file and line; None for foreign exceptions."""
    if not isinstance(error, TdktError):
        return None
    faults = error.singles()
    told = " ".join(f"({fault.place}) {fault.told}" if fault.place else fault.told for fault in faults[1:])
    return PluginFault(f"Phần mở rộng “{plugin_id}”: {faults[0].told}{f' {told}' if told else ''}",
                       place=faults[0].place, field=faults[0].field, fix=faults[0].fix)  # fmt: skip


def culprit(plugin_id: str, what: str, error: BaseException, source: str, declared: str = "") -> PluginFault:
    """Return a fault that names the plugin and the deepest line of it in a traceback.

    declared: where it is registered, told when none of its own lines had run.
    """
    from tdkt_tui.model.foreign import deepest_line

    place = _unread(error) or deepest_line(error) or declared or source
    # A file of one's own folder has no publisher to be told.
    fix = f"báo cho người phát hành ({source}), hoặc gỡ phần mở rộng này"
    if Path(source).is_absolute():
        fix = "sửa tệp ở dòng ấy, hoặc chuyển phần mở rộng này ra khỏi thư mục phần mở rộng"
    why = "os._exit, os.abort" if isinstance(error, Left) else type(error).__name__
    # The message of a foreign exception may quote data, so only its type is shown.
    return PluginFault(f"Phần mở rộng “{plugin_id}” {what} ({why}).", place=place, fix=fix)


def _unread(error: BaseException) -> str:
    """Return the place in a source that Python could not read; a strange encoding is told without its line."""
    if not isinstance(error, SyntaxError) or not error.filename:
        return ""
    if error.lineno:
        return f"{error.filename}, dòng {error.lineno}"
    try:
        data = Path(error.filename).read_bytes()
        data.decode()
    except UnicodeDecodeError as wrong:
        return f"{error.filename}, dòng {data.count(10, 0, wrong.start) + 1}"
    except OSError:
        pass
    return error.filename
