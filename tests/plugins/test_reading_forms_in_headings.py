"""A form that stands in the heading on its level, in quotes or not, under whatever the part above is called."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import read_issued, unread

TIME = "- Thời gian: hoàn thành trong quý II năm 2031."
QUOTED = "“Hội nghị biểu dương điển hình tiên tiến giai đoạn 2020 - 2025”"
NAME = "Hội nghị biểu dương điển hình tiên tiến giai đoạn 2020 - 2025"


@pytest.mark.parametrize(("part", "heading", "name"), [
    ("Hình thức, thời gian", f"Cấp xã (145 xã, phường): {QUOTED}", NAME),
    ("Tên gọi, thời gian", f"Cấp xã (xã, phường): {QUOTED}.", NAME),
    ("Công tác chuẩn bị", f"Cấp xã (xã, phường): {NAME}", NAME),
    ("Công tác chuẩn bị", "Cấp xã (xã, phường): Hội nghị gặp mặt, biểu dương điển hình",
     "Hội nghị gặp mặt, biểu dương điển hình"),
    ("Tên gọi, thời gian", "Cấp xã (xã, phường): “Hội nghị biểu dương người tốt xã (phường) … giai đoạn 2020 - 2025”",
     "Hội nghị biểu dương người tốt xã (phường) giai đoạn 2020 - 2025"),
    ("Tên gọi, thời gian", "Cấp xã (xã, phường): “Hội nghị biểu dương người tốt xã (phường) …”",
     "Hội nghị biểu dương người tốt"),
    ("Công tác chuẩn bị", "HỘI NGHỊ ĐIỂN HÌNH TIÊN TIẾN CẤP XÃ", "Hội nghị điển hình tiên tiến"),
])  # fmt: skip
def test_a_heading_names_the_form(part: str, heading: str, name: str, issued: Callable[..., Any]) -> None:
    reading = issued("I. NỘI DUNG\n1. {part}\na) {heading}\n{time}\n", part=part, heading=heading, time=TIME)
    assert [item.values["name"] for item in reading.of("form")] == [name]
    (level,) = reading.of("level")
    assert (level.values["units"][:2], level.values["window"]) == (["xã", "phường"], {"until": "2031-Q2"})
    assert len(level.values["choose_form"]) == 1
    assert unread(reading) == []


@pytest.mark.parametrize("lead", ["Hình thức tổ chức là ", "Hình thức ", "Tên gọi: ", ""])
def test_a_sentence_says_all_of_a_level(lead: str, issued: Callable[..., Any]) -> None:
    said = (
        f"Cấp xã: {lead}“Hội nghị người tốt”; thời gian ½ ngày, trước ngày 30/4/2031; số lượng không quá 120 đại biểu."
    )
    reading = issued("I. NỘI DUNG\n1. {said}\n", said=said)
    assert [item.values["name"] for item in reading.of("form")] == ["Hội nghị người tốt"]
    (level,) = reading.of("level")
    assert (level.values["days"], level.values["size"]["caps"][0]["at_most"]) == (0.5, 120)
    assert unread(reading) == []


def test_the_year_in_the_congress_name_is_its_own(tmp_path: Path) -> None:
    congress = "Đại hội Thi đua yêu nước tỉnh Lũng Khê"
    name = f"{congress} lần thứ VI, năm 2031"
    (tmp_path / "a.txt").write_text(
        f"ỦY BAN NHÂN DÂN TỈNH LŨNG KHÊ\nSố: 12/KH-UBND\nKẾ HOẠCH\nTổ chức {name}\n"
        f"I. NỘI DUNG\n1. Cấp tỉnh: {name}\n- Thời gian: 01 ngày, trong quý III năm 2031.\n", "utf8",
    )  # fmt: skip
    reading = read_issued(tmp_path / "a.txt")
    assert [item.values["name"] for item in reading.of("form")] == [congress]
    assert [item.values["year"] for item in reading.of("round")] == [2031]
    assert unread(reading) == []


@pytest.mark.parametrize("who", ["Cơ quan", "Các đơn vị"])
def test_any_of_a_levels_units_hold_what_its_items_say(who: str, issued: Callable[..., Any]) -> None:
    said = "{who} có từ 100 người trở lên (cả đơn vị trực thuộc) tổ chức “Hội nghị tôn vinh”, 80 - 150 đại biểu."
    parts = "III. HỘI NGHỊ Ở SỞ\n1. Sở, ban, ngành\na) " + said + "\nb) Thời gian: trong tháng 5/2031.\n"
    reading = issued(parts, who=who)
    (level,) = reading.of("level")
    assert [item.values["name"] for item in reading.of("form")] == ["Hội nghị tôn vinh"]
    assert level.values["choose_form"] == [reading.of("form")[0].values["id"]]
    assert any("100" in item.words for item in unread(reading))


@pytest.mark.parametrize(("said", "left"), [
    ("Mỗi huyện tổ chức một Hội nghị tôn vinh điển hình riêng.", ""),
    ("Mỗi huyện tổ chức một Hội nghị tôn vinh điển hình chung.", ""),
    ("Hình thức: Hội nghị tôn vinh điển hình, ghép với sơ kết năm.", "ghép với sơ kết"),
])  # fmt: skip
def test_how_it_is_held_is_none_of_a_forms_name(said: str, left: str, issued: Callable[..., Any]) -> None:
    reading = issued("III. HỘI NGHỊ\n1. Cấp huyện (huyện)\na) {said}\nb) Thời gian: xong trước 30/5/2031.\n", said=said)
    assert [item.values["name"] for item in reading.of("form")] == ["Hội nghị tôn vinh điển hình"]
    assert [left in item.words for item in unread(reading)] == [True] * bool(left)


def test_the_provinces_congress_is_one_form_with_its_name_or_without(issued: Callable[..., Any]) -> None:
    rows = ("Cấp, đơn vị tổ chức | Hình thức | Thời lượng | Thời gian hoàn thành",
            "Các xã, phường | Hội nghị biểu dương | 1/2 ngày | Trước ngày 30/4/2031",
            "Tỉnh | Đại hội Thi đua yêu nước tỉnh lần thứ IV | 01 ngày | Trong tháng 11/2031")  # fmt: skip
    parts = ("I. HÌNH THỨC\n1. Hội nghị, Đại hội theo bảng dưới đây:\n{rows}\n"
             "2. Đại hội Thi đua yêu nước tỉnh Lam Giang lần thứ IV\na) Số lượng: 300 đại biểu.\n")  # fmt: skip
    names = [one.values["name"] for one in issued(parts, rows="\n".join(rows)).of("form") if one.values.get("kind")]
    assert names == ["Đại hội Thi đua yêu nước tỉnh Lam Giang lần thứ IV"]
