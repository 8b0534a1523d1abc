"""Finding, vetting, loading and calling plugins; a broken one is named and takes nothing down."""

from __future__ import annotations

from .calling import call_each
from .doubles import PluginTwice
from .found import Found
from .placing import added_at
from .registry import Registry, registry
from .stating import DOUBLED, PluginState, states_of

__all__ = [
    "DOUBLED",
    "Found",
    "PluginState",
    "PluginTwice",
    "Registry",
    "added_at",
    "call_each",
    "registry",
    "states_of",
]
