"""A duty of who has no page, given to units that have one: their pages say in the original's words who does it."""

from __future__ import annotations

import re
from pathlib import Path

from tdkt_tui.cli.confirming.shown_passage import remark_of
from tdkt_tui.cli.confirming.state import State
from tdkt_tui.cli.confirming.whose_words import said_of
from tdkt_tui.cli.plan_text.whom import whom_names
from tdkt_tui.model.duties import Task
from tdkt_tui.model.text import folded, one_line, plain_words
from tdkt_tui.model.words import clause_words, raised_first
from tdkt_tui.workflow.confirming.draft import Draft
from tdkt_tui.workflow.confirming.drawing_provision import about
from tdkt_tui.workflow.confirming.grouping import fact_at
from tdkt_tui.workflow.confirming.keeping import given_to
from tdkt_tui.workflow.confirming.original import Original, Paragraph
from tdkt_tui.workflow.confirming.passage import passage_of
from tdkt_tui.workflow.confirming.putting import put_into
from tdkt_tui.workflow.confirming.said import sentences
from tdkt_tui.workflow.confirming.whom_typed import whose_typed
from tdkt_tui.workflow.plan_notes import Left
from tdkt_tui.workflow.proofing import Line
from tdkt_tui.workflow.proofing.content import content_of
from tdkt_tui.workflow.proofing.nowhere import NOWHERE, OWN, UNITS
from tdkt_tui.workflow.proofing.sources import Source

_DOER = {"task": ("body", "does"), "reporting": ("by", "about")}
"""Tables of duties: who does it, and what."""
_BEFORE = re.compile(r"^(?:(?:các|mỗi|từng|cấp|ubnd|ủy ban nhân dân)\s+)+")
_SAYS = 0.6
"""A sentence that has so much of a duty says it."""


def others_do(state: State, line: Line, source: Source, typed: str) -> bool:
    """Tell a duty of who is on no page, and whom typed words do not only call by another name."""
    table = source.key.partition(".")[0]
    if table not in _DOER or line.whose not in (NOWHERE, OWN, UNITS):
        return False
    whose = whose_typed(state.plan, typed)
    body = str(getattr(fact_at(state.plan, source.key), _DOER[table][0]))
    return bool(whose) and _bare(body) not in map(_bare, (typed, *whom_names(state.plan, whose)))


def kept_for(path: Path, state: State, text: str, source: Source, typed: str) -> tuple[str, str, bool]:
    """Return the text in which pages of typed units say a duty in the original's words, the words, and if that is all.

    It is all of a duty without a day of its own: that of one with a day stays beside, for it is in no sentence.
    """
    table = source.key.partition(".")[0]
    fact = fact_at(state.plan, source.key)
    found, words = _sentence(state.original, source.clause, *(str(getattr(fact, key)) for key in _DOER[table]))
    words = f"{raised_first(words.strip(' -+•;,.'))}."
    left = Left((0, 0), f"{clause_words(source.clause)}, {found.at if found else ''}: {words}")
    passage = passage_of(state.original, left)
    draft = Draft("provision", {"words": words, "about": about(passage)}, passage.clause)
    draft = given_to(draft, said_of(state.plan, typed, draft))
    put = put_into(path, text, state.plan, draft, remark_of(left))
    return put.text, words, isinstance(fact, Task) and not fact.window.dated()


def _sentence(original: Original, clause: str, body: str, does: str) -> tuple[Paragraph | None, str]:
    """Return the paragraph of a clause that says who does something, and its words; the fact's own for none."""
    said = f"{body} {does}"
    mine = content_of(said)
    parts = [(one, part) for at in original.within(clause) for one in [original.paragraphs[at]]
             for part in sentences(one.text)]  # fmt: skip
    for one, part in parts:
        if _plain(said) in _plain(part):
            return one, said
    best = max(parts, key=lambda pair: content_of(pair[1]).share_of(mine), default=None)
    if best is None or content_of(best[1]).share_of(mine) < _SAYS:
        return None, said
    return best[0], one_line(best[1])


def _bare(name: str) -> str:
    return _BEFORE.sub("", folded(name))


def _plain(text: str) -> str:
    return " ".join(plain_words(text))
