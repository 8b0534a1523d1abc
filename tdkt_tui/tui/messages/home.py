"""What threads report to the home screen."""

from __future__ import annotations

from dataclasses import dataclass

from textual.message import Message

from tdkt_tui.model.finding import Finding
from tdkt_tui.tui.shown.cards import Card, Group


@dataclass
class GroupRead(Message):
    """A group of the catalogue was read."""

    group: Group


@dataclass
class CatalogueRead(Message):
    """The whole catalogue was read; broken: how many plugins are."""

    broken: int


@dataclass
class Checked(Message):
    """A profile or dossier was checked; card: as it is now; broken: how many plugins turned out to be."""

    card: Card
    findings: tuple[Finding, ...]
    broken: int


@dataclass
class DossierActed(Message):
    """Something was done to a whole dossier; words say how it went; path: where it lies now, empty where it failed."""

    words: str
    path: str = ""
    failed: bool = False
