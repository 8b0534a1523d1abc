"""Calling a hook one plugin at a time, so that a failure has a name and the others go on."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
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
    skip: Collection[str] = (),
    go_on: Callable[[str], bool] = lambda _: False,
    **arguments: Any,
) -> Iterator[tuple[str, T]]:
    """Yield (plugin name, result) for every plugin that implements a hook, or for the one named ``only``.

    accept: the type that a result must have. A result that is not what hookspecs.py promises, or an exception, becomes
    a PluginFault given to ``report`` with the plugin's name. One that takes longer than its time is reported too, and
    called no more. go_on: tells of its name whether to go on then; otherwise its fault is raised. skip: whom to pass.
    """

    def tell(name: str, fault: PluginFault) -> None:
        fault.plugin, fault.hook = name.partition("@")[0], hook
        report(name, fault)

    for implementation in getattr(manager.hook, hook).get_hookimpls():
        name, plugin = implementation.plugin_name, implementation.plugin
        if only not in ("", name) or name in skip:
            continue
        plugin_id, _, source = name.partition("@")
        taken = [arguments[one] for one in implementation.argnames]  # as pluggy hands them over
        # Whatever a plugin throws, leaving included, is reported under its name; the user's own Ctrl-C stops.
        watch = Watch()
        try:
            result = _called(plugin, implementation.function, taken, watch)
        except Overdue as error:
            told = f"chạy {hook} quá {limit():g} giây nên bị dừng"
            late = culprit(plugin_id, told, error, place_of(implementation.function) or source)
            late.lost = tuple(caller.name for caller in manager.get_hookcallers(plugin) or ())
            tell(name, late)
            if _parted(manager, name, go_on):
                raise late from error
            continue
        except BaseException as error:
            if watch.asked:
                raise
            what = f"lỗi khi gọi {hook}"
            tell(name, as_told(plugin_id, error) or culprit(plugin_id, what, error, source))
            continue
        if not isinstance(plugin, TomlPlugin) and (wrong := misfit(result, promised(hook))):
            what = f"Phần mở rộng “{plugin_id}”: {hook} phải trả về {accept.__name__} như đã hẹn, nhưng {wrong}."
            tell(name, PluginFault(what, place=place_of(implementation.function) or source,
                                   fix="xem kiểu trả về trong docs/hooks.md"))  # fmt: skip
        elif isinstance(result, accept):
            yield name, result


def _parted(manager: pluggy.PluginManager, name: str, go_on: Callable[[str], bool]) -> bool:
    """Take a plugin out; tell whether the command stops with it."""
    stop = not go_on(name)  # which may ask the plugin whom it is for, and find it late again
    if manager.has_plugin(name):
        manager.unregister(name=name)
    return stop


def _called(plugin: object, function: Callable[..., object], taken: list[Any], watch: Watch) -> object:
    if isinstance(plugin, TomlPlugin):  # our own code, which reads files of limited size, and keeps its promises
        return function(*taken)
    with watch, guarded():
        result = within(partial(function, *taken))
    if isinstance(result, CoroutineType):
        result.close()  # else Python complains, later and elsewhere, that nobody awaited it
    return result
