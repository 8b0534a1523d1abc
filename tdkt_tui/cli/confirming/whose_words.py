"""Whom passages bind that are kept in their words: told by a person beside the number of the passage."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import folded
from tdkt_tui.workflow.confirming.said_units import names_in, units_named
from tdkt_tui.workflow.confirming.sure import sound_body
from tdkt_tui.workflow.confirming.tables import TABLES
from tdkt_tui.workflow.confirming.typed import read_typed
from tdkt_tui.workflow.confirming.typed_lists import begins_as_somebody, belongs_to_some, typed_list
from tdkt_tui.workflow.confirming.whom_levels import levels_named
from tdkt_tui.workflow.plan_notes import Left

from .offering import offers_of
from .session import Session
from .shown_offers import offers_brief
from .state import State, name_of
from .talk import in_short, several

_EACH = re.compile(r"^(?:các|mỗi|từng)\s+", re.IGNORECASE)
_NUMBERS_FIRST = re.compile(r"((?:\d+(?:\s*[-–]\s*\d+)?[\s,]+)+)([^\W\d].*|\*)", re.DOTALL)
"""Numbers, and words behind them."""
_CODES = re.compile(r"c\s?\d{1,2}(?:\s*[+,;]\s*c?\s?\d{1,2})*|\d{1,2}(?:\s*\+\s*\d{1,2})+", re.IGNORECASE)
"""Levels by their numbers in the plan: "c1+3", "1+3"."""
_ONLY = re.compile(r"^(?:chỉ|riêng)\s+(?=các\b|mỗi\b|từng\b)", re.IGNORECASE)
_NEVER = re.compile(r"(?:(?:sửa|sai|thôi|đúng|bỏ)(?:\s+(?:cả|lại|hết|đi|rồi|lời|số|này))*|q|nghỉ)", re.IGNORECASE)
"""Words of answers, which are nobody's name."""
_ALL = ("*", "mọi đơn vị", "tất cả")


def turn_to(session: Session, state: State, left: Left, typed: str, number: int = 0) -> bool:
    """Give what is kept of a passage to the units that were typed; False where nothing of it is kept.

    number: of one sentence of it, 0 for all.
    """
    halves = offers_of(session, state, left).numbered
    chosen = halves[number - 1 : number] if number else halves
    if not any(half.drafts[0].name == "provision" for half in chosen):
        return False
    before = session.told.whose.get(name_of(left), {}) if number else {}
    words = chosen[0].words if number else ""
    session.told.whose[name_of(left)] = {**before, words: whose_typed(state.plan, typed)}
    tell_unknown(session, state.plan, typed)
    _tell_some(session, state.plan, typed)
    session.talk.tell(offers_brief(offers_of(session, state, left), "  "))
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


def refused(session: Session, typed: str, known: str) -> bool:
    """Tell typed names that are nobody's, and what may be typed; False where there are none. Raises BadAnswer."""
    if strange := _no_names(session.read().plan, typed):
        session.talk.unknown(typed, f"“{'”, “'.join(strange)}” không phải tên đơn vị nào; {known}.")
    return bool(strange)


def _no_names(plan: Plan, typed: str) -> list[str]:
    """Return of typed names those that are nobody's: none known, nor like a body's; words of answers never are."""
    said = typed_list(typed, names_in(plan))
    never = [one for one in said if _NEVER.fullmatch(one.strip())]
    return never or [one for one in _strange(plan, typed) if not (begins_as_somebody(one) or sound_body(plan, one))]


def tell_unknown(session: Session, plan: Plan, typed: str) -> None:
    """Tell of typed names those that are no level and no kind of unit, nor begin as the name of one unit does."""
    if strange := _strange(plan, typed):
        session.talk.say(f"Không cấp, loại đơn vị nào gọi là “{'”, “'.join(strange)}”: ghi như tên một đơn vị, chỉ in ở"
                         " văn bản của đơn vị tên như vậy.")  # fmt: skip


def _tell_some(session: Session, plan: Plan, typed: str) -> None:
    """Tell of a level of which only some kinds were typed that it has others, and whether these get the words."""
    for part, code in _by_first_kind(plan, typed).items():
        level = next(level for level in plan.level if level.id == code)
        if others := "; ".join(level.units[1:]):
            session.talk.say(f"Cả cấp, gồm {others}. Không gồm thì gõ sau số ấy: chỉ {part}.")
    named = {folded(_EACH.sub("", one)) for one in whose_typed(plan, typed).get("who", ())}
    for at, level in enumerate(plan.level, 1):
        kinds = {folded(unit) for unit in level.units}
        if named & kinds and not kinds <= named:
            others = "; ".join(unit for unit in level.units if folded(unit) not in named)
            session.talk.say(f"Chỉ {_ONLY.sub('', typed)}, không gồm: {others}. Cả cấp thì gõ sau số ấy: c{at}.")


def _strange(plan: Plan, typed: str) -> list[str]:
    kinds = {folded(kind) for level in plan.level for kind in level.kinds()}
    plain = [(said, folded(_EACH.sub("", said))) for said in whose_typed(plan, typed).get("who", ())]
    return [said for said, name in plain if name not in kinds and not units_named(plan, said)
            and not any(name.startswith(f"{kind} ") for kind in kinds)]  # fmt: skip


def whose_typed(plan: Plan, typed: str) -> dict[str, list[str]]:
    """Return whom typed words mean as keys of a provision: levels by label, code or kind of unit, else units; all."""
    if typed.casefold() in _ALL:
        return {}
    if coded := _by_code(plan, typed):
        return {"levels": coded}
    if wholes := _by_first_kind(plan, typed):
        rest = "; ".join(part for part in typed_list(typed, names_in(plan)) if part not in wholes)
        more = whose_typed(plan, rest) if rest else {}
        levels = list(dict.fromkeys([*wholes.values(), *more.get("levels", ())]))
        return {"levels": levels} | ({"who": more["who"]} if "who" in more else {})
    typed = _ONLY.sub("", typed)
    parts = [_EACH.sub("", part) for part in typed_list(typed, names_in(plan))]
    kinds = {kind.casefold() for level in plan.level for kind in level.units}
    one_level = any({part.casefold() for part in parts} >= set(map(str.casefold, level.units)) for level in plan.level)
    if units_named(plan, typed) or (not one_level and {part.casefold() for part in parts} <= kinds):
        return {"who": parts}  # some kinds of a level are not all of it
    found = _levels_typed(plan, typed) or ([] if belongs_to_some(typed) else levels_named(plan, typed))
    others = _of_no_level(plan, typed, found) if found else []
    if not found:
        parts = typed_list(typed, names_in(plan))
    if not found or (others and not one_level and {part.casefold() for part in parts if part not in others} <= kinds):
        return {"who": parts}
    return {"levels": list(found)} | ({"who": others} if others else {})


def _by_code(plan: Plan, typed: str) -> list[str]:
    numbers = [int(one) for one in re.findall(r"\d+", typed)] if _CODES.fullmatch(typed.strip()) else []
    known = all(0 < one <= len(plan.level) for one in numbers)
    return [plan.level[one - 1].id for one in dict.fromkeys(numbers)] if known else []


def _by_first_kind(plan: Plan, typed: str) -> dict[str, str]:
    """Return of typed words like "các xã" the level whose first kind that is; none of which another kind is typed too.

    Who means only that kind types "chỉ các xã".
    """
    if _ONLY.match(typed) or units_named(plan, typed):
        return {}
    named = {part: folded(_EACH.sub("", part)) for part in typed_list(typed, names_in(plan))}
    found = {part: [level for level in plan.level if level.units and folded(level.units[0]) == name]
             for part, name in named.items() if name != folded(part)}  # fmt: skip
    return {part: levels[0].id for part, levels in found.items() if len(levels) == 1
            and not {*map(folded, levels[0].units[1:])} & {*named.values()}}  # fmt: skip


def _levels_typed(plan: Plan, typed: str) -> list[str]:
    """Return the levels that were typed by number, code or label, none where it is anything else."""
    levels = next(key for key in TABLES["provision"].keys if key.name == "levels")
    try:
        return list(read_typed(plan, levels, typed))
    except ValueError:
        return []


def _of_no_level(plan: Plan, typed: str, found: Sequence[str]) -> list[str]:
    """Return the parts of typed words that no level is of: bodies, kept as they are called."""
    labels = [folded(level.label) for level in plan.level if level.id in found]
    parts = [(said, _EACH.sub("", said)) for said in typed_list(typed, names_in(plan))]
    return [plain for said, plain in parts if not (_levels_typed(plan, said) or levels_named(plan, said))
            and not any(folded(plain) in label for label in labels)]  # fmt: skip
