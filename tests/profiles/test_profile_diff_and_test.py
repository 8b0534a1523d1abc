"""``tdkt profile diff`` and ``tdkt profile test``: what differs by key and item, what is missing by document."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from lxml import etree

from tdkt_tui.model.personal import is_personal

SAMPLE = Path(__file__).resolve().parents[2] / "profiles/bac_giang/ubnd-huyen-viet-yen.toml"


@pytest.fixture
def two(tmp_path):
    """Return two profiles: a sample, and the same with a few things changed."""
    text = SAMPLE.read_text("utf8")
    (tmp_path / SAMPLE.with_suffix(".csv").name).write_bytes(SAMPLE.with_suffix(".csv").read_bytes())
    (tmp_path / "a.toml").write_text(text, "utf8")
    signer = re.search(r'^\[signature\].*?^name = "([^"]*)"', text, re.MULTILINE | re.DOTALL)[1]
    venue = re.search(r'^venue = "([^"]*)"', text, re.MULTILINE)[1]
    changed = text.replace(f'"{signer}"', '"Trần Thị Khác"').replace(f'venue = "{venue}"', 'venue = "Nhà văn hóa"')
    first, _, rest = changed.partition("[[recipient]]\n")
    gone, _, rest = rest.partition("[[recipient]]\n")
    changed = f'{first}[[recipient]]\n{rest}\n[[recipient]]\nname = "Báo Bắc Giang"\n'
    (tmp_path / "b.toml").write_text(changed, "utf8")
    return tmp_path, signer, venue, re.search(r'name = "([^"]*)"', gone)[1]


def test_differences_are_told_by_label_lists_by_item_and_names_of_persons_only_when_asked(tdkt, two):
    folder, signer, venue, gone = two
    ran = tdkt("profile", "diff", folder / "a.toml", folder / "b.toml")
    assert ran.returncode == 0, ran.stderr
    lines = ran.stdout.splitlines()
    assert "họ tên người ký (signature.name): khác" in lines
    assert signer not in ran.stdout
    assert "Trần Thị Khác" not in ran.stdout
    assert "--sensitive" in ran.stderr
    assert f"địa điểm (conference.venue): {venue} → Nhà văn hóa" in " ".join(map(str.strip, lines))
    assert "    + Báo Bắc Giang" in lines
    assert any(line.startswith(f"    - {gone[:20]}") for line in lines)
    assert len([line for line in lines if line.startswith(("    + ", "    - ", "    ~ "))]) == 2
    assert max(map(len, lines)) <= 80
    asked = tdkt("profile", "diff", folder / "a.toml", folder / "b.toml", "--sensitive", "--format", "json")
    told = {one["key"]: one for one in json.loads(asked.stdout)["changes"]}
    assert (told["signature.name"]["was"], told["signature.name"]["now"]) == (signer, "Trần Thị Khác")


def test_a_changed_row_is_told_by_its_columns_and_a_guest_not_at_all(tdkt, tmp_path):
    text = 'plan = "bac_giang/16-2019"\nlevel = "co-so"\n{}'
    row = '[[task]]\ntask = "Chuẩn bị"\nbody = "{}"\n[[task]]\ntask = "Khác"\nbody = "X"\n'
    guest = '[[invitation.guest]]\nname = "{}"\npost = "Y"\n'
    (tmp_path / "a.toml").write_text(text.format(row.format("Văn phòng") + guest.format("Ông Bí Mật")), "utf8")
    (tmp_path / "b.toml").write_text(text.format(row.format("Phòng Nội vụ") + guest.format("Bà Kín Đáo")), "utf8")
    ran = tdkt("profile", "diff", "a.toml", "b.toml", "--exit-code", cwd=tmp_path)
    assert ran.returncode == 1
    shown = " ".join(ran.stdout.split())
    assert "~ Chuẩn bị: cơ quan, bộ phận chủ trì: Văn phòng → Phòng Nội vụ" in shown.replace("Cơ quan", "cơ quan")
    assert "Bí Mật" not in ran.stdout
    assert "Kín Đáo" not in ran.stdout
    same = tdkt("profile", "diff", "a.toml", "a.toml", "--exit-code", cwd=tmp_path)
    assert (same.returncode, same.stdout) == (0, "")


@pytest.mark.parametrize(("key", "personal"), [
    ("signature.name", True), ("report.signature.name", True), ("invitation.guest", True), ("invitation.contact", True),
    ("extra.binh_thuan.phone", True), ("signature.post", False), ("unit.name", False), ("invitation.venue", False),
])  # fmt: skip
def test_which_keys_are_personal(key, personal):
    assert is_personal(key) is personal


def test_a_profile_builds_every_document_of_its_unit_and_says_what_each_lacks(tdkt, two):
    folder, *_ = two
    text = (folder / "a.toml").read_text("utf8")
    (folder / "b.toml").write_text(re.sub(r"^venue = .*\n", "", text, flags=re.MULTILINE), "utf8")
    (folder / "hong.toml").write_text('plan = "bac_giang/16-2019"\nlevel = \n', "utf8")
    (folder / "bang.toml").write_text("[khac]\na = 1\n", "utf8")
    before = sorted(folder.iterdir())
    ran = tdkt("profile", "test", folder, "--junit", folder / "ra.xml")
    assert ran.returncode == 1
    assert sorted(folder.iterdir()) == sorted([*before, folder / "ra.xml"])
    lines = ran.stdout.splitlines()
    heads = [line for line in lines if not line.startswith(" ")]
    assert heads[0].startswith(f"ĐẠT   {folder / 'a.toml'} – Huyện Việt Yên: 8 văn bản")
    assert re.fullmatch(r"HỎNG  .*b\.toml – Huyện Việt Yên: \d/8 văn bản", heads[1])
    assert heads[2].startswith(f"HỎNG  {folder / 'hong.toml'}")
    assert len(heads) == 3
    (lack,) = [line for line in lines if "(conference.venue)" in line]
    assert lack.startswith("    LỖI: ")
    assert "Giấy mời" in lack
    suite = etree.parse(folder / "ra.xml").getroot().find("testsuite")
    failed = {(case.get("classname"), case.get("name")) for case in suite if case.find("failure") is not None}
    assert suite.get("name") == "tdkt profile test"
    assert {name for _, name in failed} >= {"hồ sơ", "Giấy mời"}
    assert not any("a.toml" in group for group, _ in failed)


def test_as_json_each_profile_has_its_cases(tdkt):
    ran = tdkt("profile", "test", "bac_giang/xa-tan-phuc", "--format", "json")
    assert ran.returncode == 0, ran.stderr
    told = json.loads(ran.stdout)
    assert told["passed"]
    cases = told["profiles"][0]["cases"]
    assert [case["passed"] for case in cases] == [True] * 9
    assert [case["name"] for case in cases if case["name"].endswith("(khi yêu cầu)")]


def test_a_folder_without_profiles_is_told(tdkt, tmp_path):
    ran = tdkt("profile", "test", tmp_path)
    assert ran.returncode == 2
    assert str(tmp_path) in ran.stderr


def test_a_value_that_is_wrong_is_told_with_its_line(tdkt, two):
    path = two[0] / "a.toml"
    text = re.sub(r"^venue = .*", "venue = 3", path.read_text("utf8"), flags=re.MULTILINE)
    path.write_text(text, "utf8")
    ran = tdkt("profile", "test", path)
    line = text[: text.index("venue = 3")].count("\n") + 1
    assert f"LỖI: dòng {line}: Giá trị phải là chữ. (conference.venue)" in " ".join(ran.stdout.split())
