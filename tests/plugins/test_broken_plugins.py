"""A broken plugin is named with reason, file and line, and everything else goes on."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

HEAD = "from tdkt_tui.api import Province, hookimpl\nTDKT_API = 1\n"
HOOK = HEAD + "@hookimpl\ndef {hook}({arguments}):\n    {body}\n"
BROKEN = {
    "thieu_thu_vien": ("import khong_he_co\n", "ModuleNotFoundError", 1),
    "sai_cu_phap": ("TDKT_API = 1\ndef (:\n", "SyntaxError", 2),
    "tu_thoat": ("import sys\n\nsys.exit(0)\n", "SystemExit", 3),
    "loi_khi_nap": (HEAD + "x = 1 / 0\n", "ZeroDivisionError", 3),
    "giao_dien_khac": ("\nTDKT_API = 99\n", "giao diện số 99", 2),
    "khong_giao_dien": ("x = 1\n", "không ghi số giao diện", 1),
    "ham_moc_la": (HOOK.format(hook="tdkt_province_name", arguments="", body="return []"), "có phải là", 3),
    "quen_danh_dau": (HEAD + "def tdkt_plans():\n    return []\n", "@hookimpl", 3),
    "tham_so_la": (HOOK.format(hook="tdkt_rules", arguments="plan, nguoi_dung", body="return []"), "nguoi_dung", 0),
    "ham_loi": (HOOK.format(hook="tdkt_plans", arguments="", body="return [1 / 0]"), "ZeroDivisionError", 5),
    "ham_thoat": (HOOK.format(hook="tdkt_province", arguments="", body="raise SystemExit(3)"), "SystemExit", 5),
    "tu_ngat": (HEAD + "raise KeyboardInterrupt\n", "KeyboardInterrupt", 3),
    "tu_dong": (HEAD + "raise GeneratorExit\n", "GeneratorExit", 3),
    "ham_ngat": (HOOK.format(hook="tdkt_plans", arguments="", body="raise KeyboardInterrupt"), "KeyboardInterrupt", 5),
    "ham_dong": (HOOK.format(hook="tdkt_province", arguments="", body="raise GeneratorExit"), "GeneratorExit", 5),
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


def test_no_value_of_a_foreign_exception_is_shown(dropin: Any) -> None:
    dropin.write("lo_ten.py", "raise RuntimeError('Nguyễn Văn Bí Mật 0912345678')\n")
    ran = dropin.tdkt("plugin", "list")
    assert "RuntimeError" in ran.out
    assert "Bí Mật" not in ran.out + ran.err


@pytest.mark.parametrize(
    "body",
    [
        "import json\n    json.loads('{')",
        "return [Offer(knd='report')]",
        "from pathlib import Path\n    Path('/0').stat()",
    ],
)
def test_the_line_of_the_plugin_is_told_not_that_of_what_it_calls(body: str, dropin: Any) -> None:
    head = HEAD.replace("Province", "Offer")
    path = dropin.write("goi_ngoai.py", f"{head}@hookimpl\ndef tdkt_documents(plan):\n    {body}\n")
    line = path.read_text("utf8").count("\n")
    assert f"{path}, dòng {line}" in dropin.tdkt("plugin", "check", "goi_ngoai").out


@pytest.mark.parametrize("check", ["lambda dossier: ['sai']", "lambda dossier: None"])
def test_a_rule_that_yields_no_finding_is_told_with_its_line(check: str, dropin: Any) -> None:
    head = HEAD.replace("Province", "Rule")
    body = f"return [Rule('tra.sai', 'Trả sai', {check})]"
    path = dropin.write("tra_sai.py", head + f"@hookimpl\ndef tdkt_rules(plan):\n    {body}\n")
    told = f"{path}, dòng {path.read_text('utf8').count(chr(10))}: Quy tắc “tra.sai”"
    assert told in dropin.tdkt("check", "bac_giang/xa-tan-phuc").out


@pytest.mark.parametrize("leaving", ["KeyboardInterrupt", "SystemExit(0)", "GeneratorExit"])
def test_a_rule_that_leaves_is_told_and_the_others_run(leaving: str, dropin: Any) -> None:
    rule = f"def check(dossier):\n    raise {leaving}\n"
    body = "return [Rule('tu.dung', 'Tự dừng', check)]"
    head = HEAD.replace("Province", "Rule")
    dropin.write("tu_dung.py", head + rule + f"@hookimpl\ndef tdkt_rules(plan):\n    {body}\n")
    ran = dropin.tdkt("check", "bac_giang/xa-tan-phuc")
    assert "rule" not in ran.err
    told = f"Quy tắc “tu.dung” (Tự dừng) không kiểm tra được: {leaving.partition('(')[0]}"
    assert f"{dropin.folder / 'tu_dung.py'}, dòng 4: {told}" in ran.out
    assert ran.code == 0


@pytest.mark.parametrize("where", ["import", "hook"])
def test_the_users_own_stop_is_no_plugins_fault(where: str, dropin: Any, tmp_path: Path) -> None:
    sleep = "import pathlib, time\n    pathlib.Path('begun').touch()\n    time.sleep(600)\n    return []"
    text = HOOK.format(hook="tdkt_plans", arguments="", body=sleep)
    dropin.write("cham.py", text if where == "hook" else text + "tdkt_plans()\n")
    with subprocess.Popen(
        [Path(sys.executable).with_name("tdkt"), "plugin", "list"], cwd=tmp_path, stderr=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "TDKT_PLUGINS_DIR": str(dropin.folder), "TDKT_HOOK_SECONDS": "600"},
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),  # noqa: PLW1509 - no threads here
    ) as running:  # fmt: skip
        while not (tmp_path / "begun").exists() and running.poll() is None:
            time.sleep(0.02)
        running.send_signal(signal.SIGINT)
        out, told = running.communicate(timeout=180)
    assert (running.returncode, out, told.decode("utf8").strip()) == (2, b"", "Đã dừng.")


@pytest.mark.parametrize(
    "command", [("profile", "list"), ("province", "list"), ("plugin", "list"), ("template", "list")]
)
def test_a_broken_plan_hides_no_other_province(command: tuple[str, ...], dropin: Any, province_text: Any) -> None:
    dropin.write("hong/plan_1.toml", province_text("hong", "Hỏng").replace("number = 1", "number = 1\nso = 2"))
    dropin.write("hong/profiles/xa.toml", 'plan = "hong/1-2026"\nlevel = "co-so"\n')
    ran = dropin.tdkt(*command)
    assert ran.code == 0
    assert "bac_giang" in ran.out
    if command[0] != "template":  # a template is found without any plan
        assert "plan_1.toml, dòng" in ran.err + ran.out


def test_a_broken_sample_profile_hides_no_other(dropin: Any, province_text: Any) -> None:
    dropin.write("hay/plan_1.toml", province_text("hay", "Hay"))
    dropin.write("hay/profiles/xa.toml", 'plan = "hay/1-2026\n')
    ran = dropin.tdkt("profile", "list")
    assert ran.code == 0
    assert "bac_giang/xa-tan-phuc" in ran.out
    assert "không đọc được hồ sơ mẫu hay/xa" in ran.err


@pytest.mark.parametrize(
    ("offer", "told"),
    [
        ('kind = "plan"\ntemplate = "thu/hong"', ["hong.docx, đoạn 2", "chưa đóng"]),
        ('kind = "plan"\ntemplate = "thu/khong-co"', ["“thu/khong-co”"]),
        ('kind = "la"\ntemplate = "thu/hong"', ["“la”", "plan"]),
        ("", ["Kế hoạch không quy định văn bản nào cho cấp này"]),
    ],
)
def test_a_plan_whose_documents_cannot_be_made_is_told(
    offer: str, told: list[str], dropin: Any, province_text: Callable[[str, str], str], tmp_path: Path
) -> None:
    from tdkt_tui.assembly import to_docx

    level = '\n[[level]]\nid = "a"\nlabel = "cấp a"\nunits = ["xã"]\n'
    dropin.write("thu/plan_1.toml", province_text("thu", "Thử") + level + (f"[[document]]\n{offer}\n" if offer else ""))
    (dropin.folder / "thu" / "templates" / "thu").mkdir(parents=True)
    (dropin.folder / "thu/templates/thu/hong.docx").write_bytes(to_docx("[Thân bài] a\n[Thân bài] {% if x %}\n"))
    (tmp_path / "p.toml").write_text(
        'plan = "thu/1-2026"\nlevel = "a"\nunit = { category = "xã", name = "Xã A" }\n'
        'issuer = { kind = "commune", name = "Ủy ban nhân dân xã A" }\nsignature = { post = "CHỦ TỊCH", name = "N" }\n'
        'document = { number = 1, symbol = "KH-UBND", date = 2026-02-02, place = "A" }\n', "utf8",
    )  # fmt: skip
    ran = dropin.tdkt("build", "p.toml", "-o", "ra", "--draft", "--format", "docx")
    assert ran.code == 2
    assert [words for words in told if words not in ran.err] == []
    assert "ngoài dự kiến" not in ran.err
    assert not (tmp_path / "ra").exists()


def test_ones_own_file_is_to_be_mended_and_named_once(dropin: Any) -> None:
    path = dropin.write("loi.py", HEAD + "x = 1 / 0\n")
    told = dropin.tdkt("plugin", "check", "loi")
    assert told.out.count(str(path)) == 1
    assert "sửa tệp ở dòng ấy" in told.out
    assert "người phát hành" not in told.out  # it is the user himself
