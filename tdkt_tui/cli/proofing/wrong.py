"""A line that is wrong: its facts are asked again, as the walk asks them, beside the original's words."""

from __future__ import annotations

from dataclasses import replace

from tdkt_tui.cli.confirming.groups import ask_group
from tdkt_tui.cli.confirming.session import Session
from tdkt_tui.compliance.rules.issued import identity, key_now
from tdkt_tui.model.fault import BadInput
from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.grouping import Group, fact_at
from tdkt_tui.workflow.proofing import Line
from tdkt_tui.workflow.proofing.again import asked_again
from tdkt_tui.workflow.proofing.sources import Source


def ask_wrong(session: Session, line: Line, then: Plan) -> bool:
    """Ask the facts of a line again. Returns whether the plan says something else now.

    then: the plan as the line was shown: what was left out since has moved the numbers of other facts.
    """
    if not line.sources:
        session.talk.say(f"“{line.shown}” là lời của mẫu, hay gồm nhiều điều: sửa mẫu thì tdkt template list nêu tên,"
                         " tdkt template edit mở; dữ kiện thì sửa ở tệp kế hoạch.")  # fmt: skip
        return False
    before = session.read()
    text = before.file.text
    try:
        sources = [_moved(source, then, before.plan) for source in line.sources]
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
        session.talk.say("Dữ kiện không đổi, dòng ấy còn để hỏi. Sai vì một điều khác: + rồi gõ mục, hay sửa ở tệp kế"
                         " hoạch; lời của mẫu: tdkt template list nêu tên, tdkt template edit mở.")  # fmt: skip
    return changed


def _moved(source: Source, then: Plan, now: Plan) -> Source:
    return replace(source, key=key_now(now, source.key, identity(fact_at(then, source.key))))


def _group(session: Session, keys: set[str]) -> Group | None:
    groups = session.read().groups
    return next((one for one in groups if keys & set(one.facts) and one.name not in session.later), None)
