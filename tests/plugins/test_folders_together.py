"""Many folders that add to a province are read at once: the same is read as one by one, and a fault stays its own."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest

from tdkt_tui.model.fault import TdktError
from tdkt_tui.plugins import calling, folder_parts, loading, stopping
from tdkt_tui.plugins.folder import TomlAddition
from tdkt_tui.plugins.folder_parts import PARTS, read_together
from tdkt_tui.plugins.found import find_all
from tdkt_tui.plugins.registry import Registry
from tdkt_tui.plugins.stopping import contained

RULE = """
[[rule]]
id = "them_0.k0"
title = "số phòng"
clause = "II.2"
certainty = "quoted"
field = "extra.them_0.k0"
at_most = 3
message = "Quá nhiều phòng."
"""
FIELD = 'of = "bac_giang"\n[[field]]\nkey = "k{}"\nlabel = "số phòng"\n'


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    monkeypatch.setenv("TDKT_CACHE_DIR", str(tmp_path / "kept"))
    made = [tmp_path / f"them_{number}" for number in range(4)]
    for number, folder in enumerate(made):
        folder.mkdir()
        (folder / PARTS).write_text(FIELD.format(number), "utf8")
    return made


def test_each_folder_has_its_own_parts_also_from_what_was_kept(
    folders: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    read_together([TomlAddition(folder) for folder in folders])
    monkeypatch.setattr(folder_parts, "_read", lambda path: pytest.fail(f"read again: {path}"))
    again = [TomlAddition(folder) for folder in folders]
    read_together([object(), *again])
    assert [one.parts.field[0].key for one in again] == ["k0", "k1", "k2", "k3"]


def test_a_changed_and_a_faulty_file_are_read_by_themselves(folders: list[Path]) -> None:
    read_together(map(TomlAddition, folders))
    (folders[1] / PARTS).write_text(FIELD.format("moi"), "utf8")
    (folders[2] / PARTS).write_text('of = "bac_giang"\nla = 1\n', "utf8")
    plugins = [TomlAddition(folder) for folder in folders]
    read_together(plugins)
    assert [plugins[number].parts.field[0].key for number in (0, 1, 3)] == ["k0", "kmoi", "k3"]
    with pytest.raises(TdktError, match="la"):
        _ = plugins[2].parts


def test_nothing_is_watched_around_our_own_code(folders: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    for place in (loading, calling, stopping):
        monkeypatch.setattr(place, "guarded", lambda: pytest.fail("a folder has no code to be guarded"))
    monkeypatch.setenv("TDKT_PLUGINS_DIR", str(folders[0].parent))
    (folders[0] / PARTS).write_text(FIELD.format(0) + RULE, "utf8")
    known = Registry([one for one in find_all() if one.plain])
    known.load_all()
    assert not known.faults
    plan = SimpleNamespace(province="bac_giang", plan=SimpleNamespace(id="bac_giang/1"))
    told = dict(known.call("tdkt_rules", list, plan=plan))
    (check,) = (contained(rule.check) for rule in told["them_0"])
    nobody = SimpleNamespace(is_plan_itself=False, profile={"extra": {"them_0": {"k0": 4}}})
    assert [found.message for found in check(nobody)] == ["Quá nhiều phòng."]  # type: ignore[arg-type]
