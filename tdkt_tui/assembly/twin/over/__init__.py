"""A text laid over an existing .docx: what the text says changes, whatever it cannot show stays as it is."""

from __future__ import annotations

from tdkt_tui.assembly.twin.over.laying import LaidOver, lay_over

__all__ = ["LaidOver", "lay_over"]
