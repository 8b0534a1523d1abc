"""The first words of a paragraph, so that its place is found again; never those that name a person."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tdkt_tui.compliance.layout.document import Paragraph, Run
from tdkt_tui.model.text import one_line

_LONGEST = 40
_BEFORE = 12  # a form of address just before may tell that what follows is a name
# A signer's name, and cells of lists: who is in them is nobody's business in a report.
_PERSONAL = {"ho-ten-nguoi-ky", "bang-noi-dung", "bang-so"}
_ADDRESSED = re.compile(r"(?<!\w)(?:ông|bà|anh|chị|đồng chí|đ/c|cụ)(?!\w)", re.IGNORECASE)


def words_of(paragraph: Paragraph) -> str:
    """Return the first words, cut before a form of address; "" where they could be a person's data."""
    return _shown(paragraph, paragraph.line)


def words_in(paragraph: Paragraph, runs: Sequence[Run]) -> str:
    """Return the words of some of its runs in the same way; "" where these are the whole paragraph."""
    if len(runs) == len(paragraph.inked):
        return ""
    before = "".join(run.text for run in paragraph.runs[: paragraph.runs.index(runs[0])])
    if _ADDRESSED.search(before[-_BEFORE:]):
        return ""
    return _shown(paragraph, one_line("".join(run.text for run in runs)))


def _shown(paragraph: Paragraph, text: str) -> str:
    if paragraph.component in _PERSONAL or (paragraph.cell is not None and not paragraph.component):
        return ""
    addressed = _ADDRESSED.search(text[: _LONGEST + 20])
    line = text[: addressed.start()] if addressed else text
    if len(line) <= _LONGEST:
        return f"{line.rstrip()}…" if addressed and line else line
    return line[:_LONGEST].rpartition(" ")[0] + "…"
