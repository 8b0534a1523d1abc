"""Whom a template is for: what its wording must not name, since another unit or province will use it."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType

from tdkt_tui.compliance.linting.audience import Known, Wanted
from tdkt_tui.model.blank import judged_on
from tdkt_tui.model.fault import TdktError
from tdkt_tui.regulations import Regulation, choose, load, load_places
from tdkt_tui.regulations.loading import first_day
from tdkt_tui.regulations.tables import regulation_ids
from tdkt_tui.store.toml import read_head, read_toml
from tdkt_tui.workflow.catalogue import provinces, shipped_profiles

from .subjects import Subject, Use

_PROVINCES = ("tỉnh", "thành phố trực thuộc trung ương")
_WHOLE = {"Hồ Chí Minh": "thành phố Hồ Chí Minh", "Huế": "thành phố Huế"}
"""Names that other things bear too, with the kind that tells them apart."""
_NAMED = MappingProxyType({"unit": ("name",), "issuer": ("name", "called")})
"""The tables of a profile that name whose it is, and their keys; both stand before its lists, where it has both."""
_COMMON = (" tỉnh", " huyện", " xã", " trung ương", " Trung ương")
"""How the name of a body ends that every province has."""


def known_of(subject: Subject) -> Known:
    """Return what the wording of a template must not name; nothing but patterns for a stranger's file."""
    if not subject.styled:
        return Known()
    used = {use.plan.province for use in subject.uses}
    own = tuple(_provinces()[one] for one in used if one in _provinces()) if len(used) == 1 else ()
    units = dict.fromkeys(name for province in provinces_of(subject) for name in _sample_units(province))
    issuers = {name for use in subject.uses for name in (use.plan.plan.issuer.name, use.plan.plan.issuer.called)}
    return Known(tuple(unit for unit in units if unit not in issuers),
                 tuple(name for name in every_province() if name not in own),
                 tuple(sorted({name.upper() for name in issuers if name and " " in name})))  # fmt: skip


def provinces_of(subject: Subject) -> list[str]:
    """Return the ids of the provinces whose plans use a template, and of whose folder it is."""
    return sorted({use.plan.province for use in subject.uses} | {subject.name.partition("/")[0]})


@cache
def _provinces() -> dict[str, str]:
    return {province.id: province.name for province in provinces()}


@cache
def sample_profiles(province: str) -> tuple[Path, ...]:
    """Return the files of a province's sample profiles; none where there is no such province."""
    if province not in _provinces():
        return ()
    return tuple(profile.path for profile in shipped_profiles(province))


@cache
def _sample_units(province: str) -> tuple[str, ...]:
    """Return the names of the units whose sample profiles a province ships."""
    found: dict[str, None] = {}
    for path in sample_profiles(province):
        try:
            data = read_head(path, _NAMED)
            if not _NAMED.keys() <= data.keys():
                data = read_toml(path)
        except TdktError:
            continue
        for table, keys in _NAMED.items():
            given = data.get(table)
            names = [given.get(key) for key in keys] if isinstance(given, dict) else []
            whole = [name for name in names if isinstance(name, str) and " " in name and not name.endswith(_COMMON)]
            found.update(dict.fromkeys(whole))
    return tuple(found)


@cache
def every_province() -> tuple[str, ...]:
    """Return the names of all provinces there are and have been."""
    names = (life.bare for life in load_places().lifetimes if life.kind in _PROVINCES)
    return tuple(dict.fromkeys(_WHOLE.get(name, name) for name in names))


def wanted_of(subject: Subject) -> list[Wanted]:
    """Return as what a template is judged: each kind of document made of it, by the regulation of its plan's day and by
    the newest one; a stranger's file by the newest, as what it looks like, in notes.
    """
    newest = _newest()
    if not subject.uses:
        return [Wanted("", newest, binding=subject.styled)]
    found: dict[tuple[str, str], Wanted] = {}
    for use in subject.uses:
        if use.kind.administrative:
            for regulation in (_on_the_day_of(use) or newest, newest):
                kind = _kind(use)
                found.setdefault((kind, regulation.id), Wanted(kind, regulation))
    return list(found.values())


def _on_the_day_of(use: Use) -> Regulation | None:
    day = judged_on(use.plan.plan.date)
    return _applied(day, use.plan.plan.issuer.kind) if day is not None else None


@cache
def _applied(day: date, issuer_kind: str) -> Regulation:
    return choose(day, issuer_kind).regulation


@cache
def _newest() -> Regulation:
    return load(max(regulation_ids(), key=first_day))


def _kind(use: Use) -> str:
    if use.kind.annex:
        return "annex"
    return "letter" if (use.offer.type or use.kind.type_name) == "Công văn" else "named"
