"""Which of a run's four typefaces its letters are set in."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

# ISO/IEC 29500-1, 17.3.2.26: Vietnamese letters are Latin ones, marks of their own included.
_ASCII = re.compile(r"[!-~]")
_LATIN = re.compile("[\\s!-~\u00a1-\u036f\u1e00-\u1eff\u2010-\u2027\u2030-\u205e]*")


class Faces(NamedTuple):
    """The typefaces of a run by the slots of ``w:rFonts``; hint: its "eastAsia", or nothing."""

    ascii: str
    wide: str
    east: str
    complex: str
    hint: str = ""

    def of(self, text: str) -> tuple[str, ...]:
        """Return the typefaces that a text is set in, each once."""
        if text.isascii():
            return (self.ascii,)
        return tuple(dict.fromkeys(self[slot] for slot in _slots(text, hinted=self.hint == "eastAsia")))


@cache
def _others() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return what tells eastern and complex signs, and those that leave the Latin typeface by a hint.

    With hint="eastAsia" quotation marks, dashes, dots and signs leave it; Vietnamese letters do not. Compiled for the
    few documents that have such signs: so many ranges take 4 ms of each first run.
    """
    return (
        re.compile("[\u1100-\u11ff\u2e80-\u9fff\ua000-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]"),
        re.compile("[\u0590-\u08ff\u0900-\u0dff\u0e00-\u0fff\u1780-\u17ff\ufb1d-\ufdff\ufe70-\ufeff]"),
        re.compile(
            "[\u00a1\u00a4\u00a7\u00a8\u00aa\u00ad\u00af-\u00b4\u00b6-\u00ba\u00bc-\u00bf\u00d7\u00f7\u2000-\u2bff]"
        ),
    )


def _slots(text: str, *, hinted: bool) -> tuple[int, ...]:
    if not hinted and _LATIN.fullmatch(text):  # nearly every text
        return (0, 1) if _ASCII.search(text) else (1,)
    rest, found = text, []
    east, complex_, by_hint = _others()
    for slot, signs in ((2, east), (3, complex_), *(((2, by_hint),) if hinted else ()), (0, _ASCII)):
        cut = signs.sub("", rest)
        if cut != rest:
            found.append(slot)
            rest = cut
    if rest.strip():
        found.append(1)
    return tuple(sorted(found))
