"""Plugins that are there more than once: which is used, which are passed over, and what is told of it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from typing import Any

import pytest

CODE = """\
from tdkt_tui.api import Province, hookimpl

TDKT_API = 1


@hookimpl
def tdkt_province():
    return Province('{id}', '{name}')
"""


@pytest.mark.parametrize("form", ["file", "folder"])
def test_two_plugins_for_one_province_are_told(
    form: str, dropin: Any, province_text: Callable[[str, str], str]
) -> None:
    if form == "file":
        dropin.write("bac_giang.py", CODE.format(id="bac_giang", name="Giả"))
    else:
        dropin.write("bac_giang/plan_1.toml", province_text("bac_giang", "Giả"))
    ran = dropin.tdkt("plugin", "list", "--format", "json")
    states = [item for item in json.loads(ran.out)["plugins"] if item["id"] == "bac_giang"]
    assert [item["state"] for item in states] == ["dùng được", "bị trùng"]
    assert "đã dùng gói tdkt" in states[1]["reason"]
    assert str(dropin.folder) in states[1]["reason"]
    assert "Giả" not in dropin.tdkt("province", "list").out


def test_one_that_is_there_three_times_is_told_once_with_what_to_remove(
    dropin: Any, province_text: Callable[[str, str], str]
) -> None:
    used = dropin.write("mot/plan_1.toml", province_text("mot", "Một")).parent
    others = [dropin.folder.parent / "tdkt" / "plugins" / "mot"]
    shutil.copytree(used, others[0])
    states = [item for item in json.loads(dropin.tdkt("plugin", "list", "--format", "json").out)["plugins"]
              if item["id"] == "mot"]  # fmt: skip
    assert [(item["state"], item["source"]) for item in states] == [
        ("dùng được", str(used)),
        ("bị trùng", str(others[0])),
    ]
    assert f"xóa thư mục {others[0]}" in states[1]["reason"]
    shown = dropin.tdkt("province", "list")
    assert [line for line in shown.err.splitlines() if "mot" in line] == [
        line for line in shown.err.splitlines() if f"dùng {used}; không dùng {others[0]}" in line
    ]
    assert shown.err.count("cùng mã") == 1
    checked = json.loads(dropin.tdkt("plugin", "check", "mot", "--format", "json").out)
    (told,) = [item for item in checked["findings"] if item["rule"].startswith("plugin.twice")]
    assert (told["severity"], told["place"]) == ("warning", str(others[0]))
    assert checked["results"][0]["state"] == "cảnh báo"
    # Nothing is left to tell once the other is gone.
    shutil.rmtree(others[0])
    assert "cùng mã" not in dropin.tdkt("province", "list").err


def test_python_files_of_one_province_are_doubles_too_and_each_keeps_its_own_modules(dropin: Any) -> None:
    """Only their code says that they are one province; two of one name that are none are both used."""
    code = CODE.format(id="mot", name="Một")
    used = dropin.write("mot.py", code)
    second = dropin.folder.parent / "tdkt" / "plugins"
    others = [second / "mot", second / "mot.py"]
    for path in (others[0] / "__init__.py", others[1]):
        dropin.write(str(path), code)
    for folder, words in ((dropin.folder, "Bốn"), (second, "Năm")):
        dropin.write(str(folder / "hai/noi.py"), f"TEN = '{words}'\n")
        dropin.write(str(folder / "hai/__init__.py"),
                     f"from . import noi\nTDKT_API = 1\nassert noi.TEN == '{words}'\n")  # fmt: skip
    listed = json.loads(dropin.tdkt("plugin", "list", "--format", "json").out)["plugins"]
    states = [(item["state"], item["source"]) for item in listed if item["id"] == "mot"]
    assert states == [("dùng được", str(used)), *(("bị trùng", str(path)) for path in others)]
    assert [item["state"] for item in listed if item["id"] == "hai"] == ["dùng được"] * 2
    (told,) = [line for line in dropin.tdkt("province", "list").err.splitlines() if "cùng mã" in line]
    assert f"dùng {used}; không dùng {others[0]}; {others[1]}" in told


def test_a_folder_that_is_named_twice_is_looked_into_once(
    dropin: Any, province_text: Callable[[str, str], str]
) -> None:
    path = dropin.write("../tdkt/plugins/mot/plan_1.toml", province_text("mot", "Một"))
    dropin.folder.rmdir()
    dropin.folder.symlink_to(path.parents[1])
    assert [item["id"] for item in json.loads(dropin.tdkt("plugin", "list", "--format", "json").out)["plugins"]].count(
        "mot") == 1  # fmt: skip


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("[use\n", "Không đọc được lựa chọn phần mở rộng"),
        ('# a\n[use]\nmot = "/khong/co"\n', "dòng 3"),
        ('[use]\nhai = "x"\n', "không phần nào mang mã ấy"),
    ],
)
def test_a_choice_that_is_not_followed_is_told_wherever_plugins_are_looked_at(
    said: str, told: str, dropin: Any, province_text: Callable[[str, str], str]
) -> None:
    dropin.write("mot/plan_1.toml", province_text("mot", "Một"))
    path = dropin.folder.parent / "tdkt" / "plugins.toml"
    path.parent.mkdir()
    path.write_text(said, "utf8")
    for command in (["list"], ["show", "mot"], ["check", "mot"]):
        err = dropin.tdkt("plugin", *command).err
        assert err.count("Cảnh báo: ") == 1
        assert str(path) in err
        assert told in err


@pytest.mark.parametrize("written", ["~/tdkt/plugins/mot", "{home}/tdkt/plugins/mot/"])
def test_a_source_may_be_written_as_a_person_does(
    written: str, dropin: Any, province_text: Callable[[str, str], str]
) -> None:
    dropin.write("mot/plan_1.toml", province_text("mot", "Một"))
    home = dropin.folder.parent
    shutil.copytree(dropin.folder / "mot", home / "tdkt" / "plugins" / "mot")
    (home / "tdkt" / "plugins.toml").write_text(f'[use]\nmot = "{written.format(home=home)}"\n', "utf8")
    ran = dropin.tdkt("plugin", "list", "--format", "json")
    used = [one["source"] for one in json.loads(ran.out)["plugins"]
            if (one["id"], one["state"]) == ("mot", "dùng được")]  # fmt: skip
    assert (used, ran.err) == ([str(home / "tdkt" / "plugins" / "mot")], "")
