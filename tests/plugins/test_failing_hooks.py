"""A hook that fails is told with every profile that it matters to; one that is for other provinces is not called."""

from __future__ import annotations

import threading
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tdkt_tui.api import ExtraField, hookimpl
from tdkt_tui.model.fault import PluginFault
from tdkt_tui.model.foreign import deepest_line
from tdkt_tui.plugins.calls import Calls
from tdkt_tui.plugins.manager import Manager
from tdkt_tui.plugins.overdue import Overdue, within

REPOSITORY = Path(__file__).parents[2]
HEAD = "from tdkt_tui.api import ExtraField, Finding, Rule, Severity, hookimpl\nTDKT_API = 1\n"
CONTEXT = HEAD + "@hookimpl\ndef tdkt_context(dossier, kind):\n    {body}\n"
OF_BAC_GIANG = "@hookimpl\ndef tdkt_extends():\n    return ['bac_giang']\n"
RULE = HEAD + (
    "def check(dossier):\n    yield Finding('chung.mot', Severity.WARNING, 'Từ {name}.')\n"
    "@hookimpl\ndef tdkt_rules(plan):\n"
    "    return [Rule('chung.mot', 'Một', check, clause='II.1', certainty='quoted')]\n"
)
KIND = """\
of = "{of}"
[[document_kind]]
id = "radio"
label = "Phát thanh"
file = "phat-thanh"
type_name = "Thông báo"
"""
FIELDS = HEAD + (
    "@hookimpl\ndef tdkt_profile_fields(plan):\n"
    "    return [ExtraField('boats', 'số đò', kind='number', required=True, clause='II.1')]\n"
    "def check(dossier):\n    if dossier.profile.extra.get('do', {}).get('boats', 9) < 3:\n        yield from ()\n"
    "@hookimpl\ndef tdkt_rules(plan):\n"
    "    return [Rule('do.mot', 'Một', check, clause='II.1', certainty='quoted')]\n"
)
PLAN = SimpleNamespace(province="bac_giang", plan=SimpleNamespace(id="bac_giang/1"))


@pytest.mark.parametrize("body", ["raise RuntimeError('x')", "return 5", "raise SystemExit(3)"])
def test_data_that_a_hook_should_have_given_stop_the_build(body: str, dropin: Any) -> None:
    path = dropin.write("du_lieu.py", CONTEXT.format(body=body) + OF_BAC_GIANG)
    ran = dropin.tdkt("build", "bac_giang/xa-tan-phuc", "-o", "ra")
    assert ran.code == 1
    (told,) = [line for line in ran.err.splitlines() if "tdkt_context" in line]
    assert told.startswith("LỖI")
    assert f"{path}, dòng " in told
    assert not (dropin.folder.parent / "ra").exists()
    seen = dropin.tdkt("preview", "bac_giang/xa-tan-phuc")
    assert f"Cảnh báo: {path}, dòng " in seen.err


def test_data_of_a_plugin_that_is_for_nobody_here_are_a_warning(dropin: Any) -> None:
    dropin.write("du_lieu.py", CONTEXT.format(body="raise RuntimeError('x')"))
    dropin.write("tinh_khac.py", CONTEXT.format(body="raise OSError") + OF_BAC_GIANG.replace("bac_giang", "bac_ninh"))
    ran = dropin.tdkt("check", "bac_giang/xa-tan-phuc")
    assert ran.code == 0
    (told,) = [line for line in ran.out.splitlines() if "tdkt_context" in line]
    assert told.startswith("CẢNH BÁO")
    assert "tinh_khac" not in ran.out


def test_the_list_of_plugins_names_hooks_that_take_a_plan(dropin: Any) -> None:
    dropin.write("quy_tac.py", HEAD + "@hookimpl\ndef tdkt_rules(plan):\n    return 5\n")
    dropin.write("du_lieu.py", CONTEXT.format(body="raise RuntimeError('x')"))
    states = dropin.states()
    assert {name for name, state in states.items() if state["state"] == "hỏng"} == {"quy_tac", "du_lieu"}


def test_kinds_of_one_id_for_two_provinces_are_no_clash(dropin: Any) -> None:
    dropin.write("aa/extend.toml", KIND.format(of="bac_ninh"))
    dropin.write("bb/extend.toml", KIND.format(of="bac_giang"))
    assert {state["state"] for state in dropin.states().values()} == {"dùng được"}
    dropin.write("aa/extend.toml", KIND.format(of="bac_giang"))
    assert dropin.states()["bb"]["state"] == "hỏng"


def test_of_two_rules_of_one_id_the_first_runs_and_the_other_is_told(dropin: Any) -> None:
    dropin.write("aa.py", RULE.format(name="aa"))
    second = dropin.write("bb.py", RULE.format(name="bb"))
    ran = dropin.tdkt("check", "bac_giang/xa-tan-phuc")
    assert "Từ aa." in ran.out
    assert "Từ bb." not in ran.out
    assert ran.out.count("Không chạy quy tắc “chung.mot”") == 1
    assert f"{second}, dòng 3: Không chạy quy tắc" in ran.out
    assert "chung.mot” đã có" not in dropin.tdkt("plugin", "check", "aa").out
    assert "chung.mot” đã có" in dropin.tdkt("plugin", "check", "bb").out


def test_a_field_that_is_wrong_is_told_with_its_line_and_no_rule_sees_it(dropin: Any) -> None:
    dropin.write("do.py", FIELDS)
    profile = dropin.folder.parent / "xa-tan-phuc.toml"
    sample = REPOSITORY / "profiles" / "bac_giang" / profile.name
    profile.with_suffix(".csv").write_bytes(sample.with_suffix(".csv").read_bytes())
    profile.write_text(text := sample.read_text("utf8"), "utf8")
    missing = dropin.tdkt("check", profile).out
    at = missing.index("Thiếu số đò")
    assert "Căn cứ: Kế hoạch số 16/KH-HĐTĐKT, mục II.1" in missing[at : at + 200]
    profile.write_text(f'{text}\n[extra.do]\nboats = "hai"\n', "utf8")
    ran = dropin.tdkt("check", profile)
    line = profile.read_text("utf8").splitlines().index('boats = "hai"') + 1
    assert f"dòng {line} › extra.do.boats: Giá trị phải là số nguyên" in ran.out
    assert "không kiểm tra được" not in ran.out


def test_a_late_plugin_is_told_with_each_plan_that_it_concerns(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TDKT_HOOK_SECONDS", "0.3")
    done = threading.Event()

    class Slow:
        @hookimpl
        def tdkt_extends(self) -> list[str]:
            return ["bac_giang"]

        @hookimpl
        def tdkt_profile_fields(self, plan: object) -> list[ExtraField]:
            done.wait(600)
            return []

    manager, told = Manager(), list[PluginFault]()
    manager.register(Slow(), name="cham@cham.py")
    calls = Calls(manager, lambda _name, fault: told.append(fault))
    calls.lenient = True
    other = SimpleNamespace(province="bac_ninh", plan=SimpleNamespace(id="bac_ninh/1"))
    ask = lambda plan: list(calls.each("tdkt_profile_fields", list, plan=plan))  # noqa: E731 - one call, four times
    assert ask(other) == []
    assert told == []
    assert ask(PLAN) == ask(PLAN) == []
    done.set()
    assert [(fault.plugin, fault.hook) for fault in told] == [("cham", "tdkt_profile_fields")] * 2
    assert len(calls.met("bac_giang/1")) == 1
    assert calls.met("bac_ninh/1") == []
    calls.lenient = False
    with pytest.raises(PluginFault, match="quá"):
        ask(PLAN)


def test_what_a_worker_leaves_behind_is_named_by_the_line_that_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TDKT_HOOK_SECONDS", "0.3")
    done, told = threading.Event(), list[str]()

    def slow() -> None:
        assert not done.is_set()
        done.wait(600)

    def worker() -> None:
        try:
            within(slow)
        except Overdue as error:
            told.append(deepest_line(error))

    thread = threading.Thread(target=worker)
    thread.start()
    thread.join(180)
    done.set()
    assert told == [f"{__file__}, dòng {slow.__code__.co_firstlineno + 2}"]


def test_a_slip_in_a_declared_name_is_told_though_code_adds_names(dropin: Any) -> None:
    code = CONTEXT.format(body="return {'captain': 'Sáu'}")
    dropin.write("do.py", code + FIELDS.removeprefix(HEAD))
    head = "[Thân bài] "
    for name, clean in (("boats", True), ("captain", True), ("boat", False), ("la_lung", True)):
        text = dropin.write("do_mau/mau.txt", f"{head}{{{{ extra.do.{name} }}}}\n")
        dropin.write("do_mau/extend.toml", 'of = "bac_giang"\n')
        path = dropin.write("do_mau/templates/do_mau/mau.txt", text.read_text("utf8"))
        told = dropin.tdkt("template", "lint", path)
        assert ("có phải “extra.do.boats”?" not in told.out) is clean, (name, told.out)
