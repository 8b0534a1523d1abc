"""Several values in one answer: "2 huyện; 3 trước 30/6/2025; 6 200" by number, or all that a table lacks in order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.draft import Draft
from tdkt_tui.workflow.confirming.tables import Key, name_of_key
from tdkt_tui.workflow.confirming.typed import choices, read_typed

from .answer_line import rows_said
from .level_typed import LIKE, level_whole
from .session import Session
from .talk import GONE

_LISTS = ("texts", "lines", "unit", "forms")
"""Values that may have semicolons of their own."""
_FREE = ("text", *_LISTS)
"""Values that any words may be."""
_READ = ("window", "days", "number")
"""Keys whose values are no other words."""
_PRESSED = re.compile(r"[bglqstvwx]|k(?:\s.*)?", re.IGNORECASE)
"""Answers of other menus, which are nobody's value: "w", "k các sở"."""


@dataclass(frozen=True, slots=True)
class AtOnce:
    """A draft with what one line said for it, and the keys for which it said nothing that can be read."""

    draft: Draft
    wrong: list[Key]


def parts_of(typed: str, most: int) -> list[tuple[int, str]]:
    """Return (number, value) of each answer of a line that has several; none for one value.

    A number that was said before goes on with the value in front of it.
    """
    parts: list[tuple[int, str]] = []
    for number, said in rows_said(typed, range(1, most + 1)):
        if number in {known for known, _ in parts}:
            parts[-1] = (parts[-1][0], f"{parts[-1][1]}; {number} {said}")
        else:
            parts.append((number, said))
    return parts if len(parts) > 1 else []


def right_of(
    session: Session, plan: Plan, keys: Sequence[Key], parts: Sequence[tuple[int, str]]
) -> list[tuple[Key, Any]]:
    """Return the values of those parts that can be read, GONE where one is to go; the others are told.

    Raises BadAnswer in a pipe.
    """
    found: list[tuple[Key, Any]] = []
    for number, said in parts:
        key = keys[number - 1]
        try:
            if _PRESSED.fullmatch(said):
                raise ValueError(f"“{said}” là phím của bảng khác; đúng là chữ cần ghi thì đặt trong “…”")
            found.append((key, _read(session, plan, key, said)))
        except ValueError as error:
            session.talk.unknown(f"{number} {said}", f"{str(error)[:1].upper()}{str(error)[1:]}.")
    return found


def with_all(draft: Draft, values: Sequence[tuple[Key, Any]]) -> Draft:
    """Return a draft with values that were typed together."""
    for key, value in values:
        draft = draft.with_value(key, None if value == GONE else value)
    return draft


def offered_at_once(session: Session, plan: Plan, keys: Sequence[Key]) -> bool:
    """Tell that all keys may be typed in one line, where that cannot be mistaken for a list of one of them."""
    if len(keys) < 2 or (keys[0].asked in _LISTS and any(key.asked in _FREE for key in keys[1:])):
        return False
    for key in keys[1:]:
        known = [f"{number} {name}" for number, (_, name) in enumerate(choices(plan, key), 1)]
        if known:
            session.talk.say(f"{name_of_key(key)}: {' · '.join(known)}", "    ")
    of_level = keys[0].name == "label" and keys[1].name == "units"
    session.talk.say(f"Gõ được cả trong một dòng{f', như: {LIKE}' if of_level else ': '}"
                     f"{'' if of_level else '; '.join(name_of_key(key) for key in keys)}")  # fmt: skip
    return True


def all_at_once(session: Session, plan: Plan, draft: Draft, keys: Sequence[Key], typed: str) -> AtOnce | None:
    """Return a draft with what was typed for the keys in their order; None where the line says one of them only.

    A line that says the first ones is taken where the first of all has no semicolon of its own: "5; Giấy khen"; the
    others are asked. Raises BadAnswer in a pipe.
    """
    if keys[0].name == "label" and (whole := level_whole(session, plan, draft, typed)):
        return AtOnce(whole, whole.missing())
    said = _named_first(session, plan, keys, typed)
    begun = bool(said) or keys[0].asked not in _FREE
    said = said or [one.strip() for one in typed.split(";")]
    begun = begun and 1 < len(said) < len(keys) and not all(one.isdecimal() for one in said)
    parts = [(number, part) for number, part in enumerate(said, 1) if part]
    if not (begun or len(said) == len(keys)) or any(
        key.needed and not part for key, part in zip(keys, said, strict=False)
    ):
        return None
    try:
        for number, part in parts if keys[0].asked in _LISTS else ():
            _read(session, plan, keys[number - 1], part)
    except ValueError:  # the names of one list
        return None
    values = right_of(session, plan, keys, parts)
    right = [key for key, _ in values]
    wrong = [keys[number - 1] for number, _ in parts if keys[number - 1] not in right]
    return AtOnce(with_all(draft, values), [*wrong, *keys[len(said) :]])


def _named_first(session: Session, plan: Plan, keys: Sequence[Key], typed: str) -> list[str]:
    """Return a name, which may have semicolons of its own, and the numbers or times behind it; [] for all else."""
    said = [one.strip() for one in typed.split(";")]
    for last in range(min(len(said), len(keys)) - 1, 0, -1) if keys[0].asked == "text" else ():
        tail = list(zip(keys[1 : last + 1], said[-last:], strict=True))
        if any(key.asked in _FREE for key, _ in tail):
            continue
        try:
            for key, part in tail:
                _read(session, plan, key, part)
        except ValueError:
            continue
        return ["; ".join(said[:-last]), *said[-last:]]
    return []


def refuse_many(keys: Sequence[Key], typed: str) -> None:
    """Raise ValueError for a line with semicolons that is no one value where several may be typed at once."""
    parts = typed.count(";") + 1
    if len(keys) > 1 < parts and keys[0].asked == "text" and typed[:1] not in '“"':
        names = "; ".join(map(name_of_key, keys))
        raise ValueError(f"có {parts} phần cách nhau bằng ;, ở đây là: {names}. Là một giá trị thì đặt cả trong “…”")


def _read(session: Session, plan: Plan, key: Key, said: str) -> Any:
    """Return one value as a question of its own reads it. Raises ValueError with words for a person."""
    said = said[1:-1] if len(said) > 2 and said[0] in '“"' and said[-1] in '”"' else said
    if said == GONE:
        if key.needed:
            raise ValueError(f"“{name_of_key(key)}” cần có giá trị")
        return GONE
    value = read_typed(plan, key, said, session.stated)
    return GONE if value is None else value


def tell_other(session: Session, plan: Plan, keys: Sequence[Key], number: int, said: str) -> None:
    """Tell by which number a value can be read, where it is none of the key whose number was typed with it."""
    fits = [at for at, key in enumerate(keys, 1)
            if (at == number or key.asked in _READ) and _reads(session, plan, key, said)]  # fmt: skip
    if number not in fits and len(fits) == 1:
        session.talk.say(f"“{said}” không ghi ở số {number}; hợp với số {fits[0]} ({name_of_key(keys[fits[0] - 1])}).")


def _reads(session: Session, plan: Plan, key: Key, said: str) -> bool:
    try:
        return said == GONE or read_typed(plan, key, said, session.stated) is not None
    except ValueError:
        return False
