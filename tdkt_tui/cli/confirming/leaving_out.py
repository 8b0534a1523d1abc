"""Leaving facts out of a plan, and what becomes of the tables that name them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from textwrap import shorten
from typing import Any

from tdkt_tui.cli.plan_text.page import wrapped
from tdkt_tui.model.words import joined, padded
from tdkt_tui.workflow.confirming.changing import without_facts
from tdkt_tui.workflow.confirming.grouping import Group, fact_at, fact_of
from tdkt_tui.workflow.confirming.plan_file import said_by
from tdkt_tui.workflow.confirming.uses import Use, uses_of, with_other, without_uses
from tdkt_tui.workflow.plan_notes import Note, left_of, with_left, without_lefts

from .answer_line import part_of
from .remaining import still_open
from .session import Session
from .state import State
from .talk import in_short, number_of
from .understood import understood

_BRIEF = 140
"""Signs of a fact among those of which some are to go."""
DROP = ("x", "bỏ", "-")
"""What is typed alone to leave out what is asked about."""
_NOUNS = {"level": "cấp", "form": "hình thức", "nomination": "việc giới thiệu"}


def rows_to_drop(typed: str, facts: Sequence[str]) -> list[str]:
    """Return the facts that "x 3", "3 x", "3 -" or "x 2 4" names by their numbers in the group; none for all else."""
    part = part_of(typed, range(1, len(facts) + 1))
    return [facts[row - 1] for row in part.rows] if part and part.key == "x" and not (part.said or part.of) else []


def leave_out(session: Session, state: State, group: Group, named: Sequence[str] = ()) -> None:
    """Ask which facts of a group are to go, and take them out. Raises Rests, BadAnswer, BadInput.

    named: those that were named already: they are shown, and go by Enter.
    """
    session.view.aside()
    facts = list(named or group.facts)
    if named:
        for fact in facts:
            session.talk.say(f"Bỏ: {_brief(state, fact)}")
        facts = facts if _agreed(session) else []
    elif len(facts) > 1:
        for number, fact in enumerate(facts, 1):
            session.talk.say(f"{number}. {_brief(state, fact)}")
        facts = _chosen(session, facts)
    else:
        session.talk.say(f"Bỏ: {_brief(state, facts[0])}")
        facts = facts if _agreed(session) else []
    text = _text_without(session, state, facts) if facts else None
    if text is None:
        return
    gone = [note for note in whole_notes(state, group) if fact_of(note.key) in facts]
    places = {note.at for note in gone if note.at and note.quote}
    kept = without_lefts(text, (one for one in left_of(text) if one.place[1] in places))  # else a part is asked twice
    some = len(facts) < len(group.facts)
    gone = still_open(said_by(session.path, kept)[0], state.original, gone) if some else gone
    back = with_left(kept, gone)
    if not session.put(state, back, group, ends=not some, gone=_brief(state, facts[0])):
        return
    if some:  # the others are asked next, under the name that they have without those that went
        words = {note.words for note in group.notes if fact_of(note.key) not in facts}
        alike = [one for one in session.read().groups if one.kind == group.kind]
        rest = {one.name for one in alike if words.issuperset(note.words for note in one.notes)}
        session.apart.update(rest)
        session.view.dropped = rest if _seen(session, group) else set()
    if back != text:
        session.talk.say("Lời của bản gốc ở chỗ ấy được đưa lại vào các đoạn chưa hiểu, sẽ hỏi sau.")


def _seen(session: Session, group: Group) -> bool:
    """Tell a group that was shown to its end: what is left of it is not shown once more."""
    return not session.view.rest and bool(session.shown and session.shown[0] == group.name)


def _brief(state: State, fact: str) -> str:
    words = " ".join(line.strip() for line in understood(state.plan, [fact]))
    return shorten(words, _BRIEF, placeholder=" …")


def _agreed(session: Session) -> bool:
    """Return whether what is shown is to go: by Enter, for one step back takes it back."""
    while typed := session.talk.asked("  Enter bỏ (l sau đó: lấy lại) · b thôi > "):
        if typed.casefold() in ("b", "thôi"):
            return False
        if typed.casefold() in ("c", "có", "x"):
            break
        session.talk.unknown(typed, "Enter hoặc b.")
    return True


def whole_notes(state: State, group: Group) -> list[Note]:
    """Return the notes of a group, each quoting its whole paragraph of the original where that is known."""
    whole: list[Note] = []
    for note in group.notes:
        at = state.original.index(note.at)
        place = ", ".join(filter(None, (note.clause, note.at)))
        whole.append(replace(note, words=f"{place}: {state.original.paragraphs[at].text}") if at is not None else note)
    return whole


def _chosen(session: Session, facts: list[str]) -> list[str]:
    while True:
        typed = session.talk.asked("  Bỏ những số nào (như: 2 5; *: tất cả; Enter: thôi) > ")
        numbers = [number_of(part, len(facts)) for part in typed.replace(",", " ").split()]
        if typed == "*" or all(numbers):
            return facts if typed == "*" else [facts[number - 1] for number in dict.fromkeys(numbers)]
        session.talk.unknown(typed, f"Ghi số từ 1 đến {len(facts)}, * hoặc Enter.")


def asked_which(session: Session, named: Callable[[str], list[str]], numbers: Sequence[int]) -> list[str]:
    """Ask which of several that have these numbers are to go; none by Enter. Raises Rests, Back, BadAnswer.

    named: what "x 3" names of them.
    """
    while typed := session.talk.asked(f"  Bỏ điều số mấy ({in_short(numbers)}; Enter: thôi) > "):
        if found := named(f"x {typed}"):
            return found
        session.talk.unknown(typed, f"Ghi số {in_short(numbers)} hoặc Enter.")
    return []


def _text_without(session: Session, state: State, facts: list[str]) -> str | None:
    """Return the text without facts and their codes, None where the person wants neither way on."""
    text, out = state.file.text, list[Use]()
    gone: set[str] = set()
    for table in _NOUNS:
        uses = uses_of(state.plan, table, facts)
        if not uses:
            continue
        codes = {str(getattr(fact_at(state.plan, fact), "id", "")) for fact in facts if fact.startswith(f"{table}.")}
        other = _way_on(session, state, table, uses, codes)
        if other is None:
            return None
        if other:
            text = with_other(text, uses, codes, other)
        else:
            out, gone = [*out, *uses], gone | codes
    return without_uses(text, facts, out, gone) if out else without_facts(text, facts)


def _way_on(session: Session, state: State, table: str, uses: Sequence[Use], codes: set[str]) -> str | None:
    """Return the code that takes the place of others, "" where their tables go too, None where nothing is to change."""
    noun = _NOUNS[table]
    users = list(dict.fromkeys(use.fact for use in uses))
    counts = Counter(fact.partition(".")[0] for fact in users)
    told = joined([f"{number} [[{name}]]" for name, number in counts.items()])
    named = joined([f"“{code}”" for code in sorted(codes)])
    session.talk.say(f"Mã {noun} {named} còn dùng ở {padded(len(users))} bảng khác: {told}.")
    for fact in users[:_SHOWN]:
        lines = understood(state.plan, [fact])
        words = " ".join(line.strip(" -") for line in lines if line.startswith(" ") or len(lines) == 1)
        session.talk.tell(wrapped(f"{fact}: {shorten(words, _BRIEF, placeholder=' …')}", "    "))
    if len(users) > _SHOWN:
        session.talk.say(f"… và {padded(len(users) - _SHOWN)} bảng nữa", "    ")
    others = [item for item in getattr(state.plan, table) if item.id and item.id not in codes]
    for number, item in enumerate(others, 1):
        session.talk.say(f"{number}. đổi sang {_name(item)} [{item.id}]", "    ")
    while True:
        change = f"số: đổi mã sang {noun} ấy · " if others else ""
        typed = session.talk.asked(f"  b bỏ cả các bảng ấy · {change}Enter thôi > ")
        if not typed:
            return None
        if typed.casefold() in ("b", "bỏ"):
            return ""
        if number := number_of(typed, len(others)):
            return str(others[number - 1].id)
        session.talk.unknown(typed, f"Ghi b{f', một số từ 1 đến {len(others)},' if others else ''} hoặc Enter.")


def _name(item: Any) -> str:
    """Return what a person calls a level, a form or a duty to introduce."""
    return str(getattr(item, "label", "") or getattr(item, "name", "") or ", ".join(item.who))


_SHOWN = 12
"""Tables that are told by their words; the question stands on one screen with them."""
