"""What threads report to the home screen."""

from __future__ import annotations

from dataclasses import dataclass

from textual.message import Message

from tdkt_tui.model.finding import Finding
from tdkt_tui.tui.shown.cards import Group


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
    """A profile was checked; broken: how many plugins turned out to be."""

    source: str
    findings: tuple[Finding, ...]
    broken: int
