"""Filling in a dossier: fields with what was typed, kept as a draft, undone, checked, saved and merged."""

from __future__ import annotations

from .meeting import Meeting
from .session import Composing, open_dossier

__all__ = ["Composing", "Meeting", "open_dossier"]
