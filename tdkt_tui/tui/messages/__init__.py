"""What threads report to screens, one file a screen; threads touch no widget themselves."""

from __future__ import annotations

from .beginning import StepReady
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
from .history import Compared, HistoryRead, Restored
from .home import CatalogueRead, Checked, DossierActed, GroupRead
from .preview import PagesCounted, PdfMade, PreviewMade
from .profile import BuildEnded, BuildStepped, ChoicesRead, ProfileRead
from .upkeep import InfoRead, PluginsRead, TemplateLooked, TemplatesRead, TemplatesTried

__all__ = [
    "BuildEnded",
    "BuildStepped",
    "CatalogueRead",
    "ChangeWeighed",
    "Checked",
    "ChoicesRead",
    "Compared",
    "ComposingFailed",
    "ComposingReady",
    "DayTold",
    "DossierActed",
    "DossierMade",
    "FormChecked",
    "GroupRead",
    "HistoryRead",
    "InfoRead",
    "LevelsRead",
    "OffersRead",
    "PagesCounted",
    "PdfMade",
    "PluginsRead",
    "PreviewMade",
    "ProfileRead",
    "Restored",
    "StepReady",
    "TemplateLooked",
    "TemplatesRead",
    "TemplatesTried",
]
