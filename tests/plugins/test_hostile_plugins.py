"""Plugins that are clumsy or worse: each is named with file and line, and takes nothing else down."""

from __future__ import annotations

import json
import os
import shutil
import threading
from pathlib import Path
from typing import Any

import pytest

from tdkt_tui.plugins.registry import Registry
from tdkt_tui.plugins.stating import states_of

HEAD = "from tdkt_tui.api import *\nTDKT_API = 1\n"
HOOK = HEAD + "@hookimpl\ndef {hook}({arguments}):\n    {body}\n"
LOOP = "import time\nwhile True:\n    try:\n        time.sleep(9)\n    except BaseException:\n        pass\n"
HOSTILE = {
    "thoat_han": ("import os\nos._exit(7)\n", "os._exit", 2),
    "huy": (HEAD + "import os\nos.abort()\n", "os.abort", 4),
    "de_quy": (HEAD + "def f(): return f()\nf()\n", "RecursionError", 3),
    "hoi": (HEAD + "input('Tên? ')\n", "EOFError", 3),
    "tu_xoa": (HEAD + "import sys\ndel sys.modules[__name__]\n1/0\n", "ZeroDivisionError", 5),
    "ma_la": (b"TDKT_API = 1\nx = '\xe1\xff'\n", "SyntaxError", 2),
    "ma_la_ghi_chu": (b"TDKT_API = 1\n# \xe1\xff\n", "SyntaxError", 2),
    "khac_ma": (HOOK.format(hook="tdkt_province", arguments="", body="return Province('ma_khac', 'Tỉnh')"),
                "khai báo tỉnh mang mã khác", 3),
    "nul": ("TDKT_API = 1\nx = 1\n\0\n", "SyntaxError", 3),
    "luong": (HEAD + "import threading\nthreading.Thread(target=threading.main_thread().join).start()\n", "1 luồng", 0),
    "ten_la": (HEAD + "@hookimpl(specname='tdkt_khong_co')\ndef khac():\n    return []\n", "hàm móc lạ", 3),
    "tham_so": (HEAD + "@hookimpl(specname='tdkt_rules')\ndef khac(abc):\n    return []\n", "tham số lạ: abc", 3),
    "bat_dong_bo": (HEAD + "@hookimpl\nasync def tdkt_plans():\n    return []\n", "trả về coroutine", 3),
    "sinh": (HOOK.format(hook="tdkt_plans", arguments="", body="yield 1"), "trả về generator", 3),
    "ham_thoat_han": (HOOK.format(hook="tdkt_plans", arguments="", body="import os; os._exit(3)"), "os._exit", 5),
    "ham_de_quy": (HOOK.format(hook="tdkt_plans", arguments="", body="return tdkt_plans()"), "RecursionError", 5),
    "so_ba": (HOOK.format(hook="tdkt_province", arguments="", body="return Province(3, None)"), "có id là int", 3),
    "dang_la": (HOOK.format(hook="tdkt_document_kinds", arguments="",
                            body="return [DocumentKind('a', 'A', 'a', formats=('pdf', 'doc'))]"), "có formats là", 3),
    "khong_so": ("TDKT_API = True\n", "không ghi số giao diện", 1),
}  # fmt: skip


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory, module_dropin: Any) -> dict[str, dict[str, Any]]:
    """Return the states of all of them together: a province that works stands among them."""
    for name, (text, _, _) in HOSTILE.items():
        data = text if isinstance(text, bytes) else text.encode()
        (module_dropin.folder / f"{name}.py").write_bytes(data)
    module_dropin.write("vong/__init__.py", "from . import a\n")
    module_dropin.write("vong/a.py", "from . import b\nx = b.y\n")
    module_dropin.write("vong/b.py", "from . import a\ny = a.x\n")
    module_dropin.write("hoi_gi.py", HEAD + "def __getattr__(name):\n    raise KeyError(name)\n")
    os.mkfifo(module_dropin.write("ong/name.txt", "Ống").with_name("plan.toml"))
    states: dict[str, dict[str, Any]] = module_dropin.states()
    return states


@pytest.fixture(scope="module")
def module_dropin(tmp_path_factory: pytest.TempPathFactory, dropin_class: Any) -> Any:
    folder = tmp_path_factory.mktemp("phan-mo-rong") / "plugins"
    folder.mkdir()
    return dropin_class(folder)


@pytest.mark.parametrize("name", HOSTILE)
def test_each_is_named_with_its_line(name: str, told: dict[str, dict[str, Any]], module_dropin: Any) -> None:
    _, reason, line = HOSTILE[name]
    state = told[name]
    assert state["state"] == "hỏng"
    assert reason in state["reason"]
    assert f"{module_dropin.folder / name}.py{f', dòng {line}' if line else ''}" in state["reason"]


def test_cycles_and_pipes_are_named_and_the_others_work(told: dict[str, dict[str, Any]], module_dropin: Any) -> None:
    assert f"{module_dropin.folder}/vong/b.py, dòng 2" in told["vong"]["reason"]
    assert "không phải một tệp thường" in told["ong"]["reason"]
    assert told["bac_giang"]["state"] == "dùng được"
    assert set(told) >= set(HOSTILE)


def test_all_are_shown_in_full_too(told: dict[str, dict[str, Any]], module_dropin: Any) -> None:
    for name in ("hoi_gi", "nul", "vong"):
        ran = module_dropin.tdkt("plugin", "show", name)
        assert (ran.code, told[name]["state"] in ran.out) == (0, True)


def test_an_import_that_never_ends_is_stopped_though_it_catches_everything(
    dropin: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TDKT_HOOK_SECONDS", "0.3")
    path = dropin.write("lap.py", HEAD + "while True:\n    try:\n        x = 1\n    except Exception:\n        pass\n")
    state = dropin.states()["lap"]
    assert f"{path}, dòng" in state["reason"]
    assert "nạp quá 0.3 giây" in state["reason"]
    dropin.write("lap.py", HEAD + LOOP)
    ran = dropin.tdkt("plugin", "list")
    assert ran.code == 2
    assert f"{path}, dòng" in ran.err


THREAD = "import threading\ndef f():\n    while True:\n        threading.Event().wait(9)\n"
START = "threading.Thread(target=f).start()"


@pytest.mark.parametrize("text", [
    HEAD + THREAD + START + "\n",
    HEAD + THREAD + f"@hookimpl\ndef tdkt_rules(plan):\n    {START}\n    return []\n",
])  # fmt: skip
def test_a_thread_that_never_ends_keeps_no_command_and_is_named(dropin: Any, text: str) -> None:
    path = dropin.write("luong_mai.py", text)
    listed = dropin.tdkt("plugin", "list")
    assert (listed.code, "kien_giang" in listed.out) == (0, True)
    checked = dropin.tdkt("check", "bac_giang/xa-tan-phuc", "--format", "json")
    assert checked.code in (0, 1)
    json.loads(checked.out)  # whole
    (told,) = [line for line in checked.err.splitlines() if "để lại luồng" in line]
    assert told.startswith(f"{path}, dòng 6: Phần mở rộng để lại luồng “Thread-")
    assert "(f)”, 5 giây sau khi việc đã xong vẫn chạy nên bị cắt ngang" in told
    refused = dropin.tdkt("check", "khong/co")
    assert refused.code == 2


def test_a_thread_within_pythons_own_code_is_named_by_what_it_was_begun_with(dropin: Any) -> None:
    later = "def later():\n    pass\n"
    start = "threading.Timer(600, later).start(); threading.Thread(target=print).start()"
    body = f"@hookimpl\ndef tdkt_rules(plan):\n    {start}\n    return []\n"
    path = dropin.write("hen.py", f"{HEAD}import threading\n{later}{body}")
    told = [line for line in dropin.tdkt("check", "bac_giang/xa-tan-phuc").err.splitlines() if "để lại luồng" in line]
    line = (dropin.folder / "hen.py").read_text("utf8").splitlines().index("def later():") + 1
    assert [one.partition(": ")[0] for one in told] == [f"{path}, dòng {line}"]


def test_what_a_hook_prints_is_no_data_and_is_told(dropin: Any) -> None:
    rule = "def check(dossier):\n    print('dữ liệu?')\n    return []\n"
    body = "print('xin chào'); return [Rule('a.b', 'A', check, clause='II.1', certainty='quoted')]"
    path = dropin.write("noi.py", HEAD + rule + f"@hookimpl\ndef tdkt_rules(plan):\n    {body}\n")
    ran = dropin.tdkt("check", "bac_giang/xa-tan-phuc", "--format", "json")
    json.loads(ran.out)
    assert "xin chào" in ran.err
    checked = json.loads(dropin.tdkt("plugin", "check", "noi", "--format", "json").out)
    told = [item for item in checked["findings"] if item["rule"] == "plugin.prints"]
    assert [item["place"] for item in told] == [f"{path}, dòng 4", f"{path}, dòng 8"]  # the rule is run too


def test_a_hook_takes_neither_the_answers_nor_the_folder_of_the_user(dropin: Any) -> None:
    dropin.write("doi_cho.py", HEAD + "import os, sys\nos.chdir('/')\nsys.stdin.read()\n")
    ran = dropin.tdkt("profile", "new", "bac_giang", "-o", "moi.toml", answers="1\n1\nXã Mẫu\n" + "\n" * 60)
    assert ran.code == 0, ran.err
    assert (dropin.folder.parent / "moi.toml").exists()


def test_everything_wrong_with_one_is_told_at_once(dropin: Any) -> None:
    fields = HOOK.format(hook="tdkt_profile_fields", arguments="plan", body="return [ExtraField('a', 'A', 'so')]")
    dropin.write("nhieu.py", fields + "@hookimpl\ndef tdkt_rules(plan):\n    return [Rule('a', 'b', 'c')]\n")
    ran = dropin.tdkt("plugin", "check", "nhieu", "--format", "json")
    assert ran.code == 1
    told = [item["message"] for item in json.loads(ran.out)["findings"] if item["rule"] == "plugin.broken"]
    assert len(told) == 2
    assert "kind là “so”" in told[0]
    assert "check là str" in told[1]


def installed(folder: Path, name: str, version: str, points: str) -> None:
    info = folder / f"{name}-{version}.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n", "utf8")
    (info / "entry_points.txt").write_text(points, "utf8")


def test_entry_points_to_nothing_two_versions_and_broken_metadata(
    dropin: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed(tmp_path / "a", "tdkt_huyen", "1.0", "[console_scripts]\n[tdkt]\nhuyen = tdkt_khong_co\n")
    installed(tmp_path / "a", "tdkt_hai", "1.0", "[tdkt.extend]\nhai = tdkt_hai\n")
    installed(tmp_path / "b", "tdkt_hai", "2.0", "[tdkt.extend]\nhai = tdkt_hai\n")
    (tmp_path / "a" / "tdkt_hai.py").write_text("TDKT_API = 1\n", "utf8")
    monkeypatch.setenv("PYTHONPATH", f"{tmp_path / 'a'}{os.pathsep}{tmp_path / 'b'}")
    states = dropin.states()
    at = tmp_path / "a" / "tdkt_huyen-1.0.dist-info" / "entry_points.txt"
    assert f"{at}, dòng 3" in states["huyen"]["reason"]
    assert "ModuleNotFoundError" in states["huyen"]["reason"]
    assert states["hai"]["state"] == "dùng được"
    assert "1.0 (" in states["hai"]["reason"]
    assert "2.0 (" in states["hai"]["reason"]
    checked = json.loads(dropin.tdkt("plugin", "check", "hai", "--format", "json").out)
    assert "plugin.twice" in {item["rule"] for item in checked["findings"]}
    (tmp_path / "a" / "tdkt_huyen-1.0.dist-info" / "entry_points.txt").write_bytes(b"\xff\xfe[tdkt\n= =\n\xe1")
    assert dropin.states()["hai"]["state"] == "dùng được", dropin.states()["hai"]


def test_what_cannot_be_looked_into_is_told(dropin: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    (dropin.folder / "kin").mkdir()
    dropin.write("mo.py", "TDKT_API = 1\n")
    monkeypatch.setenv("TDKT_PLUGINS_DIR", str(dropin.folder))
    is_file = Path.is_file

    def refused(self: Path) -> bool:
        if self.parent.name == "kin":
            raise PermissionError(13, "Permission denied", str(self))
        return is_file(self)

    monkeypatch.setattr(Path, "is_file", refused)
    states = {state.id: state for state in states_of(Registry())}
    assert (states["kin"].state, states["mo"].state) == ("hỏng", "dùng được")
    assert "Không đọc được thư mục" in states["kin"].reason
    shutil.rmtree(dropin.folder)
    dropin.folder.write_text("", "utf8")
    monkeypatch.setattr(Path, "is_dir", lambda self: True)
    states = {state.id: state for state in states_of(Registry())}
    assert states[dropin.folder.name].state == "hỏng"


def test_a_thread_that_others_start_meanwhile_is_no_plugins(dropin: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the interface workers begin and end while a plugin is loaded: none of them is blamed on it."""
    end = threading.Event()
    others = [threading.Thread(target=end.wait, args=(600,)) for _ in range(2)]
    others[0].start()
    dropin.write("cho.py", HEAD + "import builtins\nbuiltins.cua_nguoi_khac()\n")
    monkeypatch.setattr("builtins.cua_nguoi_khac", others[1].start, raising=False)
    monkeypatch.setenv("TDKT_PLUGINS_DIR", str(dropin.folder))
    try:
        states = {state.id: state.state for state in states_of(Registry())}
    finally:
        end.set()
    assert states["cho"] == "dùng được"
