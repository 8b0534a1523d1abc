"""Some units of a level that do otherwise: typed as "riêng Sở A: tối đa 150", or at the pilot that they are."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tdkt_tui.model.abbreviated import in_full
from tdkt_tui.model.text import folded
from tdkt_tui.model.unit_names import AREAS
from tdkt_tui.model.words import raised_first
from tdkt_tui.workflow.confirming.apart_typed import OF_SOME, apart_told, units_apart
from tdkt_tui.workflow.confirming.draft import Draft
from tdkt_tui.workflow.confirming.level_told import typed_level
from tdkt_tui.workflow.confirming.putting import put_into
from tdkt_tui.workflow.confirming.said_units import names_in
from tdkt_tui.workflow.confirming.tables import TABLES
from tdkt_tui.workflow.confirming.typed_lists import typed_list

from .answer_line import parts_of_line
from .right import put_value
from .session import Session
from .state import State
from .steps import Step

_OF_PILOT = frozenset({"choose_form", "days", "least", "most"})
"""What is typed of a pilot and is none of its own table, which has its time."""
_AND = re.compile(r"\s+và\s+(?=(?:sở|ban|công an|bộ|huyện|thị xã|thành phố|xã|phường|thị trấn)\s)", re.IGNORECASE)


def put_apart(session: Session, state: State, fact: str, who: str, typed: str, *, told: bool = True) -> None:
    """Write what was typed of some units of a level as an exception, or into the one that the plan has of them.

    told: what is written is told at once; else the screen does it.
    """
    level, said = state.plan.level[int(fact.partition(".")[2]) - 1], typed_level(state.plan, typed, session.stated)
    units, when = units_apart(typed_list(in_full(_AND.sub(", ", who)), names_in(state.plan)), level.units)
    if strange := [unit for unit in units if unit in AREAS and unit not in level.kinds()]:
        session.talk.say(f"Cấp này không có {strange[0]}, chưa ghi: gõ số của cấp có loại đơn vị ấy.")
        return
    known = {key.name for key in TABLES["exception"].keys} - {"level", "units", "when"}
    values = (
        {key: value for key, value in said.values.items() if key in known or key.startswith("days")} if said else {}
    )
    if said is None or not values:
        session.talk.unknown(typed, f"{raised_first(OF_SOME)}.")
        return
    for rest in said.rest:
        session.talk.say(f"Chưa hiểu, chưa ghi: “{rest}”.")
    held = next(
        (
            f"exception.{number}"
            for number, one in enumerate(state.plan.exception, 1)
            if one.level == level.id and one.when == when and {*map(folded, one.units)} == {*map(folded, units)}
        ),
        "",
    )
    new = {"level": level.id, "units": units, **({"when": when} if when else {}), **values}
    draft = Draft("exception", values if held else new, level.clause, held)
    if put_value(session, state, put_into(session.path, state.file.text, state.plan, draft, "").text) and told:
        what = apart_told([{**values, "units": [when] if when else units}])
        session.talk.say(f"Riêng {what} (của {level.label}); l lấy lại.")


def put_pilots(session: Session, facts: Sequence[str], typed: str) -> bool:
    """Write form, length and number that were typed of pilots: of a row by its number, without one of all.

    facts: the rows; False where no part of the line says such of a pilot. What else a part says is told.
    """
    parts = parts_of_line(typed, range(1, len(facts) + 1)) if len(facts) > 1 else []
    rows = [(part.typed, facts[row - 1], part.said) for part in parts for row in part.rows]
    rows = rows or [(typed, fact, typed) for fact in facts if all(one.startswith("pilot.") for one in facts)]
    begun = len(session.trail)
    left = [line for line, fact, said in rows if not (fact.startswith("pilot.") and _put_pilot(session, fact, said))]
    for line in left if len(left) < len(rows) else ():
        session.talk.unknown(line, "Phần ấy chưa ghi: gõ riêng.")
    steps = session.trail[begun:]
    if len(steps) > 1:
        session.trail[begun:] = [Step(steps[0].names, steps[0].before, steps[-1].after, ends=False)]
    return len(left) < len(rows)


def _put_pilot(session: Session, fact: str, typed: str) -> bool:
    """Write what was typed of a pilot as an exception of its level; False for no such."""
    state = session.read()
    unit = state.plan.pilot[int(fact.partition(".")[2]) - 1].unit
    said, words = typed_level(state.plan, typed, session.stated), f"{folded(unit)} "
    if said is None or not _OF_PILOT & said.values.keys():
        return False
    known = ((f"level.{at}", kind) for at, one in enumerate(state.plan.level, 1) for kind in one.kinds())
    mine = [(len(kind), fact) for fact, kind in known if words.startswith(f"{folded(kind)} ")]
    if mine:
        put_apart(session, state, max(mine)[1], unit, typed, told=False)
    return bool(mine)
