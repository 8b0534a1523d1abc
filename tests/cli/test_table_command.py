"""``tdkt table``, and what an office's own tables do to a check and a build."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

PROFILE = "bac_giang/so-khoa-hoc-va-cong-nghe"
NAMES = ["law", "places", "agencies", "honours", "nd30_2020", "tt01_2011"]


@pytest.fixture
def office(tmp_path: Path, tdkt):
    """Run tdkt with a folder of own tables; ``office.folder`` is that folder."""

    class Office:
        folder = tmp_path / "tables"

        def __call__(self, *arguments: object):
            return tdkt(*arguments, cwd=tmp_path, env={"TDKT_TABLES_DIR": str(self.folder)})

        def write(self, name: str, text: str) -> Path:
            path = self.folder / name
            path.write_text(text, "utf8")
            return path

    Office.folder.mkdir()
    return Office()


def test_list_says_where_each_table_comes_from(office):
    own = office.write("agencies.toml", '[[agency]]\nname = "Sở Mẫu"\ncertainty = "quoted"\n')
    law = office.write("law.toml", 'extends = "shipped"\nact = []\n')
    ran = office("table", "list", "--format", "json")
    tables = {table["name"]: table for table in json.loads(ran.stdout)["tables"]}
    assert list(tables) == NAMES
    assert (tables["agencies"]["origin"], tables["agencies"]["path"], tables["agencies"]["entries"]) == (
        "own",
        str(own),
        1,
    )
    assert (tables["law"]["origin"], tables["law"]["path"]) == ("extended", str(law))
    assert (tables["places"]["origin"], tables["places"]["path"]) == ("shipped", "")
    told = office("table", "list")
    assert told.returncode == 0
    assert "của cơ quan" in told.stdout
    assert "đi kèm, cơ quan bổ sung" in told.stdout
    assert str(own) in told.stdout
    assert str(office.folder) in told.stderr


def test_every_shipped_table_can_be_counted(tdkt):
    told = json.loads(tdkt("table", "list", "--format", "json").stdout)["tables"]
    assert [table["name"] for table in told if table["entries"]] == NAMES


def test_list_names_a_broken_table_and_goes_on(office):
    office.write("law.toml", "[[act\n")
    ran = office("table", "list")
    assert ran.returncode == 0
    assert "hỏng" in ran.stdout
    assert "dòng 1" in ran.stdout
    assert "agencies" in ran.stdout


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("law", ["Luật số 06/2022/QH15: Thi đua, khen thưởng", "hiệu lực từ ngày 01/01/2024"]),
        ("places", ["tỉnh Bình Thuận: đến hết ngày 30/6/2025; nay là tỉnh Lâm Đồng", "HUYỆN: đến hết ngày 30/6/2025"]),
        ("agencies", ["còn gọi Sở TT&TT", "nay là Sở Khoa học và Công nghệ", "chưa đối chiếu văn bản gốc"]),
        ("nd30_2020", ["Áp dụng cho văn bản từ ngày 05/3/2020", "Lề trái của trang giấy: từ 30 đến 35 mm (PL I, I.3)"]),
    ],
)
def test_show_is_readable(tdkt, name, lines):
    ran = tdkt("table", "show", name)
    assert (ran.returncode, ran.stderr) == (0, "")
    for line in lines:
        assert line in ran.stdout


def test_an_exported_table_passes_its_check_and_is_never_overwritten(office):
    for name in NAMES:
        target = office.folder / f"{name}.toml"
        assert office("table", "export", name, "-o", target).returncode == 0
        checked = office("table", "check", target)
        assert checked.returncode == 0
        assert f"là bảng {name}." in checked.stdout
    before = target.read_bytes()
    again = office("table", "export", NAMES[-1], "-o", target)
    assert again.returncode == 2
    assert "không ghi đè" in again.stderr
    assert target.read_bytes() == before
    assert office("table", "export", "law").stdout.startswith("# Văn bản về thi đua")


def test_check_tells_every_fault_with_its_line(office, tmp_path):
    draft = tmp_path / "nhap.toml"
    draft.write_text('[[agency]]\nname = "Sở A"\nto = "2025"\n', "utf8")
    ran = office("table", "check", draft)
    assert ran.returncode == 2
    assert "dòng 3 › agency.1.to" in ran.stderr
    assert "agency.1.certainty" in ran.stderr
    draft.write_text('[[agency]]\nname = "Sở A"\ncertainty = "quoted"\n', "utf8")
    ran = office("table", "check", draft)
    assert ran.returncode == 0
    assert "Đặt tên agencies.toml" in ran.stderr


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["show", "khong-co"], "law, places, agencies, honours, nd30_2020, tt01_2011"),
        (["export", "khong-co"], "law, places, agencies"),
        (["check", "khong-co.toml"], "Không có tệp này"),
        (["show"], "Thiếu BẢNG"),
    ],
)
def test_wrong_use_says_what_to_do(tdkt, tmp_path, arguments, word):
    ran = tdkt("table", *arguments, cwd=tmp_path)
    assert ran.returncode == 2
    assert word in ran.stderr
    assert "Traceback" not in ran.stderr


def test_a_broken_table_stops_check_and_build_before_anything_is_written(office, tmp_path):
    own = office.write("places.toml", 'extends = "shipped"\n[[place]]\nid = "x"\nname = "X"\ncertainty = "quoted"\n')
    for arguments in (["check", PROFILE], ["build", PROFILE, "-o", "ra"], ["timeline", PROFILE]):
        ran = office(*arguments)
        assert ran.returncode == 2, arguments
        assert f"{own}, dòng 2 › place.1.kind" in ran.stderr
        assert "Cách xử lý" in ran.stderr
        assert "Traceback" not in ran.stderr
    assert not (tmp_path / "ra").exists()


def test_the_manifest_names_the_offices_own_tables(office, tmp_path):
    assert office("build", PROFILE, "-o", "khong").returncode == 0
    assert json.loads((tmp_path / "khong" / "manifest.json").read_bytes())["tables"] == {}
    own = office.write("agencies.toml", 'extends = "shipped"\n[[agency]]\nname = "Sở Mẫu"\ncertainty = "quoted"\n')
    assert office("build", PROFILE, "-o", "co").returncode == 0
    record = json.loads((tmp_path / "co" / "manifest.json").read_bytes())
    assert record["tables"] == {"agencies.toml": hashlib.sha256(own.read_bytes()).hexdigest()}


def test_an_own_agency_is_judged_in_a_profile(office):
    assert "agency." not in office("check", PROFILE, "--format", "json").stdout
    office.write(
        "agencies.toml",
        'extends = "shipped"\n[[agency]]\nname = "Sở Khoa học và Công nghệ"\nto = 2019-12-31\n'
        'successors = ["Sở Mẫu"]\ncertainty = "quoted"\n',
    )
    ran = office("check", PROFILE, "--format", "json")
    assert ran.returncode == 1
    found = [finding for finding in json.loads(ran.stdout)["findings"] if finding["rule"] == "agency.ended"]
    assert found
    assert "nay là Sở Mẫu" in found[0]["message"]
    assert {finding["severity"] for finding in found} == {"error"}
