"""What each paragraph of a stranger's document is: by its words, its place, its neighbours and its looks.

Where a style of ours has told already nothing is done; what no pass can place stays without a component, and nothing
is judged of it.
"""

from __future__ import annotations

from tdkt_tui.compliance.layout.document import Document, Paragraph
from tdkt_tui.regulations import Regulation

# The passes are loaded where they are needed: a build reads documents of our own styles.

__all__ = ["is_party", "issuer_kind_of", "recognised"]


def is_party(document: Document) -> bool:
    """Tell whether the head is one of the Party's own: "ĐẢNG CỘNG SẢN VIỆT NAM" where others have Quốc hiệu."""
    if document.written("quoc-hieu"):
        return False
    from tdkt_tui.compliance.layout.recognition.issuer import has_party_head

    return has_party_head(document)


def issuer_kind_of(document: Document) -> str | None:
    """Return the kind of the issuer by its name (``ISSUER_KINDS``), None where the head does not tell."""
    from tdkt_tui.compliance.layout.recognition.issuer import kind_by_name

    return "party" if is_party(document) else kind_by_name(document)


def recognised(paragraphs: list[Paragraph], regulation: Regulation) -> list[Paragraph]:
    """Return the paragraphs with the components that could be told; some are cut into pieces, some rules added."""
    if all(paragraph.component or not paragraph.line for paragraph in paragraphs):
        return paragraphs
    from tdkt_tui.compliance.layout.recognition.passes import passed

    return passed(paragraphs, regulation)
