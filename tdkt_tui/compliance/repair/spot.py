"""One place to repair, and what a fixer is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tdkt_tui.assembly.xml import Node
from tdkt_tui.compliance.layout.document import Paragraph
from tdkt_tui.regulations import Rule

from .work import Work


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a rule is departed from.

    paragraphs: those seen there with their ``w:p``, empty where page or document are meant; section: number of the
    section from 1, 0 where none is meant.
    """

    paragraphs: tuple[tuple[Paragraph, Node], ...] = ()
    section: int = 0


Fixer = Callable[[Rule, Spot, Work], str]
"""Changes the trees so that a departure is gone; returns in Vietnamese what it made of it, "" where it did nothing."""
