"""Profiles to try templates with: shipped ones, an office's own, and those made up at the edges of a plan."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.fault import NotFound, TdktError
from tdkt_tui.plugins import registry
from tdkt_tui.workflow.catalogue import plan_sources, provinces, shipped_profiles
from tdkt_tui.workflow.load import load_leniently, sound
from tdkt_tui.workflow.sources import profile_path

from .asked import Asked
from .edge_facts import is_made_up
from .edges import EDGES, cases, made_up


@dataclass(frozen=True, slots=True)
class Subject:
    """A profile to try templates with.

    id: its name in results and files; label: what a person reads; load: its dossier, raises TdktError; files: what it
    is made of beside the templates; weight: about how long its documents take, in small profiles; templates: those
    that it can have documents of, None where only loading it tells.
    """

    id: str
    label: str
    load: Callable[[], Dossier]
    files: tuple[Path, ...] = ()
    weight: int = 1
    templates: frozenset[str] | None = None

    @property
    def generated(self) -> bool:
        """Tell one that was made up."""
        return is_made_up(self.id)


def subjects(asked: Asked) -> Iterator[Subject]:
    """Yield every profile that is asked for.

    Raises NotFound for a plugin or profile that is not there, TdktError for a plan that cannot be read.
    """
    registry().load_all()
    if asked.profiles:
        yield from map(_given, asked.profiles)
        return
    known = [province.id for province in provinces()]
    mine = [province for province in known if asked.plugin in ("", province)]
    if asked.plugin and asked.plugin not in registry().ids():
        raise NotFound(f"Không thấy phần mở rộng “{asked.plugin}”.", field="--plugin",
                       fix=f"các phần mở rộng: {', '.join(registry().ids())}")  # fmt: skip
    # A plugin that extends others is tried with their profiles: its templates serve them.
    for province in mine or known:
        for profile in shipped_profiles(province):
            plans = _plan_files(province)
            yield Subject(profile.id, profile.id, partial(_loaded, str(profile.path)), (profile.path, *plans))
        if asked.edges:
            yield from _edges(province)


def _given(source: str) -> Subject:
    path = profile_path(source)
    return Subject(source, source, partial(_loaded, source), (path,))


def _loaded(source: str) -> Dossier:
    return sound(load_leniently(source))


def _edges(province: str) -> Iterator[Subject]:
    for source in plan_sources(province):
        files = (source.path,) if source.path else ()
        for case in cases(source.plan):
            served = case.templates()
            who = case.level.label or f"cấp {case.level.id}" if case.role == "unit" else "cơ quan ban hành kế hoạch"
            for edge in EDGES:
                label = f"hồ sơ sinh ra theo {source.plan.plan.id}, {who}: {edge.label}"
                yield Subject(case.id(edge.id), label, partial(made_up, case, edge), files, 1 + edge.rows // 40, served)


def _plan_files(province: str) -> tuple[Path, ...]:
    try:
        return tuple(source.path for source in plan_sources(province) if source.path)
    except TdktError:
        return ()
