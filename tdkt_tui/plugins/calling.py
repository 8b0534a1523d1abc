"""Calling hooks one plugin at a time, so that a failure has a name and the others go on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, TypeVar

import pluggy

from tdkt_tui.model.fault import PluginFault

from .loading import culprit

T = TypeVar("T")


def call_each(
    manager: pluggy.PluginManager, hook: str, accept: type[T], report: Callable[[PluginFault], None], **arguments: Any
) -> Iterator[tuple[str, T]]:
    """Yield (plugin name, result) for every plugin that implements a hook.

    accept: the type that a result must have; another, or an exception, becomes a PluginFault given to ``report``.
    """
    plugins = manager.list_name_plugin()
    for name, plugin in plugins:
        if plugin is None or not hasattr(plugin, hook):
            continue
        others = [other for _, other in plugins if other is not None and other is not plugin]
        plugin_id, _, source = name.partition("@")
        # Whatever a plugin throws, leaving included, is reported under its name.
        try:
            results = manager.subset_hook_caller(hook, others).__call__(**arguments)
        except (Exception, SystemExit) as error:  # noqa: BLE001
            report(culprit(plugin_id, f"lỗi khi gọi {hook}", error, source))
            continue
        for result in results:
            if isinstance(result, accept):
                yield name, result
            else:
                told = f"{hook} trả về {type(result).__name__}, cần {accept.__name__}"
                report(
                    PluginFault(
                        f"Phần mở rộng “{plugin_id}”: {told}.", place=source, fix="xem kiểu trả về trong docs/hooks.md"
                    )
                )
