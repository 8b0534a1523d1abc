"""Layout and law tables by date, as TOML, and their loaders."""

from __future__ import annotations

from tdkt_tui.regulations.choice import Applied, choose
from tdkt_tui.regulations.components import BY_STYLE, COMPONENTS, Component
from tdkt_tui.regulations.law import Act, LawTable, load_law
from tdkt_tui.regulations.reading import REGULATION_IDS, load
from tdkt_tui.regulations.regulation import Regulation
from tdkt_tui.regulations.rule import Allowed, AllowedKind, Certainty, Rule
from tdkt_tui.regulations.style import LineRule, PageNumberPlace, PageNumberSpec, PageSpec, StyleSpec

__all__ = [
    "BY_STYLE",
    "COMPONENTS",
    "REGULATION_IDS",
    "Act",
    "Allowed",
    "AllowedKind",
    "Applied",
    "Certainty",
    "Component",
    "LawTable",
    "LineRule",
    "PageNumberPlace",
    "PageNumberSpec",
    "PageSpec",
    "Regulation",
    "Rule",
    "StyleSpec",
    "choose",
    "load",
    "load_law",
]
