from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.profile import Profile

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def csv_file(tmp_path):
    """Write text (or bytes) as a list and return its path."""

    def write(content: str | bytes, name: str = "danh-sach.csv") -> Path:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write


@pytest.fixture
def dossier() -> Dossier:
    text = (ROOT / "plugins/tdkt_bac_giang/plan_16_2019.toml").read_text(encoding="utf-8")
    plan = Plan.model_validate(tomllib.loads(text))
    profile = Profile.model_validate(
        {
            "plan": plan.plan.id,
            "level": "tren-co-so",
            "issuer": {"kind": "district"},
            "document": {"date": "2020-03-20"},
        }
    )
    return Dossier(profile, plan, plan.level_for("tren-co-so", "huyện"))
