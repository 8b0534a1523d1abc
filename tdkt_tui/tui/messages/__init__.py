"""What threads report to screens, one file a screen; threads touch no widget themselves."""

from __future__ import annotations

from .compose import (
    ChangeWeighed,
    ComposingFailed,
    ComposingReady,
    DayTold,
    DossierMade,
    FormChecked,
    LevelsRead,
    OffersRead,
)
from .home import CatalogueRead, Checked, DossierActed, GroupRead
from .preview import PagesCounted, PreviewMade
from .profile import BuildEnded, BuildStepped, ChoicesRead, ProfileRead
from .upkeep import InfoRead, PluginsRead, TemplateLooked, TemplatesRead

__all__ = [
    "BuildEnded",
    "BuildStepped",
    "CatalogueRead",
    "ChangeWeighed",
    "Checked",
    "ChoicesRead",
    "ComposingFailed",
    "ComposingReady",
    "DayTold",
    "DossierActed",
    "DossierMade",
    "FormChecked",
    "GroupRead",
    "InfoRead",
    "LevelsRead",
    "OffersRead",
    "PagesCounted",
    "PluginsRead",
    "PreviewMade",
    "ProfileRead",
    "TemplateLooked",
    "TemplatesRead",
]
