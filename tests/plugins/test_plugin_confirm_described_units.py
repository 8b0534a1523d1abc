"""Units that a plan tells by what they are like, with no name: their kind and a condition, never names of their own."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

PLAN = """
[[form]]
id = "hoi-nghi"
name = "Hội nghị điển hình"
[[level]]
id = "co-so"
label = "cấp cơ sở"
units = ["xã", "phường"]
choose_form = ["hoi-nghi"]
clause = "III"
[[level]]
id = "huyen"
label = "cấp huyện"
units = ["huyện"]
choose_form = ["hoi-nghi"]
clause = "III"

# CHƯA HIỂU, theo mục.
"""
LATER = """# - mục III, đoạn 12: Các xã vùng hồ của huyện Lũng Mai và huyện Khe Vàng do đường thủy, đi lại khó được \
kéo dài đến hết ngày 23/4/2030
"""
OTHER = "# - mục III, đoạn 12: Cổng chính treo 02 băng rôn, phía sau để 12 xe.\n"
OF = "vùng hồ của huyện Lũng Mai và huyện Khe Vàng"


def _apart(file: Any) -> list[tuple[str, list[str], str]]:
    said = tomllib.loads(file.read_text("utf8")).get("exception", [])
    return [(one["level"], one["units"], one.get("when", "")) for one in said]


def test_whom_the_sentence_begins_with_is_proposed_by_kind_and_condition(walk_through: Any) -> None:
    told, file = walk_through(PLAN + LATER, "", "q")
    assert _apart(file) == [("co-so", ["xã"], OF)], told
    assert "23 tháng 4 năm 2030" in told


@pytest.mark.parametrize(("typed", "units", "when"), [
    ("2 các xã vùng hồ của huyện Lũng Mai", ["xã"], "vùng hồ của huyện Lũng Mai"),
    ("2 các xã vùng hồ; các phường ven sông", ["xã", "phường"], "vùng hồ hoặc ven sông"),
    ("2 xã Bản Lầu; xã Khe Cát", ["xã Bản Lầu", "xã Khe Cát"], ""), ("2 phường", ["phường"], ""),
])  # fmt: skip
def test_typed_units_told_by_what_they_are_like_become_a_condition(
    walk_through: Any, typed: str, units: list[str], when: str
) -> None:
    told, file = walk_through(PLAN + OTHER, "t ngoại lệ", "cấp cơ sở; xã Bản Lầu", "7 50", typed, "", "q")
    assert _apart(file) == [("co-so", units, when)], told
    assert "không trang nào in" not in told


def test_units_of_another_level_are_told_at_once_with_what_to_type(walk_through: Any) -> None:
    told, _ = walk_through(PLAN + OTHER, "t ngoại lệ", "cấp cơ sở; huyện Lũng Mai", "7 50", "b", "q")
    assert "“huyện Lũng Mai” không phải đơn vị của cấp cơ sở: không trang nào in" in " ".join(told.split())
    assert "gõ loại, và là những nơi nào: 2 các xã …" in " ".join(told.split())


AGENDA = """# - mục III, đoạn 12: Mở đầu bằng chào cờ, khai mạc; tiếp đó trình bày kết quả phong trào; bế mạc. Văn \
nghệ do đơn vị cân nhắc. Phát biểu tránh kể lể thành tích; phải nói rõ cách làm mới, nguyên nhân và bài học.
"""
HEADED = "đoạn 11\tIII\tChương trình hội nghị\nđoạn 12\tIII\t" + AGENDA.partition("12: ")[2]


def test_how_something_is_to_be_is_no_item_of_a_programme(walk_through: Any) -> None:
    told, file = walk_through(PLAN + AGENDA, "", "q", original=HEADED)
    said = tomllib.loads(file.read_text("utf8"))
    titles = " ".join(one["title"] for one in said.get("agenda", []))
    assert "khai mạc" in titles, told
    assert "cân nhắc" not in titles
    assert "tránh" not in titles
    assert "tránh kể lể" in " ".join(one["words"] for one in said["provision"])


REPORT = "# - mục III, đoạn 12: Sau khi hội nghị bế mạc, trong vòng 05 ngày làm việc gửi báo cáo kết quả, danh sách.\n"


def test_a_report_after_a_conference_has_its_days_and_who_sends_it(walk_through: Any) -> None:
    told, file = walk_through(PLAN + REPORT, "t ai báo cáo", "Sở Nội vụ", "", "q")
    assert "reporting" in tomllib.loads(file.read_text("utf8")), told
    (said,) = tomllib.loads(file.read_text("utf8"))["reporting"]
    assert (said["by"], said["to"], said["working_days_after"]) == ("các cơ quan, đơn vị", "Sở Nội vụ", 5)
