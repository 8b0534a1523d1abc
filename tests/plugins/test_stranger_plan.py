"""A plan unlike the shipped ones takes no core change: no province, from-to windows, three caps, committees."""

from __future__ import annotations

import io
import json
import re
import shutil
import zipfile
from pathlib import Path
from typing import Any

import pytest

STRANGER = Path(__file__).parent / "stranger" / "tap_doan"
PORT = "tap_doan/cang-mau"


@pytest.fixture
def stranger(dropin: Any) -> Any:
    folder = dropin.folder / "tap_doan"
    shutil.copytree(STRANGER, folder)
    sources = sorted((folder / "templates").rglob("*.txt"))
    ran = [dropin.tdkt("template", "from-text", source) for source in sources]
    assert [item.code for item in ran] == [0] * len(sources), ran
    return dropin


def text(path: Path) -> str:
    xml = zipfile.ZipFile(io.BytesIO(path.read_bytes())).read("word/document.xml").decode("utf8")
    return re.sub(r"<[^>]+>", "", xml.replace("</w:p>", "\n"))


def changed(dropin: Any, *changes: tuple[str, str]) -> Path:
    source = (dropin.folder / "tap_doan/profiles/cang-mau.toml").read_text("utf8")
    for old, new in changes:
        assert old in source
        source = source.replace(old, new)
    return dropin.write("../thay-doi.toml", source)


def told(dropin: Any, *changes: tuple[str, str]) -> set[str]:
    ran = dropin.tdkt("check", changed(dropin, *changes), "--format", "json")
    return {item["rule"] for item in json.loads(ran.out)["findings"] if item["severity"] == "error"}


def test_the_groups_own_plan_is_built(stranger: Any) -> None:
    ran = stranger.tdkt("build", "tap_doan/ke-hoach", "-o", "out")
    assert ran.code == 0, ran.err
    body = text(stranger.folder.parent / "out/ke-hoach.docx")
    for fact in (
        "TẬP ĐOÀN HÀNG HẢI PHƯƠNG ĐÔNG",
        "Số: 07/KH-TĐHH",
        "TM. HỘI ĐỒNG THÀNH VIÊN",
        "từ ngày 05 tháng 4 năm 2027 đến ngày 23 tháng 4 năm 2027",
        "tối đa 120 đại biểu, tối đa 15 đại biểu khách mời và tối thiểu 20 đại biểu nữ",
        "đại biểu dưới 35 tuổi ít nhất 15%",
        "dưới 350 người",
        "1,5 ngày, dự kiến từ ngày 10 tháng 5 năm 2027 đến ngày 14 tháng 5 năm 2027",
        "Chủ tịch Hội đồng thành viên: Trưởng ban;",
        "Tiểu ban Hậu cần",
        "Giấy khen của Tổng Giám đốc cho 05 tập thể và 12 cá nhân.",
        "do Ban Tài chính cân đối, Tổng Giám đốc phê duyệt",
    ):
        assert fact in body, fact


def test_a_unit_of_it_builds_its_set(stranger: Any) -> None:
    ran = stranger.tdkt("build", PORT, "-o", "out")
    assert ran.code == 0, ran.err
    out = stranger.folder.parent / "out"
    assert {path.name for path in out.iterdir()} >= {"ke-hoach.docx", "chuong-trinh.docx", "lich.ics"}
    body = text(out / "ke-hoach.docx")
    assert "110 đại biểu, gồm 98 đại biểu điển hình tiên tiến và 12 đại biểu khách mời" in body
    assert "30 đại biểu nữ" in body
    assert "Kèm theo Kế hoạch số 12/KH-CM" in text(out / "chuong-trinh.docx")


@pytest.mark.parametrize(
    ("changes", "rule"),
    [
        ([("date = 2027-04-15", "date = 2027-04-24")], "window"),
        ([("date = 2027-04-15", "date = 2027-04-04")], "window"),
        ([("total = 110", "total = 121"), ("exemplars = 98", "exemplars = 109")], "size.too-many"),
        ([("guests = 12", "guests = 16"), ("exemplars = 98", "exemplars = 94")], "size.too-many"),
        ([("women = 30", "women = 19")], "size.too-few"),
        ([("young = 20", "young = 16")], "size.share"),
        ([("staff = 420", "staff = 349")], "mode"),
        ([('category = "cảng"', 'category = "huyện"')], "unit.category"),
    ],
)
def test_its_limits_are_kept_by_the_generic_rules(stranger: Any, changes: list[tuple[str, str]], rule: str) -> None:
    assert not told(stranger)
    found = told(stranger, *changes)
    assert any(name == rule or name.startswith(f"{rule}.") for name in found), found


def test_its_plan_is_shown_and_timed(stranger: Any) -> None:
    shown = " ".join(stranger.tdkt("province", "show", "tap_doan").out.split())
    for fact in ("Ban Tổ chức Hội nghị, Tiểu ban Nội dung", "dưới 350 người: hội nghị toàn thể", "1,5 ngày"):
        assert fact in shown, fact
    timeline = json.loads(stranger.tdkt("timeline", "tap_doan", "--format", "json").out)
    days = {(event["first"], event["last"]) for event in timeline["events"] if event["id"] == "level.chi-nhanh"}
    assert days == {("2027-04-05", "2027-04-23")}


def test_its_issuer_in_capitals_is_told_as_what_it_is(stranger: Any) -> None:
    """ "ĐOÀN HÀNG HẢI PHƯƠNG" looks like a person's name; a letterhead has a field for its issuer."""
    source = stranger.folder / "tap_doan/templates/tap_doan/ke-hoach.txt"
    line = "[Thân bài] {{ issuer.full }} ban hành"
    assert line in source.read_text("utf8")
    source.write_text(
        source.read_text("utf8").replace(line, "[Thân bài] TẬP ĐOÀN HÀNG HẢI PHƯƠNG ĐÔNG ban hành"), "utf8"
    )
    assert stranger.tdkt("template", "from-text", source).code == 0
    found = json.loads(stranger.tdkt("template", "lint", "tap_doan/ke-hoach", "--format", "json").out)["findings"]
    assert [(item["rule"], "issuer.name" in item["fix"]) for item in found] == [("fact.unit", True)]
    assert "“TẬP ĐOÀN HÀNG HẢI PHƯƠNG ĐÔNG”" in found[0]["message"]
