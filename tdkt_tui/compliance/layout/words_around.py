"""The first words of a paragraph, so that its place is found again; never those that name a person."""

from __future__ import annotations

import re

from tdkt_tui.compliance.layout.document import Paragraph

_LONGEST = 40
# A signer's name, and cells of lists: who is in them is nobody's business in a report.
_PERSONAL = {"ho-ten-nguoi-ky", "bang-noi-dung", "bang-so"}
_ADDRESSED = re.compile(r"(?<!\w)(?:ông|bà|anh|chị|đồng chí|đ/c|cụ)(?!\w)", re.IGNORECASE)


def words_of(paragraph: Paragraph) -> str:
    """Return the first words, cut before a form of address; "" where they could be a person's data."""
    if paragraph.component in _PERSONAL or (paragraph.cell is not None and not paragraph.component):
        return ""
    addressed = _ADDRESSED.search(paragraph.line[: _LONGEST + 20])
    line = paragraph.line[: addressed.start()] if addressed else paragraph.line
    if len(line) <= _LONGEST:
        return f"{line.rstrip()}…" if addressed and line else line
    return line[:_LONGEST].rpartition(" ")[0] + "…"
