"""A test of a plugin that is broken, or of nothing, fails with the place; what a person has looked at stays."""

from __future__ import annotations

import json

RAISES = """\
from tdkt_tui.api import hookimpl
TDKT_API = 1


@hookimpl
def tdkt_rules(plan):
    raise KeyError("tên một người")
"""
CONTEXT = """\
from tdkt_tui.api import hookimpl
TDKT_API = 1


@hookimpl
def tdkt_extends():
    return ["dong_thap"]


@hookimpl
def tdkt_context(dossier, kind):
    raise KeyError("tên một người")
"""


def test_a_broken_folder_fails_with_its_line_and_no_reviewed_file_goes(province) -> None:
    kept = province.home / "da-xem" / "dong_thap" / "chuong-trinh" / "dong_thap.ho-so-mau.txt"
    kept.parent.mkdir(parents=True)
    kept.write_text("# đã xem\n", "utf8")
    (province.folder / "extend.toml").write_text("of = [\n", "utf8")
    for more in ((), ("--update",)):
        ran = province.test("--no-edges", "--golden", "da-xem", *more)
        assert ran.code == 1
        assert f"{province.folder / 'extend.toml'}, dòng 2" in ran.out
        assert "xóa tệp" not in ran.out
        assert kept.read_text("utf8") == "# đã xem\n"
    assert "giữ nguyên" in ran.err


def test_a_hook_that_raises_fails_the_plugin_under_test_only(province) -> None:
    path = province.folder.with_name("hong.py")
    path.write_text(RAISES, "utf8")
    ran = province.tdkt("template", "test", "--plugin", "hong", "--no-pages", "--no-edges", "--format", "json")
    assert ran.code == 1
    (attempt,) = json.loads(ran.out)["attempts"]
    (finding,) = attempt["findings"]
    assert (attempt["passed"], finding["place"]) == (False, f"{path}, dòng 7")
    assert "tên một người" not in ran.out + ran.err
    assert province.test("--no-edges", "dong_thap/chuong-trinh").code == 0


def test_a_context_that_raises_fails_every_attempt_and_nothing_is_kept_as_seen(province) -> None:
    path = province.folder.with_name("dua_vao.py")
    path.write_text(CONTEXT, "utf8")
    ran = province.test("--no-edges", "--golden", "da-xem", "--update", "--format", "json")
    assert ran.code == 1
    attempts = json.loads(ran.out)["attempts"]
    assert attempts
    assert not any(one["passed"] for one in attempts)
    assert {one["findings"][0]["place"] for one in attempts} == {f"{path}, dòng 12"}
    assert not list(province.home.glob("da-xem/**/*.txt"))


def test_a_test_of_nothing_fails(province) -> None:
    province.folder.with_name("rong.py").write_text("TDKT_API = 1\n", "utf8")
    ran = province.tdkt("template", "test", "--plugin", "rong", "--no-pages", "--no-edges")
    assert ran.code == 1
    assert "Không có lượt thử nào" in ran.out


def test_a_plugin_that_is_not_allowed_is_named(province, monkeypatch) -> None:
    allow = province.home / "cho-phep.toml"
    allow.write_text("", "utf8")
    monkeypatch.setenv("TDKT_PLUGINS_ALLOW", str(allow))
    ran = province.test("--no-edges")
    assert ran.code == 1
    assert "“dong_thap” không có trong danh sách được phép nạp" in ran.out
