"""Two levels that become one keep what both say beside the columns of the table, and the marks of what is taken."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

LEVELS = """
[[level]]  # CHƯA XÁC NHẬN: mục II.4, đoạn 20: Các thôn họp trong quý II năm 2026.
id = "thon"
label = "cấp thôn"
units = ["thôn"]
window = { until = "2026-Q2" }
clause = "II.4"

[[level]]  # CHƯA XÁC NHẬN: mục II.5, đoạn 21: Các trạm kiểm lâm họp một buổi.
id = "tram"
label = "các trạm"
units = ["trạm kiểm lâm"]
days = 0.5
agreed_with = "Chi cục"
attend = [
  { who = "điển hình" },
  { who = "khách mời" },
]
clause = "II.5"

[[level]]  # CHƯA XÁC NHẬN: mục II.6, đoạn 22: Các đội kiểm lâm họp một buổi.
id = "doi"
label = "các đội"
units = ["đội kiểm lâm"]
days = 0.5
window = { until = "2026-Q3" }  # CHƯA XÁC NHẬN: suy ra từ hạn của tỉnh
agreed_with = "Sở"
budget = "ngân sách xã"
attend = [{ who = "khách mời" }, { who = "già làng" }]  # CHƯA XÁC NHẬN: suy ra từ mục II.7
clause = "II.6"
"""


@pytest.fixture
def gone_into(walk_through: Any, province_text: Any) -> Any:
    """Return how to put one level into another and answer: what is told, the level that stays, its text."""
    known = [one["id"] for one in tomllib.loads(province_text("vinh_du", "Vinh Dự") + LEVELS)["level"]]

    def through(gone: str, into: str, *answers: str, body: str = LEVELS) -> tuple[str, dict[str, Any], str]:
        told, file = walk_through(body, f"gộp {known.index(gone) + 1} vào {known.index(into) + 1}", *answers)
        text = file.read_text("utf8")
        assert gone not in {one["id"] for one in tomllib.loads(text)["level"]}, told
        one = next(one for one in tomllib.loads(text)["level"] if one["id"] == into)
        return told, one, text.partition(f'id = "{into}"')[2].partition("\n[[level]]")[0]

    return through


def test_lists_of_both_are_joined_without_doubles(gone_into: Any) -> None:
    told, one, _ = gone_into("doi", "tram", "", "", "", "q")
    assert [entry["who"] for entry in one["attend"]] == ["điển hình", "khách mời", "già làng"]
    assert "Thành phần dự: hai cấp ghi khác nhau; gộp thành một danh sách" in told


def test_a_list_on_one_line_and_one_of_tables_are_joined_too(gone_into: Any) -> None:
    _, one, _ = gone_into("tram", "doi", "", "", "", "q")
    assert [entry["who"] for entry in one["attend"]] == ["khách mời", "già làng", "điển hình"]
    tables = '[[level.attend]]\nwho = "điển hình"\n\n[[level.attend]]\nwho = "khách mời"\n'
    listed = 'attend = [\n  { who = "điển hình" },\n  { who = "khách mời" },\n]\nclause = "II.5"\n'
    assert listed in LEVELS
    body = LEVELS.replace(listed, f'clause = "II.5"\n\n{tables}')
    told, one, _ = gone_into("doi", "tram", "", "", "", "q", body=body)
    assert [entry["who"] for entry in one["attend"]] == ["điển hình", "khách mời", "già làng"], told


def test_every_other_key_that_differs_is_asked(gone_into: Any) -> None:
    told, one, _ = gone_into("doi", "tram", "2", "", "", "q")
    assert "Thống nhất với: hai cấp ghi khác nhau" in told
    assert one["agreed_with"] == "Sở"
    _, one, _ = gone_into("doi", "tram", "1", "", "", "q")
    assert one["agreed_with"] == "Chi cục"


def test_what_only_the_other_says_is_asked_whatever_key_it_has(gone_into: Any) -> None:
    told, one, _ = gone_into("doi", "tram", "", "", "-", "q")
    assert "Kinh phí: chỉ các đội ghi: ngân sách xã; các trạm không ghi" in told
    assert "budget" not in one
    _, one, _ = gone_into("doi", "tram", "", "", "", "q")
    assert one["budget"] == "ngân sách xã"
    told, one, _ = gone_into("doi", "thon", "", "", "", "", "-", "q")
    assert "Thành phần dự: chỉ các đội ghi: khách mời; già làng" in told
    assert "attend" not in one


def test_marks_go_with_the_values_that_are_taken(gone_into: Any) -> None:
    _, _, text = gone_into("doi", "tram", "", "", "", "q")
    marks = {line.partition(" ")[0]: line.partition("# ")[2] for line in text.split("\n") if "#" in line}
    assert marks["window"] == "CHƯA XÁC NHẬN: suy ra từ hạn của tỉnh"
    assert marks["attend"] == "CHƯA XÁC NHẬN: suy ra từ mục II.7"
    assert "đoạn 22" in marks["budget"], "the words of the level that goes are shown too"


def test_a_step_back_behind_a_merge_shows_the_row_that_is_back(walk_through: Any, province_text: Any) -> None:
    known = [one["id"] for one in tomllib.loads(province_text("vinh_du", "Vinh Dự") + LEVELS)["level"]]
    gone, into = known.index("doi") + 1, known.index("tram") + 1
    told, file = walk_through(LEVELS, f"gộp {gone} vào {into}", "", "", "", "l", f"{gone} ngày 1", "q")
    back = told.partition("Đã lấy lại điều vừa gõ")[2]
    shown = back.partition("ngày 1")[0]
    assert f"Nay là: {min(gone, into)}" in shown or f"{gone} Đội" in shown, back
    assert "Cấp Thời hạn Ngày" not in shown, "the table stands above"
    assert {one["id"]: one.get("days") for one in tomllib.loads(file.read_text("utf8"))["level"]}["doi"] == 1
