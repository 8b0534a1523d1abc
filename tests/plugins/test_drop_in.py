"""Plugins that need no installation: a file, a package, or a folder of TOML."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Callable
from pathlib import Path
from typing import Any

MODULE = """\
    from pathlib import Path
    from tdkt_tui.api import Province, hookimpl
    TDKT_API = 1
    @hookimpl
    def tdkt_province():
        return Province(id="{id}", name="Tỉnh Mới")
    @hookimpl
    def tdkt_plans():
        return [Path(__file__).parent / "{plan}"]
    """


def plans(dropin: Any) -> set[str]:
    ran = dropin.tdkt("province", "list", "--format", "json")
    assert ran.code == 0, ran.err
    return {plan["id"] for province in json.loads(ran.out)["provinces"] for plan in province["plans"]}


def test_a_python_file(dropin: Any, province_text: Callable[[str, str], str]) -> None:
    dropin.write("moi.py", MODULE.format(id="moi", plan="moi.toml"))
    dropin.write("moi.toml", province_text("moi", "Mới"))
    state = dropin.states()["moi"]
    assert (state["state"], state["reason"]) == ("dùng được", "")
    assert state["source"].endswith("moi.py")
    assert {"moi/1-2026", "bac_giang/16-2019"} <= plans(dropin)


def test_a_package_that_imports_its_own_module(dropin: Any, province_text: Callable[[str, str], str]) -> None:
    dropin.write("goi/__init__.py", "from .inner import *\n")
    dropin.write("goi/inner.py", MODULE.format(id="goi", plan="ke_hoach.toml") + "\n    __all__ = ['TDKT_API', "
                 "'tdkt_province', 'tdkt_plans']\n")  # fmt: skip
    dropin.write("goi/ke_hoach.toml", province_text("goi", "Mới"))
    assert dropin.states()["goi"]["state"] == "dùng được"
    assert "goi/1-2026" in plans(dropin)


def test_a_folder_without_code(dropin: Any, province_text: Callable[[str, str], str]) -> None:
    dropin.write("vinh_du/plan_1_2026.toml", province_text("vinh_du", "Vinh Dự"))
    dropin.write("vinh_du/name.txt", "Vinh Dự\n")
    assert dropin.states()["vinh_du"]["state"] == "dùng được"
    shown = dropin.tdkt("province", "show", "vinh_du")
    assert shown.code == 0
    assert "Tổ chức phong trào thi đua năm 2026".lower() in " ".join(shown.out.lower().split())
    listed = json.loads(dropin.tdkt("province", "list", "--format", "json").out)["provinces"]
    assert {"vinh_du": "Vinh Dự"}.items() <= {item["id"]: item["name"] for item in listed}.items()


def test_a_drop_in_cannot_shadow_an_installed_module(dropin: Any) -> None:
    """A file called json.py is the plugin "json", and the program's own json stays."""
    dropin.write("json.py", "TDKT_API = 1\n")
    assert dropin.states()["json"]["state"] == "dùng được"


def test_what_a_plugin_prints_is_no_data(dropin: Any) -> None:
    dropin.write("noi_nhieu.py", "print('xin chào')\nTDKT_API = 1\n")
    ran = dropin.tdkt("plugin", "list", "--format", "json")
    assert "xin chào" not in ran.out
    assert "xin chào" in ran.err
    json.loads(ran.out)


def test_hidden_and_private_entries_are_no_plugins(dropin: Any) -> None:
    for name in ("_nhap.py", ".an.py", "ghi_chu.txt", "rong/ghi_chu.txt", "__pycache__/x.py"):
        dropin.write(name, "raise SystemExit\n")
    assert set(dropin.states()) & {"_nhap", ".an", "ghi_chu", "rong", "__pycache__"} == set()


def test_a_province_is_checked_before_it_is_handed_out(dropin: Any, province_text: Callable[[str, str], str]) -> None:
    def told() -> tuple[int, dict[str, str]]:
        ran = dropin.tdkt("plugin", "check", "vinh_du", "--format", "json")
        return ran.code, {item["rule"]: item["field"] for item in json.loads(ran.out)["findings"]}

    text = province_text("vinh_du", "Vinh Dự")
    dropin.write("vinh_du/plan_1_2026.toml", text)
    code, found = told()
    assert code == 0
    assert not any(rule.startswith("plugin.") for rule in found)
    offers = '\n[[document]]\nkind = "plan"\ntemplate = "vinh_du/khong-co"\n[[document]]\nkind = "la"\ntemplate = "x"\n'
    dropin.write("vinh_du/plan_1_2026.toml", text + offers)
    code, found = told()
    assert code == 1
    assert {"plugin.template": "document.1.template", "plugin.kind": "document.2.kind"}.items() <= found.items()
    dropin.write("vinh_du/templates/vinh_du/khong-co.docx", "hỏng")
    assert told()[1]["plugin.template"] == "document.1.template"
    dropin.write("vinh_du/plan_1_2026.toml", text + "la = 1\n")
    assert (told()[0], set(told()[1])) == (1, {"plugin.broken"})


def test_checking_a_bundled_province_finds_no_error(dropin: Any) -> None:
    assert dropin.tdkt("plugin", "check", "bac_giang").code == 0
    assert "bac_giang" in dropin.tdkt("plugin", "check", "la").err


def test_forms_that_would_not_come_back_are_told(dropin: Any, province_text: Callable[[str, str], str]) -> None:
    text = (
        province_text("vinh_du", "Vinh Dự")
        + '\n[[document]]\nkind = "form"\nby = "issuer"\ntemplate = "common/bieu-mau"\n'
    )
    form = '[[blank_form]]\nid = "a"\ntitle = "Danh sách"\ncolumn = [{ field = "full_name" }, { field = "birth"%s }]\n'

    def told(plan: str) -> list[str]:
        dropin.write("vinh_du/plan_1_2026.toml", plan)
        ran = dropin.tdkt("plugin", "check", "vinh_du", "--format", "json")
        return [item["field"] for item in json.loads(ran.out)["findings"] if item["rule"] == "plugin.form"]

    assert told(text) == ["blank_form"]
    assert told(text + form % ', heading = "Tuổi"') == ["blank_form.a.column.birth.heading"]
    assert told(text + form % ', heading = "Ngày sinh"') == []


def test_a_province_without_code_builds_forms_from_the_common_template(
    dropin: Any, province_text: Callable[[str, str], str], tmp_path: Path
) -> None:
    plan = """
        [[level]]
        id = "xa"
        label = "cấp xã"
        [[blank_form]]
        id = "a"
        title = "Danh sách"
        column = [{ field = "full_name" }, { field = "birth" }]
        [[document]]
        kind = "form"
        by = "issuer"
        template = "common/bieu-mau"
        """
    dropin.write("vinh_du/plan_1_2026.toml", province_text("vinh_du", "Vinh Dự") + textwrap.dedent(plan))
    dropin.write("vinh_du/profiles/tinh.toml", 'plan = "vinh_du/1-2026"\nlevel = "xa"\nrole = "issuer"\n')
    ran = dropin.tdkt("build", "vinh_du/tinh", "--document", "form", "--draft", "-o", tmp_path / "ra")
    assert ran.code == 0, ran.err
    assert sorted(path.name for path in (tmp_path / "ra" / "bieu-mau").iterdir()) == ["a.docx", "a.xlsx"]


def test_what_could_not_be_built_is_told(dropin: Any, province_text: Callable[[str, str], str]) -> None:
    """A name that no document has, also where only a sample gets to it, and a sample that is not whole."""
    level = '[[level]]\nid = "xa"\nlabel = "cấp xã"\n'
    offers = '[[document]]\nkind = "plan"\ntemplate = "vinh_du/a"\n'
    dropin.write("vinh_du/plan_1_2026.toml", province_text("vinh_du", "Vinh Dự") + level + offers)

    def told(template: str) -> list[dict[str, str]]:
        source = dropin.write("vinh_du/templates/vinh_du/a.txt", template)
        assert dropin.tdkt("template", "from-text", source).code == 0
        ran = dropin.tdkt("plugin", "check", "vinh_du", "--format", "json")
        found = [item for item in json.loads(ran.out)["findings"] if item["severity"] == "error"]
        assert ran.code == bool(found)
        return [item for item in found if not item["rule"].startswith("lint.")]  # a line is no whole document

    assert told("[Thân bài] Gửi {{ unit.name }}, {{ plan.title }}.\n") == []
    (unknown,) = told("[Thân bài] Vào {{ conference.datetime }}.\n")
    assert (unknown["rule"], unknown["field"]) == ("plugin.template", "document.1.template")
    assert "a.docx" in unknown["place"]
    assert "“conference”" in unknown["message"]
    sample = dropin.write("vinh_du/profiles/mau.toml", 'plan = "vinh_du/1-2026"\n')
    (bare,) = told("[Thân bài] Gửi {{ unit.name }}.\n")
    assert (bare["rule"], bare["field"]) == ("profile.missing", "level")
    assert str(sample) in bare["place"]
    sample.write_text('plan = "vinh_du/1-2026"\nlevel = "xa"\nunit.name = "Xã Mẫu"\n', "utf8")
    found = told('[Thân bài] {% if unit.name == "Xã Mẫu" %}{{ la }}{% endif %}.\n')
    assert any("“la”" in item["message"] and "a.docx" in item["place"] for item in found)


AMENDS = """
    [[amends]]
    plan = "vinh_du/1-2026"
    in_force = 2026-03-01
    clause = "I"
    changes = [{ at = "plan.signature.post", value = "PHÓ CHỦ TỊCH", clause = "I.1" }]
    """


def test_a_folder_of_another_province_s_plan_adds_to_it(dropin: Any, province_text: Callable[[str, str], str]) -> None:
    issued = province_text("vinh_du", "Vinh Dự")
    later = issued.replace("1-2026", "2-2026").replace("number = 1", "number = 2").replace("2026-01-05", "2026-02-20")
    dropin.write("vinh_du_sua/plan_sua.toml", later + textwrap.dedent(AMENDS))

    def told(plugin: str = "vinh_du_sua") -> tuple[int, list[dict[str, str]]]:
        ran = dropin.tdkt("plugin", "check", plugin, "--format", "json")
        errors = [item for item in json.loads(ran.out)["findings"] if item["severity"] == "error"]
        return ran.code, [item for item in errors if item["rule"].startswith("plugin.")]

    code, (stray,) = told()
    assert (code, stray["rule"], stray["field"]) == (1, "plugin.stray", "plan.id")
    assert "chưa cài tỉnh “vinh_du”" in stray["message"]
    dropin.write("vinh_du/plan_1_2026.toml", issued)
    assert told() == (0, [])
    assert {"vinh_du/1-2026", "vinh_du/2-2026"} <= plans(dropin)
    listed = json.loads(dropin.tdkt("province", "list", "--format", "json").out)["provinces"]
    assert "vinh_du_sua" not in {item["id"] for item in listed}
    shown = " ".join(dropin.tdkt("province", "show", "vinh_du/1-2026", "--on", "2026-03-01").out.split())
    assert "CHỦ TỊCH → PHÓ CHỦ TỊCH" in shown
    offer = '\n[[document]]\nkind = "plan"\ntemplate = "vinh_du/khong-co"\n'
    dropin.write("vinh_du_sua/plan_sua.toml", later + offer + textwrap.dedent(AMENDS))
    code, (missing,) = told()
    assert (code, missing["rule"], missing["field"]) == (1, "plugin.template", "document.1.template")


def test_a_plan_that_its_province_never_shows_is_told(dropin: Any, province_text: Callable[[str, str], str]) -> None:
    dropin.write("vinh_du/plan_1.toml", province_text("vinh_du", "Vinh Dự"))
    stray = dropin.write("vinh_du/plan_2.toml", province_text("vinh_dự", "Vinh Dự"))
    ran = dropin.tdkt("plugin", "check", "vinh_du", "--format", "json")
    (told,) = (item for item in json.loads(ran.out)["findings"] if item["rule"] == "plugin.stray")
    assert (ran.code, told["place"]) == (1, str(stray))
