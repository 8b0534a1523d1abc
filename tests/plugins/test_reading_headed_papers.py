"""Papers that only a heading names, several of one body by several days, parts that stand beside their dossier."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

Papers = Callable[..., Any]
AWARDS, EXEMPLARS = "KHEN THƯỞNG", "GIỚI THIỆU ĐIỂN HÌNH"
EVERYBODY = "các cơ quan, đơn vị, địa phương"
DAY = {"before": date(2031, 6, 20)}


def test_the_parts_below_a_heading_on_a_dossier_are_delivered_with_it(papers: Papers) -> None:
    said = (
        "1. Hồ sơ đại biểu\nCông văn cử đại biểu; danh sách trích ngang (họ tên, nơi công tác); tóm tắt thành tích. "
        "Gửi Sở Nội vụ qua hệ thống văn bản chậm nhất ngày 20/6/2031; thay đổi đại biểu báo trước ngày 25/6/2031."
    )
    reading = papers(head="ĐẠI BIỂU DỰ ĐẠI HỘI TỈNH", said=said)
    task, changed = reading.tasks
    assert (task["body"], task["does"]) == (EVERYBODY, "gửi hồ sơ đại biểu về Sở Nội vụ qua hệ thống văn bản")
    assert (changed["does"], changed["window"]) == ("báo thay đổi đại biểu", {"before": date(2031, 6, 25)})
    assert task["deliver"] == [
        "Công văn cử đại biểu", "danh sách trích ngang (họ tên, nơi công tác)", "tóm tắt thành tích"]  # fmt: skip
    assert reading.left == []


def test_words_below_such_a_heading_that_are_no_papers_are_told(papers: Papers) -> None:
    said = "1. Hồ sơ đại biểu\nCông văn cử đại biểu; ai có thành tích thì ưu tiên."
    reading = papers(head="ĐẠI BIỂU DỰ ĐẠI HỘI TỈNH", said=said)
    assert (reading.tasks, len(reading.left)) == ([], 1)


def test_several_papers_of_one_body_have_each_their_day(papers: Papers) -> None:
    said = (
        "1. Hồ sơ và thời hạn\na) Thời hạn: cấp xã gửi cấp huyện trước ngày 10/6/2031; các đơn vị gửi Sở Nội vụ hồ sơ "
        "đề nghị Huân chương trước ngày 15/6/2031, hồ sơ đề nghị Bằng khen trước ngày 20/6/2031 (theo dấu bưu điện)."
    )
    reading = papers(head=AWARDS, said=said)
    assert [(task["body"], task["does"], task["window"]["before"].day) for task in reading.tasks] == [
        ("cấp xã", "gửi hồ sơ về cấp huyện", 10),
        ("các đơn vị", "gửi về Sở Nội vụ hồ sơ đề nghị Huân chương", 15),
        ("các đơn vị", "gửi về Sở Nội vụ hồ sơ đề nghị Bằng khen", 20),
    ]
    (words,) = reading.left
    assert words.removeprefix("Thời hạn: ") == "(theo dấu bưu điện)."


def test_copies_in_brackets_before_a_colon_begin_a_list_of_parts(papers: Papers) -> None:
    said = ("1. Hồ sơ đề nghị Bằng khen (01 bộ): tờ trình; biên bản họp.\n2. Hồ sơ gửi về Sở Nội vụ trước ngày "
            "20/6/2031.")  # fmt: skip
    reading = papers(head=AWARDS, said=said)
    (task,) = reading.tasks
    assert (task["does"], task["deliver"]) == (
        "gửi hồ sơ đề nghị Bằng khen (01 bộ) về Sở Nội vụ", ["tờ trình", "biên bản họp"])  # fmt: skip
    assert reading.left == []


def test_a_number_of_units_on_both_sides_of_a_semicolon_is_of_all(papers: Papers) -> None:
    said = ("1. Mỗi sở, ban, ngành, đoàn thể tỉnh; mỗi huyện giới thiệu 02 tập thể điển hình; danh sách và tóm tắt "
            "thành tích gửi về Sở Nội vụ trước ngày 20/6/2031.")  # fmt: skip
    reading = papers(head="GIỚI THIỆU ĐIỂN HÌNH", said=said)
    (duty,) = (item.values for item in reading.of("nomination"))
    assert duty["who"] == ["sở", "ban", "ngành", "đoàn thể", "huyện"]
    assert (duty["needs"], duty["to"], duty["window"]) == (["danh sách và tóm tắt thành tích"], "Sở Nội vụ", DAY)
    assert (reading.tasks, reading.left) == ([], [])
