"""What the manual shows extends another's province: a folder without code and a package, each whole."""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
PAGE = "".join((REPOSITORY / "docs" / name).read_text("utf8") for name in ("hooks.md", "extend-toml.md"))
CODE = next(code for code in re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL) if "tdkt_extends" in code)
PARTS = next(text for text in re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL) if text.startswith("of = "))
ENTRY = next(text for text in re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL) if text.startswith("# thêm vào cuối"))
TEMPLATES = {
    "tuyen-truyen": "@chèn common/dau-van-ban\n[Tên loại] {{ document.type }}\n[Trích yếu] Tuyên truyền\n"
                    "[Kẻ dưới trích yếu]\n[Thân bài] Đầu mối: {{ extra.tuyen_truyen.secretary }}./.\n"
                    "@chèn common/noi-nhan-chu-ky\n",
    "giay-moi": (REPOSITORY / "templates/bac_giang/giay-moi.txt").read_text("utf8").replace("trân trọng", "rất mong"),
}  # fmt: skip
SAMPLE = REPOSITORY / "profiles" / "bac_giang" / "xa-tan-phuc"


def package(folder: Path, group: str = "tdkt.extend", name: str = "tuyen_truyen", version: str = "1.0") -> Path:
    """Write what pip would: a package, and its metadata beside it."""
    info = folder / f"tdkt_{name}-{version}.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: tdkt-{name}\nVersion: {version}\n", "utf8")
    (info / "entry_points.txt").write_text(f"[{group}]\n{name} = tdkt_{name}\n", "utf8")
    return folder / f"tdkt_{name}"


@pytest.fixture(params=["folder", "package"])
def extended(request: Any, dropin: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Return the drop-in folder, with the example of the page as a folder without code or as a package of pip's."""
    if request.param == "folder":
        where = dropin.folder / "tuyen_truyen"
        dropin.write("tuyen_truyen/extend.toml", PARTS)
    else:
        where = package(tmp_path / "site")
        where.mkdir()
        (where / "__init__.py").write_text(CODE, "utf8")
        monkeypatch.setenv("PYTHONPATH", str(where.parent))
    texts = where / "templates" / "tuyen_truyen"
    texts.mkdir(parents=True)
    for name, text in TEMPLATES.items():
        (texts / f"{name}.txt").write_text(text, "utf8")
        assert dropin.tdkt("template", "from-text", texts / f"{name}.txt").code == 0
    return dropin


def profile(dropin: Any, entry: str) -> Path:
    path: Path = dropin.folder.parent / "xa-tan-phuc.toml"
    path.with_suffix(".csv").write_bytes(SAMPLE.with_suffix(".csv").read_bytes())
    path.write_text(SAMPLE.with_suffix(".toml").read_text("utf8") + "\n" + entry, "utf8")
    return path


def words(path: Path) -> str:
    with zipfile.ZipFile(path) as made:
        return re.sub(r"<[^>]+>", "", made.read("word/document.xml").decode())


def test_a_kind_a_template_a_field_and_a_rule_are_added(extended: Any) -> None:
    checked = extended.tdkt("plugin", "check", "tuyen_truyen", "--format", "json")
    page = json.loads(checked.out)
    assert checked.code == 0, checked.out
    assert {item["id"]: item["detail"] for item in page["results"]}["rules"].startswith("1 quy tắc, thử")
    built = extended.tdkt("build", profile(extended, ENTRY), "-o", "ra", "--format", "docx")
    assert built.code == 0, built.err
    out = extended.folder.parent / "ra"
    assert "Đầu mối: Bộ phận Văn hóa xã" in words(out / "tuyen-truyen.docx")
    assert all("rất mong kính mời" in words(path) for path in (out / "giay-moi").glob("*.docx"))
    assert list((out / "giay-moi").glob("*.docx"))
    assert (out / "ke-hoach.docx").exists()
    checked = extended.tdkt("check", profile(extended, ENTRY), "--format", "json")
    (told,) = [item for item in json.loads(checked.out)["findings"] if item["rule"] == "tuyen_truyen.rooms"]
    assert (told["severity"], told["field"]) == ("warning", "extra.tuyen_truyen.rooms")
    assert told["citation"].endswith("mục II.2")
    bare = json.loads(extended.tdkt("check", profile(extended, ""), "--format", "json").out)["findings"]
    assert "extra.tuyen_truyen.secretary" in {item["field"] for item in bare}


def test_other_levels_and_provinces_stay_as_they_are(extended: Any) -> None:
    shown = extended.tdkt("province", "show", "bac_giang/16-2019").out
    assert "publicity" in shown
    for name in ("bac_giang/ubnd-huyen-viet-yen", "kien_giang/ban-tdkt-bao-cao-6-thang"):
        ran = extended.tdkt("check", name, "--format", "json")
        assert not [item for item in json.loads(ran.out)["findings"] if "tuyen_truyen" in item["rule"] + item["field"]]


def test_two_that_extend_the_same_are_told_and_the_first_is_used(extended: Any) -> None:
    extended.write("xem_lai/extend.toml", PARTS.replace("tuyen_truyen.rooms", "xem_lai.rooms"))
    states = extended.states()
    assert states["tuyen_truyen"]["state"] == "dùng được"
    assert states["xem_lai"]["state"] == "hỏng"
    told = extended.tdkt("plugin", "check", "xem_lai").out
    assert (
        "loại văn bản “publicity” mà phần mở rộng “tuyen_truyen” đã có" in told or "“publicity” mà phần mở rộng" in told
    )
    assert extended.tdkt("plugin", "check", "tuyen_truyen").code == 0


def test_a_province_that_is_not_there_is_told(dropin: Any) -> None:
    dropin.write("tuyen_truyen/extend.toml", PARTS.replace("bac_giang", "la_lam"))
    state = dropin.states()["tuyen_truyen"]
    assert (state["state"], "la_lam" in state["reason"]) == ("chưa dùng", True)
    ran = dropin.tdkt("plugin", "check", "tuyen_truyen", "--format", "json")
    assert ran.code == 1
    assert "plugin.extends" in {item["rule"] for item in json.loads(ran.out)["findings"]}


@pytest.mark.parametrize(
    ("old", "new", "line", "told"),
    [
        ('label = "Kế hoạch tuyên truyền"', 'lable = "Kế hoạch"', "dòng 6", "lable"),
        ("at_most = 3", "", "dòng", "đúng một điều kiện"),
        ("at_most = 3", 'at_most = "hai phòng"', "dòng", "khóa của hồ sơ"),
        ('kind = "number"', 'kind = "so"', "dòng 29", "kind"),
        ("[[rule]]", "[[rule]", "dòng", ""),
        ('id = "publicity"', 'id = "plan"', "dòng 5", "“plan” mà chương trình đã có"),
        ('levels = ["co-so"]\n\n[[document]]', 'levels = ["xa"]\n\n[[document]]', "dòng 13", "cấp không có: xa"),
    ],
)
def test_a_fault_of_the_file_is_told_with_its_line(old: str, new: str, line: str, told: str, dropin: Any) -> None:
    assert old in PARTS
    path = dropin.write("tuyen_truyen/extend.toml", PARTS.replace(old, new))
    state = dropin.states()["tuyen_truyen"]
    assert state["state"] == "hỏng"
    assert told in state["reason"]
    assert (f"{path}, {line}" if line else "") in state["reason"]
    assert dropin.tdkt("province", "show", "bac_giang").code == 0


@pytest.mark.parametrize(
    ("old", "new", "line", "told"),
    [
        ("tuyen_truyen/tuyen-truyen", "tuyen_truyen/tuyen-truyn", "dòng 12", "không có mẫu “tuyen_truyen/tuyen-truyn”"),
        ('kind = "publicity"', 'kind = "publicty"', "dòng 11", "loại chưa ai khai báo: “publicty”"),
        (
            "extra.tuyen_truyen.rooms",
            "extra.tuyen_truyen.room",
            "dòng 37",
            "xem mục “extra.tuyen_truyen.room” không có",
        ),
        ('id = "tuyen_truyen.rooms"', 'id = "people"', "dòng 33", "Mã quy tắc “people” đã có"),
        ('of = "bac_giang"', 'of = "bac_gang"', "dòng 1", "Tỉnh được bổ sung “bac_gang” chưa cài"),
    ],
)
def test_what_is_added_to_another_province_is_checked_too(
    old: str, new: str, line: str, told: str, dropin: Any
) -> None:
    path = dropin.write("tuyen_truyen/extend.toml", PARTS.replace(old, new, 1))
    ran = dropin.tdkt("plugin", "check", "tuyen_truyen", "--format", "json")
    assert ran.code == 1
    places = {item["message"]: item["place"] for item in json.loads(ran.out)["findings"]}
    (message,) = [message for message in places if told in message]
    assert places[message] == f"{path}, {line}"


def test_a_province_of_toml_has_parts_of_its_own(dropin: Any, province_text: Callable[[str, str], str]) -> None:
    own = '[[field]]\nkey = "seats"\nlabel = "số ghế"\nkind = "number"\nrequired = true\n'
    dropin.write(
        "vinh_du/plan_1.toml", province_text("vinh_du", "Vinh Dự") + '[[level]]\nid = "xa"\nlabel = "cấp xã"\n'
    )
    dropin.write("vinh_du/extend.toml", own)
    dropin.write("vinh_du/profiles/mau.toml", 'plan = "vinh_du/1-2026"\nlevel = "xa"\n')
    ran = dropin.tdkt("check", "vinh_du/mau", "--format", "json")
    assert "extra.vinh_du.seats" in {item["field"] for item in json.loads(ran.out)["findings"]}
    dropin.write("vinh_du/extend.toml", 'of = "bac_giang"\n' + own)
    assert "chỉ bổ sung cho chính nó" in dropin.states()["vinh_du"]["reason"]


def test_a_rule_without_code_says_how_grave_it_is(dropin: Any) -> None:
    """Each word that the page lists, and what says none: a rule without Python can stop a build."""
    rule = (
        '[[rule]]\nid = "tuyen_truyen.{0}"\ntitle = "Địa bàn"\nclause = "II.2"\ncertainty = "quoted"\n'
        'field = "unit.area"\nlacks = "xã"\nmessage = "Ghi tên, không ghi loại."\n{1}'
    )
    said = {grave: f'severity = "{grave}"\n' for grave in ("error", "warning", "note")} | {"none": ""}
    parts = "".join(rule.format(*item) for item in said.items())
    dropin.write("tuyen_truyen/extend.toml", 'of = "bac_giang"\n' + parts)
    ran = dropin.tdkt("check", profile(dropin, ""), "--format", "json")
    told = {item["rule"]: item["severity"] for item in json.loads(ran.out)["findings"]}
    assert ran.code == 1
    assert {grave: told.get(f"tuyen_truyen.{grave}") for grave in said} == {
        "error": "error", "warning": "warning", "note": "note", "none": "warning",
    }  # fmt: skip
    wrong = dropin.write("tuyen_truyen/extend.toml", 'of = "bac_giang"\n' + rule.format("la", 'severity = "nặng"\n'))
    told = dropin.tdkt("plugin", "check", "tuyen_truyen").out
    assert f"{wrong}, dòng 10 › rule.1.severity" in told
    assert "error" in told
    assert "warning" in told
