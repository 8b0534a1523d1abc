"""The state of every plugin, its plans included."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import cache

from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.level import Level
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.profile import Profile
from tdkt_tui.plugins import registry
from tdkt_tui.plugins.registry import Registry
from tdkt_tui.plugins.stating import PluginState, states_of

from .catalogue import kinds, provinces_with_plans

_OF_PLANS = ("tdkt_documents", "tdkt_profile_fields", "tdkt_form_sections", "tdkt_rules")


def plugin_states() -> list[PluginState]:
    """Try every plugin, its plans included, and tell the state of each; one that takes too long is told as well."""
    go_on()
    _try(registry())
    kinds()
    return states_of(registry())


def go_on() -> None:
    """Leave out from now on a plugin that takes too long, and tell so with each profile, instead of stopping."""
    registry().calls.lenient = True


def asking_once() -> AbstractContextManager[None]:
    """Ask each plugin once for its plans and profiles while it holds, however many profiles are read meanwhile."""
    return registry().calls.asking_once()


@contextmanager
def stopping() -> Iterator[None]:
    """Stop where a plugin takes too long, or took too long before, as a command does: nothing is made without it."""
    calls = registry().calls
    before, calls.lenient = calls.lenient, False
    try:
        yield
    finally:
        calls.lenient = before


@cache
def _try(plugins: Registry) -> None:
    """Call every hook that takes a plan for every plan, once; ``tdkt_context`` as ``tdkt plugin check`` does."""
    for _, plans in provinces_with_plans():
        for plan in plans:
            for hook in _OF_PLANS:
                plugins.failing(hook, list, plan=plan)
            _try_context(plugins, plan)


def _try_context(plugins: Registry, plan: Plan) -> None:
    for dossier, kind in empty_dossiers(plan) if plugins.implemented("tdkt_context") else ():
        plugins.failing("tdkt_context", dict, dossier=dossier, kind=kind)


def empty_dossiers(plan: Plan) -> Iterator[tuple[Dossier, str]]:
    """Yield for each kind of document of a plan a dossier that says nothing but plugins' own fields, and the kind."""
    from .plugin_trial import own_fields  # where there is such a plugin: it brings all that makes documents

    extra = own_fields(plan)
    for kind, offer in {offer.kind: offer for offer in plan.document}.items():
        level = next((one for one in plan.level if not offer.levels or one.id in offer.levels), Level(id="", label=""))
        yield Dossier(Profile(plan=plan.plan.id, level=level.id, role=offer.by, extra=extra), plan, level), kind
