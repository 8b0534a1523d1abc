"""Of a level's people what has no cell of its own: a share of some of them, and who decides how many come."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tdkt_tui.model.level import Size
from tdkt_tui.model.text import folded
from tdkt_tui.workflow.confirming.draft import Draft
from tdkt_tui.workflow.confirming.putting import put_into
from tdkt_tui.workflow.confirming.share_typed import share_typed
from tdkt_tui.workflow.confirming.size_parts import WITHIN, size_with_part
from tdkt_tui.workflow.confirming.tables import Key, name_of_key

from .held_draft import held_draft
from .right import put_value
from .session import Session

_SHARES = f"{WITHIN}shares."
_DECIDED = re.compile(r"(?:do\s+)?(?P<who>[^\W\d][^\d;:,]{2,}?)\s+quyết định", re.IGNORECASE)
_DECIDES = re.compile(r"(?:số lượng\s*:?\s*)?do\s+[^\d;:,]{3,}\s+quyết định", re.IGNORECASE)
_PART = re.compile(r"\s*;\s*|,\s+(?=(?:số lượng\s*:?\s*)?do\s)|(?<=quyết định),\s+", re.IGNORECASE)


def put_share(session: Session, fact: str, typed: str, cell: str, value: str) -> bool:
    """Write a share that a level has no key for as a target of its own; False for what is none.

    typed: the whole answer; cell: the column that it begins with, "" for none; value: what stands behind that.
    """
    state, said = session.read(), share_typed(typed)
    if not said or cell not in ("", "share") or share_of(held_draft(state.plan, fact)[1], value)[0]:
        return False
    level = state.plan.level[int(fact.partition(".")[2]) - 1]
    held = next((f"composition.{at}" for at, one in enumerate(state.plan.composition, 1)
                 if folded(one.group) == folded(said["group"]) and one.levels == [level.id]), "")  # fmt: skip
    draft = Draft("composition", {**said, **({} if held else {"levels": [level.id]})}, level.clause, held)
    if put_value(session, state, put_into(session.path, state.file.text, state.plan, draft, "").text):
        bound = "ít nhất" if "at_least" in said else "nhiều nhất"
        session.talk.say(
            f"Tỷ lệ {said['group']}: {bound} {said.get('at_least') or said['at_most']} ({level.label}); l lấy lại."
        )
    return True


def put_decider(session: Session, fact: str, cell: str, value: str) -> bool:
    """Write who decides how many come, in the words of plans; False for what does not say it."""
    said = _DECIDED.fullmatch(value)
    if not said or cell not in ("", "size"):
        return False
    state = session.read()
    level = state.plan.level[int(fact.partition(".")[2]) - 1]
    size = size_with_part(level.size or Size(), f"{WITHIN}decided_by", said["who"]).model_dump(exclude_unset=True)
    put_value(session, state, put_into(session.path, state.file.text, state.plan,
                                       Draft("level", {"size": size}, level.clause, fact), "").text)  # fmt: skip
    return True


def says_decider(typed: str) -> bool:
    """Tell a line in which a part says who decides how many come."""
    return any(_DECIDES.fullmatch(part) for part in _PART.split(typed))


def parted_decider(typed: str) -> list[str]:
    """Return a line without what says who decides how many come, and that behind it; the line alone without such."""
    parts = _PART.split(typed)
    rest = [part for part in parts if not _DECIDES.fullmatch(part)]
    said = [part for part in parts if part not in rest]
    return [*(["; ".join(rest)] if rest else []), *said] if said else [typed]


def share_of(keys: Sequence[Key], typed: str) -> tuple[str, str]:
    """Return the share that "nữ ít nhất 30%" is on, by its key, and its value; ("", as typed) for none."""
    for key in keys:
        noun = name_of_key(key).removeprefix("tỷ lệ ").casefold()
        words = [noun, noun.removeprefix("đại biểu ")]
        said = next((typed[len(one) :].strip(" :") for one in words if typed.casefold().startswith(one)), "")
        if key.name.startswith(_SHARES) and said:
            return key.name, said
    return "", typed
