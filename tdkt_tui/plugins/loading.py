"""Loading one plugin so that whatever it does wrong is said with its file and line."""

from __future__ import annotations

import inspect
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import pluggy

from tdkt_tui import hookspecs
from tdkt_tui.api import API
from tdkt_tui.model.fault import PluginFault
from tdkt_tui.model.outdated import OutdatedWarning

from .found import Found
from .guarding import guarded
from .overdue import Overdue, limit, within
from .stopping import Watch
from .telling import as_told, culprit, line_of, place_of


@dataclass(frozen=True, slots=True)
class Outdated:
    """What a plugin uses and should not for long: where, and the warning that says until when."""

    place: str
    warning: OutdatedWarning


FOREIGN: set[str] = set()
"""The sources of code of others that was loaded: what it holds open, only Python's own way of ending gives back."""


def plugin_name(found: Found) -> str:
    """Return the name under which a plugin is registered: its id alone may be used twice."""
    return f"{found.id}@{found.source}"


def load(found: Found, manager: pluggy.PluginManager) -> list[Outdated]:
    """Import, vet and register a plugin; return what it uses that will go away.

    Raises PluginFault naming the plugin, its source, and the file and line that failed. SystemExit and its like
    count: a plugin that leaves at import must not take the program along; only the user may.
    """
    if found.plain:  # our own code needs no vetting, and nobody to stop it
        try:
            folder = found.load()
        except Exception as error:
            raise _told(found, error) from error
        _register(found, folder, manager)
        return []
    if not found.bundled:
        FOREIGN.add(found.source)
    watch = Watch()
    running = set(threading.enumerate())
    try:
        with watch, guarded():
            plugin = within(found.load)
            stated = getattr(plugin, "TDKT_API", None)
            hooks = dict(_hooks(plugin))
    except BaseException as error:
        if watch.asked:
            raise
        raise _told(found, error) from error
    if isinstance(stated, bool) or stated != API:
        said = f"viết cho giao diện số {stated}" if type(stated) is int else "không ghi số giao diện"
        raise PluginFault(f"Phần mở rộng “{found.id}” {said}; chương trình này dùng giao diện số {API}.",
                          place=line_of(plugin, "TDKT_API") or found.source,
                          fix=f"khai báo TDKT_API = {API} sau khi đối chiếu docs/hooks.md")  # fmt: skip
    if set(threading.enumerate()) - running:
        _refuse_threads(found, running)
    outdated = [item for name, hook in hooks.items() for item in _vet(found, name, hook)]
    _register(found, plugin, manager)
    return outdated


def _refuse_threads(found: Found, running: set[threading.Thread]) -> None:
    from .threads import left_since, thread_place

    if left := left_since(running, found.source):
        place = next(filter(None, map(thread_place, left)), found.source)
        raise PluginFault(f"Phần mở rộng “{found.id}” để lại {len(left)} luồng đang chạy khi nạp.", place=place,
                          fix="không tạo luồng khi nạp, hoặc đặt daemon=True")  # fmt: skip


def _register(found: Found, plugin: object, manager: pluggy.PluginManager) -> None:
    try:
        manager.register(plugin, name=plugin_name(found))
    except ValueError as error:  # the same module under two names
        raise PluginFault(f"Phần mở rộng “{found.id}” đã được nạp dưới tên khác.", place=found.source,
                          fix="gỡ một trong hai") from error  # fmt: skip


def _told(found: Found, error: BaseException) -> PluginFault:
    """Return what went wrong while a plugin was loaded, with its place."""
    what = f"nạp quá {limit():g} giây" if isinstance(error, Overdue) else "không nạp được"
    return as_told(found.id, error) or culprit(found.id, what, error, found.source, found.declared())


def _hooks(plugin: object) -> Iterator[tuple[str, object]]:
    """Yield (name of the hook, implementation) of whatever is called like one, or is marked as one."""
    for name in dir(plugin):
        marks = getattr(getattr(plugin, name, None), "tdkt_impl", None)
        if marks is not None or name.startswith("tdkt_"):
            yield (isinstance(marks, dict) and marks.get("specname")) or name, getattr(plugin, name)


def _vet(found: Found, name: str, hook: object) -> list[Outdated]:
    """Refuse what pluggy would let pass, or would notice only when half of the plugin is registered."""
    spec = vars(hookspecs).get(name)
    marks = getattr(hook, "tdkt_impl", None)
    if marks is None and spec is None:
        return []
    what, fix = "", "đối chiếu với docs/hooks.md"
    if marks is None:
        what, fix = f"có hàm “{name}” nhưng chưa đánh dấu", "thêm @hookimpl phía trên hàm"
    elif spec is None:
        import difflib

        near = difflib.get_close_matches(name, vars(hookspecs), n=1)
        what, fix = f"có hàm móc lạ “{name}”", f"có phải là “{near[0]}”?" if near else fix
    elif marks["wrapper"] or marks["hookwrapper"]:
        what, fix = f"khai báo “{name}” để bọc phần mở rộng khác", "dùng @hookimpl không tham số"
    elif unknown := _parameters(hook) - _promised(name):
        what = f"khai báo “{name}” với tham số lạ: {', '.join(sorted(unknown))}"
    if what:
        raise PluginFault(f"Phần mở rộng “{found.id}” {what}.", place=place_of(hook) or found.source, fix=fix)
    return [Outdated(place_of(hook), warning) for warning in _outdated(hook, spec)]


def _outdated(hook: object, spec: object) -> list[OutdatedWarning]:
    """Return what the specification of a hook says of itself and of those arguments that an implementation takes."""
    options = getattr(spec, "tdkt_spec", {})
    of_arguments = options.get("warn_on_impl_args") or {}
    taken = _parameters(hook) if of_arguments else set()  # a look at every hook of every plugin takes its time
    said = [options.get("warn_on_impl"), *(warning for name, warning in of_arguments.items() if name in taken)]
    return [warning for warning in said if isinstance(warning, OutdatedWarning)]


@cache
def _promised(name: str) -> set[str]:
    return _parameters(vars(hookspecs)[name])


def _parameters(hook: object) -> set[str]:
    return set(inspect.signature(hook).parameters) if callable(hook) else set()
