"""Every command that takes HỒ_SƠ finds a dossier of the workspace by its name, and tells a path that leads nowhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tdkt_tui.locations import WORKSPACE_VARIABLE, named_workspace
from tdkt_tui.model.fault import NotFound
from tdkt_tui.workflow import check_profile
from tdkt_tui.workflow.documents import default_out
from tdkt_tui.workflow.dossiers import made_workspace, new_from
from tdkt_tui.workflow.sources import profile_path
from tdkt_tui.workflow.timing.timelines import timelines_named

SAMPLE = "bac_giang/xa-tan-phuc"


def by_variable(folder: Path, patch: pytest.MonkeyPatch) -> Iterator[None]:
    patch.setenv(WORKSPACE_VARIABLE, str(folder))
    yield


def by_option(folder: Path, _: pytest.MonkeyPatch) -> Iterator[None]:
    with named_workspace(str(folder)):
        yield


@pytest.fixture(params=[by_variable, by_option])
def workspace(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    way: Callable[[Path, pytest.MonkeyPatch], Iterator[None]] = request.param
    new_from(made_workspace(tmp_path / "ws"), "xa-toi-2020", SAMPLE)
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    for _ in way(tmp_path / "ws", monkeypatch):
        yield tmp_path / "ws"


def test_a_dossier_is_found_by_its_name(workspace: Path) -> None:
    assert profile_path("xa-toi-2020") == workspace / "xa-toi-2020" / "profile.toml"
    assert check_profile("xa-toi-2020")[1]
    assert default_out("xa-toi-2020") == workspace / "xa-toi-2020" / "out"
    assert timelines_named("xa-toi-2020")[0].events


def test_a_folder_of_documents_here_hides_no_dossier(workspace: Path) -> None:
    Path("xa-toi-2020").mkdir()
    assert profile_path("xa-toi-2020").parent == workspace / "xa-toi-2020"


def test_a_dossier_at_the_path_itself_comes_first(workspace: Path) -> None:
    here = new_from(Path(), "xa-toi-2020", SAMPLE)
    assert profile_path("xa-toi-2020") == here.profile
    assert workspace.is_dir()


@pytest.mark.parametrize("source", ["ws/xa-toi", "../ws/khac", "/khong/co/dau", "bac_giang2/mot/hai"])
def test_a_path_that_leads_nowhere_is_told_as_a_path(source: str) -> None:
    for ask in (profile_path, timelines_named):
        with pytest.raises(NotFound, match="Không có tệp hay thư mục"):
            ask(source)


def test_a_slip_in_a_province_is_still_told_as_one() -> None:
    with pytest.raises(NotFound, match=r"bac_gang.*bac_giang"):
        profile_path("bac_gang/xa-tan-phuc")
    with pytest.raises(NotFound, match="Không có hồ sơ mẫu"):
        profile_path("bac_giang/xa-khong-co")


def test_the_command_line_hands_its_workspace_on(tdkt, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    new_from(made_workspace(tmp_path / "ws"), "xa-toi-2020", SAMPLE)
    done = tdkt("--workspace", tmp_path / "ws", "check", "xa-toi-2020", cwd=tmp_path, env={WORKSPACE_VARIABLE: ""})
    assert done.returncode == 0, done.stderr
