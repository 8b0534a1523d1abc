"""What packages register is read once and kept; whatever comes, goes or changes among them is seen at once."""

from __future__ import annotations

import importlib.metadata
import os
import shutil
import sys
import types
from pathlib import Path

import pytest

from tdkt_tui.plugins.registered import Registered, registered

pytestmark = pytest.mark.skipif(not hasattr(os, "getuid"), reason="nothing is kept where owners are not told")


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of packages, the first of the path, and a cache with nothing in it."""
    tmp_path.chmod(0o700)
    monkeypatch.setenv("TDKT_CACHE_DIR", str(tmp_path / "dem"))
    monkeypatch.setattr(sys, "meta_path", [one for one in sys.meta_path if not hasattr(one, "find_distributions")]
                        + [one for one in sys.meta_path if getattr(one, "__name__", "") == "PathFinder"])  # fmt: skip
    (tmp_path / "site").mkdir()
    monkeypatch.syspath_prepend(str(tmp_path / "site"))
    return tmp_path / "site"


def package(site: Path, name: str, points: str, version: str = "1.0") -> Path:
    info = site / f"tdkt_{name}-{version}.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: tdkt-{name}\nVersion: {version}\n", "utf8")
    (info / "entry_points.txt").write_text(points, "utf8")
    return info


def own() -> set[tuple[str, str, str, str | None, str | None]]:
    """Return what the packages of these tests register, of all that is installed here."""
    return {(point.group, point.name, point.value, point.package, point.version)
            for point in registered() if str(point.package).startswith("tdkt-")}  # fmt: skip


def no_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.metadata, "entry_points", lambda: pytest.fail("read again"))


def test_it_is_read_once(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package(site, "huyen", "[tdkt]\nhuyen = tdkt_huyen.main:plugin\n[tdkt.extend]\nthem = tdkt_them\n[khac]\na = b\n")
    first = registered()
    assert own() == {("tdkt", "huyen", "tdkt_huyen.main:plugin", "tdkt-huyen", "1.0"),
                     ("tdkt.extend", "them", "tdkt_them", "tdkt-huyen", "1.0")}  # fmt: skip
    no_reading(monkeypatch)
    assert registered() == first
    assert len(first) > 2, "the program's own provinces are registered too"


def test_what_comes_goes_or_changes_is_seen(site: Path) -> None:
    assert own() == set()
    info = package(site, "huyen", "[tdkt]\nhuyen = tdkt_huyen\n")
    assert {name for _, name, *_ in own()} == {"huyen"}
    (info / "entry_points.txt").write_text("[tdkt]\nquan = tdkt_huyen\n", "utf8")
    assert {name for _, name, *_ in own()} == {"quan"}
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: tdkt-huyen\nVersion: 1.0.1\n", "utf8")
    assert {version for *_, version in own()} == {"1.0.1"}
    package(site, "them", "[tdkt]\nthem = tdkt_them\n")
    assert {name for _, name, *_ in own()} == {"quan", "them"}
    shutil.rmtree(info)
    assert {name for _, name, *_ in own()} == {"them"}


def test_a_package_further_ahead_on_the_path_counts(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package(site, "huyen", "[tdkt]\nhuyen = tdkt_huyen\n")
    assert {version for *_, version in own()} == {"1.0"}
    (tmp_path / "ahead").mkdir()
    package(tmp_path / "ahead", "huyen", "[tdkt]\nhuyen = tdkt_huyen\n", "2.0")
    monkeypatch.syspath_prepend(str(tmp_path / "ahead"))
    assert {version for *_, version in own()} == {"2.0"}


def test_an_archive_on_the_path_or_another_finder_lets_nothing_be_kept(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    finder = types.SimpleNamespace(find_spec=lambda *_: None, find_distributions=lambda *_: iter(()))
    with monkeypatch.context() as patched:
        patched.setattr(sys, "meta_path", [*sys.meta_path, finder])
        registered()
    (tmp_path / "packages.zip").write_bytes(b"PK\5\6" + bytes(18))
    monkeypatch.setattr(sys, "path", [*sys.path, str(tmp_path / "packages.zip")])
    registered()
    assert not (tmp_path / "dem").exists()


def test_what_is_kept_in_another_form_is_read_anew(site: Path, tmp_path: Path) -> None:
    package(site, "huyen", "[tdkt]\nhuyen = tdkt_huyen\n")
    expected = own()
    (kept,) = (tmp_path / "dem" / "da-lap-san").iterdir()
    kept.write_bytes(kept.read_bytes()[:-2])
    assert own() == expected


def test_a_point_is_loaded_as_python_does(site: Path) -> None:
    (site / "tdkt_diem.py").write_text("class Plugin:\n    inner = 3\n", "utf8")
    assert Registered("tdkt", "a", "tdkt_diem").load().__name__ == "tdkt_diem"
    assert Registered("tdkt", "a", "tdkt_diem:Plugin.inner").load() == 3
    assert Registered("tdkt", "a", "tdkt_diem : Plugin.inner [thêm]").load() == 3
    with pytest.raises(AttributeError):
        Registered("tdkt", "a", "tdkt_diem:Khac").load()
    with pytest.raises(ModuleNotFoundError):
        Registered("tdkt", "a", "tdkt_diem.khac:x").load()
