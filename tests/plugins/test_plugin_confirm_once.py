"""Facts in the original's own words stand once; what of its words is in none of them is told, wherever it stands."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tdkt_tui.cli.confirming.once import left_over
from tdkt_tui.cli.confirming.own_words import with_gaps
from tdkt_tui.workflow.confirming.elsewhere import stands_at
from tdkt_tui.workflow.confirming.original import Original, Paragraph


@pytest.mark.parametrize(
    ("words", "told", "left"),
    [
        ("a) Sở Y tế gửi báo cáo trước ngày 05 tháng 3 năm 2026.",
         ["- Sở Y tế: gửi báo cáo; trước ngày 5/3/2026"], []),
        ("Xã, phường; sở, ban, ngành gửi báo cáo.", ["- Sở, ban, ngành: gửi báo cáo"], ["Xã, phường"]),
        ("Phong trào “Vì người nghèo”, phong trào chuyển đổi số.", ["PHONG TRÀO", "- “Vì người nghèo”"],
         ["chuyển đổi số"]),
        ("Gửi trước ngày 08/6/2026; đặc khu gửi trước ngày 17/6/2026.", ["- gửi; trước ngày 8/6/2026"],
         ["đặc khu", "17/6/2026"]),
        ("Xã không tổ chức hội nghị.", ["- Xã: tổ chức hội nghị"], ["Xã không"]),
        ("Sở Y tế gửi báo cáo trước ngày 31/3/2020.",
         ["  - Sở Y tế gửi " + "x" * 55 + " trước ngày", "    31/3/2020", "  - báo cáo"], []),
    ],
)  # fmt: skip
def test_what_no_fact_has_of_the_original_s_words_is_told(words: str, told: list[str], left: list[str]) -> None:
    assert left_over([words], told) == left


@pytest.mark.parametrize(
    ("value", "words", "stands"),
    [
        (date(2026, 4, 20), "từ ngày 20 tháng 4 năm 2026", True),
        (date(2026, 4, 20), "từ 20/04/2026 đến 25/04/2026", True),
        (date(2026, 4, 20), "từ ngày 20 đến ngày 25 tháng 4 năm 2026", True),
        (date(2026, 4, 20), "ngày 20/4", True),
        (date(2026, 4, 20), "ngày 20 tháng 4 năm 2025", False),
        (date(2026, 4, 20), "ngày 20 tháng 5 năm 2026; số 4", False),
        ("Sở Nội vụ", "gửi về Sở Nội vụ chậm nhất 10/4", True),
        ("Sở Nội vụ", "Sở Tài chính; việc nội vụ", False),
        (20, "20 đại biểu", False),
        ("20", "20 đại biểu", False),
    ],
)
def test_a_value_is_looked_for_in_the_whole_original(value: Any, words: str, stands: bool) -> None:
    original = Original((Paragraph("đoạn 1", "I", "Mục đích"), Paragraph("đoạn 2", "III.1.c", words)))
    found = stands_at(original, value)
    assert (found.clause if found else "") == ("III.1.c" if stands else "")


def test_gaps_in_a_row_are_one() -> None:
    assert with_gaps(["", "… Tùy nơi mà chọn.", ""]) == "… Tùy nơi mà chọn. …"


OF_LEVEL = """
[[form]]  # CHƯA XÁC NHẬN: mục II.7, đoạn 2: Hội nghị nêu gương.
id = "neu-guong"
name = "Hội nghị nêu gương"

[[level]]  # CHƯA XÁC NHẬN: mục II.7, đoạn 1: Cấp xóm
id = "xom"
label = "cấp xóm"
units = ["xóm", "bản"]  # CHƯA XÁC NHẬN: suy ra: bản gốc không kể ra các đơn vị của cấp xóm
choose_form = ["neu-guong"]
window = { before = 2026-04-20 }
days = 0.5
attend = [{ who = "đại diện các gia đình được bầu và già làng của mọi dòng họ trong xóm" }]
clause = "II.7"
"""
WORDS = (
    "đoạn 1\tII.7\tCấp xóm\n"
    "đoạn 2\tII.7\tMở Hội nghị nêu gương trong nửa ngày, trước ngày 20/4/2026.\n"
    "đoạn 3\tII.7\tThành phần: Đại diện các gia đình được bầu và già làng của mọi dòng họ trong xóm.\n"
    f"đoạn 4\tII.7\t{'Trước khi vào việc chung cả xóm cùng thắp hương, hát và kể chuyện cũ cho lớp trẻ nghe. ' * 6}\n"
)


def test_of_a_level_whose_kinds_are_deduced_the_words_on_its_conference_stay(walk_through: Any) -> None:
    told, _ = walk_through(OF_LEVEL, "q", original=WORDS)
    assert "│ Mở Hội nghị nêu gương trong nửa ngày, trước ngày 20/4/2026." in told, told
    assert "│ Thành phần" not in told, "who attends stands in its own words below"
    assert "đại diện các gia đình" in told


def test_a_long_name_in_quotes_stands_whole_once(walk_through: Any) -> None:
    name = "Cả xóm chung tay giữ rừng đầu nguồn"
    body = (
        f'[[movement]]  # CHƯA XÁC NHẬN: mục III.7, đoạn 1: Phong trào.\nname = "{name}"\nclause = "III.7"\n'
        f'[[task]]  # CHƯA XÁC NHẬN: mục III.7, đoạn 1: Phong trào.\nbody = "các xã"\n'
        f'does = "hưởng ứng phong trào “{name}”"\nclause = "III.7"\n'
    )
    told, _ = walk_through(body, "q", original=f"đoạn 1\tIII.7\tCác xã hưởng ứng phong trào “{name}”.\n")
    assert (told.count(name), "“Cả xóm chung …”" in told) == (1, True), told


TASKS = "".join(
    f'[[task]]  # CHƯA XÁC NHẬN: mục V.{at}, đoạn {at + at}: {does}\nbody = "Sở {who}"\ndoes = "{does}"\n'
    f'clause = "V.{at}"\n'
    for at, who, does in ((1, "Y tế", "trực cấp cứu ở hội trường"), (2, "Tài chính", "lo tiền xăng xe"))
)


def test_a_heading_that_only_names_who_does_it_is_not_told_beside_him(walk_through: Any) -> None:
    original = (
        "đoạn 1\tV.1\t1. Sở Y tế\nđoạn 2\tV.1\ttrực cấp cứu ở hội trường\n"
        "đoạn 3\tV.2\t2. Sở Tài chính (phòng Ngân sách)\nđoạn 4\tV.2\tlo tiền xăng xe\n"
    )
    told, _ = walk_through(TASKS, "q", original=original)
    assert ("│ 1. Sở Y tế" in told, "│ 2. Sở Tài chính (phòng Ngân sách)" in told) == (False, True), told


def test_a_title_of_plain_words_is_not_told_above_whole_sentences(walk_through: Any) -> None:
    original = (
        "đoạn 1\tV.1\t1. Chăm lo sức khỏe\nđoạn 2\tV.1\tSở Y tế trực cấp cứu ở hội trường\n"
        "đoạn 3\tV.2\t2. Cho 03 ngày\nđoạn 4\tV.2\tSở Tài chính lo tiền xăng xe\n"
    )
    told, _ = walk_through(TASKS, "q", original=original)
    assert ("Chăm lo sức khỏe" in told, "│ 2. Cho 03 ngày" in told) == (False, True), told


def test_words_that_are_asked_later_or_stand_at_another_level_are_not_told_as_left(walk_through: Any) -> None:
    body = (
        '[[level]]\nid = "xa"\nlabel = "cấp xã"\nunits = ["xã"]\nclause = "II.1"\nsize = { caps = ['
        '{ category = "all", at_most = 140 }] }\n[[task]]  # CHƯA XÁC NHẬN: mục V.1, đoạn 1: Việc.\nbody = "Sở Y tế"\n'
        'does = "trực cấp cứu ở hội trường"\nclause = "V.1"\n'
        "# CHƯA HIỂU, theo mục.\n# - mục V.1, đoạn 1: nhạc công ngồi hàng đầu\n"
    )
    said = "Cấp xã tối đa 140 đại biểu; Sở Y tế trực cấp cứu ở hội trường; nhạc công ngồi hàng đầu; cờ treo cổng làng."
    told, _ = walk_through(body, "q", original=f"đoạn 1\tV.1\t{said}\n")
    assert "Lời khác: “cờ treo cổng làng”" in told, told
