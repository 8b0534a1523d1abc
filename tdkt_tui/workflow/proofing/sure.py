"""Lines that need no second reading: what a person has confirmed, and the sheet or its heading says already."""

from __future__ import annotations

import re
from collections.abc import Collection

from .beside import GAP, SEED
from .held_to import PILOTS
from .lines import VERBATIM, Line

_ON_PILOTS = ("Thời gian: ", "Hình thức: ")
_GOES_ON = r"(?!\w|\s*(?:,|-|–|;|và|\()\s*\w)"
"""A name behind which others stand may have been cut from a longer one: "Sở Văn hóa, Thể thao và Du lịch"."""


def is_sure(line: Line, unconfirmed: Collection[str], headings: Collection[str]) -> bool:
    """Tell a line that is not asked. unconfirmed: facts that nobody has taken for right yet; headings: of the sheet.

    The template's own words; the duties of one unit in the original's words, where the passage charges it by its whole
    name; what stands on a pilot's own page, whose day the sheet tells with the pilots.
    """
    keys = [source.key for source in line.sources]
    if not keys and line.shown.endswith(f" {GAP}"):
        return len(line.shown.split()) - 1 <= SEED  # nothing but the template's words
    if not keys or any(key in unconfirmed for key in keys):
        return False
    if line.several:
        return line.words.startswith(f"{VERBATIM}: ") and _charges(line)
    return all(key.startswith("pilot.") for key in keys) and line.words.startswith(_ON_PILOTS) and PILOTS in headings


def _charges(line: Line) -> bool:
    texts = [source.passage.text for source in line.sources if source.passage]
    name = re.compile(rf"(?<!\w){re.escape(line.whose)}{_GOES_ON}", re.IGNORECASE)
    return len(line.at) == 1 and len(texts) == len(line.sources) and all(name.search(text) for text in texts)
