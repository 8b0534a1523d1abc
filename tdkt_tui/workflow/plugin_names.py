"""The names below ``extra``: what the plugins that are there declare, and what nobody can know of them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from tdkt_tui.model.extension import ExtraField
from tdkt_tui.plugins import registry
from tdkt_tui.plugins.registry import Registry

from .catalogue import provinces_with_plans

ROOT = "extra"


def own_name_known(name: str) -> bool:
    """Tell whether a template may call a name below ``extra``: a plugin's field of any plan and level, or its table.

    Of a plugin that adds names by code of its own, or cannot be loaded, every name may be there, but for one that is
    like a declared one and that the code does not give: it is a slip.
    """
    _, *steps = name.replace("[]", "").split(".")
    tables = own_names()
    if not steps:
        return True
    fields = tables.get(steps[0], frozenset())
    if steps[0] not in tables or len(steps) == 1:
        return steps[0] in tables
    return not _slip(steps[0], steps[1]) if fields is None else steps[1] in fields


def nearest_own(name: str) -> str:
    """Return the declared name most like an unknown one, "" where none is."""
    from tdkt_tui.assembly.styles import nearest

    own_names()
    known = [f"{ROOT}.{plugin}.{key}" for plugin, keys in _fields(registry()).items() for key in sorted(keys)]
    return nearest(name, tuple(known), alike=0.6)


def own_names() -> Mapping[str, frozenset[str] | None]:
    """Return plugin id → the keys of its fields, None where they cannot be known."""
    return _declared(registry())


@lru_cache(maxsize=1)
def _declared(plugins: Registry) -> dict[str, frozenset[str] | None]:
    plugins.load_all()
    fields = _fields(plugins)
    found: dict[str, frozenset[str] | None] = {}
    for plugin in plugins.ids():
        objects = plugins.objects(plugin)
        by_code = not objects or any(hasattr(one, "tdkt_context") for one in objects)
        found[plugin] = None if by_code else frozenset(fields.get(plugin, ()))
    return found


@lru_cache(maxsize=1)
def _fields(plugins: Registry) -> dict[str, set[str]]:
    """Return plugin id → the keys of the fields that it declares for any plan."""
    fields: dict[str, set[str]] = {}
    for _, plans in provinces_with_plans():
        for plan in plans:
            for owner, declared in plugins.call("tdkt_profile_fields", list, plan=plan):
                fields.setdefault(owner, set()).update(one.key for one in declared if isinstance(one, ExtraField))
    return fields


def _slip(plugin_id: str, key: str) -> bool:
    from tdkt_tui.assembly.styles import nearest

    declared = _fields(registry()).get(plugin_id, set())
    if key in declared or not nearest(key, tuple(declared), alike=0.8):
        return False
    given = _given(registry()).get(plugin_id)
    return given is not None and key not in given


@lru_cache(maxsize=1)
def _given(plugins: Registry) -> dict[str, set[str] | None]:
    """Return plugin id → the keys that its ``tdkt_context`` gives for any document of any plan; None where it fails."""
    from .plugins_tried import empty_dossiers

    given: dict[str, set[str] | None] = {}
    for _, plans in provinces_with_plans():
        for dossier, kind in (one for plan in plans for one in empty_dossiers(plan)):
            for owner, more in plugins.call("tdkt_context", dict, dossier=dossier, kind=kind):
                given.setdefault(owner, set())
                if (keys := given[owner]) is not None:
                    keys.update(more)
    return given | {fault.plugin: None for fault in plugins.faults if fault.hook == "tdkt_context"}
