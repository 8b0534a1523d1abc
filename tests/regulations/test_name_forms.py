"""The forms of names are worked out once for a pair of tables, and anew for any other pair."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from tdkt_tui.regulations import load_agencies, load_places, name_forms
from tdkt_tui.regulations.lifetimes import Chronicle

pytestmark = pytest.mark.skipif(not hasattr(os, "getuid"), reason="nothing is kept where owners are not told")


@pytest.fixture
def kept_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    tmp_path.chmod(0o700)
    monkeypatch.setenv("TDKT_CACHE_DIR", str(tmp_path / "dem"))
    return tmp_path / "dem" / "da-lap-san"


def test_what_is_kept_is_what_was_worked_out(kept_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    places, agencies = load_places(), load_agencies()
    first = name_forms.name_forms(places, agencies)
    monkeypatch.setattr(name_forms, "plain", lambda _name: pytest.fail("worked out again"))
    assert name_forms.name_forms(places, agencies) == first
    assert len(first.agencies) > 50
    assert len(first.places) > 100
    assert set(first.rows) == set(name_forms.HEADS)


def test_other_tables_have_forms_of_their_own(kept_folder: Path) -> None:
    places, agencies = load_places(), load_agencies()
    known = name_forms.name_forms(places, agencies)
    life = agencies.lifetimes[0]
    renamed = Chronicle((replace(life, forms=("Sở Thử nghiệm",)), *agencies.lifetimes[1:]))
    found = name_forms.name_forms(places, renamed)
    assert found.agencies["sở thử nghiệm"] == (0,)
    assert "sở thử nghiệm" not in known.agencies
    kind = next(iter(places.kinds))
    other = replace(places, kinds={**places.kinds, kind: replace(places.kinds[kind], alone=("vùng thử",))})
    assert name_forms.name_forms(other, agencies).alone["vùng thử"] == kind
    assert len(list(kept_folder.iterdir())) == 3


def test_what_is_broken_is_worked_out_anew(kept_folder: Path) -> None:
    first = name_forms.name_forms(load_places(), load_agencies())
    (kept,) = kept_folder.iterdir()
    kept.write_bytes(kept.read_bytes()[:-3])
    assert name_forms.name_forms(load_places(), load_agencies()) == first
