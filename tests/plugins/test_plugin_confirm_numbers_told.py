"""Every value that can be wrong has a number, and what is told to be wrong names the number that mends it."""

from __future__ import annotations

import tomllib
from typing import Any

DAY = """
[[anniversary]]  # CHƯA XÁC NHẬN: mục I.1, đoạn 9: 85 năm Ngày thành lập, 40 năm Ngày hợp nhất.
of = "Ngày hợp nhất"
since = 1986
in_year = 2026
stated = 85
clause = "I.1"
"""
LEVEL = """
[[form]]
id = "hoi-nghi"
name = "Hội nghị điển hình"
clause = "II.1"
[[level]]  # CHƯA XÁC NHẬN: mục II.1, đoạn 9: Các xã thống nhất với huyện ủy.
id = "xa"
label = "các xã"
units = ["xã"]
choose_form = ["hoi-nghi"]
agreed_with = "huyện ủy"
place = "nhà văn hóa"
own_plan = true
clause = "II.1"
"""


def _number(told: str, name: str) -> str:
    return told.split(f". {name}", maxsplit=1)[0].rpartition(" ")[2]


def test_the_years_that_the_original_states_are_mended_by_their_number(walk_through: Any) -> None:
    told, _ = walk_through(DAY, "t", "", "q")
    number = _number(told, "số năm ghi trong kế hoạch")
    assert f"gõ t {number} (số năm ghi trong kế hoạch)" in told
    told, file = walk_through(DAY, f"t {number} 40", "", "q")
    text = file.read_text("utf8")
    assert (tomllib.loads(text)["anniversary"][0]["stated"], "CHƯA XÁC NHẬN" in text) == (40, False), told


def test_with_whom_and_where_is_taken_away_by_its_number(walk_through: Any) -> None:
    told, _ = walk_through(LEVEL, "t", "", "q")
    for name, key in (("thống nhất với ai", "agreed_with"), ("địa điểm tổ chức", "place"), ("có kế hoạch", "own_plan")):
        _, file = walk_through(LEVEL, f"t {_number(told, name)} -", "q")
        said = tomllib.loads(file.read_text("utf8"))["level"][0]
        assert key not in said
        assert said["label"] == "các xã"
    _, file = walk_through(LEVEL, f"t {_number(told, 'thống nhất với ai')} Đảng ủy xã", "q")
    assert tomllib.loads(file.read_text("utf8"))["level"][0]["agreed_with"] == "Đảng ủy xã"


def test_what_mends_several_is_told_once_with_its_number() -> None:
    from tdkt_tui.cli.confirming.shown_findings import findings_lines
    from tdkt_tui.model.finding import Finding, Severity

    found = [Finding("a.b", Severity.WARNING, f"Số {one} sai.", fix="ghi ở when", field="level.1") for one in "xy"]
    lines = " ".join(findings_lines(found, lambda _: "gõ t 11"))
    assert [lines.count(one) for one in ("Số x sai", "Số y sai", "gõ t 11; ghi ở when")] == [1, 1, 1]
