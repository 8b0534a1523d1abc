"""The one door for plugin authors: everything they may import, and the number of this contract.

The number rises when a hook or a name here changes in a way that breaks a plugin; a plugin states the number it was
written for as ``TDKT_API`` and one that states another is reported and not loaded.

The models are imported when one of them is asked for: they cost more to import than the whole list of a start screen.
"""

from __future__ import annotations

import importlib
import sys
import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pluggy

from . import locations
from .model.extension import ExtraField, FormSection, Province, Rule
from .model.finding import Finding, Severity
from .model.kinds import DocumentKind
from .model.outdated import OutdatedWarning
from .model.words import short_date

if TYPE_CHECKING:
    from .model.dossier import Dossier
    from .model.plan import Offer, Plan
    from .model.profile import Profile

API = 1
hookimpl = pluggy.HookimplMarker("tdkt")
_MODELS = {"Dossier": "dossier", "Offer": "plan", "Plan": "plan", "Profile": "profile"}


_OUTDATED: dict[str, tuple[str, str, OutdatedWarning]] = {}
"""Names that go away: the module and the name that stand behind each until then, and what its user is told."""
OUTDATED_USED: list[tuple[str, OutdatedWarning]] = []
"""Where plugins of this process asked for such a name: "file, dòng N" and what is told of it."""


def __getattr__(name: str) -> Any:
    """Import a model's module when the model is asked for; tell whoever asks for a name that goes away."""
    if name in _OUTDATED:
        module, target, warning = _OUTDATED[name]
        caller = sys._getframe(1)  # noqa: SLF001 - inspect.currentframe is the same under another name
        OUTDATED_USED.append((f"{caller.f_code.co_filename}, dòng {caller.f_lineno}", warning))
        warnings.warn(warning, stacklevel=2)
        return getattr(importlib.import_module(module, __package__), target)
    if name not in _MODELS:
        raise AttributeError(name)
    return getattr(importlib.import_module(f".model.{_MODELS[name]}", __package__), name)


def shipped_templates() -> Path:
    """Return the folder of templates that is shipped with tdkt."""
    return locations.shipped("templates")


def shipped_profiles(province: str) -> Path:
    """Return the folder of sample profiles that is shipped with tdkt for a bundled province."""
    return locations.shipped("profiles") / province


__all__ = [
    "API",
    "DocumentKind",
    "Dossier",
    "ExtraField",
    "Finding",
    "FormSection",
    "Offer",
    "Plan",
    "Profile",
    "Province",
    "Rule",
    "Severity",
    "hookimpl",
    "shipped_profiles",
    "shipped_templates",
    "short_date",
]
