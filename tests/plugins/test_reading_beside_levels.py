"""What is told of a level besides its conference, and what looks like a level and is none."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tdkt_tui.workflow.reading_plan import Reading, read_issued, unread

Issued = Callable[..., Reading]
SECTION = "II. HỘI NGHỊ ĐIỂN HÌNH TIÊN TIẾN Ở CÁC CẤP"
FORM = "Hình thức: “Hội nghị điển hình tiên tiến”."
DISTRICTS = ["huyện", "thị xã", "thành phố"]

OTHERS = {
    "awards": "III. KHEN THƯỞNG TẠI HỘI NGHỊ\n1. Cấp huyện\n- Số lượng: 20 tập thể.\n- Thời hạn: trước 29/5/2025.",
    "tasks": "III. TỔ CHỨC THỰC HIỆN\n1. Các huyện, thị xã, thành phố\n- Tổ chức Hội nghị xong trước ngày 29/5/2025.\n"
             "- Thời gian báo cáo: trước ngày 15/6/2025.",
    "seats": "III. PHÂN BỔ ĐẠI BIỂU DỰ ĐẠI HỘI\n1. Cấp huyện\n- Số lượng: không quá 15 đại biểu.",
    "criteria": "III. TIÊU CHUẨN ĐẠI BIỂU DỰ HỘI NGHỊ\n1. Cấp huyện\n- Thời gian công tác: ít nhất 05 năm.",
    "promotion": "III. TUYÊN TRUYỀN HỘI NGHỊ\n1. Cấp huyện\n- Thời gian: trước ngày 29/5/2025.",
    "money": "III. KINH PHÍ TỔ CHỨC HỘI NGHỊ\n1. Cấp huyện\n- Số lượng: không quá 150 đại biểu.",
    "no word below": "III. HỘI NGHỊ\n1. Cấp huyện\n- Chuẩn bị chu đáo, tiết kiệm.",
    "the nation's": "III. NỘI DUNG\n1. Cấp tỉnh cử đoàn dự Đại hội Thi đua yêu nước toàn quốc trước ngày 29/5/2025.",
}  # fmt: skip


@pytest.mark.parametrize("other", OTHERS)
def test_what_is_no_conference_of_a_level_makes_none(other: str, issued: Issued) -> None:
    reading = issued(
        f"II. HỘI NGHỊ CÁC CẤP\n1. Cấp xã\n- {FORM}\n- Thời gian: trong tháng 3 năm 2025.\n{OTHERS[other]}\n"
    )
    assert [item.values["label"] for item in reading.of("level")] == ["cấp xã"]


@pytest.mark.parametrize(("said", "units"), [
    ("1. Cấp huyện\nb) Thời gian: trước ngày 29/5/2025.", DISTRICTS),
    ("1. Cấp huyện\na) Các huyện, thị xã tổ chức Hội nghị điển hình tiên tiến.\nb) Thời gian: trước ngày 29/5/2025.",
     ["huyện", "thị xã"]),
    ("1. Cấp cơ sở\nb) Thời gian: trước ngày 29/5/2025.", ["xã", "phường", "thị trấn"]),
    ("1. Cấp xã\nb) Thời gian: trước ngày 29/5/2025.\nc) Thành phần: lãnh đạo xã, phường.", ["xã", "phường"]),
])  # fmt: skip
def test_the_units_of_a_level_are_those_of_the_plan_or_else_the_usual(
    said: str, units: list[str], issued: Issued
) -> None:
    (level,) = issued(f"{SECTION}\n{said}\n").of("level")
    assert level.values["units"] == units


def test_since_the_reform_a_plan_has_no_districts(tmp_path: Path) -> None:
    path = tmp_path / "ke-hoach.txt"
    path.write_text(
        "ỦY BAN NHÂN DÂN TỈNH LŨNG KHÊ\nSố: 12/KH-UBND\nLũng Khê, ngày 02 tháng 02 năm 2026\nKẾ HOẠCH\n"
        "Tổ chức hội nghị các cấp\nII. HỘI NGHỊ\n1. Cấp xã\n- Thời gian: trước ngày 29/5/2026.\n2. Cấp huyện\n"
        "- Thời gian: trước ngày 29/6/2026.\nNơi nhận:\n- Lưu: VT.\n",
        "utf8",
    )
    assert [item.values.get("units") for item in read_issued(path).of("level")] == [["xã", "phường", "đặc khu"], None]


def test_how_many_come_is_no_attendee(issued: Issued) -> None:
    reading = issued(
        f"{SECTION}\n1. Cấp huyện\na) Thời gian: trước ngày 29/5/2025.\nb) Thành phần: lãnh đạo huyện; trưởng các đoàn "
        "thể. Số lượng đại biểu do đơn vị quyết định nhưng không quá 80 người.\nc) Thành phần đại biểu:\n"
        "- Đại biểu chính thức: là tập thể, cá nhân điển hình tiên tiến được bình chọn từ cơ sở, chiếm ít nhất 60% "
        "tổng số đại biểu; bảo đảm tỷ lệ phù hợp đại biểu là công nhân.\n"
    )
    (level,) = (item.values for item in reading.of("level"))
    assert [entry["who"] for entry in level["attend"]] == [
        "lãnh đạo huyện",
        "trưởng các đoàn thể",
        "đại biểu chính thức: là tập thể, cá nhân điển hình tiên tiến được bình chọn từ cơ sở",
    ]
    assert level["size"]["caps"][0]["at_most"] == 80
    assert level["size"]["shares"] == [{"category": "exemplar", "share": 0.6, "how": "at-least", "clause": "II.1.c"}]
    told = {left.words for left in unread(reading)}
    assert "bảo đảm tỷ lệ phù hợp đại biểu là công nhân." in told


def test_a_form_that_was_not_read_is_told(issued: Issued) -> None:
    reading = issued(
        "II. HÌNH THỨC, THỜI GIAN\n1. Cấp huyện: Hội nghị điển hình tiên tiến, xong trước ngày 29/5/2025.\n"
        "2. Cấp xã: xong trước ngày 29/4/2025, tùy nơi mà tổ chức Hội nghị của thôn, xóm.\n"
    )
    assert [item.values["name"] for item in reading.of("form")] == ["Hội nghị điển hình tiên tiến"]
    assert [left.piece.clause for left in unread(reading)] == ["II.2"]


def test_an_award_is_of_the_level_of_who_gives_it(issued: Issued) -> None:
    reading = issued(
        f"{SECTION}\n1. Cấp cơ sở\n- Thời gian: trước ngày 29/4/2025.\n"
        "2. Cấp huyện\n- Thời gian: trước ngày 29/5/2025.\n"
        "III. KHEN THƯỞNG\n1. Khen thưởng tại Hội nghị cấp huyện\n"
        "a) Chủ tịch UBND cấp xã tặng Giấy khen cho không quá 10 tập thể và 20 cá nhân.\n"
        "b) Chủ tịch UBND cấp huyện tặng Giấy khen cho không quá 30 tập thể và 50 cá nhân.\n"
        "c) Chủ tịch UBND tỉnh tặng Bằng khen cho không quá 03 tập thể và 05 cá nhân.\n"
    )
    found = [(item.values["level"], item.values.get("collectives")) for item in reading.of("honours")]
    assert found == [("co-so", 10), ("huyen", 30), ("huyen", 3)]


def test_a_body_is_its_name_and_a_time_is_said_once(issued: Issued) -> None:
    reading = issued(
        "II. TỔ CHỨC THỰC HIỆN\n1. Sở Nội vụ (Ban Thi đua - Khen thưởng) là cơ quan thường trực, có trách nhiệm:\n"
        "- Lập dự toán gửi Sở Tài chính thẩm định trong tháng 12/2024.\n"
        "- Báo cáo tổng kết gửi về Sở Tài chính trước ngày 15/6/2025; bản mềm gửi qua địa chỉ thư điện tử.\n"
    )
    first, second = (item.values for item in reading.of("task"))
    assert (first["body"], first["does"]) == ("Sở Nội vụ", "lập dự toán gửi Sở Tài chính thẩm định")
    assert first["window"] == {"month": "2024-12"}
    assert second["does"].endswith("bản mềm gửi qua địa chỉ thư điện tử")
    assert second["window"] == {"before": date(2025, 6, 15)}


def test_each_form_that_a_level_may_choose_is_read(issued: Issued) -> None:
    reading = issued(
        f"{SECTION}\n1. Cấp cơ sở\na) Xã, phường, thị trấn tổ chức Hội nghị tổng kết năm hoặc Hội nghị biểu dương điển "
        "hình tiên tiến.\nb) Thời gian: trước ngày 31/3/2025.\n"
    )
    names = [item.values["name"] for item in reading.of("form")]
    assert names == ["Hội nghị tổng kết năm", "Hội nghị biểu dương điển hình tiên tiến"]
    assert len(reading.of("level")[0].values["choose_form"]) == len(names)
    assert not [left for left in unread(reading) if left.piece.clause.startswith("II.1")]


def test_two_documents_joined_by_and_are_two(tmp_path: Path) -> None:
    path = tmp_path / "ke-hoach.txt"
    path.write_text(
        "ỦY BAN NHÂN DÂN TỈNH LŨNG KHÊ\nSố: 12/KH-UBND\nKẾ HOẠCH\nTổ chức hội nghị các cấp\n"
        "Thực hiện Chỉ thị số 34-CT/TW của Bộ Chính trị về tiếp tục đổi mới công tác thi đua và Kế hoạch "
        "của Hội đồng Thi đua - Khen thưởng Trung ương về tổ chức Đại hội các cấp;\nI. NỘI DUNG\n1. Việc chung.\n",
        "utf8",
    )
    reading = read_issued(path)
    first, second = (item.values for item in reading.of("basis"))
    assert first["title"] == "về tiếp tục đổi mới công tác thi đua"
    assert (second["type"], second["issuer"], second["title"]) == (
        "Kế hoạch", "Hội đồng Thi đua - Khen thưởng Trung ương", "về tổ chức Đại hội các cấp")  # fmt: skip
    assert "number" not in second


STARTED = """\
II. PHÁT ĐỘNG
1. Tổng kết năm 2030, phát động năm 2031
a) Cấp xã: UBND xã, phường {xa}
b) Cấp huyện và sở, ban, ngành, đoàn thể tỉnh: phát động trước ngày 10/3/2031. Cấp huyện tổ chức hội nghị ½ ngày, \
từ 100 đến 120 đại biểu.
c) Cấp tỉnh: Hội nghị tổng kết công tác thi đua, khen thưởng năm 2030 và phát động thi đua năm 2031, ½ ngày, \
trong tháng 3/2031, khoảng 180 đại biểu.
"""


@pytest.mark.parametrize(("xa", "labels"), [
    ("phát động xong trước ngày 28/02/2031, lồng ghép trong hội nghị đầu năm.", ["cấp xã"]),
    ("gửi hồ sơ trước ngày 28/02/2031.", []),
    ("rà soát điển hình, hoàn thành trước ngày 28/02/2031.", []),
])  # fmt: skip
def test_items_beside_a_levels_own_are_levels_where_they_say_when_it_is_done(
    xa: str, labels: list[str], issued: Issued
) -> None:
    reading = issued(STARTED, xa=xa)
    told = {item.values["label"]: item.values for item in reading.of("level")}
    assert [*told] == [*labels, "cấp huyện", "các sở, ban, ngành, đoàn thể tỉnh", "cấp tỉnh"]
    district, office = told["cấp huyện"], told["các sở, ban, ngành, đoàn thể tỉnh"]
    assert {str(one["window"]["before"]) for one in (district, office)} == {"2031-03-10"}
    assert (district["days"], district["size"]["caps"][0]["at_most"]) == (0.5, 120)
    assert office["units"] == ["sở", "ban", "ngành", "đoàn thể"]
    assert not office.keys() & {"days", "size"}
    assert [item.values["name"] for item in reading.of("form")] == [
        "Hội nghị tổng kết công tác thi đua, khen thưởng năm 2030 và phát động thi đua năm 2031"]  # fmt: skip
