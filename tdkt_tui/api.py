"""The one door for plugin authors: everything they may import, and the number of this contract.

The number rises when a hook or a name here changes in a way that breaks a plugin; a plugin states the number it was
written for as ``TDKT_API`` and one that states another is reported and not loaded.
"""

from __future__ import annotations

from pathlib import Path

import pluggy

from . import locations
from .model.dossier import Dossier
from .model.extension import ExtraField, FormSection, Province, Rule
from .model.finding import Finding, Severity
from .model.kinds import DocumentKind
from .model.plan import Plan
from .model.profile import Profile
from .model.words import short_date

API = 1
hookimpl = pluggy.HookimplMarker("tdkt")


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
