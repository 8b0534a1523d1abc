"""Where a plugin says what it adds: a line of its extend.toml, or the function of the hook."""

from __future__ import annotations

from tdkt_tui.model.extension import Rule

from .folder_parts import PARTS, FolderParts
from .registry import registry
from .telling import place_of


def added_at(plugin_id: str, hook: str, key: str) -> str:
    """Return "file, dòng N" of what a loaded plugin adds through a hook; empty where nobody can tell.

    key: of the extend.toml, items counted from 1: "document.2.template". Raises what reading that file raises.
    """
    from tdkt_tui.store.toml import open_toml

    for implementation in getattr(registry().manager.hook, hook).get_hookimpls():
        if implementation.plugin_name.partition("@")[0] != plugin_id:
            continue
        if not isinstance(implementation.plugin, FolderParts):
            return place_of(implementation.function)
        path = implementation.plugin.folder / PARTS
        line = open_toml(path).line(key)
        return f"{path}, dòng {line}" if line else str(path)
    return ""


def rule_at(plugin_id: str, number: int, rule: Rule) -> str:
    """Return where the rule of that number of a plugin is written: its check, where that is the plugin's own code."""
    own = not any(isinstance(one, FolderParts) for one in registry().objects(plugin_id))
    return (place_of(rule.check) if own else "") or added_at(plugin_id, "tdkt_rules", f"rule.{number}.id")
