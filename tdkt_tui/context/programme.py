"""What a province's plan says beside its levels, in words: round, movements, days remembered, agenda, tasks."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

from tdkt_tui.context.wording import ended, listed, period_words
from tdkt_tui.model.asking import joints_of
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.programme import AgendaItem, Anniversary, Drive, OutlineItem, drive_words
from tdkt_tui.model.round import Round
from tdkt_tui.model.worded import ABOUT
from tdkt_tui.model.words import joined, lowered_first, padded, raised_first, roman


def round_of(plan: Plan) -> dict[str, str]:
    """Return the congress round; every word is empty for a plan that belongs to none."""
    turn = plan.round
    if turn is None:
        return dict.fromkeys(("title", "name", "ordinal", "year", "reviewed", "ahead", "above"), "")
    return {
        "title": turn.title(),
        "name": turn.name,
        "ordinal": roman(turn.ordinal),
        "year": str(turn.year),
        "reviewed": period_words(turn.reviewed),
        "ahead": period_words(turn.ahead),
        "above": _above(turn),
    }


def _above(turn: Round) -> str:
    if turn.above is None:
        return ""
    ordinal = f" lần thứ {roman(turn.above.ordinal)}" if turn.above.ordinal else ""
    year = f" năm {turn.above.year}" if turn.above.year else ""
    return f"{turn.above.name}{ordinal}{year}"


_UNNAMED = ("đợt thi đua ", "cuộc thi đua ", "phong trào ", "đẩy mạnh ", "thực hiện ", "triển khai ", "nâng cao ",
            "tăng cường ", "phát triển ", "hưởng ứng ", "bảo đảm ")  # fmt: skip
"""How a movement that has no name is called: by what it is on."""


def programme(plan: Plan) -> dict[str, Any]:
    """Return the plan's own lists; ``named`` and ``contents`` are keyed by id, hyphens as underscores."""
    reports = [outline for outline in plan.outline if outline.of == "report"]
    return {
        "named": {item.id.replace("-", "_"): item.name for item in plan.named},
        "contents": {item.id.replace("-", "_"): item.title for item in plan.content},
        "movements": [_quoted(item.name) for item in plan.movement],
        "launchers": joined(list(dict.fromkeys(item.launched_by for item in plan.movement if item.launched_by))),
        "reviews": [
            {"name": _quoted(item.name), "years": padded(item.review_years)}
            for item in plan.movement
            if item.review_years
        ],
        "drives": ended([_drive(item) for item in plan.drive], last=";"),
        "anniversaries": ended([anniversary(item) for item in plan.anniversary], last=";"),
        "agenda": ended([_prescribed(plan, item) for item in plan.agenda]),
        "must_show": joined([show for outline in reports for show in outline.must_show]),
        "tasks": _tasks(plan),
        "reporting": [
            {
                "clause": duty.clause,
                "by": duty.by,
                "to": duty.to,
                "by_title": raised_first(duty.by),
                "to_title": raised_first(duty.to),
                "through": duty.through,
                "about": duty.about,
            }
            for duty in plan.reporting
        ],
    }


def own_worded(dossier: Dossier) -> dict[str, Any]:
    """Return what the plan says of the dossier's unit in its own words: purposes, requirements, provisions by what
    each is about; nothing for the plan itself."""
    plan, mine = dossier.plan, not dossier.is_plan_itself
    aims, provisions = {"purposes": list[str](), "requirements": list[str]()}, dict[str, list[str]]()
    if mine and any(aim.words for aim in plan.aim):
        from tdkt_tui.context.aims import own_aims  # a plan of keys alone needs none of it

        aims = own_aims(dossier)
    if mine and plan.provision:
        from tdkt_tui.context.own_provisions import own_provisions  # few plans have any

        provisions = own_provisions(dossier)
    unit = dossier.profile.unit
    if mine and joints_of(plan, dossier.level, unit.category or "", unit.name or ""):
        from tdkt_tui.context.own_meeting import joining  # few units may join others

        provisions["form"] = [*joining(dossier), *provisions.get("form", [])]
    return {**aims, "provisions": {about: provisions.get(about, []) for about in ABOUT}}


_GREETED = ("Đại hội", "Hội nghị", "Ngày ", "Kỷ niệm", "kỷ niệm")
_WHAT_FOR = re.compile(r"(?<=[^\s,;(]) (?=(?:trọng tâm là|với trọng tâm|tập trung vào|nhằm) )")
"""Before what a stretch of emulation is for, where its name runs on into it."""


def _drive(item: Drive) -> str:
    """Write what is to be followed: nobody follows a congress, but the emulation that greets it."""
    words = _WHAT_FOR.sub(", ", drive_words(item), count=1)
    if item.name.startswith(_GREETED):
        return f"phong trào thi đua chào mừng {words}"
    return words if "thi đua" in item.name.casefold() else f"phong trào thi đua {words}"


def _quoted(name: str) -> str:
    return name if name.startswith(_UNNAMED) else f"“{name}”"


def anniversary(item: Anniversary) -> str:
    """Write a remembered day; its years are computed: "75 năm … (1945 - 2020)"."""
    day = f"{item.day}/" if item.day else ""
    return f"{padded(item.years())} năm {item.of} ({day}{item.since} - {day}{item.in_year})"


def _prescribed(plan: Plan, item: AgendaItem) -> str:
    """Write an agenda item with whose it is alone, what makes it optional and what one form adds."""
    title = noted(item.title, whose_item(plan, item))
    if item.optional:
        return noted(f"{title} (nếu có)", item.note)
    form = plan.form_named(item.only_for.form) if item.only_for else None
    added = f"đối với {form.name}: {listed(item.only_for.adds)}" if item.only_for is not None and form else ""
    return noted(noted(title, added), item.note)


def noted(text: str, note: str) -> str:
    """Return what is told of an item in brackets behind it."""
    return f"{text} ({note})" if note else text


def whose_item(plan: Plan, item: AgendaItem) -> str:
    """Return the levels that alone have an agenda item, "" where all have it."""
    return listed([level.label for level in plan.level if item.levels and item.of_level(level.id)])


def _tasks(plan: Plan) -> list[dict[str, Any]]:
    return [
        {
            "clause": task.clause,
            "body": raised_first(task.body),
            "body_inside": lowered_first(task.body),
            "asked": task.mode == "asked",
            "does": task.does,
            "does_title": raised_first(task.does),
            "deliver": joined(task.deliver),
            "together_with": raised_first(joined(task.together_with)),
            "together_with_inside": joined(task.together_with),
            "window": task.window.words(),
        }
        for task in plan.task
    ]


def outlines(plan: Plan, said: Callable[[str], str]) -> dict[str, dict[str, Any]]:
    """Return what each kind of report must show and its parts, all tables on a kind together.

    said: puts what a unit repeats into its own words.
    """
    kinds = dict.fromkeys(outline.of for outline in plan.outline)
    return {
        kind.replace("-", "_"): {
            "must_show": ended([said(one) for outline in mine for one in outline.must_show]),
            "items": _parts([item for outline in mine for item in outline.items], said),
        }
        for kind in kinds
        if (mine := [outline for outline in plan.outline if outline.of == kind])
    }


def _parts(items: Sequence[OutlineItem], said: Callable[[str], str]) -> list[dict[str, Any]]:
    return [{"title": said(item.title), "items": ended([said(below.title) for below in item.items])} for item in items]
