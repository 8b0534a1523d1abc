"""What threads report to screens, one file a screen; threads touch no widget themselves."""

from __future__ import annotations

from .compose import ComposingFailed, ComposingReady, DossierMade, FormChecked
from .home import CatalogueRead, Checked, GroupRead
from .preview import PagesCounted, PreviewMade
from .profile import BuildEnded, BuildStepped, ChoicesRead, ProfileRead
from .upkeep import InfoRead, PluginsRead, TemplateLooked, TemplatesRead

__all__ = [
    "BuildEnded",
    "BuildStepped",
    "CatalogueRead",
    "Checked",
    "ChoicesRead",
    "ComposingFailed",
    "ComposingReady",
    "DossierMade",
    "FormChecked",
    "GroupRead",
    "PagesCounted",
    "PreviewMade",
    "ProfileRead",
    "InfoRead",
    "PluginsRead",
    "TemplateLooked",
    "TemplatesRead",
]
