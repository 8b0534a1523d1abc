"""Putting a dossier away: whole, by its own name or the next free one, never from under someone who types."""

from __future__ import annotations

from pathlib import Path

import pytest

from tdkt_tui.model.fault import BadInput, NotFound
from tdkt_tui.store.workspace.archiving import archive, archived_in, unarchive
from tdkt_tui.store.workspace.creating import new_dossier
from tdkt_tui.store.workspace.drafts import DraftFile, left_over
from tdkt_tui.store.workspace.folder import DossierFolder, dossiers_in
from tdkt_tui.store.workspace.history import entries
from tdkt_tui.store.workspace.saving import open_profile, save

FIRST = 'plan = "bac_giang/16-2019"\n'


@pytest.fixture
def folder(tmp_path: Path) -> DossierFolder:
    made = new_dossier(tmp_path, "thử", FIRST, {})
    save(made, b"a = 1\n", open_profile(made).revision)
    made.out.mkdir()
    (made.out / "ke-hoach.docx").write_bytes(b"docx")
    return made


def names(folders: list[DossierFolder]) -> list[str]:
    return [folder.name for folder in folders]


def test_everything_goes_along_and_comes_back(folder: DossierFolder, tmp_path: Path) -> None:
    away = archive(tmp_path, "thử")
    assert (names(dossiers_in(tmp_path)), names(archived_in(tmp_path))) == ([], ["thử"])
    assert [entry.cause for entry in entries(away)] == ["tao", "luu"]
    back = unarchive(tmp_path, "thử")
    assert back.path == folder.path
    assert back.profile.read_bytes() == b"a = 1\n"
    assert (back.out / "ke-hoach.docx").read_bytes() == b"docx"
    assert (names(dossiers_in(tmp_path)), names(archived_in(tmp_path))) == (["thử"], [])


def test_two_of_one_name_lie_side_by_side(folder: DossierFolder, tmp_path: Path) -> None:
    archive(tmp_path, "thử")
    new_dossier(tmp_path, "thử", FIRST, {})
    assert archive(tmp_path, "thử").name == "thử-2"
    new_dossier(tmp_path, "thử", FIRST, {})
    with pytest.raises(BadInput, match="Đã có hồ sơ"):
        unarchive(tmp_path, "thử")
    assert unarchive(tmp_path, "thử", "cũ").name == "cũ"
    assert names(archived_in(tmp_path)) == ["thử-2"]


def test_a_living_session_keeps_it_where_it_is(folder: DossierFolder, tmp_path: Path) -> None:
    draft = DraftFile(folder)
    draft.write("x", {"unit.name": "Xã Tân Lập"})
    with pytest.raises(BadInput, match="đang có người điền dở"):
        archive(tmp_path, "thử")
    assert folder.profile.is_file()
    draft.leave()  # what an ended session left goes along
    assert [item.fields for item in left_over(archive(tmp_path, "thử"))] == [{"unit.name": "Xã Tân Lập"}]


@pytest.mark.parametrize("name", ["..", ".kho", "a/b", "", "khong-co"])
def test_only_a_dossier_of_the_workspace_can_be_put_away(folder: DossierFolder, tmp_path: Path, name: str) -> None:
    with pytest.raises((BadInput, NotFound)):
        archive(tmp_path, name)
    with pytest.raises((BadInput, NotFound)):
        unarchive(tmp_path, name)
    assert names(dossiers_in(tmp_path)) == ["thử"]


def test_a_folder_that_is_being_made_is_no_dossier_yet(folder: DossierFolder, tmp_path: Path) -> None:
    (tmp_path / ".tdkt-tam-x").mkdir()
    (tmp_path / ".tdkt-tam-x/profile.toml").write_text(FIRST)
    assert names(dossiers_in(tmp_path)) == ["thử"]
