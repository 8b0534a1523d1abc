"""A broken plugin is named with reason, file and line, and everything else goes on."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

HEAD = "from tdkt_tui.api import Province, hookimpl\nTDKT_API = 1\n"
HOOK = HEAD + "@hookimpl\ndef {hook}({arguments}):\n    {body}\n"
BROKEN = {
    "thieu_thu_vien": ("import khong_he_co\n", "ModuleNotFoundError", 1),
    "sai_cu_phap": ("TDKT_API = 1\ndef (:\n", "SyntaxError", 2),
    "tu_thoat": ("import sys\n\nsys.exit(0)\n", "SystemExit", 3),
    "loi_khi_nap": (HEAD + "x = 1 / 0\n", "ZeroDivisionError", 3),
    "giao_dien_khac": ("TDKT_API = 99\n", "giao diện số 99", 0),
    "khong_giao_dien": ("x = 1\n", "giao diện số None", 0),
    "ham_moc_la": (HOOK.format(hook="tdkt_province_name", arguments="", body="return []"), "có phải là", 3),
    "quen_danh_dau": (HEAD + "def tdkt_plans():\n    return []\n", "@hookimpl", 3),
    "tham_so_la": (HOOK.format(hook="tdkt_rules", arguments="plan, nguoi_dung", body="return []"), "nguoi_dung", 0),
    "ham_loi": (HOOK.format(hook="tdkt_plans", arguments="", body="return [1 / 0]"), "ZeroDivisionError", 5),
    "ham_thoat": (HOOK.format(hook="tdkt_province", arguments="", body="raise SystemExit(3)"), "SystemExit", 5),
    "sai_kieu": (HOOK.format(hook="tdkt_plans", arguments="", body="return 'ke_hoach.toml'"), "trả về str", 3),
    "sai_phan_tu": (HOOK.format(hook="tdkt_plans", arguments="", body="return ['a.toml']"), "phần tử thứ 1 là str", 3),
    "khong_tra_ve": (HOOK.format(hook="tdkt_templates", arguments="", body="pass"), "trả về NoneType", 3),
    "ma_khac": (HOOK.format(hook="tdkt_province", arguments="", body="return Province('khac', 'Khác')"), "“khac”", 0),
}


@pytest.mark.parametrize("name", BROKEN)
def test_each_is_named_with_its_reason_and_place(name: str, dropin: Any) -> None:
    text, reason, line = BROKEN[name]
    path = dropin.write(f"{name}.py", text)
    states = dropin.states()
    assert states[name]["state"] == "hỏng"
    assert reason in states[name]["reason"]
    assert str(path) in states[name]["reason"] + states[name]["source"]
    if line:
        assert f"{path}, dòng {line}" in states[name]["reason"]
    assert states["bac_giang"]["state"] == "dùng được"


def test_all_together_take_nothing_down(dropin: Any) -> None:
    for name, (text, _, _) in BROKEN.items():
        dropin.write(f"{name}.py", text)
    states = dropin.states()
    assert {name for name, state in states.items() if state["state"] == "hỏng"} == set(BROKEN)
    listed = dropin.tdkt("province", "list", "--format", "json")
    assert listed.code == 0
    assert "bac_giang" in {item["id"] for item in json.loads(listed.out)["provinces"]}
    assert "thieu_thu_vien" in listed.err
    assert dropin.tdkt("province", "show", "bac_giang").code == 0


def test_a_broken_plan_without_code_is_named_with_its_line(
    dropin: Any, province_text: Callable[[str, str], str]
) -> None:
    path = dropin.write("hong/plan_1.toml", province_text("hong", "Hỏng").replace("number = 1", "number = 1\nso = 2"))
    states = dropin.states()
    assert states["hong"]["state"] == "hỏng"
    assert f"{path}" in states["hong"]["reason"]
    assert "dòng 4" in states["hong"]["reason"]
    listed = dropin.tdkt("province", "list", "--format", "json")
    assert listed.code == 0
    assert "bac_giang" in {item["id"] for item in json.loads(listed.out)["provinces"]}
    shown = dropin.tdkt("province", "show", "hong")
    assert shown.code == 2
    assert "dòng 4" in shown.err


@pytest.mark.parametrize("form", ["file", "folder"])
def test_two_plugins_for_one_province_are_told(
    form: str, dropin: Any, province_text: Callable[[str, str], str]
) -> None:
    if form == "file":
        body = "return Province('bac_giang', 'Giả')"
        dropin.write("bac_giang.py", HOOK.format(hook="tdkt_province", arguments="", body=body))
    else:
        dropin.write("bac_giang/plan_1.toml", province_text("bac_giang", "Giả"))
    ran = dropin.tdkt("plugin", "list", "--format", "json")
    states = [item for item in json.loads(ran.out)["plugins"] if item["id"] == "bac_giang"]
    assert [item["state"] for item in states] == ["dùng được", "hỏng"]
    assert "Có hai phần mở rộng" in states[1]["reason"]
    assert str(dropin.folder) in states[1]["reason"]
    assert "Giả" not in dropin.tdkt("province", "list").out


def test_no_value_of_a_foreign_exception_is_shown(dropin: Any) -> None:
    dropin.write("lo_ten.py", "raise RuntimeError('Nguyễn Văn Bí Mật 0912345678')\n")
    ran = dropin.tdkt("plugin", "list")
    assert "RuntimeError" in ran.out
    assert "Bí Mật" not in ran.out + ran.err
