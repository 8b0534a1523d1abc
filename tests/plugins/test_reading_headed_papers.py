"""Papers that only a heading names, several of one body by several days, parts that stand beside their dossier."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from tdkt_tui.workflow.reading_plan import Reading, unread

Issued = Callable[..., Reading]
PARTS = """\
I. HÌNH THỨC, THỜI GIAN
1. Cấp xã (xã, phường): tổ chức Hội nghị biểu dương trong quý I năm 2031.
2. Cấp huyện (huyện, thành phố): tổ chức Hội nghị biểu dương trong quý II năm 2031.
3. Các sở, ban, ngành: tổ chức Hội nghị biểu dương trong quý II năm 2031.
4. Cấp tỉnh: tổ chức Đại hội Thi đua yêu nước trong quý IV năm 2031.
II. {head}
{said}
III. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn thực hiện.
"""
AWARDS, EXEMPLARS = "KHEN THƯỞNG", "GIỚI THIỆU ĐIỂN HÌNH"
EVERYBODY = "các cơ quan, đơn vị, địa phương"
DAY = {"before": date(2031, 6, 20)}


def tasks(reading: Reading) -> list[dict[str, Any]]:
    return [item.values for item in reading.of("task") if item.values["clause"].startswith("II.")]


def left(reading: Reading) -> list[str]:
    return [item.words for item in unread(reading) if item.piece.clause.startswith("II.")]


def test_the_parts_below_a_heading_on_a_dossier_are_delivered_with_it(issued: Issued) -> None:
    said = (
        "1. Hồ sơ đại biểu\nCông văn cử đại biểu; danh sách trích ngang (họ tên, nơi công tác); tóm tắt thành tích. "
        "Gửi Sở Nội vụ qua hệ thống văn bản chậm nhất ngày 20/6/2031; thay đổi đại biểu báo trước ngày 25/6/2031."
    )
    reading = issued(PARTS, head="ĐẠI BIỂU DỰ ĐẠI HỘI TỈNH", said=said)
    (task,) = tasks(reading)
    assert (task["body"], task["does"]) == (EVERYBODY, "gửi hồ sơ đại biểu về Sở Nội vụ qua hệ thống văn bản")
    assert task["deliver"] == [
        "Công văn cử đại biểu", "danh sách trích ngang (họ tên, nơi công tác)", "tóm tắt thành tích"]  # fmt: skip
    assert left(reading) == ["thay đổi đại biểu báo trước ngày 25/6/2031."]


def test_words_below_such_a_heading_that_are_no_papers_are_told(issued: Issued) -> None:
    said = "1. Hồ sơ đại biểu\nCông văn cử đại biểu; ai có thành tích thì ưu tiên."
    reading = issued(PARTS, head="ĐẠI BIỂU DỰ ĐẠI HỘI TỈNH", said=said)
    assert (tasks(reading), len(left(reading))) == ([], 1)


def test_several_papers_of_one_body_have_each_their_day(issued: Issued) -> None:
    said = (
        "1. Hồ sơ và thời hạn\na) Thời hạn: cấp xã gửi cấp huyện trước ngày 10/6/2031; các đơn vị gửi Sở Nội vụ hồ sơ "
        "đề nghị Huân chương trước ngày 15/6/2031, hồ sơ đề nghị Bằng khen trước ngày 20/6/2031 (theo dấu bưu điện)."
    )
    reading = issued(PARTS, head=AWARDS, said=said)
    assert [(task["body"], task["does"], task["window"]["before"].day) for task in tasks(reading)] == [
        ("cấp xã", "gửi hồ sơ về cấp huyện", 10),
        ("các đơn vị", "gửi về Sở Nội vụ hồ sơ đề nghị Huân chương", 15),
        ("các đơn vị", "gửi về Sở Nội vụ hồ sơ đề nghị Bằng khen", 20),
    ]
    (words,) = left(reading)
    assert words.removeprefix("Thời hạn: ") == "(theo dấu bưu điện)."


def test_copies_in_brackets_before_a_colon_begin_a_list_of_parts(issued: Issued) -> None:
    said = ("1. Hồ sơ đề nghị Bằng khen (01 bộ): tờ trình; biên bản họp.\n2. Hồ sơ gửi về Sở Nội vụ trước ngày "
            "20/6/2031.")  # fmt: skip
    reading = issued(PARTS, head=AWARDS, said=said)
    (task,) = tasks(reading)
    assert (task["does"], task["deliver"]) == (
        "gửi hồ sơ đề nghị Bằng khen (01 bộ) về Sở Nội vụ", ["tờ trình", "biên bản họp"])  # fmt: skip
    assert left(reading) == []


def test_a_number_of_units_on_both_sides_of_a_semicolon_is_of_all(issued: Issued) -> None:
    said = ("1. Mỗi sở, ban, ngành, đoàn thể tỉnh; mỗi huyện giới thiệu 02 tập thể điển hình; danh sách và tóm tắt "
            "thành tích gửi về Sở Nội vụ trước ngày 20/6/2031.")  # fmt: skip
    reading = issued(PARTS, head="GIỚI THIỆU ĐIỂN HÌNH", said=said)
    (duty,) = (item.values for item in reading.of("nomination"))
    assert duty["who"] == ["sở", "ban", "ngành", "đoàn thể tỉnh", "huyện"]
    assert (duty["needs"], duty["to"], duty["window"]) == (["danh sách và tóm tắt thành tích"], "Sở Nội vụ", DAY)
    assert (tasks(reading), left(reading)) == ([], [])
