"""A dossier becomes plain words for templates: dates, ordinals, numerals and endings are put into words here."""

from __future__ import annotations

from tdkt_tui.context.contexts import Filled, contexts
from tdkt_tui.context.head import document_day

__all__ = ["Filled", "contexts", "document_day"]
