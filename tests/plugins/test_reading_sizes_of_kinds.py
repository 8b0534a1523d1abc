"""How many come to the conference of each kind of a level's units, parted by commas, in a sentence, of the others."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

Issued = Callable[..., Reading]
PLAN = """\
II. NỘI DUNG
1. Cấp {label} ({units})
- Thời gian: 01 buổi, trong quý II/2031.
- {size}
III. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn thực hiện.
"""
Told = list[tuple[list[str], str, int, int, str]]


def told(issued: Issued, size: str, units: str, label: str = "cơ sở") -> tuple[Told, dict[str, Any], list[str]]:
    reading = issued(PLAN, label=label, units=units, size=size)
    (level,) = reading.of("level")
    found: Told = []
    for item in reading.of("exception"):
        (cap,) = item.values["size"]["caps"]
        found.append((item.values["units"], item.values.get("when", ""), cap.get("at_least", 0), cap.get("at_most", 0),
                      item.values["size"].get("decided_by", "")))  # fmt: skip
        assert not item.marks
        assert level.values.get("size") or level.marks["sizes"]
    return found, level.values.get("size", {}), [left.words for left in unread(reading) if left.piece.clause == "II.1"]


SIZES: dict[str, Told] = {
    "Số lượng: phường không quá 130 đại biểu, xã không quá 90 đại biểu.": [
        (["phường"], "", 0, 130, ""), (["xã"], "", 0, 90, "")],
    "Số người dự: phường không quá 130 người; xã không quá 90 người.": [
        (["phường"], "", 0, 130, ""), (["xã"], "", 0, 90, "")],
    "Số lượng đại biểu đối với phường từ 110 đến 130 người; đối với các xã không quá 90 người.": [
        (["phường"], "", 110, 130, ""), (["xã"], "", 0, 90, "")],
    "Quy mô: xã, phường từ 90 đến 120 đại biểu; đơn vị khác do thủ trưởng quyết định nhưng không quá 70 đại biểu.": [
        (["xã", "phường"], "", 90, 120, ""), (["trường học", "hợp tác xã"], "", 0, 70, "thủ trưởng")],
    "Số lượng: xã, phường không quá 100 đại biểu, các đơn vị còn lại tối đa 60 người.": [
        (["xã", "phường"], "", 0, 100, ""), (["trường học", "hợp tác xã"], "", 0, 60, "")],
    "Đại biểu: do đơn vị quyết định nhưng không quá 90 đại biểu đối với xã, phường; tối đa 60 đối với hợp tác xã.":
        [(["xã", "phường"], "", 0, 90, "đơn vị"), (["hợp tác xã"], "", 0, 60, "đơn vị")],
    "Số lượng: từ 110 đến 130 đại biểu đối với các phường, không quá 90 đại biểu đối với các xã.": [
        (["phường"], "", 110, 130, ""), (["xã"], "", 0, 90, "")],
    "Số lượng: 120 đại biểu đối với phường; 80 đại biểu đối với xã.": [
        (["phường"], "", 120, 120, ""), (["xã"], "", 80, 80, "")],
}  # fmt: skip


@pytest.mark.parametrize("said", SIZES)
def test_each_kind_has_its_size(said: str, issued: Issued) -> None:
    found, size, left = told(issued, said, "xã, phường, trường học, hợp tác xã")
    assert found == SIZES[said]
    assert size == {}
    assert left == []


def test_a_conference_of_several_has_one_beside_the_level_s(issued: Issued) -> None:
    said = "Số lượng: hội nghị riêng không quá 110 đại biểu; hội nghị chung của Cụm thi đua không quá 210 đại biểu."
    found, size, left = told(issued, said, "xã, phường")
    assert found == [(["xã", "phường"], "hội nghị chung của Cụm thi đua", 0, 210, "")]
    assert [(cap["category"], cap["at_most"]) for cap in size["caps"]] == [("all", 110)]
    assert left == []


def test_a_kind_that_is_none_of_the_level_has_its_own_and_is_looked_at(issued: Issued) -> None:
    reading = issued(PLAN, label="cơ sở", units="xã, phường",
                     size="Số lượng: phường tối đa 130 đại biểu; huyện tối đa 220 đại biểu.")  # fmt: skip
    level, own = reading.of("level")
    assert [one.values["units"] for one in reading.of("exception")] == [["phường"]]
    assert "size" not in level.values
    assert (own.values["units"], own.values["size"]["caps"][0]["at_most"]) == (["huyện"], 220)
    assert "cấp cơ sở" in own.marks["units"]


@pytest.mark.parametrize("said", ["Điểm cầu các xã: từ 15 đến 20 người/điểm.", "Nơi khác: không quá 20 người/đầu cầu."])
def test_who_watch_at_each_of_several_places_are_not_all_who_come(said: str, issued: Issued) -> None:
    assert told(issued, said, "xã, phường") == ([], {}, [said])


HEADED = """\
II. HỘI NGHỊ Ở XÃ, PHƯỜNG
1. {heading}
a) Phường: từ 110 đến 130 đại biểu.
b) Xã: từ 80 đến 90 đại biểu. Xã vùng III bố trí ít hơn.
2. Thời gian: 01 buổi, trong quý II/2031.
"""


@pytest.mark.parametrize("heading", ["Quy mô", "Số lượng đại biểu:", "Quy mô, thành phần"])
def test_kinds_each_in_a_letter_under_a_heading_on_how_many_come(heading: str, issued: Issued) -> None:
    reading = issued(HEADED, heading=heading)
    caps = [(one.values["units"], one.values["size"]["caps"][0]) for one in reading.of("exception")]
    assert [(units, cap["at_least"], cap["at_most"]) for units, cap in caps] == [
        (["phường"], 110, 130), (["xã"], 80, 90)]  # fmt: skip
    (level,) = reading.of("level")
    assert "caps" not in level.values.get("size", {})
    assert any("vùng III" in left.words for left in unread(reading))
