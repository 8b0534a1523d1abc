"""A plan whose levels are told in three clauses: one level each, and what no fact holds is told with its words."""

from __future__ import annotations

import textwrap
from datetime import date
from pathlib import Path

import pytest

from tdkt_tui.workflow.reading_plan import Reading, read_issued, unread
from tdkt_tui.workflow.scaffold import NewProvince, make_from

PLAN = """\
ỦY BAN NHÂN DÂN
TỈNH AN LĨNH
Số: 45/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
An Lĩnh, ngày 09 tháng 3 năm 2028
KẾ HOẠCH
Tổ chức hội nghị điển hình tiên tiến các cấp và Đại hội Thi đua yêu nước tỉnh An Lĩnh lần thứ IV
Căn cứ Luật Thi đua, khen thưởng và tình hình thực tế của tỉnh;
Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:
I. NỘI DUNG, HÌNH THỨC
1. Nội dung
a) Bầu đại biểu dự Đại hội Thi đua yêu nước tỉnh.
b) Phát động phong trào thi đua.
2. Hình thức
a) Xã, phường tổ chức Hội nghị biểu dương người tốt, việc tốt.
b) Sở, ban, ngành, doanh nghiệp thuộc tỉnh tổ chức Hội nghị điển hình tiên tiến \
hoặc lồng ghép vào hội nghị tổng kết.
c) Cấp tỉnh tổ chức Đại hội Thi đua yêu nước tỉnh lần thứ IV.
II. THỜI GIAN, SỐ LƯỢNG
1. Thời gian
a) Cấp xã: một ngày, trong quý II năm 2028, xong trước ngày 20 tháng 6 năm 2028. \
Chọn 02 xã làm điểm là xã Bến Tre Xanh và xã Suối Vàng, \
hoàn thành trong tháng 5 năm 2028. Không bố trí quá 03 tham luận.
b) Các sở, ban, ngành, doanh nghiệp: hoàn thành chậm nhất ngày 10 tháng 9 năm 2028, không quá 01 buổi. \
Sở Giáo dục và Đào tạo làm điểm, tổ chức trước ngày 15 tháng 7 năm 2028.
c) Đại hội Thi đua yêu nước tỉnh: dự kiến trong quý IV năm 2028.
2. Số lượng đại biểu
Hội nghị cấp xã không quá 90 đại biểu, trong đó nữ chiếm ít nhất 35%; Đại hội cấp tỉnh khoảng 300 đại biểu.
3. Đại biểu dự Đại hội cấp tỉnh
Mỗi xã cử 02 đại biểu.
III. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn, đôn đốc việc thực hiện.
2. Ủy ban nhân dân các xã, phường
a) Báo cáo kết quả tổ chức hội nghị về Ủy ban nhân dân tỉnh (qua Sở Nội vụ) chậm nhất 07 ngày sau khi bế mạc.
b) Gửi danh sách đại biểu trước ngày 01 tháng 8 năm 2028.
3. Kinh phí
Kinh phí của cấp nào do ngân sách cấp đó bảo đảm.
4. Kiểm tra đợt 1 (trước ngày 30 tháng 4 năm 2028)
Trên đây là Kế hoạch tổ chức hội nghị điển hình tiên tiến các cấp năm 2028./.
Nơi nhận:
- Các sở, ban, ngành;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Lê Thị Mẫu
"""


@pytest.fixture(scope="module")
def issued(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("ke-hoach") / "an-linh.txt"
    path.write_text(PLAN, "utf8")
    return path


@pytest.fixture(scope="module")
def reading(issued: Path) -> Reading:
    return read_issued(issued)


def test_each_level_is_one_with_the_facts_of_all_its_clauses(reading: Reading) -> None:
    commune, department, province = (item.values for item in reading.of("level"))
    assert commune["units"] == ["xã", "phường"]
    assert commune["window"] == {"since": "2028-Q2", "before": date(2028, 6, 20)}
    assert commune["days"] == 1
    assert commune["size"]["caps"][0]["at_most"] == 90
    share = commune["size"]["shares"][0]
    assert (share["category"], share["share"], share["how"]) == ("women", 0.35, "at-least")
    assert department["units"] == ["sở", "ban", "ngành", "doanh nghiệp"]
    assert (department["window"], department["days"]) == ({"until": date(2028, 9, 10)}, 0.5)
    assert province["window"] == {"quarter": "2028-Q4", "approx": True}
    assert [item.values["name"] for item in reading.of("form")] == [
        "Hội nghị biểu dương người tốt, việc tốt", "Hội nghị điển hình tiên tiến",
        "Đại hội Thi đua yêu nước tỉnh"]  # fmt: skip
    assert all(len(item.values["choose_form"]) == 1 for item in reading.of("level"))


def test_units_that_go_first_are_read_from_their_sentence(reading: Reading) -> None:
    assert [(item.values["unit"], item.values["window"]) for item in reading.of("pilot")] == [
        ("xã Bến Tre Xanh", {"until": "2028-05"}), ("xã Suối Vàng", {"until": "2028-05"}),
        ("Sở Giáo dục và Đào tạo", {"before": date(2028, 7, 15)})]  # fmt: skip


def test_bodies_are_bodies(reading: Reading) -> None:
    tasks = [(item.values["body"], item.values["clause"]) for item in reading.of("task")]
    assert tasks == [("Sở Nội vụ", "III.1"), ("Ủy ban nhân dân các xã, phường", "III.2.b")]
    (report,) = (item.values for item in reading.of("reporting"))
    assert (report["by"], report["through"]) == ("Ủy ban nhân dân các xã, phường", "Sở Nội vụ")
    assert (report["about"], report["days_after"]) == ("kết quả tổ chức hội nghị", 7)
    (issuer,) = reading.of("plan.issuer")
    assert issuer.values["name"] == "Ủy ban nhân dân tỉnh An Lĩnh"


def test_what_no_fact_holds_is_told_with_its_place_and_words(reading: Reading) -> None:
    left = {item.piece.clause: item for item in unread(reading)}
    assert set(left) == {"", "I.1.a", "I.1.b", "I.2.b", "II.1.a", "III.4"}
    assert left[""].words == "Căn cứ Luật Thi đua, khen thưởng và tình hình thực tế của tỉnh;"
    assert left["II.1.a"].words == "Không bố trí quá 03 tham luận."
    (province,) = (one.values for one in reading.of("level") if one.values["units"] == ["tỉnh"])
    assert [(cap["category"], cap["expected"]) for cap in province["size"]["caps"]] == [("all", 300)]
    assert "lồng ghép" in left["I.2.b"].words


@pytest.mark.parametrize("said", [
    "trước ngày 11 tháng 6 năm 2031", "17 xã", "trong tháng 12 năm 2031", "ít nhất 23%",
    "không quá 77 bài", "03 buổi",
    "19 ngày sau", "nửa buổi", "khoảng một phần", "dự kiến như cũ", "quý I", "năm 2031", "11/6"])  # fmt: skip
def test_a_figure_in_words_that_are_not_understood_is_told(said: str, tmp_path: Path) -> None:
    """In a paragraph of which much was read, a sentence of another habit is told all the same."""
    odd = f"Riêng việc kia thì lấy {said} làm chuẩn."
    (tmp_path / "a.txt").write_text(PLAN.replace("03 tham luận.", f"03 tham luận. {odd}"), "utf8")
    told = [item.words for item in unread(read_issued(tmp_path / "a.txt"))]
    assert any(odd in words for words in told), told


def test_a_long_sentence_is_told_whole_in_the_file(issued: Path, tmp_path: Path) -> None:
    made = make_from(NewProvince("an_linh", date(2028, 1, 5), out=tmp_path), issued)
    (plan,) = made.folder.glob("plan*.toml")
    told = " ".join(textwrap.dedent(plan.read_text("utf8").partition("# CHƯA HIỂU")[2]).replace("\n#", " ").split())
    assert "mục I.2.b, dòng 16" in told
    assert "hoặc lồng ghép vào hội nghị tổng kết." in told
    assert "mục II.1.a, dòng 20: Không bố trí quá 03 tham luận." in told
    assert "ỦY BAN NHÂN DÂN TỈNH AN LĨNH" not in told


LINES = """\
UBND TỈNH PHÚ LĨNH CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 45/KH-UBND
KẾ HOẠCH
Tổ chức hội nghị
I. HÌNH THỨC, THỜI GIAN TỔ CHỨC
1. Hình thức: cấp xã tổ chức Hội nghị biểu dương; các sở, ban, ngành tổ chức Hội nghị điển hình tiên tiến.
2. Thời gian:
- Cấp xã: quý II năm 2028.
- Các sở, ban, ngành: quý III năm 2028, ½ ngày.
3. Số lượng đại biểu
Cấp xã: 100 - 150 đại biểu. Các sở, ban, ngành: tối đa 80 đại biểu; cấp tỉnh: 400 đại biểu.
"""


def test_levels_that_share_a_sentence_or_stand_in_a_list_keep_their_own_facts(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(LINES, "utf8")
    reading = read_issued(tmp_path / "a.txt")
    names = {item.values["id"]: item.values["name"] for item in reading.of("form")}
    told = [
        (item.values["label"], [names[code] for code in item.values.get("choose_form", ())], item.values.get("window"))
        for item in reading.of("level")
    ]
    assert told[:2] == [
        ("cấp xã", ["Hội nghị biểu dương"], {"quarter": "2028-Q2"}),
        ("các sở, ban, ngành", ["Hội nghị điển hình tiên tiến"], {"quarter": "2028-Q3"}),
    ]
    commune, department = (item.values["size"]["caps"][0] for item in reading.of("level")[:2])
    assert (commune["at_least"], commune["at_most"], department["at_most"]) == (100, 150, 80)
    assert (told[2], reading.of("level")[2].values["size"]["caps"][0]["at_most"]) == (("cấp tỉnh", [], None), 400)
    assert unread(reading) == []
    (issuer,) = reading.of("plan.issuer")
    assert issuer.values["name"] == "Ủy ban nhân dân tỉnh Phú Lĩnh"
