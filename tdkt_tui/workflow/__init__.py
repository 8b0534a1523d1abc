"""The one way that command line, interface and tests go: catalogue → load → check → build."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .catalogue import (
        ShippedProfile,
        plan_named,
        plans_of_province,
        provinces,
        provinces_with_plans,
        shipped_profiles,
        template_path,
    )
    from .check import check_profile
    from .checking_plugin.check import check_plugin
    from .documents import BuildRequest, BuildResult, build
    from .file_check import check_file
    from .load import Loaded, load_dossier, load_leniently
    from .plugins_tried import plugin_states

_HOMES = {
    "documents": ("BuildRequest", "BuildResult", "build"),
    "catalogue": (
        "ShippedProfile",
        "plan_named",
        "plans_of_province",
        "provinces",
        "provinces_with_plans",
        "shipped_profiles",
        "template_path",
    ),
    "check": ("check_profile",),
    "file_check": ("check_file",),
    "checking_plugin.check": ("check_plugin",),
    "plugins_tried": ("plugin_states",),
    "load": ("Loaded", "load_dossier", "load_leniently"),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> Any:
    """Import a name's module when it is asked for: listing provinces must not pay for building documents."""
    if name not in _HOME_OF:
        raise AttributeError(name)
    value = getattr(importlib.import_module(f"{__name__}.{_HOME_OF[name]}"), name)
    globals()[name] = value
    return value


__all__ = [
    "BuildRequest",
    "BuildResult",
    "Loaded",
    "ShippedProfile",
    "build",
    "check_file",
    "check_plugin",
    "check_profile",
    "load_dossier",
    "load_leniently",
    "plan_named",
    "plans_of_province",
    "plugin_states",
    "provinces",
    "provinces_with_plans",
    "shipped_profiles",
    "template_path",
]
