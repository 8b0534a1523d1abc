"""Moving a date that the unit itself decides: the timeline then, and what breaks and what mends. Nothing is written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from tdkt_tui.model.answers import shown
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.fault import BadInput
from tdkt_tui.model.fields import FieldInfo, fields_for
from tdkt_tui.store.toml import open_toml
from tdkt_tui.store.workspace.editing import with_changes
from tdkt_tui.timeline.timelines import Timeline
from tdkt_tui.workflow.check import check_loaded
from tdkt_tui.workflow.composing.reading import read
from tdkt_tui.workflow.differing import Difference, differing
from tdkt_tui.workflow.extras import extra_infos
from tdkt_tui.workflow.load import Loaded, load_leniently, sound
from tdkt_tui.workflow.sources import profile_path

from .timelines import timeline_of

_ANY_DATE = FieldInfo("", "", "", "date", later=True)


@dataclass(frozen=True, slots=True)
class Moved:
    """The timeline with the moved dates, and what that changes of the findings."""

    timeline: Timeline
    difference: Difference


def movable(dossier: Dossier) -> dict[str, FieldInfo]:
    """Return the dates that may be moved, by their key in the profile: the form's, the plugins', the tasks'."""
    asked = [*fields_for(dossier.plan, dossier.level, dossier.profile.role), *extra_infos(dossier)]
    tasks = (
        FieldInfo(f"task.{number}.due", f"hạn của nhiệm vụ {number}", item.task, "date")
        for number, item in enumerate(dossier.profile.task, start=1)
    )
    return {field.key: field for field in (*asked, *tasks) if field.kind == "date"}


def typed_dates(dossier: Dossier) -> dict[str, str]:
    """Return each of those dates as one would type it; keys without a date are left out."""
    tree = dossier.profile.model_dump()
    found = {key: _at(tree, key.split(".")) for key in movable(dossier)}
    return {key: shown(value) for key, value in found.items() if value}


def text_of(source: str) -> str:
    """Return a profile's text as it stands on disk. Raises NotFound, BadInput."""
    return open_toml(profile_path(source)).text


def moves_typed(given: Iterable[str]) -> dict[str, str]:
    """Return moves written as "conference.date=2020-05-10". Raises BadInput."""
    moves: dict[str, str] = {}
    for one in given:
        key, sign, typed = one.partition("=")
        if not sign or not key.strip():
            raise BadInput("Cần ghi mục và ngày mới.", field="--move", fix="ví dụ --move conference.date=2020-05-10")
        moves[key.strip()] = typed
    return moves


def moved(source: str, text: str, moves: Mapping[str, str]) -> Moved:
    """Return what becomes of a profile's text by moves: key → the date as one types it.

    source: whose text it is; the files that it names lie beside it.
    Raises BadInput for a key that is no date to be moved, or a date that cannot be read, and the faults without which
    there is no timeline.
    """
    now = load_leniently(source, text=text)
    fields = movable(dossier_of(now))
    changes = {key: _value(fields, key, typed) for key, typed in moves.items()}
    then = load_leniently(source, text=with_changes(text, changes, place=str(now.path)))
    return Moved(timeline_of(dossier_of(then)), differing(check_loaded(now), check_loaded(then)))


def dossier_of(loaded: Loaded) -> Dossier:
    """Return what could be read: a wrong value elsewhere takes no timeline away. Raises the faults where nothing is."""
    return loaded.dossier or sound(loaded, draft=True)


def shifted(typed: str, days: int) -> str | None:
    """Return a date as one types it, so many days later (earlier below zero); a date left to the clerk stays left.

    None where there is no date to shift, or it would leave the calendar.
    """
    try:
        value = read(_ANY_DATE, typed)
        if isinstance(value, dict):
            return shown({**value, "not_before": value["not_before"] + timedelta(days)})
        return shown(value + timedelta(days)) if isinstance(value, date) else None
    except (ValueError, OverflowError):
        return None


def _value(fields: Mapping[str, FieldInfo], key: str, typed: str) -> Any:
    if key not in fields:
        raise BadInput("Không có ngày này để dời.", field=key, fix="các ngày dời được: " + ", ".join(fields))
    try:
        return read(fields[key], typed)
    except ValueError as error:
        raise BadInput(f"Chưa đọc được ngày mới: {error}.", field=key, fix="ghi ngày/tháng/năm") from None


def _at(tree: Any, steps: list[str]) -> Any:
    for step in steps:
        tree = tree[int(step) - 1] if isinstance(tree, list) else (tree or {}).get(step)
    return tree
