"""Badges: everybody has one, under a name that keeps to the card, numbered within a status."""

from __future__ import annotations

from dataclasses import replace

from tdkt_tui.assembly.metrics import width_mm
from tdkt_tui.context.badges import badges
from tdkt_tui.context.gaps import Gaps
from tdkt_tui.model.person import Delegate
from tdkt_tui.regulations import load

LAW = load("nd30_2020")
ROOM = 80


def cards(dossier, people):
    parts = badges(replace(dossier, people=tuple(people)), "ĐẠI HỘI", LAW, Gaps(dossier, "badge"))
    return {part["status"]: [row[side] for row in part["rows"] for side in ("left", "right")] for part in parts}


def test_each_status_has_its_own_sheets_and_numbers(shipped):
    people = [Delegate("Lê Văn Bình"), Delegate("Trần Thị An"), Delegate("Hồ Văn Cúc"),
              Delegate("Đỗ Thị Yên", status="guest"), Delegate("Bùi Văn Ba", status="guest")]  # fmt: skip
    found = cards(shipped("ubnd-huyen-viet-yen"), people)
    told = {status: [(card["number"], card["name"]) for card in row] for status, row in found.items()}
    assert told == {
        "ĐẠI BIỂU CHÍNH THỨC": [("001", "TRẦN THỊ AN"), ("002", "LÊ VĂN BÌNH"), ("003", "HỒ VĂN CÚC"), ("", "")],
        "KHÁCH MỜI": [("001", "ĐỖ THỊ YÊN"), ("002", "BÙI VĂN BA")],
    }


def test_a_long_name_is_broken_at_a_space_and_one_of_a_collective_is_set_smaller(shipped):
    long, title = "Công Tằng Tôn Nữ Hương", "Tập thể Trường Trung học cơ sở thị trấn Bích Động"
    (row,) = cards(shipped("ubnd-huyen-viet-yen"), [Delegate("Nguyễn Thị Phương Thảo"), Delegate(long),
                                                    Delegate(title, subject="collective")]).values()  # fmt: skip
    by_name = {card["name"].replace("\n", " "): card for card in row}
    broken = by_name["NGUYỄN THỊ PHƯƠNG THẢO"]["name"].split("\n")
    size = LAW.style("the-ten").size_pt
    assert len(broken) == 2
    assert max(width_mm(line, size, bold=True) for line in broken) < ROOM
    assert [by_name[title.upper()]["long"], by_name["NGUYỄN THỊ PHƯƠNG THẢO"]["long"]] == [True, False]


def test_no_word_of_a_post_stands_alone_in_its_last_line(shipped):
    person = Delegate("Lê Văn An", post="Công nhân", unit="Ban Quản lý các khu công nghiệp tỉnh")
    (card, _) = cards(shipped("ubnd-huyen-viet-yen"), [person])["ĐẠI BIỂU CHÍNH THỨC"]
    lines = card["post_unit"].split("\n")
    assert " ".join(lines) == "Công nhân, Ban Quản lý các khu công nghiệp tỉnh"
    assert len(lines) == 2
    assert min(len(line.split()) for line in lines) > 1
