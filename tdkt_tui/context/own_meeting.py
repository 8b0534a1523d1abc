"""A unit's meeting of which a plan tells no name, or that may be a part of another's: what its page says of it."""

from __future__ import annotations

import re

from tdkt_tui.context.levels import level_words, targets
from tdkt_tui.model.asking import joints_of, meets
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.level import Jointly
from tdkt_tui.model.text import folded
from tdkt_tui.model.words import joined, raised_first

_SUCH = re.compile(r"(?:có|dưới|không|chưa|ít|thuộc|ở|quy mô)\b", re.IGNORECASE)
"""How words on which units are meant begin that name none."""
_COUNTED = re.compile(r"(?:hai|ba|một|các|mỗi|\d)", re.IGNORECASE)
_BLOC = re.compile(r"(?:các )?(?:cụm|khối)(?!\w)(?! trưởng)", re.IGNORECASE)
_BETWEEN = re.compile(r"tối thiểu ([\d.]+) (.+?) và tối đa ([\d.]+) \2")


def own_meeting(dossier: Dossier, window: str) -> str:
    """Return length, time, size and composition in words; "" for a unit that is told apart to hold none.

    window: by when the unit holds it, in words.
    """
    of_all = next((level for level in dossier.plan.level if level.id == dossier.level.id), dossier.level)
    if of_all.choose_form:
        return ""
    told = level_words(dossier.plan, dossier.level)
    time = ", ".join(filter(None, (told["length"], window)))
    caps = _BETWEEN.sub(r"từ \1 đến \3 \2", told["size"]["caps"])
    parts = (("thời gian", time), ("địa điểm", dossier.level.place), ("số lượng", caps),
             ("cơ cấu", joined(list(targets(dossier)))))  # fmt: skip
    return "; ".join(f"{what} {words}" for what, words in parts if words)


def joining(dossier: Dossier) -> list[str]:
    """Return with whom, or as a part of what, the unit's plan tells or allows it to meet; a number apart from it is not
    its own, nor is it told of a unit that others guide, or that holds the meeting of others itself."""
    unit, told = dossier.profile.unit, dict[tuple[str, bool], list[Jointly]]()
    if dossier.level.guided_by or unit.members:
        return []
    for joint in joints_of(dossier.plan, dossier.level, unit.category or "", unit.name or ""):
        if meets(joint.when, unit.staff, unit.has_subordinates) is not False and not _provided(dossier, joint):
            told.setdefault((joint.when, joint.may), []).append(joint)
        elif joint.alone and meets(joint.alone, unit.staff):
            return [f"Đơn vị {joint.alone} tổ chức {_meeting(dossier)} riêng."]
    return [_joining(dossier, when, ways, may=may) for (when, may), ways in told.items()]


def _joining(dossier: Dossier, when: str, ways: list[Jointly], *, may: bool) -> str:
    meeting = _meeting(dossier)
    who = f"Đơn vị {when}" if _SUCH.match(when) else raised_first(when) if _COUNTED.match(when) else ""
    who = who or (f"Đơn vị ({when})" if when else "")
    how = " hoặc ".join(dict.fromkeys(_way(way, meeting) for way in ways))
    alone = next((way.alone for way in ways if way.alone), "")
    line = " ".join(filter(None, (who, "được" if may else "", "tổ chức", how)))
    return raised_first(f"{line}; đơn vị {alone} tổ chức {meeting} riêng" if alone else line) + "."


def _way(joint: Jointly, meeting: str) -> str:
    most = f" (không quá {joint.at_most} đại biểu)" if joint.at_most else ""
    by = joint.organiser and (
        f" theo {joint.organiser}" if _BLOC.match(joint.organiser) else f" do {joint.organiser} chủ trì"
    )
    return (f"{meeting} chung{by}{most}{f', lồng ghép với {joint.into}' if joint.into else ''}"
            if by or not joint.into else f"lồng ghép với {joint.into}{most}")  # fmt: skip


_TOGETHER = re.compile(r"\b(?:chung|ghép|cùng|kết hợp|gộp|tham gia|tham dự)\b", re.IGNORECASE)


def _provided(dossier: Dossier, joint: Jointly) -> bool:
    """Tell what the plan's own words of the same clause say on a unit's page already."""
    what = folded(joint.into or joint.organiser)
    return any(
        one.clause == joint.clause and what and what in folded(one.words) and _TOGETHER.search(one.words)
        and (not one.levels or dossier.level.id in one.levels) and (not one.who or any(map(dossier.charges, one.who)))
        for one in dossier.plan.provision
    )  # fmt: skip


def _meeting(dossier: Dossier) -> str:
    return "đại hội" if dossier.noun == "Đại hội" else "hội nghị"
