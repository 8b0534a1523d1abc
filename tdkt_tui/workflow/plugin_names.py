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

    Of a plugin that adds names by code of its own, or cannot be loaded, every name may be there.
    """
    _, *steps = name.replace("[]", "").split(".")
    tables = own_names()
    if not steps:
        return True
    fields = tables.get(steps[0], frozenset())
    return steps[0] in tables and (fields is None or len(steps) == 1 or steps[1] in fields)


def nearest_own(name: str) -> str:
    """Return the declared name most like an unknown one, "" where none is."""
    from tdkt_tui.assembly.styles import nearest

    known = [f"{ROOT}.{plugin}.{key}" for plugin, fields in own_names().items() for key in sorted(fields or ())]
    return nearest(name, tuple(known), alike=0.6)


def own_names() -> Mapping[str, frozenset[str] | None]:
    """Return plugin id → the keys of its fields, None where they cannot be known."""
    return _declared(registry())


@lru_cache(maxsize=1)
def _declared(plugins: Registry) -> dict[str, frozenset[str] | None]:
    plugins.load_all()
    fields: dict[str, set[str]] = {}
    for _, plans in provinces_with_plans():
        for plan in plans:
            for owner, declared in plugins.call("tdkt_profile_fields", list, plan=plan):
                fields.setdefault(owner, set()).update(one.key for one in declared if isinstance(one, ExtraField))
    found: dict[str, frozenset[str] | None] = {}
    for plugin in plugins.ids():
        objects = plugins.objects(plugin)
        by_code = not objects or any(hasattr(one, "tdkt_context") for one in objects)
        found[plugin] = None if by_code else frozenset(fields.get(plugin, ()))
    return found
