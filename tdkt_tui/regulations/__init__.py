"""Layout and law tables by date, as TOML, and their loaders."""

from __future__ import annotations

from tdkt_tui.regulations.choice import Applied, choose
from tdkt_tui.regulations.components import BY_STYLE, COMPONENTS, Component
from tdkt_tui.regulations.honours import HONOUR_WORDS, Honour, Honours
from tdkt_tui.regulations.law import Act, LawTable
from tdkt_tui.regulations.lifetimes import Chronicle, Lifetime
from tdkt_tui.regulations.lists import load_agencies, load_honours, load_law, load_places
from tdkt_tui.regulations.loading import load
from tdkt_tui.regulations.mentions import Finder, Mention, finder
from tdkt_tui.regulations.own import check_table, own_tables
from tdkt_tui.regulations.places import Kind, Places
from tdkt_tui.regulations.regulation import Regulation
from tdkt_tui.regulations.rule import Allowed, AllowedKind, Certainty, Rule
from tdkt_tui.regulations.style import LineRule, PageNumberPlace, PageNumberSpec, PageSpec, StyleSpec
from tdkt_tui.regulations.tables import LISTS, REGULATION_IDS, Source, names, regulation_ids, source

__all__ = [
    "BY_STYLE",
    "COMPONENTS",
    "HONOUR_WORDS",
    "LISTS",
    "REGULATION_IDS",
    "Act",
    "Allowed",
    "AllowedKind",
    "Applied",
    "Certainty",
    "Chronicle",
    "Component",
    "Finder",
    "Honour",
    "Honours",
    "Kind",
    "LawTable",
    "Lifetime",
    "LineRule",
    "Mention",
    "PageNumberPlace",
    "PageNumberSpec",
    "PageSpec",
    "Places",
    "Regulation",
    "Rule",
    "Source",
    "StyleSpec",
    "check_table",
    "choose",
    "finder",
    "load",
    "load_agencies",
    "load_honours",
    "load_law",
    "load_places",
    "names",
    "own_tables",
    "regulation_ids",
    "source",
]
