"""Loading one plugin so that whatever it does wrong is said with its file and line."""

from __future__ import annotations

import inspect
import traceback
from pathlib import Path

import pluggy

from tdkt_tui import hookspecs
from tdkt_tui.api import API
from tdkt_tui.model.fault import PluginFault

from .found import Found

_OURS = str(Path(__file__).resolve().parent)


def load(found: Found, manager: pluggy.PluginManager) -> None:
    """Import, vet and register a plugin.

    Raises PluginFault naming the plugin, its source, and the file and line that failed. SystemExit counts: a plugin
    that leaves at import must not take the program along.
    """
    try:
        plugin = found.load()
    except (Exception, SystemExit) as error:
        raise culprit(found.id, "không nạp được", error, found.source) from error
    stated = getattr(plugin, "TDKT_API", None)
    if stated != API:
        raise PluginFault(
            f"Phần mở rộng “{found.id}” viết cho giao diện số {stated!r}, chương trình này dùng số {API}.",
            place=found.source, fix=f"khai báo TDKT_API = {API} sau khi đối chiếu docs/hooks.md",
        )  # fmt: skip
    _refuse_unknown_hooks(found, plugin)
    try:
        manager.register(plugin, name=f"{found.id}@{found.source}")
        manager.check_pending()
    except (ValueError, pluggy.PluginValidationError) as error:
        manager.unregister(plugin)
        raise PluginFault(f"Phần mở rộng “{found.id}” khai báo sai hàm móc: {error}.", place=found.source,
                          fix="đối chiếu tên và tham số với docs/hooks.md") from error  # fmt: skip


def _refuse_unknown_hooks(found: Found, plugin: object) -> None:
    known = {name for name, item in vars(hookspecs).items() if hasattr(item, "tdkt_spec")}
    for name in (name for name in dir(plugin) if name.startswith("tdkt_")):
        hook = getattr(plugin, name)
        if name not in known and hasattr(hook, "tdkt_impl"):
            raise PluginFault(f"Phần mở rộng “{found.id}” có hàm móc lạ “{name}”.",
                              place=_place_of(hook) or found.source,
                              fix="xem tên các hàm móc trong docs/hooks.md")  # fmt: skip


def _place_of(function: object) -> str:
    try:
        return f"{inspect.getsourcefile(function)}, dòng {inspect.getsourcelines(function)[1]}"  # type: ignore[arg-type]
    except (OSError, TypeError):
        return ""


def culprit(plugin_id: str, what: str, error: BaseException, source: str) -> PluginFault:
    """Return a fault that names the plugin and the deepest line of it in a traceback."""
    if isinstance(error, SyntaxError):
        place = f"{error.filename}, dòng {error.lineno}"
    else:
        frames = [frame for frame in traceback.extract_tb(error.__traceback__) if not frame.filename.startswith(_OURS)]
        own = [frame for frame in frames if "importlib" not in frame.filename and "/pluggy/" not in frame.filename]
        place = f"{own[-1].filename}, dòng {own[-1].lineno}" if own else source
    # The message of a foreign exception may quote data, so only its type is shown.
    return PluginFault(f"Phần mở rộng “{plugin_id}” {what} ({type(error).__name__}).", place=place,
                       fix=f"báo cho người phát hành ({source}), hoặc gỡ phần mở rộng này")  # fmt: skip
