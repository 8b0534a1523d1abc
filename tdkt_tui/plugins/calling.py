"""Calling hooks one plugin at a time, so that a failure has a name and the others go on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from types import CoroutineType
from typing import Any, TypeVar

import pluggy

from tdkt_tui.model.fault import PluginFault

from .fitting import misfit, promised
from .folder import TomlPlugin
from .guarding import guarded
from .overdue import Overdue, limit, within
from .stopping import Watch
from .telling import as_told, culprit, place_of

T = TypeVar("T")


def call_each(
    manager: pluggy.PluginManager,
    hook: str,
    accept: type[T],
    report: Callable[[str, PluginFault], None],
    only: str = "",
    *,
    go_on: bool = False,
    **arguments: Any,
) -> Iterator[tuple[str, T]]:
    """Yield (plugin name, result) for every plugin that implements a hook, or for the one named ``only``.

    accept: the type that a result must have. A result that is not what hookspecs.py promises, or an exception, becomes
    a PluginFault given to ``report`` with the plugin's name. A plugin that takes longer than its time is reported too,
    and called no more. go_on: then go on with the others; otherwise its PluginFault is raised.
    """
    wanted = promised(hook)
    for implementation in getattr(manager.hook, hook).get_hookimpls():
        name, plugin = implementation.plugin_name, implementation.plugin
        if only not in ("", name):
            continue
        plugin_id, _, source = name.partition("@")
        taken = [arguments[one] for one in implementation.argnames]  # as pluggy hands them over
        # Whatever a plugin throws, leaving included, is reported under its name; the user's own Ctrl-C stops.
        watch = Watch()
        try:
            result = _called(plugin, partial(implementation.function, *taken), watch)
        except Overdue as error:
            told = f"chạy {hook} quá {limit():g} giây nên bị dừng"
            late = culprit(plugin_id, told, error, place_of(implementation.function) or source)
            report(name, late)
            manager.unregister(name=name)
            if not go_on:
                raise late from error
            continue
        except BaseException as error:
            if watch.asked:
                raise
            what = f"lỗi khi gọi {hook}"
            report(name, as_told(plugin_id, error) or culprit(plugin_id, what, error, source))
            continue
        if wrong := misfit(result, wanted):
            what = f"Phần mở rộng “{plugin_id}”: {hook} phải trả về {accept.__name__} như đã hẹn, nhưng {wrong}."
            report(name, PluginFault(what, place=place_of(implementation.function) or source,
                                     fix="xem kiểu trả về trong docs/hooks.md"))  # fmt: skip
        elif isinstance(result, accept):
            yield name, result


def _called(plugin: object, work: Callable[[], object], watch: Watch) -> object:
    if isinstance(plugin, TomlPlugin):  # our own code, which reads files of limited size
        return work()
    with watch, guarded():
        result = within(work)
    if isinstance(result, CoroutineType):
        result.close()  # else Python complains, later and elsewhere, that nobody awaited it
    return result
