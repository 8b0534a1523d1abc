"""Filling in a dossier: fields with what was typed, kept as a draft, undone, checked, saved and merged."""

from __future__ import annotations

from .session import Composing, Meeting, open_dossier

__all__ = ["Composing", "Meeting", "open_dossier"]
