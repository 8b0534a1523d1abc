"""The armed forces, which a plan lets hold their own congress by their ministries' rules, are a level of their own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

PLAN = """\
I. HÌNH THỨC, THỜI GIAN TỔ CHỨC HỘI NGHỊ CÁC CẤP
1. Cấp huyện (huyện, thành phố): tổ chức Hội nghị điển hình tiên tiến trong quý I năm 2031.
2. {said}
II. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ
- {task}
"""
TASK = "Theo dõi, đôn đốc."
FORCES = ["Công an tỉnh", "Bộ Chỉ huy Quân sự tỉnh", "Bộ Chỉ huy Bộ đội Biên phòng tỉnh"]
FORM = "Đại hội Thi đua quyết thắng"
DONE = "hoàn thành trong quý II/2031"


@pytest.fixture
def level(issued: Callable[..., Any]) -> Callable[..., Any]:
    def read(said: str, task: str = TASK) -> Any:
        reading: Reading = issued(PLAN, said=said, task=task)
        (one,) = (item for item in reading.of("level") if item.values["id"] != "huyen")
        return one

    return read


@pytest.mark.parametrize(
    "said",
    [
        "Lực lượng vũ trang: Công an tỉnh, Bộ CHQS tỉnh, Bộ Chỉ huy Bộ đội Biên phòng tỉnh tổ chức “{form}”; {done}.",
        "Đối với lực lượng vũ trang (gồm Công an tỉnh, Bộ CHQS tỉnh, Bộ CH BĐBP tỉnh): tổ chức “{form}”, {done}.",
        "Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh và Bộ Chỉ huy Bộ đội Biên phòng tỉnh: tổ chức “{form}”, {done}.",
        "Các đơn vị lực lượng vũ trang (Công an tỉnh, Bộ CHQS tỉnh, Bộ Chỉ huy Bộ đội Biên phòng tỉnh){lines}",
    ],
)
def test_the_forces_are_a_level_with_their_bodies_form_and_time(said: str, level: Callable[..., Any]) -> None:
    lines = f":\n- Hình thức: “{FORM}”.\n- Thời gian: {DONE}."
    made = level(said.format(form=FORM, done=DONE, lines=lines)).values
    assert (made["units"], made["window"]) == (FORCES, {"until": "2031-Q2"})
    assert made["choose_form"] == ["thi-dua-quyet-thang"]


def test_forces_that_only_another_clause_names_are_deduced(level: Callable[..., Any]) -> None:
    made = level("Lực lượng vũ trang: tổ chức “Đại hội Thi đua quyết thắng”, hoàn thành trong quý II/2031.",
                 "Phối hợp Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh theo dõi, đôn đốc.")  # fmt: skip
    assert made.values["units"] == FORCES[:2]
    assert "units" in made.marks


@pytest.mark.parametrize("said", [
    "Công an tỉnh bảo đảm an ninh, trật tự hội nghị, hoàn thành trong quý II/2031.",
    "Công an tỉnh, Sở Y tế: phục vụ hội nghị, hoàn thành trong quý II/2031.",
    "Lực lượng vũ trang tổ chức theo hướng dẫn của Bộ chủ quản.",
])  # fmt: skip
def test_what_is_no_conference_of_the_forces_with_its_time_is_no_level(said: str, issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, said=said, task=TASK)
    assert [one.values["id"] for one in reading.of("level")] == ["huyen"]
    assert any(said[:20] in one.words for one in unread(reading)) or "I.2" in [
        one.values["clause"] for one in reading.of("task")
    ]
