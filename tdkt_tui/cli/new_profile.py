"""The questions of ``tdkt profile new``: province, plan, level, kind of unit, then what that level needs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from tdkt_tui.context.wording import slug
from tdkt_tui.model.fault import NotFound
from tdkt_tui.model.fields import FieldInfo
from tdkt_tui.model.laying import districts_apart
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.unit_names import AREAS, kind_of
from tdkt_tui.model.window import Window
from tdkt_tui.model.words import joined, raised_first
from tdkt_tui.workflow.beginning import NewProfile, begun, works_of

from .asking import Asker, StepBack
from .filled_in import fill_in
from .guessing import Guesses
from .other_kind import OtherKind, chosen_kind, settle_kind
from .plugin_warnings import warn_of_plugins
from .question_words import own_plan_of

_IN_DISTRICT = re.compile(r"\s*[,(]\s*(?=(?:huyện|thị xã|thành phố|quận)\s)", re.IGNORECASE)
_LONG_AGO = timedelta(days=365)


def ask_profile(asker: Asker, province: str | None, today: date) -> NewProfile:
    """Ask everything; a question left empty stays a gap that the file names.

    Raises NotFound for an unknown province, BadInput for an answer from a pipe that cannot be used.
    """
    while True:
        try:
            return _asked(asker, province, today)
        except StepBack:
            asker.rewind()
        except OtherKind:
            asker.again()


def _asked(asker: Asker, province: str | None, today: date) -> NewProfile:
    plan = _plan(asker, province)
    plain, category = chosen_kind(asker, plan)
    choices = works_of(plan, plan.level_for(plain.id, category) or plain)
    code = asker.choose("văn bản cần lập", choices, "documents") if choices else ""
    new = begun(plan, plain.id, category, code)
    done: set[str] = set()
    guess = Guesses(new, today) if asker.interactive else None
    # A unit's name may bring what the plan lays down for it alone: what is asked behind it changes.
    while asked := next((item for item in new.fields if item.key not in done), None):
        if guess is not None and "unit.name" in done and new.wanted(asked, today):
            done |= fill_in(asker, new, today, guess, lambda item: _answer(asker, new, item, today, guess), done=done)
            if asked.key in done:  # "(không)" was taken with all the others
                continue
        done.add(asked.key)
        answer = _answer(asker, new, asked, today, guess) if new.wanted(asked, today) else None
        if isinstance(answer, list) and asked.key.startswith("opening."):
            answer = "\n".join(answer)  # each line of an opening is a paragraph
        if asked.key == "unit.name":
            settle_kind(asker, plan, plain, category, str(answer or ""))
            name, _, district = _IN_DISTRICT.sub(", ", str(answer or "")).rstrip(")").partition(", ")
            new.call(name if AREAS.get(kind_of(district)) == "district" else str(answer or ""))
            if apart := districts_apart(plan, str(new.values["unit.category"])):
                _place(asker, new, apart, district)
            if asker.interactive and (own := own_plan_of(new)):
                asker.tell(own)
        elif answer not in (None, "", []):
            new.values[asked.key] = answer
    return new


def _place(asker: Asker, new: NewProfile, apart: Sequence[str], district: str) -> None:
    """Ask in which district a commune lies, where the plan sets the communes of some apart and its name tells none."""
    if asker.interactive and new.values.get("unit.name") and not kind_of(district):
        told = f"Kế hoạch có quy định riêng cho đơn vị thuộc {joined(list(apart))}; nơi khác thì cũng ghi tên huyện"
        field = FieldInfo("unit.district", "thuộc huyện nào", told, "text", tuple((one, one) for one in apart))
        typed = str(asker.ask(field) or "")
        district = apart[int(typed) - 1] if typed.isdecimal() and 0 < int(typed) <= len(apart) else typed
    if AREAS.get(kind_of(district)) == "district":
        new.lies_in(district)


def _answer(asker: Asker, new: NewProfile, asked: FieldInfo, today: date, guess: Guesses | None = None) -> Any:
    offered = guess(asked.key) if guess else new.offered(asked.key, today)
    said = new.said(asked.key)
    if asked.key == "conference.form" and [code for code, _ in asked.choices] == [offered]:
        asker.tell(f"{raised_first(asked.label)}: {asked.choices[0][1]} (kế hoạch chỉ nêu một)")
        return offered
    if asked.key == "conference.mode" and offered is not None and asker.interactive and said:
        asker.tell(f"{raised_first(asked.label)}: {dict(asked.choices)[offered]} ({said[0].words})")
        return offered
    if asked.key == "conference.date" and offered is None and asker.interactive:
        offered = next((day_inside(one.window, today) for one in said if one.window), None)

    def against(answer: Any) -> str:
        from .doubts import doubt_of_unit

        return doubt_of_unit(asked.key, answer, new)

    return asker.ask(new.asked(asked), offered, said, against)


def day_inside(window: Window, today: date) -> date | None:
    """Return a day to offer for a conference: the last working one of its window, None where it holds none.

    A day that is gone is offered only of a plan of years ago, which is worked through behind its time: one who is late
    types the true one.
    """
    from tdkt_tui.timeline.holidays import last_working_day

    last = window.last()
    day = last_working_day(last) if last else None
    over = bool(last and last < today - _LONG_AGO)
    return day if day and window.holds(day) and (over or day >= today) else None


def free_name(unit: str) -> Path:
    """Return a file name in this folder after the unit's name that no file has yet."""
    name = slug(unit) or "ho-so"
    names = (f"{name}.toml", *(f"{name}-{number}.toml" for number in range(2, 1000)))
    return next(Path(item) for item in names if not Path(item).exists())


def _plan(asker: Asker, province: str | None) -> Plan:
    from tdkt_tui.workflow import plans_of_province, provinces, provinces_with_plans

    if province is None:
        known = [(item.id, item.name) for item, _ in provinces_with_plans()]
        warn_of_plugins()
        province = asker.choose("tỉnh", known, "province")
    elif province not in (ids := [item.id for item in provinces()]):
        raise NotFound(f"Không có tỉnh “{province}”.", fix="các tỉnh đã có: " + ", ".join(ids))
    plans = {plan.plan.id: plan for plan in plans_of_province(province)}
    titles = [
        (
            plan_id,
            f"{plan.plan.citation().short()} của {plan.plan.issuer.called or plan.plan.issuer.name}: {plan.plan.title}",
        )
        for plan_id, plan in plans.items()
    ]
    return plans[asker.choose("kế hoạch", titles, "plan")]
