"""What each paragraph of a stranger's document is: by its words, its place, its neighbours and its looks.

Where a style of ours has told already nothing is done; what no pass can place stays without a component, and nothing
is judged of it.
"""

from __future__ import annotations

from tdkt_tui.compliance.layout.document import Paragraph
from tdkt_tui.compliance.layout.recognition.issuer import is_party, issuer_kind_of
from tdkt_tui.regulations import Regulation

__all__ = ["is_party", "issuer_kind_of", "recognised"]


def recognised(paragraphs: list[Paragraph], regulation: Regulation) -> list[Paragraph]:
    """Return the paragraphs with the components that could be told; some are cut into pieces, some rules added."""
    if all(paragraph.component or not paragraph.line for paragraph in paragraphs):
        return paragraphs
    from tdkt_tui.compliance.layout.recognition.passes import passed  # a build reads documents of our own styles

    return passed(paragraphs, regulation)
