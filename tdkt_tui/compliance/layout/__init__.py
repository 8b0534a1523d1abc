"""Layout of a .docx, judged by a regulation: what stands in it against what is allowed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tdkt_tui.compliance.layout.document import Document
    from tdkt_tui.model.finding import Finding
    from tdkt_tui.regulations import Regulation

__all__ = ["check_document", "judged", "read_document"]


def check_document(source: Path | str | bytes, regulation: Regulation, *, binding: bool = True) -> list[Finding]:
    """Return what in a .docx departs from a regulation, gravest first; empty when nothing does.

    source: a path or the file's bytes. binding: False makes every departure a note, for issuers who only follow the
    regulation by analogy. Raises TdktError for a file that is no .docx, is broken, or unpacks to too much.
    """
    return judged(read_document(source, regulation), binding=binding)


def read_document(source: Path | str | bytes, regulation: Regulation) -> Document:
    """Return a .docx as the checks see it, for whoever has more than one question. Raises as check_document does."""
    from tdkt_tui.compliance.layout.parsing import parse_document

    return parse_document(source, regulation)


def judged(document: Document, *, binding: bool) -> list[Finding]:
    """Return what in a document that was read departs from its regulation; see check_document."""
    from tdkt_tui.compliance.layout.check import run

    return run(document, binding=binding)
