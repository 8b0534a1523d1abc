"""A line that is wrong: its facts are asked again, as the walk asks them, beside the original's words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from textwrap import shorten

from tdkt_tui.cli.confirming.groups import ask_group
from tdkt_tui.cli.confirming.session import Session
from tdkt_tui.cli.confirming.talk import Back, Rests, several
from tdkt_tui.cli.confirming.understood import understood
from tdkt_tui.compliance.rules.issued import identity, key_now
from tdkt_tui.model.fault import BadInput
from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.grouping import Group, fact_at
from tdkt_tui.workflow.proofing import Line
from tdkt_tui.workflow.proofing.again import asked_again
from tdkt_tui.workflow.proofing.made_of import made_of
from tdkt_tui.workflow.proofing.sources import Source

from .turning import of_its_pages

_SAME = "Dữ kiện không đổi, dòng ấy còn để hỏi."
_ELSEWHERE = ("Sai vì một điều khác: + rồi gõ mục, hay sửa ở tệp kế hoạch; lời của mẫu: tdkt template list nêu tên,"
              " tdkt template edit mở.")  # fmt: skip
"""What else may be wrong, which is told once."""
_FEW = 2
"""Facts of one line that are all asked again at once."""
_BRIEF = 110
"""Signs of a fact among those of which some are picked."""


def ask_wrong(session: Session, line: Line, then: Plan) -> bool:
    """Ask the facts of a line again. Returns whether the plan says something else now.

    then: the plan as the line was shown: what was left out since has moved the numbers of other facts.
    """
    facts = made_of(then, session.read().original, line)
    if not facts:
        session.talk.say(f"“{line.shown}” là lời của mẫu, hay gồm nhiều điều: sửa mẫu thì tdkt template list nêu tên,"
                         " tdkt template edit mở; dữ kiện thì sửa ở tệp kế hoạch.")  # fmt: skip
        return False
    try:
        picked = picked_of(session, of_its_pages(then, facts, line), then)
    except (Rests, Back):
        return False
    before = session.read()
    text = before.file.text
    try:
        sources = [moved_to(source, then, before.plan) for source in picked]
        for source in sources:
            text = asked_again(text, source)
    except BadInput as fault:
        session.tell([fault])
        return False
    if text != before.file.text and not session.put(before, text):
        return False
    session.view.anew()
    keys = {source.key for source in sources}
    while group := _group(session, keys):
        if not ask_group(session, session.read(), group):
            break
    changed = session.read().plan != before.plan
    if not changed:
        session.talk.told[_SAME] += 1
        session.talk.say(_SAME if session.talk.told[_SAME] > 1 else f"{_SAME} {_ELSEWHERE}")
    return changed


def picked_of(session: Session, many: Sequence[Source], then: Plan) -> Sequence[Source]:
    """Return which facts of a line are wrong: of many those that are typed, all by Enter. Raises Rests, Back."""
    if len(many) <= _FEW:
        return many
    for number, source in enumerate(many, 1):
        words = " ".join(row.strip().removeprefix("- ") for row in understood(then, [source.key]) if row != row.upper())
        session.talk.say(f"{number}. {shorten(words, _BRIEF, placeholder=' …')}", "    ")
    while typed := session.talk.asked(f"  Điều nào sai (1–{len(many)}, hay: 2 5; Enter: cả {len(many)}) > "):
        if typed.casefold() == "b":
            raise Back
        if picked := several(typed, many):
            return picked
        session.talk.unknown(typed, f"Ghi số từ 1 đến {len(many)} hoặc Enter.")
    return many


def moved_to(source: Source, then: Plan, now: Plan) -> Source:
    """Return a source as its fact is numbered now: others may have been left out since it was shown."""
    return replace(source, key=key_now(now, source.key, identity(fact_at(then, source.key))))


def _group(session: Session, keys: set[str]) -> Group | None:
    groups = session.read().groups
    return next((one for one in groups if keys & set(one.facts) and one.name not in session.later), None)
