"""Shares that were read as those of the province's congress, told of whom they are by their sentence."""

from __future__ import annotations

import re

from tdkt_tui.workflow.reading_plan.facts import Reading
from tdkt_tui.workflow.reading_plan.sentences import SENTENCE

from .owners import owners_in
from .sent_on import of_those_sent
from .shares_held import levels_with

_MEETING_OF = re.compile(
    r"[Hh]ội nghị(?:\s[^,;:.]{2,60}?)? của (?:các )?(?P<who>[^;:.\d]{2,60}?)\s(?:mời|không|có|phải|từ|gồm|do)\b"
)


def mend_shares(reading: Reading) -> None:
    """Tell of shares that were read as those of the province's congress whose they are by their sentence: of those
    whom units send to it, or of those who come to another level's meeting."""
    province = [str(one.values["id"]) for one in reading.of("level") if one.values.get("units") == ["tỉnh"]]
    for fact in reading.of("composition") if province else ():
        piece, amount = fact.piece, str(fact.values.get("at_least") or fact.values.get("at_most", ""))
        if piece is None or fact.values.get("of") or fact.values.get("levels") != province:
            continue
        sentence = next(
            (
                one
                for one in SENTENCE.split(piece.text)
                if re.search(rf"(?<!\d)0*{re.escape(amount.rstrip('%'))}(?!\d)", one)
            ),
            piece.text,
        )
        whose = _MEETING_OF.search(sentence)
        others = levels_with(reading, owners_in(whose["who"])[0]) if whose else []
        if others and not set(others) & set(province):
            fact.values["levels"] = others
        elif of_those_sent(piece, sentence, ""):
            fact.values["of"] = "delegation"
