"""``tdkt check FILE.docx`` as an officer uses it: what it says, what it repairs, what it leaves alone."""

from __future__ import annotations

import json
import os
import zipfile
from pathlib import Path

import pytest

from tdkt_tui.assembly import to_docx
from tdkt_tui.assembly.dress.whole import dress
from tdkt_tui.assembly.pack import pack
from tdkt_tui.assembly.package import read
from tdkt_tui.regulations import load

SOURCE = """::: bảng đầu văn bản
::: hàng
::: ô
[Cơ quan chủ quản] TỈNH BẮC GIANG
[Cơ quan ban hành] {issuer}
[Kẻ dưới cơ quan]
::: ô
[Quốc hiệu] CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
[Tiêu ngữ] Độc lập - Tự do - Hạnh phúc
[Kẻ dưới tiêu ngữ]
::: hàng
::: ô
[Số ký hiệu] Số: 5/KH-UBND
::: ô
[Địa danh thời gian] {day}
::: hết
[Tên loại] KẾ HOẠCH
[Trích yếu] Tổ chức Hội nghị điển hình tiên tiến
[Kẻ dưới trích yếu]
[Mục] I. MỤC ĐÍCH
[Thân bài] Biểu dương các điển hình tiên tiến.
::: bảng chữ ký
::: hàng
::: ô
[Nơi nhận] Nơi nhận:
[Danh sách nơi nhận] - Như trên;
[Danh sách nơi nhận] - Lưu: VT.
::: ô
[Quyền hạn chức vụ] CHỦ TỊCH
[Chữ ký]
[Họ tên người ký] {signer}
::: hết
"""


def written(path: Path, *, issuer: str = "ỦY BAN NHÂN DÂN", day: str = "Bắc Giang, ngày 05 tháng 9 năm 2024",
            signer: str = "TS. Nguyễn Bí Mật") -> Path:  # fmt: skip
    package = read(to_docx(SOURCE.format(issuer=issuer, day=day, signer=signer)))
    dress(package, load("nd30_2020"))
    path.write_bytes(pack(package))
    return path


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return written(tmp_path / "kế hoạch.docx")


def test_findings_stand_under_what_they_are_about(tdkt, file):
    done = tdkt("check", file, "--no-pages")
    assert done.returncode == 1
    lines = done.stdout.splitlines()
    heads = [line for line in lines if not line.startswith(" ")]
    assert heads == ["Số, ký hiệu", "Nội dung văn bản", "Họ tên người ký"]
    assert "Căn cứ: NĐ 30/2020, PL I, II.3.c" in done.stdout
    assert "Số: 5/KH-UBND" in done.stdout
    assert "Theo NĐ 30/2020 (văn bản ghi ngày 05/09/2024); văn bản có tên loại" in done.stderr
    assert "3 lỗi" in done.stderr
    assert "Sửa tự động được 2 điểm ở 2 chỗ: tdkt check" in done.stderr
    assert "Bí Mật" not in done.stdout + done.stderr


def test_json_carries_every_part_of_a_finding(tdkt, file):
    done = tdkt("check", file, "--no-pages", "--format", "json")
    told = json.loads(done.stdout)
    assert told["regulation"]["id"] == "nd30_2020"
    assert told["issuer"] == {"kind": "people-committee", "name": "Ủy ban nhân dân tỉnh", "bound": True}
    assert told["kind"] == "văn bản có tên loại"
    finding = next(one for one in told["findings"] if one["rule"] == "nd30_2020.so-ky-hieu.pattern")
    assert finding["repairable"] is True
    assert finding["component"] == "so-ky-hieu"
    assert finding["certainty"] == "quoted"
    assert finding["found"] == "“Số: 5/KH-UBND”"
    assert finding["places"] == [finding["place"]]
    assert {one["rule"] for one in told["findings"] if not one["repairable"]} == {"nd30_2020.ho-ten-nguoi-ky.titles"}


def test_a_copy_is_repaired_and_the_original_stays(tdkt, file):
    before = file.read_bytes()
    done = tdkt("check", file, "--fix", "--no-pages")
    copy = file.with_name("kế hoạch (đã sửa).docx")
    assert done.returncode == 1  # the learned title is left
    assert file.read_bytes() == before
    assert f"Đã ghi bản đã sửa: {copy}" in done.stdout
    assert "Đã sửa 2 điểm ở 2 chỗ:" in done.stdout
    assert "“Số: 5/KH-UBND” → “Số: 05/KH-UBND” – đoạn" in done.stdout
    assert "Chưa tự sửa: bỏ chữ trước họ tên phải do người soạn quyết định" in done.stdout
    assert "Bí Mật" not in done.stdout + done.stderr
    if os.name == "posix":
        assert copy.stat().st_mode & 0o777 == 0o600
    again = tdkt("check", copy, "--fix", "--no-pages")
    assert "không ghi tệp mới" in again.stdout
    assert sorted(path.name for path in file.parent.iterdir()) == ["kế hoạch (đã sửa).docx", "kế hoạch.docx"]


def test_nothing_is_overwritten(tdkt, file):
    copy = file.with_name("kế hoạch (đã sửa).docx")
    copy.write_bytes(b"cua nguoi khac")
    done = tdkt("check", file, "--fix", "--no-pages")
    assert (done.returncode, copy.read_bytes()) == (2, b"cua nguoi khac")
    assert "-o" in done.stderr
    elsewhere = tdkt("check", file, "--fix", "--no-pages", "-o", file.with_name("khac.docx"))
    assert elsewhere.returncode == 1
    assert file.with_name("khac.docx").is_file()
    onto_itself = tdkt("check", file, "--fix", "--no-pages", "-o", file)
    assert onto_itself.returncode == 2


def test_several_files_each_have_their_heading_and_a_fault_of_one_stops_no_other(tdkt, file, tmp_path):
    clean = written(tmp_path / "sach.docx", signer="Nguyễn Văn A")
    spoilt = tmp_path / "hong.docx"
    spoilt.write_bytes(b"PK?")
    done = tdkt("check", file, tmp_path / "khong-co.docx", spoilt, clean, "--no-pages")
    assert done.returncode == 2
    assert [line for line in done.stdout.splitlines() if line.endswith(".docx:")] == [f"{file}:", f"{clean}:"]
    assert "khong-co.docx" in done.stderr
    assert f"{spoilt}: " in done.stderr
    told = tdkt("check", file, clean, "--no-pages", "--format", "json")
    assert [Path(one["file"]).name for one in json.loads(told.stdout)] == ["kế hoạch.docx", "sach.docx"]


def test_a_body_that_is_not_bound_gets_notes(tdkt, tmp_path):
    front = written(tmp_path / "mttq.docx", issuer="ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM")
    done = tdkt("check", front, "--no-pages")
    assert done.returncode == 0
    assert "áp dụng tương tự" in done.stderr
    said = tdkt("check", front, "--no-pages", "--issuer", "council")
    assert said.returncode == 1
    assert tdkt("check", front, "--no-pages", "--issuer", "xyz").returncode == 2


def test_without_a_date_today_decides_and_a_note_says_so(tdkt, tmp_path):
    undated = written(tmp_path / "khong-ngay.docx", day="Bắc Giang")
    done = tdkt("check", undated, "--no-pages")
    assert done.returncode == 1
    assert "Không đọc được ngày ban hành; kiểm tra theo NĐ 30/2020" in done.stdout


def test_a_signed_file_is_judged_but_not_repaired(tdkt, file):
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr("_xmlsignatures/origin.sigs", b"")
    judged = tdkt("check", file, "--no-pages")
    assert judged.returncode == 1
    assert "--fix" not in judged.stderr
    done = tdkt("check", file, "--fix", "--no-pages")
    assert done.returncode == 2
    assert "ký số" in done.stderr
    assert len(list(file.parent.iterdir())) == 1


@pytest.mark.parametrize("option", [["--fix"], ["-o", "x.docx"], ["--issuer", "council"]])
def test_what_is_for_files_is_refused_for_a_profile(tdkt, option):
    done = tdkt("check", "bac_giang/ke-hoach-16-2019", *option)
    assert done.returncode == 2
    assert option[0] in done.stderr
