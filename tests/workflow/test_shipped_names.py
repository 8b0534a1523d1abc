"""The names that the first paint shows: those of the whole reading, without its libraries, and never stale ones."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tdkt_tui import workflow
from tdkt_tui.tui.shown.make_cards import plan_card, profile_card
from tdkt_tui.workflow.listing import shipped_names

ROOT = Path(__file__).resolve().parents[2]
TELL = """
import json, sys
from tdkt_tui.tui.shown.named_cards import named_groups
found = [[group.title, [[card.kind, card.source, card.name] for card in group.cards]] for group in named_groups()]
heavy = sorted({"pydantic", "holidays", "lxml", "textual", "tdkt_bac_giang"} & set(sys.modules))
sys.stdout.buffer.write(json.dumps([found, heavy]).encode())
"""


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "dem"))
    monkeypatch.setenv("TDKT_CACHE_DIR", "off")
    return tmp_path / "dem" / "tdkt"


def told(**env: str) -> tuple[dict[str, list[list[str]]], list[str]]:
    """Return what another process names, and the heavy libraries that it loaded for that."""
    ran = subprocess.run([sys.executable, "-c", TELL], capture_output=True, check=True, cwd=ROOT,
                         env={**os.environ, **env})  # fmt: skip
    found, heavy = json.loads(ran.stdout)
    return dict(found), heavy


def test_every_name_is_that_of_the_whole_reading() -> None:
    named = [(name, [tuple(item) for item in items]) for name, items in shipped_names()]
    whole = []
    for province, plans in workflow.provinces_with_plans():
        cards = [plan_card(plan) for plan in plans]
        samples = workflow.shipped_profiles(province.id)
        cards += [profile_card(sample.id, workflow.load_leniently(sample.id)) for sample in samples]
        whole.append((province.name, [(card.kind, card.source, card.name) for card in cards]))
    assert named == whole
    assert len(whole) >= 4


def test_the_second_start_loads_no_plugin() -> None:
    first, heavy = told()
    assert heavy == ["tdkt_bac_giang"]
    second, heavy = told()
    assert heavy == []
    assert second == first


def test_what_has_changed_is_read_anew(tmp_path: Path) -> None:
    own = tmp_path / "phan-mo-rong"
    own.mkdir()
    before, _ = told(TDKT_PLUGINS_DIR=str(own))
    (own / "thu").mkdir()
    plan = (ROOT / "plugins/tdkt_bac_giang/plan_16_2019.toml").read_text("utf8").replace("bac_giang/", "thu/")
    (own / "thu" / "plan_1.toml").write_text(plan, "utf8")
    added, _ = told(TDKT_PLUGINS_DIR=str(own))
    assert added.keys() - before.keys() == {"thu"}
    (own / "thu" / "plan_1.toml").write_text(plan.replace("number = 16", "number = 1716"), "utf8")
    changed, _ = told(TDKT_PLUGINS_DIR=str(own))
    assert changed["thu"][0][2].startswith("Kế hoạch số 1716/")
    (own / "thu" / "plan_1.toml").write_text("[plan", "utf8")
    assert told(TDKT_PLUGINS_DIR=str(own))[0]["thu"] == []
    shutil.rmtree(own / "thu")
    assert told(TDKT_PLUGINS_DIR=str(own))[0] == before


@pytest.mark.parametrize("kept", [b"", b"{", b"[]", b'{"of": 1, "from": [], "names": 3}', b"\xff\xfe"])
def test_a_broken_note_counts_for_nothing(own_cache: Path, kept: bytes) -> None:
    first, _ = told()
    (note,) = own_cache.iterdir()
    note.write_bytes(kept)
    assert told()[0] == first


def test_a_folder_that_takes_no_note_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "tep").write_text("", "utf8")
    assert told(XDG_CACHE_HOME=str(tmp_path / "tep"))[0] == told()[0]
