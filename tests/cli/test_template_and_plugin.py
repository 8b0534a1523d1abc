"""What an author asks of one template or one plugin on the command line."""

from __future__ import annotations

import shutil

import pytest

from tdkt_tui.assembly import to_docx
from tdkt_tui.assembly.style_faults import style_faults
from tdkt_tui.locations import shipped
from tdkt_tui.workflow.templating.looking import look_at, template_uses

SOURCE = shipped("templates") / "bac_giang" / "giay-moi.txt"


def test_every_shipped_template_is_sound_and_used_or_included():
    uses = template_uses()
    assert len(uses) > 30
    looks = {use.id: look_at(use.path, use.source) for use in uses}
    assert {name: [str(fault) for fault in look.faults] for name, look in looks.items() if look.faults} == {}
    included = {name for look in looks.values() for name in look.includes}
    assert [use.id for use in uses if not use.kinds and use.id not in included] == []


def test_a_field_is_told_with_the_paragraph_of_its_first_use():
    docx = to_docx("[Thân bài] Một câu.\n[Thân bài] {{ unit.name }} và {{ unit.name }}, {{ người.tên }}.\n")
    from tdkt_tui.assembly import Template

    assert Template.from_bytes(docx).field_places() == {"unit.name": "đoạn 2", "người.tên": "đoạn 2"}


def test_a_paragraph_outside_the_contract_is_told_with_its_place():
    docx = to_docx("[Thân bài] Đúng.\n[Thân bài] Sai.\n")
    assert style_faults(docx) == []
    import io
    import zipfile

    changed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx)) as old, zipfile.ZipFile(changed, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "word/styles.xml":
                data = data.replace('w:val="Thân bài"'.encode(), b'w:val="Than bai"')
            new.writestr(name, data)
    faults = style_faults(changed.getvalue())
    assert [fault.place for fault in faults] == ["đoạn 1"]
    assert "Than bai" in faults[0].what
    assert faults[0].what.endswith("Còn ở 1 đoạn khác: đoạn 2.")
    assert "Thân bài" in faults[0].fix


@pytest.fixture
def copied(tmp_path):
    for ending in (".txt", ".docx"):
        shutil.copy(SOURCE.with_suffix(ending), tmp_path)
    return tmp_path / "giay-moi.docx"


def test_check_tells_an_edited_text_and_a_fault_of_syntax(tdkt, copied):
    assert tdkt("template", "check", copied).returncode == 0
    source = copied.with_suffix(".txt")
    source.write_text(source.read_text("utf8") + "[Thân bài] Thêm.\n", "utf8")
    told = tdkt("template", "check", copied)
    assert told.returncode == 1
    assert "đã sửa, chưa đưa vào tệp .docx" in told.stdout
    source.write_text("[Thân bài] Đúng.\n[Than bay] Sai.\n", "utf8")
    told = tdkt("template", "check", copied)
    assert "giay-moi.txt, dòng 2" in told.stdout
    source.unlink()
    copied.write_bytes(to_docx("[Thân bài] Một.\n[Thân bài] {{ unit.name }.\n"))
    told = tdkt("template", "check", copied)
    assert told.returncode == 1
    assert "đoạn 2" in told.stdout


def test_a_template_that_is_not_there_is_said(tdkt):
    for name in ("bac_giang/khong-co", "khong-co.docx"):
        told = tdkt("template", "check", name)
        assert told.returncode == 2
        assert "Lỗi:" in told.stderr


def test_a_plugin_is_told_in_full(tdkt, tmp_path):
    (tmp_path / "hong.py").write_text("x = 1\nraise ValueError('bí mật')\n")
    told = tdkt("plugin", "show", "bac_giang")
    assert told.returncode == 0
    for text in ("Phiên bản: 0.", "Nguồn: gói tdkt", "Giao diện số: 1", "tdkt_plans"):
        assert text in told.stdout
    told = tdkt("plugin", "show", "hong", env={"TDKT_PLUGINS_DIR": str(tmp_path)})
    assert told.returncode == 0
    assert "hong.py, dòng 2" in told.stdout
    assert "bí mật" not in told.stdout
    assert tdkt("plugin", "show", "khong-co").returncode == 2


def test_check_without_a_name_tries_every_template(tdkt, tmp_path, monkeypatch):
    home = tmp_path / "plugins" / "tinh_thu"
    (home / "templates" / "tinh_thu").mkdir(parents=True)
    (home / "plan.toml").write_text('[plan]\nid = "tinh_thu/1"\n', "utf8")
    (home / "templates" / "tinh_thu" / "rac.docx").write_text("rác", "utf8")
    monkeypatch.setenv("TDKT_PLUGINS_DIR", str(tmp_path / "plugins"))
    told = tdkt("template", "check")
    assert told.returncode == 1
    assert told.stdout.splitlines()[0].startswith("tinh_thu/rac: Tệp không phải .docx")
    assert "1 lỗi." in told.stderr


def test_a_template_that_is_not_there_has_the_nearest_name_told(tdkt):
    told = tdkt("template", "text", "bac_giang/giay-mio")
    assert told.returncode == 2
    assert "có phải “bac_giang/giay-moi”?" in told.stderr


def test_a_date_to_be_filled_in_later_is_shown_as_of_the_plan(tdkt, tmp_path):
    profile = tmp_path / "ho-so.toml"
    profile.write_text('plan = "bac_giang/16-2019"\nlevel = "co-so"\n', "utf8")
    told = tdkt("check", profile).stdout
    assert "not_before = 2019-" in told
    assert "2020-01-15" not in told
