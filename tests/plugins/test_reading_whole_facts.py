"""A fact holds no word that is not its own, and none of its own is dropped: bodies, laws, times, money, units."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import Reading, read_issued, unread

PLAN = """\
ỦY BAN NHÂN DÂN
TỈNH BÌNH LÂM
Số: 61/KH-UBND
Bình Lâm, ngày 05 tháng 3 năm 2029
KẾ HOẠCH
Tổ chức hội nghị điển hình tiên tiến các cấp và Đại hội Thi đua yêu nước tỉnh Bình Lâm lần thứ III
{basis}
Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:
I. NỘI DUNG
1. Hình thức tổ chức
a) Cấp xã (xã, phường, đặc khu) và các đơn vị thuộc sở, ngành: tổ chức “Hội nghị người tốt, việc tốt”.
b) Các sở, ban, ngành: tổ chức “Hội nghị điển hình tiên tiến”.
c) Cấp tỉnh: tổ chức “Đại hội Thi đua yêu nước”.
2. Thời gian tổ chức
a) Cấp xã: hoàn thành trước ngày 20 tháng 7 năm 2029.
b) Các sở, ban, ngành: từ tháng 5 đến hết tháng 8 năm 2029.
c) Cấp tỉnh: dự kiến trong tháng 11 năm 2029.
3. Số lượng, thành phần
Đại hội tỉnh: mời các đoàn theo phụ lục. Thành phần gồm: Chiến sĩ thi đua toàn quốc; già làng tiêu biểu.
4. Việc khác
{said}
II. TỔ CHỨC THỰC HIỆN
{tasks}
Nơi nhận:
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Lê Thị Mẫu
PHỤ LỤC I
PHÂN BỔ ĐẠI BIỂU DỰ ĐẠI HỘI THI ĐUA YÊU NƯỚC TỈNH BÌNH LÂM
TT | Đơn vị | Tổng số đại biểu | Trong đó: điển hình tiên tiến | Ghi chú
1 | Xã Lâm Thượng | 12 | 7 | làm điểm
2 | Xã Lâm Hạ | 10 | 6 | -
3 | Khối cơ quan | 30 | 9 | mỗi nơi 02
4 | Tổng cộng | 52 | 22 | -
"""
TASK = "1. Sở Nội vụ hướng dẫn, đôn đốc việc thực hiện."
BASIS = "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;"


def read(tmp_path: Path, *, basis: str = BASIS, said: str = "a) Trang trí hội trường.", tasks: str = TASK) -> Reading:
    (tmp_path / "a.txt").write_text(PLAN.format(basis=basis, said=said, tasks=tasks), "utf8")
    return read_issued(tmp_path / "a.txt")


def told(reading: Reading, table: str, *keys: str) -> list[tuple[Any, ...]]:
    return [tuple(item.values.get(key) for key in keys) for item in reading.of(table)]


LAW = ("Luật", None, None, "Thi đua, khen thưởng", date(2022, 6, 15))
DECREE = ("Nghị định", "77/2028/NĐ-CP", "Chính phủ", "quy định chi tiết một số điều của Luật", date(2028, 9, 1))


@pytest.mark.parametrize(("words", "expected"), [
    (BASIS, [LAW]),
    ("Căn cứ Luật Thi đua, khen thưởng;", [(*LAW[:4], None)]),
    ("Căn cứ Luật số 06/2022/QH15 ngày 15/6/2022 của Quốc hội;",
     [("Luật", "06/2022/QH15", None, None, date(2022, 6, 15))]),
    ("Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15;",
     [("Luật", "06/2022/QH15", None, "Thi đua, khen thưởng", None)]),
    ("Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022 và Luật sửa đổi một số điều ngày 01/12/2027;",
     [LAW, ("Luật", None, None, "sửa đổi một số điều", date(2027, 12, 1))]),
    ("Căn cứ Nghị định số 77/2028/NĐ-CP ngày 01 tháng 9 năm 2028 của Chính phủ quy định chi tiết một số điều của Luật;",
     [DECREE]),
    ("Căn cứ Luật Thi đua, khen thưởng và Nghị định số 77/2028/NĐ-CP ngày 01/9/2028 của Chính phủ;",
     [(*LAW[:4], None), (*DECREE[:3], None, DECREE[4])]),
])  # fmt: skip
def test_a_basis_is_told_by_type_number_issuer_and_abstract(words: str, expected: Any, tmp_path: Path) -> None:
    reading = read(tmp_path, basis=words)
    assert told(reading, "basis", "type", "number", "issuer", "title", "date") == expected
    assert not any(words[:12] in item.words for item in unread(reading))


@pytest.mark.parametrize("words", [
    "Căn cứ Luật Thi đua, khen thưởng và tình hình của tỉnh;",
    "Căn cứ Luật Thi đua, khen thưởng ngày 31 tháng 02 năm 2022;",
    "Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15 được thông qua tại kỳ họp thứ ba;",
])  # fmt: skip
def test_a_law_that_is_not_sure_is_told_with_its_words(words: str, tmp_path: Path) -> None:
    reading = read(tmp_path, basis=words)
    assert not reading.of("basis")
    assert any(item.words == words for item in unread(reading))


def test_units_that_go_with_a_level_and_a_span_of_months_are_of_it(tmp_path: Path) -> None:
    commune, department, province = (item.values for item in read(tmp_path).of("level"))
    assert commune["units"] == ["xã", "phường", "đặc khu", "đơn vị thuộc sở, ngành"]
    assert department["window"] == {"since": "2029-05", "by_end_of": "2029-08"}
    assert [one["who"] for one in province["attend"]] == ["Chiến sĩ thi đua toàn quốc", "già làng tiêu biểu"]


def test_others_named_with_a_level_that_are_no_unit_of_it_have_the_form_too(tmp_path: Path) -> None:
    text = PLAN.replace("(xã, phường, đặc khu) và các đơn vị thuộc sở, ngành", "(xã, phường) và các hợp tác xã lớn")
    (tmp_path / "a.txt").write_text(text.format(basis=BASIS, said="a) Trang trí.", tasks=TASK), "utf8")
    reading = read_issued(tmp_path / "a.txt")
    level, *_, own = (one.values for one in reading.of("level"))
    assert level["units"] == ["xã", "phường"]
    assert own["units"] == ["hợp tác xã lớn"]
    assert own["choose_form"] == level["choose_form"]
    assert "window" not in own


@pytest.mark.parametrize("words", [
    "a) Chọn xã Lâm Thượng và Sở Y tế tổ chức điểm, xong trước ngày 30 tháng 4 năm 2029.",
    "a) Đơn vị làm điểm: xã Lâm Thượng và Sở Y tế, hoàn thành trước ngày 30 tháng 4 năm 2029.",
])  # fmt: skip
def test_two_pilots_of_one_sentence_are_two(words: str, tmp_path: Path) -> None:
    reading = read(tmp_path, said=words)
    window = {"before": date(2029, 4, 30)}
    assert told(reading, "pilot", "unit", "window") == [("xã Lâm Thượng", window), ("Sở Y tế", window)]


def test_who_introduces_how_many_and_of_what_kind(tmp_path: Path) -> None:
    said = ("a) Mỗi xã, phường giới thiệu 02 tập thể, 05 cá nhân điển hình tiên tiến; mỗi sở, ban giới thiệu ít nhất "
            "03 cá nhân; mỗi đặc khu giới thiệu 04 tập thể, 06 hộ; giới thiệu 09 cá nhân khác.")  # fmt: skip
    reading = read(tmp_path, said=said)
    assert told(reading, "nomination", "who", "at_least", "at_most", "levels", "collectives", "individuals") == [
        (["xã", "phường"], 7, 7, None, 2, 5),
        (["sở", "ban"], 3, None, None, None, None),
        (["đặc khu"], 10, 10, None, None, None),
    ]
    assert {item.values["clause"] for item in reading.of("quota")} == {"Phụ lục I"}
    (left,) = [item for item in unread(reading) if item.piece.clause == "I.4.a"]
    assert left.figures == ("04", "06", "09")


def test_bodies_that_work_together_are_bodies(tmp_path: Path) -> None:
    tasks = """\
1. Sở Tài chính
Chủ trì, phối hợp với Sở Nội vụ thẩm định, trình UBND tỉnh cấp kinh phí, xong trước ngày 10 tháng 6 năm 2029.
2. Công an tỉnh
Phối hợp với Sở Văn hóa, Thể thao và Du lịch, Báo Bình Lâm và các xã bảo đảm an ninh."""
    reading = read(tmp_path, tasks=tasks)
    assert told(reading, "task", "together_with", "window") == [
        (["Sở Nội vụ"], {"before": date(2029, 6, 10)}),
        (["Sở Văn hóa, Thể thao và Du lịch", "Báo Bình Lâm", "các xã"], None),
    ]
    assert reading.of("task")[0].values["does"].endswith("cấp kinh phí")


def test_a_report_keeps_how_late_it_may_be_and_through_whom_it_goes(tmp_path: Path) -> None:
    tasks = """\
1. Ủy ban nhân dân các xã, phường
a) Báo cáo kết quả về UBND tỉnh (qua Sở Nội vụ) chậm nhất sau 15 ngày kể từ khi bế mạc.
2. Khi có vướng mắc, các cơ quan, đơn vị phản ánh kịp thời về Sở Nội vụ để tổng hợp, báo cáo UBND tỉnh xem xét."""
    reading = read(tmp_path, tasks=tasks)
    assert told(reading, "reporting", "to", "through", "about", "days_after") == [
        ("UBND tỉnh", "Sở Nội vụ", "kết quả", 15),
        ("UBND tỉnh", "Sở Nội vụ", "vướng mắc", None),
    ]


@pytest.mark.parametrize(("words", "source"), [
    ("Kinh phí ở cấp nào do ngân sách cấp đó bảo đảm theo phân cấp hiện hành và Quỹ thi đua, khen thưởng.",
     "ngân sách từng cấp theo phân cấp hiện hành và Quỹ thi đua, khen thưởng"),
    ("Kinh phí lấy từ nguồn ngân sách nhà nước, Quỹ thi đua, khen thưởng và các nguồn hợp pháp khác.",
     "ngân sách nhà nước, Quỹ thi đua, khen thưởng và các nguồn hợp pháp khác"),
    ("Kinh phí do ngân sách tỉnh cấp qua Sở Nội vụ.", "ngân sách tỉnh qua Sở Nội vụ"),
])  # fmt: skip
def test_all_that_pays_is_the_source(words: str, source: str, tmp_path: Path) -> None:
    reading = read(tmp_path, said=f"a) {words}")
    assert told(reading, "budget", "source") == [(source,)]
    assert not any(words in item.words for item in unread(reading))


def test_money_that_no_fact_holds_is_told(tmp_path: Path) -> None:
    words = "Kinh phí do ngân sách tỉnh bảo đảm, phần còn lại do tài trợ của doanh nghiệp."
    assert any(words in item.words for item in unread(read(tmp_path, said=f"a) {words}")))


def test_an_annex_gives_each_unit_its_seats_and_groups_and_remarks_are_told(tmp_path: Path) -> None:
    reading = read(tmp_path)
    assert told(reading, "quota", "unit", "official", "exemplars", "levels") == [
        ("Xã Lâm Thượng", 12, 7, ["tinh"]), ("Xã Lâm Hạ", 10, 6, ["tinh"])]  # fmt: skip
    left = [item.words for item in unread(reading) if item.piece.part == "annex"]
    assert left == ["1 | Xã Lâm Thượng | 12 | 7 | làm điểm", "3 | Khối cơ quan | 30 | 9 | mỗi nơi 02"]
