"""The agenda of all conferences: in one paragraph, a paragraph each, or a list; one of a single level is told."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

Issued = Callable[..., Reading]
PARTS = """\
I. HÌNH THỨC, THỜI GIAN
1. Cấp xã (xã, phường): tổ chức Hội nghị biểu dương trong quý II năm 2031.
II. NỘI DUNG HỘI NGHỊ
{said}
III. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn thực hiện.
"""
ITEMS = ["Văn nghệ", "Khai mạc", "Tọa đàm với 05 điển hình", "Tổng kết hội nghị"]


def titles(reading: Reading) -> list[str]:
    return [item.values["title"] for item in reading.of("agenda")]


def left(reading: Reading) -> list[str]:
    return [item.words for item in unread(reading) if item.piece.clause == "II"]


NUMBERED = [f"({number}) {words}" for number, words in enumerate(ITEMS, 1)]


@pytest.mark.parametrize("said", [
    f"Chương trình hội nghị các cấp gồm: {'; '.join(NUMBERED)}.",
    f"Nội dung, chương trình hội nghị bao gồm:\n{chr(10).join(NUMBERED)}",
    "Chương trình của hội nghị như sau:\n" + "\n".join(f"- {words};" for words in ITEMS),
    "Trình tự hội nghị:\n" + "\n".join(f"+ {words}." for words in ITEMS),
])  # fmt: skip
def test_an_agenda_is_read_however_it_is_listed(said: str, issued: Issued) -> None:
    reading = issued(PARTS, said=said)
    assert titles(reading) == ITEMS
    assert left(reading) == []


def test_numbered_lines_below_the_heading_alone_are_items_and_one_may_be_of_a_level(issued: Issued) -> None:
    lines = [*NUMBERED, "(5) Thông qua danh sách đại biểu (đối với cấp xã và tương đương)", "(6) Bế mạc"]
    parts = PARTS.replace("II. NỘI DUNG HỘI NGHỊ", "II. CHƯƠNG TRÌNH HỘI NGHỊ")
    reading = issued(parts, said="\n".join(f"{line};" for line in lines))
    assert titles(reading) == [*ITEMS, "Thông qua danh sách đại biểu", "Bế mạc"]
    assert [item.values.get("levels", []) for item in reading.of("agenda")] == [[], [], [], [], ["xa"], []]
    assert left(reading) == []


def test_words_before_the_first_item_below_a_heading_of_several_levels_are_no_item(issued: Issued) -> None:
    parts = PARTS.replace(
        "II. NỘI DUNG HỘI NGHỊ", "II. HỘI NGHỊ CẤP XÃ VÀ CÁC CƠ QUAN, ĐƠN VỊ\n1. Chương trình Hội nghị"
    )
    reading = issued(parts, said=f"Theo thứ tự: {'; '.join(NUMBERED)}.")
    assert titles(reading) == ITEMS
    assert [item.words for item in unread(reading) if item.piece.clause.startswith("II.")] == []
    alone = issued(parts.replace(" VÀ CÁC CƠ QUAN, ĐƠN VỊ", ""), said=f"Theo thứ tự: {'; '.join(NUMBERED)}.")
    assert titles(alone) == [], "of one level"


def test_what_follows_the_last_item_is_told_and_one_may_be_left_out(issued: Issued) -> None:
    reading = issued(PARTS, said="Chương trình hội nghị gồm: (1) Khai mạc; (2) Văn nghệ (nếu có); (3) Bế mạc. "
                             "Mỗi tham luận không quá 10 phút.")  # fmt: skip
    assert [(item.values["title"], item.values.get("optional", False)) for item in reading.of("agenda")] == [
        ("Khai mạc", False), ("Văn nghệ", True), ("Bế mạc", False)]  # fmt: skip
    assert left(reading) == ["Mỗi tham luận không quá 10 phút."]


@pytest.mark.parametrize("said", [
    "Chương trình hội nghị cấp xã gồm: (1) Khai mạc; (2) Bế mạc.",
    "Chương trình hội nghị gồm: (1) Khai mạc; (3) Bế mạc.",
    "Chương trình hội nghị gồm: (1) Khai mạc.",
    "Chương trình hội nghị phải gọn, gồm: (1) Khai mạc; (2) Bế mạc.",
])  # fmt: skip
def test_what_is_not_sure_is_told_whole(said: str, issued: Issued) -> None:
    reading = issued(PARTS, said=said)
    assert (titles(reading), left(reading)) == ([], [said])


def test_a_list_after_the_agenda_is_none_of_it(issued: Issued) -> None:
    reading = issued(
        PARTS, said="Chương trình hội nghị gồm:\n- Khai mạc;\n- Bế mạc.\nTài liệu cần chuẩn bị:\n- Báo cáo."
    )
    assert titles(reading) == ["Khai mạc", "Bế mạc"]
    assert "Báo cáo." in left(reading)


def of_all(reading: Reading) -> list[tuple[str, bool]]:
    return [(item.values["title"], item.values.get("optional", False)) for item in reading.of("agenda")]


LISTED = ["Khai mạc", "Báo cáo tổng kết giai đoạn 2026 - 2030", "Văn nghệ (nếu có)", "Bế mạc"]
LEVELS = """\
I. HÌNH THỨC, THỜI GIAN
1. Cấp xã (xã, phường): tổ chức Hội nghị biểu dương trong quý II năm 2031.
2. Cấp huyện (huyện, thành phố): tổ chức Hội nghị biểu dương trong quý III năm 2031.
3. Cấp tỉnh: tổ chức Đại hội Thi đua yêu nước trong quý IV năm 2031.
II. {head}
{said}
III. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn thực hiện.
"""


def lines(way: str) -> str:
    return "\n".join(way.format(mark=mark, words=words) for mark, words in zip("abcd", LISTED, strict=True))


@pytest.mark.parametrize(("head", "said"), [
    ("NỘI DUNG HỘI NGHỊ, ĐẠI HỘI CÁC CẤP", lines("{mark}) {words}.")),
    ("NỘI DUNG HỘI NGHỊ", "; ".join(LISTED) + "."),
    ("HỘI NGHỊ Ở CẤP XÃ, CẤP HUYỆN", "1. Nội dung Hội nghị (áp dụng chung)\n" + lines("{mark}) {words};")),
    ("HỘI NGHỊ CÁC CẤP", "1. Nội dung, chương trình\n" + lines("- {words};")),
    ("TỔ CHỨC", "1. Chương trình Hội nghị gồm:\n" + lines("+ {words};")),
    ("HỘI NGHỊ CÁC CẤP", "1. Nội dung chính: " + "; ".join(words[:1].lower() + words[1:] for words in LISTED) + "."),
    ("HỘI NGHỊ CÁC CẤP", "1. Chương trình: " + "; ".join(LISTED) + "."),
    ("TỔ CHỨC", "1. Trình tự tiến hành hội nghị như sau: " + "; ".join(LISTED) + "."),
])  # fmt: skip
def test_an_agenda_under_its_heading_is_read_however_the_items_are_marked(head: str, said: str, issued: Issued) -> None:
    reading = issued(LEVELS, head=head, said=said)
    assert of_all(reading) == [(LISTED[0], False), (LISTED[1], False), ("Văn nghệ", True), (LISTED[3], False)]
    assert [words for words in left(reading) if "Nội dung Hội nghị" not in words] == []


def test_a_heading_may_say_how_many_items_there_are_and_a_sentence_may_use_commas(issued: Issued) -> None:
    said = "1. Nội dung hội nghị gồm 3 phần:\na) Phần thứ nhất: khai mạc;\nb) Phần thứ hai: báo cáo;\nc) Phần thứ ba."
    reading = issued(LEVELS, head="TỔ CHỨC", said=said)
    assert len(titles(reading)) == 3
    assert [item.words for item in unread(reading) if item.piece.clause.startswith("II.")] == []
    said = "1. Chương trình hội nghị: Khai mạc, báo cáo tổng kết, tham luận, khen thưởng và bế mạc."
    reading = issued(LEVELS, head="TỔ CHỨC", said=said)
    assert titles(reading) == ["Khai mạc", "Báo cáo tổng kết", "Tham luận", "Khen thưởng", "Bế mạc"]


def test_how_much_of_an_item_each_level_has_is_told_beside_its_title(issued: Issued) -> None:
    said = ("1. Tham luận của điển hình: cấp xã từ 03 đến 05 tham luận.\n2. Báo cáo tổng kết. Báo cáo không quá 10 "
            "trang.\n3. Trao thưởng.\n4. Thời gian: 01 buổi.")  # fmt: skip
    reading = issued(LEVELS, head="NỘI DUNG HỘI NGHỊ", said=said)
    assert titles(reading) == ["Tham luận của điển hình", "Báo cáo tổng kết", "Trao thưởng"]
    told = [item.words for item in unread(reading) if item.piece.clause.startswith("II.")]
    assert told == ["Tham luận của điển hình: cấp xã từ 03 đến 05 tham luận.", "Thời gian: 01 buổi."]
    assert [item.values["does"] for item in reading.of("task")][-1] == "xây dựng báo cáo không quá 10 trang"


@pytest.mark.parametrize(("head", "said"), [
    ("ĐẠI HỘI THI ĐUA YÊU NƯỚC TỈNH", "1. Chương trình Đại hội\n" + lines("- {words};")),
    ("NỘI DUNG ĐẠI HỘI", lines("{mark}) {words}.")),
    ("HỘI NGHỊ CẤP XÃ", "1. Nội dung, chương trình: " + "; ".join(LISTED) + "."),
    ("NỘI DUNG HỘI NGHỊ", "1. Hình thức: hội nghị.\n2. Địa điểm: trụ sở.\n3. Thành phần: đại biểu."),
    ("TỔ CHỨC HỘI NGHỊ", "1. Nội dung\n- Đẩy mạnh phong trào;\n- Tổ chức hội nghị;\n- Tổng kết."),
    ("CÔNG TÁC TUYÊN TRUYỀN", "1. Nội dung\n- Báo cáo kết quả;\n- Tổng kết;\n- Trao đổi."),
])  # fmt: skip
def test_the_agenda_of_one_level_and_other_lists_are_none_of_all(head: str, said: str, issued: Issued) -> None:
    reading = issued(LEVELS, head=head, said=said)
    told = " ".join(item.words for item in unread(reading))
    assert titles(reading) == []
    assert said.splitlines()[-1].partition(" ")[2] in told
