"""Words that stay just as the original has them are read in short; what they turn on is never left out."""

from __future__ import annotations

import pytest

from tdkt_tui.cli.confirming.abridged import CUT, abridged, abridged_lines
from tdkt_tui.cli.confirming.by_who import short_items

LEAD = "Các cơ quan, đơn vị, địa phương căn cứ nhiệm vụ chính trị của mình, đặc điểm dân cư, truyền thống quê hương"


def test_the_midst_of_a_long_sentence_is_left_out_and_so_marked() -> None:
    told = abridged(f"{LEAD} mà mở các đợt vận động sâu rộng trong toàn thể hội viên thuộc phạm vi quản lý của họ.")
    assert told == f"Các cơ quan, đơn vị, {CUT}."
    short = " ".join(LEAD.split()[:13])
    assert abridged(short) == short, "what is short is not"


@pytest.mark.parametrize("kept", [
    "trừ các xã khó khăn", "nếu được cấp ủy đồng ý", "chỉ các phường được cử thêm", "riêng xã đảo được họp ghép",
])  # fmt: skip
def test_an_exception_a_condition_is_told_to_the_end_of_its_sentence(kept: str) -> None:
    said = f"{LEAD}, gắn với sinh hoạt cộng đồng, {kept}, vùng cao, làm cho mọi người đều biết và hưởng ứng."
    assert abridged(said).endswith(f"{CUT} {kept}, vùng cao, làm cho mọi người đều biết và hưởng ứng.")


@pytest.mark.parametrize("kept", [
    "không tổ chức tham quan hay dự tiệc ở bất cứ đâu", "xã nào chưa đủ thì lùi lại",
    "tối thiểu 2/3 đại biểu trực tiếp lao động",
])  # fmt: skip
def test_a_ban_a_bound_is_told_with_all_between_its_commas(kept: str) -> None:
    said = f"{LEAD}, gắn với sinh hoạt cộng đồng, {kept}, làm cho mọi người đều biết và hưởng ứng."
    assert abridged(said).endswith(f"{CUT} {kept}, {CUT}.")


def test_the_name_of_a_body_stays_whole() -> None:
    body = "Sở Lao động - Thương binh và Xã hội"
    said = f"{LEAD} mà mở các đợt vận động sâu rộng cùng {body} thành phố lân cận đã đăng cai tổ chức mấy mùa thi."
    assert body in abridged(said)


@pytest.mark.parametrize("kept", ["gửi về huyện, thị xã, thành phố, "])
def test_a_list_of_units_is_not_left_amid(kept: str) -> None:
    assert kept.strip(" ,") in abridged(f"{LEAD} mà {kept}toàn thể hội viên thuộc phạm vi quản lý của mình cùng làm.")


def test_items_of_a_programme_are_told_in_a_row_by_how_they_begin() -> None:
    items = ["  - Chào cờ", "  - Báo cáo kết quả phong trào của các khu phố", "  - Trao 10 phần thưởng cho các khu phố"]
    told = " ".join(line.strip() for line in short_items(["CHƯƠNG TRÌNH", *items, "  Khóa khác: có"]))
    assert told == ("CHƯƠNG TRÌNH - Chào cờ · Báo cáo kết quả phong … · Trao 10 phần thưởng cho các khu phố "
                    "Khóa khác: có")  # fmt: skip


@pytest.mark.parametrize("kept", [
    "cấp dưới xong mới tổ chức ở cấp trên", "các cụm đều phải nêu được nét mới", "kinh phí do cấp huyện lo",
    "cử hai người dẫn đoàn", "ở trong năm ngày", "mỗi cụm một gương", "một phần tư là nông dân", "quá nửa là nữ",
    "họp gọn trước kỳ họp", "làm từ quý I",
    "họp riêng từng xã hoặc ghép hai xã liền kề nhau", "các trường học tự bảo đảm chỗ ở",
])  # fmt: skip
def test_what_must_be_when_how_many_who_pays_is_told_with_all_between_its_commas(kept: str) -> None:
    said = f"{LEAD}, gắn với sinh hoạt cộng đồng, {kept}, làm cho mọi người đều biết và hưởng ứng."
    assert f" {kept}," in abridged(said)


@pytest.mark.parametrize("kept", [
    "Sở Nội vụ", ", cử 15 đại biểu là người trực tiếp lao động ở cơ sở,", ", ngày 20/3/2026,", "gửi danh sách",
    "đối với vùng cao",
])  # fmt: skip
def test_a_number_a_day_a_body_and_what_is_sent_stay(kept: str) -> None:
    told = abridged(f"{LEAD}, gắn với sinh hoạt cộng đồng ở khu phố {kept} cùng nhiều hoạt động phong phú khác nữa.")
    assert kept.removeprefix(", ") in told
    assert "sinh hoạt" not in told


@pytest.mark.parametrize("said", [
    "từ thiện", "tự do", "đổi mới", "nông thôn mới", "năm thi đua", "một cách", "trước hết", "quý báu",
])  # fmt: skip
def test_a_word_that_only_looks_like_one_that_binds_does_not(said: str) -> None:
    assert CUT in abridged(f"{LEAD}, gắn với sinh hoạt cộng đồng, {said} cho mọi người đều biết và hưởng ứng theo.")


def test_each_part_between_semicolons_begins_with_who_does_it() -> None:
    other = "Ban Quản lý khu kinh tế lo hậu cần cho toàn bộ các đoàn về dự, phục vụ ăn nghỉ chu đáo suốt cả kỳ họp"
    told = abridged(f"{LEAD} mà làm; {other}; tổng hợp.")
    assert "; Ban Quản lý khu kinh tế lo hậu cần" in told
    assert told.endswith("; tổng hợp.")


def test_who_does_something_stands_whole_and_so_does_a_line_that_is_no_duty() -> None:
    who = ("Ủy ban nhân dân các xã, phường, đặc khu, các cơ quan chuyên môn, các tổ chức hội quần chúng, "
           "các trường học và bệnh viện trên địa bàn")  # fmt: skip
    told = " ".join(line.strip() for line in abridged_lines([f"  - {who}: {LEAD} mà mở các đợt vận động sâu rộng"]))
    assert (told.startswith(f"- {who}: "), CUT in told) == (True, True)
    report = f"  - {who} báo cáo Sở Nội vụ; {LEAD} mà mở các đợt vận động sâu rộng; chậm nhất ngày 5/10/2026"
    told = " ".join(line.strip() for line in abridged_lines([report]))
    assert (f"{who} báo cáo Sở Nội vụ;" in told, told.endswith("chậm nhất ngày 5/10/2026")) == (True, True)
    units = [f"  Đơn vị: {who}; {LEAD}; {LEAD}"]
    assert list(abridged_lines(units)) == units
