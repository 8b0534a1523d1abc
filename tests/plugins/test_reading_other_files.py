"""What is no plan is refused with its place, and whatever a plan holds, its file comes out sound or not at all."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tdkt_tui.model.fault import BadInput, NotFound
from tdkt_tui.workflow.plan_source import read_plan
from tdkt_tui.workflow.reading_plan import read_issued
from tdkt_tui.workflow.reading_plan.source import LONGEST, MOST, WHOLE
from tdkt_tui.workflow.scaffold import NewProvince, make_from

WORDS = [
    "Số: 12/KH-UBND",
    "KẾ HOẠCH",
    "I. NỘI DUNG",
    "1. Hình thức, thời gian tổ chức",
    "2.1. Đối với cấp cơ sở và cấp tỉnh:",
    "a) Đối với các xã, phường:",
    '- Hình thức: “Hội nghị "lạ" \\ thường”.',
    "- Thời gian: 99 ngày, trong quý IV năm 9999.",
    "- Thời gian: từ ngày 31/12/2026 đến ngày 31/02/2027.",
    "Riêng các huyện tổ chức “Đại hội Thi đua”.",
    "- tối đa 0 đại biểu",
    "đại biểu nữ 0%",
    "đại biểu nữ 400%",
    "- Chương trình hội nghị:",
    "- Khai mạc (đối với Đại hội: a, b);",
    "+ {{ x }} ]]",
    "II. TỔ CHỨC THỰC HIỆN",
    "1. Sở Nội vụ phối hợp với Sở Nội vụ chủ trì.",
    "Nơi nhận:",
    "- Sở (b/c) (0b);",
    "- Lưu: .",
    "TM. HỘI ĐỒNG",
    "mỗi xã giới thiệu từ 9 đến 2 tập thể",
    "Đại hội Thi đua yêu nước tỉnh A lần thứ VVV năm 0000",
    "0 năm gì (2020 - 1990)",
    "Làm điểm:",
    "- Xã A tổ chức trước ngày 30/02/2020;",
    "''' \"\"\" # = [",
    "báo cáo phải nêu được:",
    "Điều 3. Phân bổ đại biểu dự Đại hội cấp tỉnh",
    "Mỗi xã, phường cử 00 đại biểu; mỗi sở cử từ 9 đến 2 đại biểu; Công an tỉnh: 05 đại biểu.",
    "đại biểu nữ ít nhất 999%; dưới 35 tuổi từ 10 người trở lên; ít nhất 00% dân tộc thiểu số",
    "Chủ tịch UBND tỉnh tặng Bằng khen cho 0000 tập thể, 01 tập thể; Giấy khen của Chủ tịch UBND xã: 5 hộ.",
    "TT | Đơn vị | Đại biểu | Tổng số",
    "1 | Xã A | 5 | 6",
    "1\tSở B\t0\t",
    "PHỤ LỤC II: PHÂN BỔ ĐẠI BIỂU DỰ ĐẠI HỘI TỈNH",
]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt", b""),
        ("a.txt", "Không có mục nào.\n".encode()),
        ("a.txt", b"\xff\x00\x81 I. A\n"),
        ("a.docx", b"PK\x03\x04 hong"),
        ("a.pdf", b"%PDF-1.7"),
        ("a.txt", b"I. A\n" * (MOST + 1)),
        ("a.txt", b"I. A\n" + b"b " * LONGEST),
        ("a.txt", b"I. A\n" + (b"B" * 4000 + b".\n") * (WHOLE // 4000 + 1)),
    ],
)
def test_what_is_no_plan_is_refused(name: str, data: bytes, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(BadInput) as told:
        read_issued(tmp_path / name)
    assert name in told.value.place
    assert told.value.fix


OLD_WORD = bytes.fromhex("d0cf11e0a1b11ae1")


@pytest.mark.parametrize(
    ("name", "data", "what"),
    [
        ("a.docx", OLD_WORD + bytes(600), "dạng .doc cũ"),
        ("a.docx", OLD_WORD + bytes(600) + "EncryptedPackage".encode("utf-16-le"), "mật khẩu"),
        ("a.docx", b"", "rỗng"),
        ("a.txt", "I. Néi dung héi nghÞ\n1. CÊp x· tæ chøc héi nghÞ\n".encode("latin-1"), "TCVN3"),
        ("a.txt", "I. Néi dung héi nghÞ\n1. CÊp x· tæ chøc héi nghÞ\n".encode(), "TCVN3"),
        ("a.txt", "I. Noäi dung hoäi nghò\n1. Caáp xaõ toå chöùc hoäi nghò\n".encode(), "VNI"),
    ],
)
def test_a_file_is_refused_as_what_it_is(name: str, data: bytes, what: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(BadInput, match=what) as told:
        read_issued(tmp_path / name)
    assert told.value.place == str(tmp_path / name)
    assert told.value.fix


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        read_issued(tmp_path / "khong.txt")


@pytest.mark.parametrize("seed", range(12))
def test_whatever_stands_in_it_a_sound_plan_comes_out(seed: int, tmp_path: Path) -> None:
    dice = random.Random(seed)  # a case that can be made again
    lines = ["Số: 5/KH-UBND", "I. MỤC", *dice.choices(WORDS, k=60)]
    (tmp_path / "a.txt").write_text("\n".join(lines), "utf8")
    made = make_from(NewProvince("thu", date(2026, 1, 5), out=tmp_path / "ra"), tmp_path / "a.txt")
    (path,) = made.folder.glob("plan*.toml")
    assert read_plan(path, "thu").province == "thu"


def test_a_plan_that_was_written_since_is_read_as_it_is_now(
    tmp_path: Path, province_text: Callable[[str, str], str]
) -> None:
    path = tmp_path / "plan_1.toml"
    path.write_text(province_text("thu", "Thử"), "utf8")
    assert read_plan(path, "thu").plan.number == 1
    path.write_text(province_text("thu", "Thử").replace("number = 1", "number = 2"), "utf8")
    assert read_plan(path, "thu").plan.number == 2
    assert read_plan(path, "thu") is read_plan(path, "thu")
