"""A draft that was left over never goes silently over what another saved after it was typed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tdkt_tui.store.workspace.folder import DossierFolder
from tdkt_tui.workflow.composing import Composing, open_dossier
from tdkt_tui.workflow.composing.recovering import contested
from tdkt_tui.workflow.dossiers import new_from


@pytest.fixture
def folder(tmp_path: Path) -> DossierFolder:
    return new_from(tmp_path, "hs", "bac_giang/ubnd-huyen-viet-yen")


def put(composing: Composing, key: str, text: str) -> None:
    composing.put(next(field for field in composing.fields() if field.key == key), text)


def left_behind(folder: DossierFolder) -> None:
    session = open_dossier(folder)
    put(session, "conference.venue", "Hội trường của tôi")
    put(session, "conference.chair", "Chủ tịch")
    session.close()


def test_a_draft_over_the_same_profile_is_not_contested(folder: DossierFolder) -> None:
    left_behind(folder)
    later = open_dossier(folder)
    assert contested(later, later.drafts[-1]) == ()


def test_only_what_another_saved_otherwise_meanwhile_is(folder: DossierFolder) -> None:
    left_behind(folder)
    other = open_dossier(folder)
    for key, text in {"conference.venue": "Nhà văn hóa", "conference.days": "1", "unit.area": "huyện"}.items():
        put(other, key, text)
    other.save()
    later = open_dossier(folder)
    [clash] = contested(later, later.drafts[-1])
    assert (clash.key, clash.ours, clash.theirs) == ("conference.venue", "Hội trường của tôi", "Nhà văn hóa")
    later.recover(later.drafts[-1])
    later.put_all({clash.key: clash.theirs})
    assert dict(later.typed) == {"conference.chair": "Chủ tịch"}
