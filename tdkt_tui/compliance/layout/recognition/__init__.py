"""What each paragraph of a stranger's document is: by its words, its place, its neighbours and its looks.

Where a style of ours has told already nothing is done; what no pass can place stays without a component, and nothing
is judged of it.
"""

from __future__ import annotations

from collections.abc import Iterable

from tdkt_tui.compliance.layout.document import BODY, Document, Paragraph
from tdkt_tui.regulations import Regulation

# The passes are loaded where they are needed: a build reads documents of our own styles.

__all__ = ["is_attached", "is_party", "issuer_kind_of", "recognised"]


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


def is_attached(paragraphs: Iterable[Paragraph]) -> bool:
    """Tell whether a file begins as what a decision issues does: type, abstract, "Kèm theo", and no number of its own.

    NĐ 30/2020, PL III, Mẫu 1.3.
    """
    above: set[str] = set()
    for paragraph in paragraphs:
        if paragraph.component == "kem-theo":
            return "ten-loai" in above and "so-ky-hieu" not in above and "phu-luc" not in above
        if paragraph.component in BODY:
            return False
        above.add(paragraph.component)
    return False


def recognised(paragraphs: list[Paragraph], regulation: Regulation) -> list[Paragraph]:
    """Return the paragraphs with the components that could be told; some are cut into pieces, some rules added."""
    if all(paragraph.component or not paragraph.line for paragraph in paragraphs):
        return paragraphs
    from tdkt_tui.compliance.layout.recognition.passes import passed

    return passed(paragraphs, regulation)
