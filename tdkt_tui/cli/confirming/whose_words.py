"""Whom passages bind that are kept in their words: told by a person beside the number of the passage."""

from __future__ import annotations

import re
from typing import Any

from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import UPPER, folded
from tdkt_tui.model.worded import ABOUT as PARTS
from tdkt_tui.workflow.confirming.draft import Draft
from tdkt_tui.workflow.confirming.said_units import names_in, units_named
from tdkt_tui.workflow.confirming.sure import sound_body
from tdkt_tui.workflow.confirming.typed_lists import typed_list
from tdkt_tui.workflow.confirming.whom_typed import EACH, ONLY, by_first_kind, whose_typed
from tdkt_tui.workflow.plan_notes import Left
from tdkt_tui.workflow.proofing.nowhere import on_nobodys_page

from .levels_short import called
from .offering import offers_of
from .session import Session
from .shown_offers import offers_brief
from .state import State, name_of
from .talk import in_short, several

_NUMBERS_FIRST = re.compile(r"((?:\d+(?:\s*[-–]\s*\d+)?[\s,]+)+)(?:k\s+)?([^\W\d].*|[*·].*)", re.DOTALL)
"""Numbers, and words behind them, with or without the key that keeps them."""
_NEVER = re.compile(r"(?:(?:sửa|sai|thôi|đúng|bỏ)(?:\s+(?:cả|lại|hết|đi|rồi|lời|số|này))*|q|nghỉ)", re.IGNORECASE)
"""Words of answers, which are nobody's name."""


def turn_to(session: Session, state: State, left: Left, typed: str, number: int = 0, *, row: int = 0) -> bool:
    """Give what is kept of a passage to the units that were typed; False where nothing of it is kept.

    number: of one sentence of it, 0 for all; row: of the passage among others, 0 for one that is asked alone.
    """
    halves = offers_of(session, state, left).numbered
    chosen = halves[number - 1 : number] if number else halves
    if not any(half.drafts[0].name == "provision" for half in chosen):
        return False
    if refused(session, typed):
        return True
    before = session.told.whose.get(name_of(left), {}) if number else {}
    words = chosen[0].words if number else ""
    session.told.whose[name_of(left)] = {**before, words: said_of(state.plan, typed, chosen[0].drafts[0])}
    tell_unknown(session, state.plan, typed)
    _tell_some(session, state.plan, typed)
    only = {half.words for half in chosen} if number else ()
    session.talk.tell(offers_brief(offers_of(session, state, left), "  ", number=row, only=only))
    return True


def numbers_and_words(answer: str, most: int) -> tuple[list[int], str]:
    """Return the numbers that an answer begins with and the words behind them: "1 3–4 các xã"; none for all else."""
    found = _NUMBERS_FIRST.fullmatch(answer)
    return (several(found[1], range(1, most + 1)), found[2]) if found else ([], "")


def turn_several(session: Session, state: State, left: Left, answer: str) -> bool:
    """Give sentences of a passage to the units typed behind their numbers, "1 3 các xã"; False where none is kept."""
    halves = offers_of(session, state, left).numbered
    numbers, typed = numbers_and_words(answer, len(halves))
    turned = [number for number in numbers if turn_to(session, state, left, typed, number)]
    if turned and (rest := [number for number in numbers if number not in turned]):
        session.talk.say(f"Bảng {in_short(rest)} không giữ nguyên lời nên chưa đổi: gõ số ấy để xem, sửa.")
    return bool(turned)


def refused(session: Session, typed: str, known: str = "") -> bool:
    """Tell typed names that are nobody's, and what may be typed; False where there are none. Raises BadAnswer.

    known: what may be typed besides.
    """
    plan = session.read().plan
    whom, part = _whom_and_part(typed)
    if part and not _part(part):
        session.talk.unknown(typed, f"Không phần nào gọi là “{part}”: {'; '.join(PARTS.values())}.")
        return True
    if strange := _no_names(plan, whom) if whom else []:
        codes = "; ".join(f"c{at} {called(plan, level.id)}" for at, level in enumerate(plan.level, 1))
        session.talk.unknown(typed, f"“{'”, “'.join(strange)}” không phải tên đơn vị nào; gõ của ai: {codes}; loại,"
                             f" tên đơn vị; * mọi đơn vị{f'; hay {known}' if known else ''}.")  # fmt: skip
    return bool(strange)


def said_of(plan: Plan, typed: str, draft: Draft) -> dict[str, Any]:
    """Return what typed words give words that are kept: whom they bind; the part, where it stands as on the screen.

    "cấp cơ sở · thi đua" is of a level and in a part, "· báo cáo" in another part and of those of whom it was.
    """
    whom, part = _whom_and_part(typed)
    mine = {key: draft.values[key] for key in ("levels", "who") if key in draft.values}
    about = {"about": code} if (code := _part(part)) in PARTS else {}
    return (whose_typed(plan, whom) if whom else mine) | about


def _whom_and_part(typed: str) -> tuple[str, str]:
    whom, _, part = typed.partition("·")
    return whom.strip(), part.strip(" .")


def _part(said: str) -> str:
    """Return the code of the part that words call, by its name or its first words; "-" for none, "" for others."""
    if not said or folded(said) == "không in ở trang nào":
        return "-"
    return next((code for code, name in PARTS.items() if folded(name).startswith(folded(said))), "")


def _no_names(plan: Plan, typed: str) -> list[str]:
    """Return of typed names those that are nobody's: words of answers, and sorts of units that no level is of.

    A body may be called by a name of its own that the plan does not speak of.
    """
    said = typed_list(typed, names_in(plan))
    never = [one for one in said if _NEVER.fullmatch(one.strip())]
    own = re.compile(rf"[{UPPER}]")
    return never or [one for one in _strange(plan, typed) if not (own.search(one) and sound_body(plan, one))
                     and on_nobodys_page(plan, {"who": [one]})]  # fmt: skip


def tell_unknown(session: Session, plan: Plan, typed: str) -> None:
    """Tell of typed names those that are no level and no kind of unit, nor begin as the name of one unit does."""
    if strange := _strange(plan, _whom_and_part(typed)[0]):
        session.talk.say(f"Không cấp, loại đơn vị nào gọi là “{'”, “'.join(strange)}”: ghi như tên một đơn vị, chỉ in ở"
                         " văn bản của đơn vị tên như vậy.")  # fmt: skip


def _tell_some(session: Session, plan: Plan, typed: str) -> None:
    """Tell of a level of which only some kinds were typed that it has others, and whether these get the words."""
    typed = _whom_and_part(typed)[0]
    for part, code in by_first_kind(plan, typed).items():
        level = next(level for level in plan.level if level.id == code)
        if others := "; ".join(level.units[1:]):
            session.talk.say(f"Cả cấp, gồm {others}. Không gồm thì gõ sau số ấy: chỉ {part}.")
    named = {folded(EACH.sub("", one)) for one in whose_typed(plan, typed).get("who", ())}
    for at, level in enumerate(plan.level, 1):
        kinds = {folded(unit) for unit in level.units}
        if named & kinds and not kinds <= named:
            others = "; ".join(unit for unit in level.units if folded(unit) not in named)
            session.talk.say(f"Chỉ {ONLY.sub('', typed)}, không gồm: {others}. Cả cấp thì gõ sau số ấy: c{at}.")


def _strange(plan: Plan, typed: str) -> list[str]:
    kinds = {folded(kind) for level in plan.level for kind in level.kinds()}
    plain = [(said, folded(EACH.sub("", said))) for said in whose_typed(plan, typed).get("who", ())]
    return [said for said, name in plain if name not in kinds and not units_named(plan, said)
            and not any(name.startswith(f"{kind} ") for kind in kinds)]  # fmt: skip
