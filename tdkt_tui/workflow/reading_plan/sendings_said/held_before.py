"""What was read of a sentence before: whether it is of that sentence, of the same sender, by the same deadline."""

from __future__ import annotations

import re
from typing import Any

from tdkt_tui.workflow.reading_plan.facts import Proposal, Reading
from tdkt_tui.workflow.reading_plan.owners import named
from tdkt_tui.workflow.reading_plan.pieces import Piece
from tdkt_tui.workflow.reading_plan.sentences import SENTENCE

from .papers import PAPER
from .stretches import Sent

Told = tuple[Sent, str, str]
"""A sending with who sends it, and the words that he was deduced from."""
TABLES = {"task": "body", "reporting": "by", "nomination": "who"}
"""The tables that may hold a sending, each with its key for who sends."""
_TIMES = ("window", "days_after", "working_days_after")
_MOST = 0.6
"""So much of a fact's words stand in the sentence that it is of."""
_GUESSED = "suy ra: bản gốc không nêu"
_STOP = frozenset(("các", "và", "của", "cấp", "ubnd", "ủy", "ban", "nhân", "dân", "mỗi", "những", "từng"))


def knows_another(fact: Proposal, told: list[Told]) -> bool:
    """Tell a fact with a deadline that none of these has."""
    held = times_of(fact)
    return bool(held) and all(any(one.when.values.get(key) != value for key, value in held.items()) for one, *_ in told)


def of_sentence(fact: Proposal, sentence: str, piece: Piece) -> bool:
    """Tell a fact of this sentence of a piece: most of its words are there, and in no other sentence more."""
    words = words_of(" ".join(str(fact.values.get(key, "")) for key in ("does", "about", "to", "needs")
                              if key not in fact.marks))  # fmt: skip
    if any(word[0].isdigit() and word not in words_of(sentence) for word in words):
        return False
    share = _share(words, sentence)
    others = [_share(words, one) for one in SENTENCE.split(piece.text) if one != sentence]
    return share >= _MOST and all(share >= other for other in others)


def sender_known(reading: Reading, piece: Piece, sentence: str, here: str) -> bool:
    """Tell a sentence of which facts were read whose sender is another than these, and no mere guess."""
    facts = [fact for fact in reading.drawn.get(piece.at, ()) if fact.table in TABLES]
    return any(
        not fact.marks.get(TABLES[fact.table], "").startswith(_GUESSED)
        and words_of(str(fact.values.get(TABLES[fact.table]))) != words_of(here)
        and of_sentence(fact, sentence, piece)
        for fact in facts
    )


def _share(words: set[str], text: str) -> float:
    return len(words & words_of(text)) / len(words) if words else 0


def words_of(text: str) -> set[str]:
    """Return the words of a text without those that any text has."""
    return set(re.findall(r"\w+", text.casefold())) - _STOP


def comes_again(fact: Proposal) -> bool:
    """Tell a fact whose words say that it comes again."""
    return bool(re.search(r"\b(?:hằng|hàng|mỗi|từng)\s", told_by(fact)))


def times_of(fact: Proposal) -> dict[str, Any]:
    """Return the keys of a fact that say until when."""
    return {key: fact.values[key] for key in _TIMES if key in fact.values}


def told_by(fact: Proposal) -> str:
    """Return what a fact says is sent, to whom."""
    return " ".join(str(fact.values.get(key, "")) for key in ("does", "about", "to", "through", "deliver"))


def same_sending(fact: Proposal, one: Sent, body: str) -> bool:
    """Tell a fact of the same sender with the same deadline."""
    who = named(str(fact.values.get(TABLES[fact.table], "")))[0]
    mine = {key: value for key, value in one.when.values.items() if key in _TIMES}
    if one.when.words and "every" not in one.when.values:
        return words_of(who) == words_of(body) and words_of(one.when.words) <= words_of(told_by(fact))
    return bool(mine) and words_of(who) == words_of(body) and mine == times_of(fact)


def names_sending(fact: Proposal, one: Sent, body: str) -> bool:
    """Tell the same of one that names what is sent."""
    given = fact.table == "reporting" or re.search(rf"{PAPER}|đăng ký|báo cáo", told_by(fact))
    return bool(given) and same_sending(fact, one, body)
