"""What a plugin brings as templates is read whole, whether a plan uses it or not, and nothing is covered in silence."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.assembly import to_docx
from tdkt_tui.locations import shipped


@pytest.fixture
def moi(dropin: Any, province_text: Callable[[str, str], str]) -> Any:
    """Return a drop-in folder with the plugin “moi”, a plan and no template."""
    dropin.write("moi/plan.toml", province_text("moi", "Mới"))
    (dropin.folder / "moi/templates/moi").mkdir(parents=True)
    return dropin


def put(dropin: Any, name: str, text: str) -> None:
    path = dropin.folder / "moi/templates" / f"{name}.docx"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(to_docx(text))


def findings(dropin: Any, rule: str) -> list[dict[str, Any]]:
    ran = dropin.tdkt("plugin", "check", "moi", "--format", "json")
    return [item for item in json.loads(ran.out)["findings"] if item["rule"] == rule]


def test_a_template_that_a_shipped_one_covers_is_told(moi: Any) -> None:
    put(moi, "binh_thuan/giay-moi", "[Thân bài] Mẫu riêng.\n")
    used = str(shipped("templates") / "binh_thuan/giay-moi.docx")
    lines = moi.tdkt("template", "list").out.splitlines()
    (covered,) = [line for line in lines if "bị che bởi" in line]
    assert covered.startswith("binh_thuan/giay-moi ")
    assert covered.endswith(f"bị che bởi {used}")
    assert "moi/templates/binh_thuan/giay-moi.docx" in covered
    told = json.loads(moi.tdkt("template", "list", "--format", "json").out)
    assert [(item["id"], item["covered_by"]) for item in told["covered"]] == [("binh_thuan/giay-moi", used)]
    (found,) = findings(moi, "plugin.covered")
    assert found["severity"] == "warning"
    assert used in found["message"]
    assert "moi/giay-moi" in found["fix"]


def test_a_name_means_one_template_whichever_plugin_was_loaded_first(moi: Any, monkeypatch: Any) -> None:
    from tdkt_tui.plugins.registry import Registry
    from tdkt_tui.workflow import catalogue

    put(moi, "thuong_nien/phan-cong", "[Thân bài] Mẫu riêng.\n")
    monkeypatch.setenv("TDKT_PLUGINS_DIR", str(moi.folder))
    found = []
    for load in ("load_province", "load_all"):
        plugins = Registry()
        monkeypatch.setattr(catalogue, "registry", lambda plugins=plugins: plugins)
        getattr(plugins, load)(*(["moi"] if load == "load_province" else []))
        found.append(catalogue.template_path("thuong_nien/phan-cong"))
    assert found == [shipped("templates") / "thuong_nien/phan-cong.docx"] * 2


def test_every_template_of_a_plugin_is_read_though_no_plan_uses_it(moi: Any) -> None:
    put(moi, "moi/hong", "[Thân bài] Một.\n{%p if unit.name %}\n[Thân bài] Hai.\n{%p endiff %}\n")
    put(moi, "moi/ho", "[Thân bài] {{ unit.name }.\n")
    put(moi, "moi/sai-ten", "[Thân bài] {{ unit.name }} {{ conferense.venue }}\n")
    put(moi, "moi/tot", "{%p for line in recipients %}\n[Thân bài] {{ line }} {{ extra.moi.x }}\n{%p endfor %}\n"
                        "[Thân bài] {{ plan.named.bat_ky }}\n")  # fmt: skip
    errors = findings(moi, "plugin.template")
    assert {item["place"].partition(",")[0] for item in errors} == {"moi/hong.docx", "moi/ho.docx"}
    assert {item["severity"] for item in errors} == {"error"}
    assert all("đoạn" in item["place"] for item in errors)
    (name,) = findings(moi, "plugin.name")
    assert name["severity"] == "warning"
    assert "conferense.venue" in name["message"]
    assert "conference.venue" in name["fix"]
    assert name["place"] == "moi/sai-ten.docx, đoạn 1"
    assert moi.tdkt("plugin", "check", "moi").code == 1


def test_a_text_that_was_not_made_into_its_docx_is_a_warning(moi: Any) -> None:
    put(moi, "moi/van-ban", "[Thân bài] Cũ.\n")
    moi.write("moi/templates/moi/van-ban.txt", "[Thân bài] Mới.\n")
    (found,) = findings(moi, "plugin.template")
    assert (found["severity"], found["place"]) == ("warning", "moi/van-ban.txt")


@pytest.mark.parametrize("province", ["bac_giang", "bac_ninh", "binh_thuan", "kien_giang"])
def test_shipped_templates_call_known_names_only(province: str) -> None:
    from tdkt_tui.assembly import Template
    from tdkt_tui.context.names import is_known

    fields = {
        name for path in (shipped("templates") / province).glob("*.docx") for name in Template.load(path).fields()
    }
    assert fields
    assert [name for name in fields if not is_known(name)] == []


@pytest.mark.parametrize("name", ["conferense.venue", "unit.name.short", "plan.naming.x", "agenda[].hour", "loops"])
def test_an_unknown_name_is_told_from_a_known_one(name: str) -> None:
    from tdkt_tui.context.names import is_known

    assert not is_known(name)


def test_the_screen_of_templates_tells_what_is_covered() -> None:
    from pathlib import Path

    from tdkt_tui.tui.shown.template_page import about, line_of
    from tdkt_tui.workflow.templating.looking import TemplateUse

    use = TemplateUse("binh_thuan/giay-moi", "binh_thuan", "Bình Thuận", Path("a.docx"), None, covers=(Path("b.docx"),))
    assert "giay-moi  trùng tên" in line_of(use).plain
    assert any("b.docx" in str(entry) and "trùng tên" in str(entry) for entry in about(use, None))
    assert "trùng tên" not in line_of(TemplateUse("a/b", "a", "A", None, None)).plain
