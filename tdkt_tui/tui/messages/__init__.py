"""What threads report to screens, one file a screen; threads touch no widget themselves."""

from __future__ import annotations

from .compose import ChangeWeighed, ComposingFailed, ComposingReady, DayTold, DossierMade, FormChecked, OffersRead
from .home import CatalogueRead, Checked, DossierActed, GroupRead
from .preview import PagesCounted, PreviewMade
from .profile import BuildEnded, BuildStepped, ChoicesRead, ProfileRead
from .upkeep import InfoRead, PluginsRead, TemplateLooked, TemplatesRead

__all__ = [
    "BuildEnded",
    "BuildStepped",
    "CatalogueRead",
    "Checked",
    "ChangeWeighed",
    "ChoicesRead",
    "ComposingFailed",
    "ComposingReady",
    "DossierActed",
    "DayTold",
    "DossierMade",
    "FormChecked",
    "GroupRead",
    "PagesCounted",
    "PreviewMade",
    "OffersRead",
    "ProfileRead",
    "InfoRead",
    "PluginsRead",
    "TemplateLooked",
    "TemplatesRead",
]
