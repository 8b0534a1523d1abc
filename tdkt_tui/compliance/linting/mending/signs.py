"""Letters and spaces of one meaning, put right in whatever holds them: a paragraph of a .docx, a line of a text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection

from tdkt_tui.compliance.linting.letters import HIDDEN, LOOKALIKES, WORD, is_lookalike
from tdkt_tui.model.text import tone_placed

_TWO = re.compile(r"(?<! ) {2}(?! )")
_LED = re.compile(r"\A {2}(?! )")
_TRAILED = re.compile(r"(?<! ) {2}\Z")


def put_right(text: str, rules: Collection[str], *, tags: bool, first: bool = False, last: bool = False) -> str:
    """Return the text with what these rules tell mended.

    tags: it is of a tag, whose spaces stay. first, last: its paragraph begins, ends with it; spaces there make room.
    """
    if "unicode.hidden" in rules:
        text = HIDDEN.sub("", text)
    if "unicode.form" in rules:
        text = unicodedata.normalize("NFC", text)
    if "unicode.lookalike" in rules:
        text = WORD.sub(lambda word: word[0].translate(LOOKALIKES) if is_lookalike(word[0]) else word[0], text)
    if "unicode.tone" in rules and not tags:
        text = tone_placed(text)
    if (
        "layout.spaces" in rules
        and not tags
        and not (first and _LED.search(text))
        and not (last and _TRAILED.search(text))
    ):
        text = _TWO.sub(" ", text)
    return text
