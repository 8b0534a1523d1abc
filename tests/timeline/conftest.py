from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.profile import Profile

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def plan() -> Plan:
    text = (ROOT / "plugins/tdkt_bac_giang/plan_16_2019.toml").read_text(encoding="utf-8")
    return Plan.model_validate(tomllib.loads(text))


@pytest.fixture
def dossier(plan):
    """Build a case of a unit from the keys that differ from Việt Yên's."""

    def build(**keys: object) -> Dossier:
        data = {
            "plan": plan.plan.id,
            "level": "tren-co-so",
            "unit": {"name": "Huyện Việt Yên", "category": "huyện"},
            "issuer": {"kind": "district", "called": "UBND huyện Việt Yên"},
            "document": {"date": "2020-02-14"},
            "conference": {
                "form": "dai-hoi-thi-dua-yeu-nuoc",
                "date": "2020-05-12",
                "start": "07:30:00",
                "venue": "Hội trường huyện",
            },
            **keys,
        }
        profile = Profile.model_validate(data)
        level = plan.level_for(profile.level, profile.unit.category or "")
        return Dossier(profile, plan, level, None, "viet-yen")

    return build
