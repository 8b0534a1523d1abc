"""Rules without a number or a day that a person dropped: counted in one line while no fact holds their words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from textwrap import shorten

from tdkt_tui.model.words import padded

_QUOTED, _MOST = 80, 6
"""Signs of a rule, and rules, that are told."""
_SENTENCE = re.compile(r"[.;…]\s+")


def rule_lost(quote: str, texts: Iterable[str]) -> bool:
    """Tell a passage of which a sentence that binds is not in the words of facts. texts: small, signs left out."""
    from .confirming.signs import binds
    from .confirming.substance import unsaid_words

    known = frozenset(word for words in texts for word in words.split())
    return any(binds(part) and unsaid_words(part, known, ()) for part in _SENTENCE.split(quote))


def rules_told(passages: Sequence[str]) -> str:
    """Return what is told of such passages: how many they are, and the first of them."""
    told = "; ".join(shorten(words, _QUOTED, placeholder=" …").rstrip(".") for words in passages[:_MOST])
    more = "; …" if len(passages) > _MOST else ""
    return f"{padded(len(passages))} đoạn phải theo mà đã bỏ, không in ở trang nào: {told}{more}."
