"""A template's text source and its .docx: one made from the other, both ways."""

from __future__ import annotations

from pathlib import Path

from tdkt_tui.assembly.twin.compose import compose
from tdkt_tui.assembly.twin.decompose import decompose
from tdkt_tui.assembly.twin.read_text import read_text
from tdkt_tui.assembly.twin.write_text import write_text

__all__ = ["to_docx", "to_text"]


def to_docx(text: str, folder: Path | None = None) -> bytes:
    """Make the .docx of a template from its text source; the same text gives the same bytes.

    folder: where the source lies; what it includes by ``@chèn`` is looked for there and in the folder above.
    Raises TemplateFault (or ManyFaults) with "dòng N" and what is meant most likely.
    """
    return compose(read_text(text, folder))


def to_text(docx: bytes) -> str:
    """Return a template's .docx as text: lossless for one that ``to_docx`` made (but for the text's own comments)."""
    return write_text(decompose(docx))
