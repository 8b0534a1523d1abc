"""Dossiers of the shipped profiles, and small changes of them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tdkt_tui.context.contexts import contexts
from tdkt_tui.model.kinds import KINDS
from tdkt_tui.model.profile import Profile
from tdkt_tui.regulations import load
from tdkt_tui.workflow import load_dossier


@pytest.fixture(scope="session")
def shipped():
    """Return the dossier of a shipped profile of Bắc Giang by its short name; "" is the province's own plan."""
    cache = {}

    def get(name: str):
        if name not in cache:
            cache[name] = load_dossier(f"bac_giang/{name}")
        return cache[name]

    return get


@pytest.fixture(scope="session")
def changed():
    """Return a dossier whose profile has other tables: changed(dossier, conference={"start": None}, movement=[])."""

    def change(dossier, **tables):
        data = dossier.profile.model_dump(mode="python", exclude_unset=True)
        for name, value in tables.items():
            data[name] = {**data.get(name, {}), **value} if isinstance(value, dict) else value
        return replace(dossier, profile=Profile.model_validate(data))

    return change


@pytest.fixture(scope="session")
def built():
    """Return the contexts of one kind of document of a dossier."""

    def build(dossier, kind: str, *, regulation: str = "nd30_2020", draft: bool = False):
        offer = next(offer for offer in dossier.offers() if offer.kind == kind)
        known = next(item for item in KINDS if item.id == kind)
        return contexts(dossier, offer, known, regulation=load(regulation), draft=draft)

    return build
