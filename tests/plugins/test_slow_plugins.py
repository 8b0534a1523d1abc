"""A plugin that takes longer than its time is named; the command ends, a worker of the interface goes on without it."""

from __future__ import annotations

import signal
import threading
from typing import Any

import pytest

from tdkt_tui.plugins.overdue import Overdue, within

SLOW = """\
import time
from tdkt_tui.api import Rule, hookimpl
TDKT_API = 1
def slow(dossier):
    time.sleep(600)
@hookimpl
def {hook}({arguments}):
    {body}
"""


@pytest.fixture(autouse=True)
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TDKT_HOOK_SECONDS", "3")  # shorter, and a slow machine's own provinces would run over it


@pytest.mark.parametrize(("hook", "arguments"), [("tdkt_rules", "plan"), ("tdkt_document_kinds", "")])
def test_a_slow_hook_is_named_and_the_command_ends(hook: str, arguments: str, dropin: Any) -> None:
    path = dropin.write("cham.py", SLOW.format(hook=hook, arguments=arguments, body="time.sleep(600)"))
    ran = dropin.tdkt("build", "bac_giang/xa-tan-phuc", "-o", "ra")
    assert ran.code == 2
    assert f"{path}, dòng 8" in ran.err
    assert f"chạy {hook} quá 3 giây" in ran.err
    assert not (dropin.folder.parent / "ra").exists()


ELSEWHERE = """\
@hookimpl
def tdkt_province():
    return Province(id="cham", name="Chậm")
"""
ADDS = """\
@hookimpl
def tdkt_extends():
    return ["kien_giang"]
"""


@pytest.mark.parametrize("whose", [ELSEWHERE, ADDS])
@pytest.mark.parametrize(("hook", "arguments", "told"), [
    ("tdkt_rules", "plan", False), ("tdkt_plans", "", True), ("tdkt_templates", "", True),
])  # fmt: skip
def test_a_slow_plugin_of_another_province_is_told_and_documents_are_made(
    hook: str, arguments: str, told: bool, whose: str, dropin: Any
) -> None:
    slow = SLOW.replace("Rule,", "Province, Rule,") + whose
    path = dropin.write("cham.py", slow.format(hook=hook, arguments=arguments, body="time.sleep(600)"))
    ran = dropin.tdkt("build", "bac_giang/xa-tan-phuc", "-o", "ra")
    assert ran.code == 0, ran.err
    assert (f"{path}, dòng 8: Phần mở rộng “cham” chạy {hook} quá 3 giây" in ran.out + ran.err) is told
    assert (dropin.folder.parent / "ra" / "ke-hoach.docx").is_file()
    if whose == ADDS and hook != "tdkt_plans":  # it is asked for what it adds to
        assert dropin.tdkt("build", "kien_giang/ke-hoach-2017", "-o", "khac").code == 2


def test_a_list_of_plugins_tells_a_slow_one_once_and_goes_on(dropin: Any) -> None:
    body = "time.sleep(600)"
    dropin.write("cham.py", SLOW.format(hook="tdkt_plans", arguments="", body=body))
    states = dropin.states()
    assert states["cham"]["state"] == "hỏng"
    assert "quá 3 giây" in states["cham"]["reason"]
    assert states["kien_giang"]["state"] == "dùng được"


def test_a_slow_rule_is_told_and_the_others_run(dropin: Any) -> None:
    dropin.write("cham.py", SLOW.format(hook="tdkt_rules", arguments="plan", body='return [Rule("a.b", "Chậm", slow)]'))
    ran = dropin.tdkt("check", "bac_giang/xa-tan-phuc")
    assert "“a.b” (Chậm) không kiểm tra được: chạy quá 3 giây" in ran.out


def test_a_worker_leaves_slow_work_behind(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TDKT_HOOK_SECONDS", "0.3")
    told: list[str] = []
    done = threading.Event()

    def worker() -> None:
        try:
            within(lambda: done.wait(600))
        except Overdue:
            told.append("overdue")

    thread = threading.Thread(target=worker)
    thread.start()
    thread.join(180)
    done.set()
    assert told == ["overdue"]
    assert capsys.readouterr().err == ""


def test_the_limit_is_of_one_call_and_leaves_no_alarm() -> None:
    assert within(lambda: 3) == 3
    with pytest.raises(ZeroDivisionError):
        within(lambda: 1 // 0)
    assert signal.getitimer(signal.ITIMER_REAL)[0] == 0
