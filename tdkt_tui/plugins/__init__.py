"""Finding, vetting, loading and calling plugins; a broken one is named and takes nothing down."""

from __future__ import annotations

from .calling import call_each
from .doubles import PluginTwice
from .found import Found
from .registry import Registry, registry

__all__ = [
    "Found",
    "PluginTwice",
    "Registry",
    "call_each",
    "registry",
]
