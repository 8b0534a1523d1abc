"""What an administrator's list allows is loaded, what it does not is named, and none of its code has run."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

CODE = """\
from pathlib import Path
from tdkt_tui.api import hookimpl
TDKT_API = 1
Path("da-chay").touch()
@hookimpl
def tdkt_templates():
    return []
"""


@pytest.fixture
def listed(dropin: Any, monkeypatch: pytest.MonkeyPatch, province_text: Callable[[str, str], str]) -> Path:
    """A folder without code, a file, a package of code; the list is there and empty."""
    dropin.write("dong_thap/plan_1.toml", province_text("dong_thap", "Đồng Tháp"))
    dropin.write("tep.py", CODE)
    dropin.write("goi/__init__.py", "from .trong import *\n")
    dropin.write("goi/trong.py", CODE)
    path = dropin.folder.parent / "allow.toml"
    path.write_text("", "utf8")
    monkeypatch.setenv("TDKT_PLUGINS_ALLOW", str(path))
    return path


def allow(dropin: Any, path: Path, *plugins: str) -> None:
    ran = dropin.tdkt("plugin", "allow", *plugins)
    assert ran.code == 0, ran.err
    path.write_text(ran.out, "utf8")


def test_nothing_unlisted_is_loaded_and_each_is_named(dropin: Any, listed: Path) -> None:
    states = dropin.states()
    assert {name: states[name]["state"] for name in ("dong_thap", "tep", "goi", "bac_giang")} == {
        "dong_thap": "hỏng", "tep": "hỏng", "goi": "hỏng", "bac_giang": "dùng được",
    }  # fmt: skip
    assert "không có trong danh sách được phép" in states["tep"]["reason"]
    assert str(listed) in states["tep"]["reason"]
    assert not (dropin.folder.parent / "da-chay").exists()
    assert "Đồng Tháp" not in dropin.tdkt("province", "list").out


def test_what_is_listed_is_loaded_until_it_changes(dropin: Any, listed: Path) -> None:
    allow(dropin, listed, "dong_thap", "tep", "goi", "bac_giang")
    assert not (dropin.folder.parent / "da-chay").exists()  # hashing imports nothing
    assert {item["state"] for item in dropin.states().values()} == {"dùng được"}
    assert not list(dropin.folder.rglob("__pycache__"))  # compiled code beside the sources would escape the hash
    (dropin.folder.parent / "da-chay").unlink()
    dropin.write("goi/trong.py", CODE + "x = 1\n")
    dropin.write("dong_thap/templates/dong_thap/a.txt", "[Thân bài] a\n")
    (dropin.folder / "tep.py").unlink()
    states = dropin.states()
    assert [states[name]["state"] for name in ("goi", "dong_thap")] == ["hỏng", "hỏng"]
    assert "đã khác với bản được phép" in states["goi"]["reason"]
    assert not (dropin.folder.parent / "da-chay").exists()


@pytest.mark.parametrize("tool", [".git", "__pycache__"])
def test_what_tools_keep_in_a_plugin_counts_not_and_is_not_imported(dropin: Any, listed: Path, tool: str) -> None:
    dropin.write("goi/__init__.py", f"import sys\nsys.path.insert(0, __file__[:-11] + {tool!r})\nimport lay_len\n")
    allow(dropin, listed, "dong_thap", "goi")
    dropin.write(f"dong_thap/{tool}/index", "một")
    dropin.write(f"goi/{tool}/lay_len.py", CODE)
    states = dropin.states()
    assert (states["dong_thap"]["state"], states["goi"]["state"]) == ("dùng được", "hỏng")
    assert f"{tool}/lay_len.py" in states["goi"]["reason"]
    dropin.write(f"dong_thap/{tool}x/index", "một")
    assert dropin.states()["dong_thap"]["state"] == "hỏng"


@pytest.mark.parametrize(("text", "line", "said"), [
    ("# a\n[plugin.tep]\nsha256 = 12\n", 3, "không phải 64 chữ số thập lục phân"),
    ('[plugin.tep]\nsha256 = ["…"]\n', 2, 'mục thứ 1 của danh sách sha256 không phải'),
    ('[plugin.tep]\nsha256 = ["…"]\n', 2, 'ghi sha256 = "<64 chữ số 0-9, a-f>", nhiều bản'),
    ('[plugin.tep]\nsha256 = []\n', 1, "danh sách sha256 rỗng"),
    ('[[plugin.tep]]\nsha256 = "…"\n', 1, "viết [plugin.MÃ], dòng dưới là sha256"),
    ("[plugin.tep]\n# a\nsha265 = 'x'\n", 3, "khóa lạ “sha265”"),
    ("\n[plugin.tep]\n", 2, "thiếu sha256"),
    ("[plugin.tep]\nsha256 = 'x'\n[plugin.tep]\n", 3, "được ghi hai lần"),
    ("\n[plugins.tep]\nsha256 = 'x'\n", 2, "không phải “plugin”"),
])  # fmt: skip
def test_what_is_wrong_with_the_list_is_told_with_its_line(
    text: str, line: int, said: str, dropin: Any, listed: Path
) -> None:
    listed.write_text(text, "utf8")
    reason = dropin.states()["tep"]["reason"]
    assert f"{listed}, dòng {line}" in reason
    assert said in reason
    assert "đã khác với bản" not in reason


def test_copies_of_one_plugin_are_one_table_of_those_that_are_used(dropin: Any, listed: Path) -> None:
    other = dropin.folder.parent / "tdkt" / "plugins"  # the user's own folder
    for name in ("dong_thap", "goi"):
        shutil.copytree(dropin.folder / name, other / name)
    (other / "goi" / "trong.py").write_text(CODE + "x = 1\n", "utf8")
    allow(dropin, listed, "dong_thap", "goi")
    lines = listed.read_text("utf8").splitlines()
    tables = [line.partition("  #")[0] for line in lines if line.startswith("[")]
    assert tables == ["[plugin.dong_thap]", "[plugin.goi]"]
    assert any(line.startswith(f"# {other / 'dong_thap'}: không dùng bản này") for line in lines)
    assert [line.count('"') for line in lines if line.startswith("sha256 = [")] == [4]  # both copies of code are used
    assert "hỏng" not in {state["state"] for name, state in dropin.states().items() if name in ("dong_thap", "goi")}


def test_compiled_code_beside_the_source_is_not_read(dropin: Any, listed: Path, tmp_path: Path) -> None:
    import py_compile

    allow(dropin, listed, "goi")
    source = dropin.folder / "goi" / "trong.py"
    bad = tmp_path / "xau.py"
    bad.write_text(CODE.replace("da-chay", "ma-xau"), "utf8")
    compiled = Path(
        py_compile.compile(str(bad), doraise=True, invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH)
        or ""
    )
    (source.parent / "__pycache__").mkdir()
    shutil.copy(compiled, source.parent / "__pycache__" / compiled.name.replace("xau", "trong"))
    assert dropin.states()["goi"]["state"] == "dùng được"
    assert not (dropin.folder.parent / "ma-xau").exists()
    assert (dropin.folder.parent / "da-chay").exists()


def test_the_folder_beside_a_file_is_hashed_with_it(dropin: Any, listed: Path) -> None:
    plan = dropin.write("_tep/plan_1.toml", "[plan]\n")
    allow(dropin, listed, "tep")
    assert dropin.states()["tep"]["state"] == "dùng được"
    plan.write_text("[plan]\n# đã sửa\n", "utf8")
    reason = dropin.states()["tep"]["reason"]
    assert "đã khác với bản được phép" in reason
    assert "tdkt plugin allow tep" in reason
    allow(dropin, listed, "tep")
    assert dropin.states()["tep"]["state"] == "dùng được"


def test_a_file_that_no_hash_covers_is_not_imported(dropin: Any, listed: Path) -> None:
    beside = "import sys\nfrom pathlib import Path\nsys.path.insert(0, str(Path(__file__).parent{}))\nimport phu_nao\n"
    for name, folder in (("ngoai", ""), ("trong", " / '_trong'")):
        dropin.write(f"{name}.py", beside.format(folder) + "TDKT_API = 1\n")
    dropin.write("_trong/phu_nao.py", "")
    inside = dropin.write("phu_nao/__init__.py", "from pathlib import Path\nPath('da-chay').touch()\n")
    allow(dropin, listed, "ngoai", "trong")
    states = dropin.states()
    assert states["trong"]["state"] == "dùng được"
    assert f"{inside}: Phần mở rộng “ngoai”: Không nhập tệp này" in states["ngoai"]["reason"]
    assert not (dropin.folder.parent / "da-chay").exists()


def test_a_folder_named_after_a_plugin_that_is_a_folder_is_covered_by_no_hash(dropin: Any, listed: Path) -> None:
    dropin.write(
        "goi/__init__.py", "import sys\nsys.path.insert(0, __file__[:-15] + '_goi')\nimport phu_goi\nTDKT_API = 1\n"
    )
    inside = dropin.write("_goi/phu_goi.py", "from pathlib import Path\nPath('da-chay').touch()\n")
    allow(dropin, listed, "goi")
    assert f"{inside}: Phần mở rộng “goi”: Không nhập tệp này" in dropin.states()["goi"]["reason"]
    assert not (dropin.folder.parent / "da-chay").exists()


def test_a_list_that_cannot_be_read_allows_nothing(dropin: Any, listed: Path) -> None:
    for text in ("[plugin", None):
        listed.unlink()
        if text:
            listed.write_text(text, "utf8")
        states = dropin.states()
        assert (states["tep"]["state"], states["bac_giang"]["state"]) == ("hỏng", "dùng được")
        assert "không đọc được danh sách" in states["tep"]["reason"]
    assert not (dropin.folder.parent / "da-chay").exists()


def test_a_link_to_a_folder_is_not_hashed(dropin: Any, listed: Path, tmp_path: Path) -> None:
    (tmp_path / "ngoai").mkdir()
    (dropin.folder / "dong_thap" / "templates").symlink_to(tmp_path / "ngoai")
    ran = dropin.tdkt("plugin", "allow", "dong_thap")
    assert ran.code == 2
    assert "liên kết" in ran.err


def test_of_two_for_one_province_the_user_chooses(dropin: Any, province_text: Callable[[str, str], str]) -> None:
    other = dropin.folder.parent / "tdkt" / "plugins" / "dong_thap"
    dropin.write("dong_thap/plan_1.toml", province_text("dong_thap", "Đồng Tháp"))
    dropin.write("dong_thap/name.txt", "Bản thứ nhất")
    other.mkdir(parents=True)
    (other / "plan_1.toml").write_text(province_text("dong_thap", "Đồng Tháp"), "utf8")
    (other / "name.txt").write_text("Bản thứ hai", "utf8")

    def shown() -> tuple[str, list[str]]:
        listed = json.loads(dropin.tdkt("plugin", "list", "--format", "json").out)["plugins"]
        provinces = json.loads(dropin.tdkt("province", "list", "--format", "json").out)["provinces"]
        (name,) = (item["name"] for item in provinces if item["id"] == "dong_thap")
        return name, [item["state"] for item in listed if item["id"] == "dong_thap"]

    assert shown() == ("Bản thứ nhất", ["dùng được", "bị trùng"])
    choice = dropin.folder.parent / "tdkt" / "plugins.toml"
    choice.write_text(f'[use]\ndong_thap = "{other}"\n', "utf8")
    assert shown() == ("Bản thứ hai", ["không dùng", "dùng được"])
    assert dropin.tdkt("province", "list").err == ""
    choice.write_text('[use]\ndong_thap = "/khong/co"\n', "utf8")
    assert shown()[0] == "Bản thứ nhất"
    assert "nguồn không có" in dropin.tdkt("province", "list").err
