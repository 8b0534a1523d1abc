"""Several tables of one passage are seen on one screen and written by one answer; each is changed by its number."""

from __future__ import annotations

import tomllib
from math import inf
from pathlib import Path
from typing import Any

import pytest

from tdkt_tui.cli.confirming.session import Session
from tdkt_tui.cli.confirming.walk import walk
from tdkt_tui.workflow.plan_notes import left_of

SEATS = (
    "mục II.3, đoạn 9: Đại biểu ở hội trường chính: mỗi xã 01 đại biểu, lực lượng vũ trang 10 đại biểu, doanh "
    "nghiệp 12 đại biểu."
)


@pytest.fixture
def person(tmp_path: Path, province_text: Any, listener: Any) -> Any:
    """Return a function: answers of a person at a terminal → (what was told, the file)."""
    file = tmp_path / "plan_1.toml"

    def walked(*answers: str, passage: str = SEATS, took: float = inf) -> tuple[str, str]:
        file.write_text(province_text("vinh_du", "Vinh Dự") + f"\n# CHƯA HIỂU, theo mục.\n# - {passage}\n", "utf8")
        talk = listener(answers)
        talk.took = took
        walk(Session(file, "vinh_du", talk))
        return talk.heard, file.read_text("utf8")

    return walked


def seats(text: str) -> dict[str, int]:
    """Return how many each has in the file."""
    told = tomllib.loads(text).get("quota", [])
    return {one.get("unit") or f"mỗi {one['each']}": one["official"] for one in told}


ALL = {"mỗi xã": 1, "lực lượng vũ trang": 10, "doanh nghiệp": 12}


@pytest.mark.parametrize("answers", [("*", ""), ("1 2 3", ""), ("*", "c"), ("",)], ids=" / ".join)
def test_all_are_written_by_one_answer_and_end_the_passage(person: Any, answers: tuple[str, ...]) -> None:
    told, text = person(*answers)
    assert (seats(text), left_of(text)) == (ALL, []), told
    assert ("Enter ghi dòng 1–3, xong" if answers == ("",) else "ghi cả 3 bảng, xong đoạn") in told


def test_an_enter_that_was_struck_twice_writes_none_that_is_not_sure(person: Any) -> None:
    told, text = person("", "q", took=0.1)
    assert (seats(text), len(left_of(text))) == ({}, 1)
    assert "Enter đến ngay khi đoạn vừa hiện" in told


@pytest.mark.parametrize("last", [
    "doanh nghiệp 12 đại biểu (đợt một 04 đại biểu, đợt hai 08 đại biểu)",
    "doanh nghiệp 12 đại biểu nếu hội trường còn chỗ",
    "doanh nghiệp 12 đại biểu thuộc danh sách mà hội đồng cơ sở bình chọn",
])  # fmt: skip
def test_a_table_that_loses_something_is_not_written_by_enter(person: Any, last: str) -> None:
    told, text = person("", "", "b", "q", passage=SEATS.replace("doanh nghiệp 12 đại biểu", last))
    assert (seats(text), len(left_of(text))) == ({}, 1), told
    assert "Enter xem" in told


def test_how_many_units_there_are_is_no_number_of_seats(person: Any) -> None:
    told, text = person("", passage="mục II.3, đoạn 9: Cấp sở: 40 cơ quan, mỗi cơ quan 02 đại biểu; 14 huyện mỗi "
                        "huyện 09 đại biểu.")  # fmt: skip
    assert (seats(text), left_of(text)) == ({"mỗi cơ quan": 2, "mỗi huyện": 9}, []), told


def test_one_is_changed_by_its_number_and_the_others_go_on_together(person: Any) -> None:
    told, text = person("*", "2", "2 14", "", "")
    assert (seats(text), left_of(text)) == (ALL | {"lực lượng vũ trang": 14}, []), told
    assert "Ghi 2 bảng" in told


def test_some_of_them_leave_the_passage_open(person: Any) -> None:
    told, text = person("1 3", "", "q")
    assert (seats(text), len(left_of(text))) == ({"mỗi xã": 1, "doanh nghiệp": 12}, 1)
    assert "xong đoạn" not in told.partition("ghi cả 2 bảng")[2].partition(">")[0]


def test_what_lacks_a_value_is_asked_alone(person: Any) -> None:
    more = SEATS.replace("doanh nghiệp 12 đại biểu", "Sở Y tế thêm 02 đại biểu").replace("doanh ", "").replace(
        "nghiệp 12 đại biểu", "Sở Y tế thêm 02 đại biểu")  # fmt: skip
    told, _ = person("*", "b", "q", passage=more)
    assert "ghi cả" not in told


def test_the_number_that_all_are_of_stays_told(person: Any) -> None:
    told, text = person("2 3 4", "", "q", passage=SEATS.replace("chính:", "chính 90 người:"))
    assert (seats(text), len(left_of(text))) == (ALL, 1), told


def test_a_number_of_a_whole_group_is_not_that_of_each_of_it(person: Any) -> None:
    passage = SEATS.replace("doanh nghiệp 12", "cơ quan Trung ương 04 đại biểu, Sở Y tế 03 đại biểu, doanh nghiệp 12")
    told, text = person("", passage=passage)
    groups = {one.get("unit", ""): one.get("together", False) for one in tomllib.loads(text)["quota"]}
    assert groups == {"": False, "Sở Y tế": False, "lực lượng vũ trang": True, "cơ quan Trung ương": True,
                      "doanh nghiệp": True}, told  # fmt: skip
    assert "cùng cử bấy nhiêu" in told
