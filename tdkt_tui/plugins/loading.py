"""Loading one plugin so that whatever it does wrong is said with its file and line."""

from __future__ import annotations

import difflib
import inspect
import sys
import traceback
from contextlib import redirect_stdout
from pathlib import Path

import pluggy

import tdkt_tui
from tdkt_tui import hookspecs
from tdkt_tui.api import API
from tdkt_tui.model.fault import PluginFault, TdktError

from .found import Found
from .stopping import Watch

_OURS = str(Path(tdkt_tui.__file__).parent)


def plugin_name(found: Found) -> str:
    """Return the name under which a plugin is registered: its id alone may be used twice."""
    return f"{found.id}@{found.source}"


def load(found: Found, manager: pluggy.PluginManager) -> None:
    """Import, vet and register a plugin.

    Raises PluginFault naming the plugin, its source, and the file and line that failed. SystemExit and its like
    count: a plugin that leaves at import must not take the program along; only the user may.
    """
    watch = Watch()
    try:
        with watch, redirect_stdout(sys.stderr):  # standard output is for data, whatever a plugin prints
            plugin = found.load()
    except BaseException as error:
        if watch.asked:
            raise
        raise as_told(found.id, error) or culprit(found.id, "không nạp được", error, found.source) from error
    stated = getattr(plugin, "TDKT_API", None)
    if stated != API:
        raise PluginFault(
            f"Phần mở rộng “{found.id}” viết cho giao diện số {stated!r}, chương trình này dùng số {API}.",
            place=found.source, fix=f"khai báo TDKT_API = {API} sau khi đối chiếu docs/hooks.md",
        )  # fmt: skip
    for name in (name for name in dir(plugin) if name.startswith("tdkt_")):
        _vet(found, name, getattr(plugin, name))
    try:
        manager.register(plugin, name=plugin_name(found))
    except ValueError as error:  # the same module under two names
        raise PluginFault(f"Phần mở rộng “{found.id}” đã được nạp dưới tên khác.", place=found.source,
                          fix="gỡ một trong hai") from error  # fmt: skip


def _vet(found: Found, name: str, hook: object) -> None:
    """Refuse what pluggy would let pass, or would notice only when half of the plugin is registered."""
    spec = vars(hookspecs).get(name)
    marks = getattr(hook, "tdkt_impl", None)
    if marks is None and spec is None:
        return
    what, fix = "", "đối chiếu với docs/hooks.md"
    if marks is None:
        what, fix = f"có hàm “{name}” nhưng chưa đánh dấu", "thêm @hookimpl phía trên hàm"
    elif spec is None:
        near = difflib.get_close_matches(name, vars(hookspecs), n=1)
        what, fix = f"có hàm móc lạ “{name}”", f"có phải là “{near[0]}”?" if near else fix
    elif marks["wrapper"] or marks["hookwrapper"]:
        what, fix = f"khai báo “{name}” để bọc phần mở rộng khác", "dùng @hookimpl không tham số"
    elif unknown := _parameters(hook) - _parameters(spec):
        what = f"khai báo “{name}” với tham số lạ: {', '.join(sorted(unknown))}"
    if what:
        raise PluginFault(f"Phần mở rộng “{found.id}” {what}.", place=place_of(hook) or found.source, fix=fix)


def _parameters(hook: object) -> set[str]:
    return set(inspect.signature(hook).parameters) if callable(hook) else set()


def place_of(function: object) -> str:
    """Return "file, dòng N" of a function, empty where it has no source."""
    try:
        return f"{inspect.getsourcefile(function)}, dòng {inspect.getsourcelines(function)[1]}"  # type: ignore[arg-type]
    except (OSError, TypeError):
        return ""


def as_told(plugin_id: str, error: BaseException) -> PluginFault | None:
    """Return a fault that our own reading of a folder told, with its file and line; None for foreign exceptions."""
    if not isinstance(error, TdktError):
        return None
    faults = error.singles()
    told = " ".join(f"({fault.place}) {fault.told}" if fault.place else fault.told for fault in faults[1:])
    return PluginFault(f"Phần mở rộng “{plugin_id}”: {faults[0].told}{f' {told}' if told else ''}",
                       place=faults[0].place, field=faults[0].field, fix=faults[0].fix)  # fmt: skip


def culprit(plugin_id: str, what: str, error: BaseException, source: str) -> PluginFault:
    """Return a fault that names the plugin and the deepest line of it in a traceback."""
    if isinstance(error, SyntaxError):
        place = f"{error.filename}, dòng {error.lineno}"
    else:
        frames = [frame for frame in traceback.extract_tb(error.__traceback__) if not frame.filename.startswith(_OURS)]
        own = [frame for frame in frames if "importlib" not in frame.filename and "/pluggy/" not in frame.filename]
        place = f"{own[-1].filename}, dòng {own[-1].lineno}" if own else source
    # A file of one's own folder has no publisher to be told.
    fix = f"báo cho người phát hành ({source}), hoặc gỡ phần mở rộng này"
    if Path(source).is_absolute():
        fix = "sửa tệp ở dòng ấy, hoặc chuyển phần mở rộng này ra khỏi thư mục phần mở rộng"
    # The message of a foreign exception may quote data, so only its type is shown.
    return PluginFault(f"Phần mở rộng “{plugin_id}” {what} ({type(error).__name__}).", place=place, fix=fix)
