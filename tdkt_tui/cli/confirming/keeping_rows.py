"""All rows of a table that no table of a plan holds, kept in words by one answer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from tdkt_tui.cli.plan_text.page import wrapped
from tdkt_tui.workflow.confirming.bare_words import lost_head
from tdkt_tui.workflow.confirming.draft import Draft
from tdkt_tui.workflow.confirming.drawing_provision import about
from tdkt_tui.workflow.confirming.halves import Half
from tdkt_tui.workflow.confirming.keeping import given_to, kept_row
from tdkt_tui.workflow.confirming.kept_words import kept_words
from tdkt_tui.workflow.confirming.likeliest import is_by_units
from tdkt_tui.workflow.confirming.passage import Passage, passage_of
from tdkt_tui.workflow.confirming.putting import put_into
from tdkt_tui.workflow.confirming.whom import whose
from tdkt_tui.workflow.confirming.whom_rows import lost_cell, of_columns
from tdkt_tui.workflow.plan_notes import Left, without_lefts
from tdkt_tui.workflow.reading_plan.unread_annexes import lines_of_whole

from .brief import GAP
from .offering import offers_of
from .session import Session
from .shown_draft import values_told
from .shown_passage import remark_of
from .state import State, name_of
from .whose_words import refused, said_of, tell_unknown

_KEEPS = re.compile(r"(?:k|giữ nguyên lời|nguyên lời|nguyên văn)(?:[\s:]+(?P<whom>\S.*))?", re.IGNORECASE)
"""What is typed to keep words, and for whom: "k", "nguyên lời các xã", "k *"."""
_WHOM = "gõ của ai (các sở; xã; * mọi đơn vị)"
_SHOWN = 3
"""Rows that are shown as they will be printed."""


def keep_typed(session: Session, state: State, left: Sequence[Left], typed: str) -> bool:
    """Keep passages in their words where that was typed, for those named behind it; False for another answer."""
    found = _KEEPS.fullmatch(typed.strip())
    if found:
        keep_rows(session, state, left, (found["whom"] or "").strip())
    return bool(found)


def _kept(session: Session, state: State, left: Left, passage: Passage) -> list[Draft]:
    """Return a row as a sentence, or as one for each column of units, none where it says nothing; others in words."""
    plan = state.plan
    if "|" in passage.words and is_by_units(passage):
        return [Draft("provision", {"words": words, "about": "form", **whom}, passage.clause)
                for words, whom in of_columns(plan, passage)]  # fmt: skip
    if "|" in passage.words:
        return list(filter(None, [kept_row(plan, passage)]))
    offers = offers_of(session, state, left)
    begun = offers.written or session.told.waved.get(name_of(left))
    if still := [half for half in offers.halves if half in (*offers.ready, *offers.rest)] if begun else []:
        words = kept_words(passage, [part for half in still for part in half.parts or (half,)])
        return [_as_told(session, state, left, passage, words.removesuffix(":").strip(" -+;."))]
    words = passage.words.strip(" -+;.")
    if GAP in words and GAP not in passage.whole:  # it tells where facts were taken out: no word of the original
        words = kept_words(passage, [Half(words, ())]).strip(" -+;.")
        words = passage.whole.strip(" -+;.") if GAP in words else words
    return [_as_told(session, state, left, passage, words)]


def _as_told(session: Session, state: State, left: Left, passage: Passage, words: str) -> Draft:
    """Return words of a passage as kept: for those, and in the part, that the screen tells where it tells one.

    Beside items of a programme that were written for it, what is left of it belongs in the programme.
    """
    whom, halves = _shown(session, state, left), offers_of(session, state, left).numbered
    whom = whose(state.plan, passage) if whom is None else whom
    told = {str(half.drafts[0].values["about"]) for half in halves if half.drafts[0].name == "provision"}
    items = any(half.drafts[0].name == "agenda" for half in halves)
    part = "agenda" if items else told.pop() if len(told) == 1 else about(replace(passage, words=words))
    return Draft("provision", {"words": words, "about": part, **whom}, passage.clause)


def _shown(session: Session, state: State, left: Left) -> dict[str, Any] | None:
    """Return whom the screen says that all kept sentences of a passage bind, None where it does not say one."""
    firsts = [half.drafts[0].values for half in offers_of(session, state, left).numbered
              if half.drafts[0].name == "provision"]  # fmt: skip
    told: list[dict[str, Any]] = [{key: one[key] for key in ("levels", "who") if key in one} for one in firsts]
    return told[0] if told and all(one == told[0] for one in told) else None


def keep_rows(session: Session, state: State, left: Sequence[Left], whom: str = "") -> None:
    """Show rows as sentences, ask whom they bind unless that was typed, write them.

    Raises Rests, Back, the faults of the file.
    """
    if rows := next((count for one in left if (count := lines_of_whole(one.words))), 0):
        session.talk.say(f"Cả phụ lục {rows} dòng không giữ nguyên lời một lần được: ở đây chỉ có tên phụ lục, không có"
                         " lời các dòng. t chọn từng dòng để ghi.")  # fmt: skip
        return
    passages = {one: passage_of(state.original, one) for one in left}
    headless = [one for one, passage in passages.items() if "|" in passage.words
                and lost_head(passage.head, passage.words)]  # fmt: skip
    merged = [one for one, passage in passages.items() if is_by_units(passage) and lost_cell(passage)]
    left = [one for one in left if one not in (*headless, *merged)]
    drafts = [draft for one in left for draft in _kept(session, state, one, passages[one])]
    if headless:
        session.talk.say(f"{len(headless)} dòng có số mà không còn tiêu đề cột nên không in nguyên được: xem riêng.")
    if merged:
        session.talk.say(f"{len(merged)} dòng có ô gộp, không rõ ô nào của đơn vị nào: hỏi riêng.")
    if not drafts:
        session.talk.say("Không dòng nào đọc được thành câu: xem riêng từng dòng.")
        return
    typed = whom if not whom or not refused(session, whom) else ""
    drafts = [given_to(draft, said_of(state.plan, typed, draft)) for draft in drafts] if typed else drafts
    session.talk.say(f"{len(drafts)} câu, in nguyên ở kế hoạch của đơn vị:")
    bound = [values_told(state.plan, draft) for draft in drafts]
    alike = len(set(bound)) == 1
    for draft, told in list(zip(drafts, bound, strict=True))[: _SHOWN if alike else None]:
        session.talk.tell(wrapped(f"- {draft.values['words']}.", "    "))
        session.talk.tell(wrapped(f"→ {told}", "      ") if not alike else ())
    session.talk.tell(wrapped(f"→ {bound[0]}", "    ") if alike else ())
    if not typed:
        typed = _whom(session)
        if typed.casefold() in ("b", "thôi"):
            return
        drafts = [given_to(draft, said_of(state.plan, typed, draft)) for draft in drafts] if typed else drafts
    tell_unknown(session, state.plan, typed)
    _write(session, state, tuple(left), drafts)


def _whom(session: Session) -> str:
    """Return of whom kept words are, "" as told above; what is nobody's name is asked for again. Raises Rests, Back."""
    while True:
        typed = session.talk.asked(f"  Enter ghi · hay {_WHOM} · b thôi > ")
        if typed.casefold() in ("", "b", "thôi") or not refused(session, typed):
            return typed


def _write(session: Session, state: State, left: tuple[Left, ...], drafts: Sequence[Draft]) -> None:
    text, plan = state.file.text, state.plan
    for draft in drafts:
        put = put_into(session.path, text, plan, draft, remark_of(left[0]))
        if put.plan is None:
            return
        text, plan = put.text, put.plan
    more = text.count("\n") - state.file.text.count("\n")  # the list is behind all tables
    if session.put(state, without_lefts(text, left, more), left, drafts=drafts):
        session.view.anew()
        session.talk.say(f"Đã ghi {len(drafts)} câu giữ nguyên lời.")
