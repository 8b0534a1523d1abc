"""A screen tells each value once: not what the original says in the same words, nor what another line has said."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

from tdkt_tui.cli.confirming.brief import brief
from tdkt_tui.cli.confirming.shown_draft import fault_told
from tdkt_tui.cli.confirming.understood import understood
from tdkt_tui.cli.confirming.understood_rows import quota_rows, recipient_rows
from tdkt_tui.model.fault import MissingValue
from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.draft import Draft


@pytest.fixture
def plan(province_text: Any) -> Any:
    """Return a function: what a plan says besides its head → the plan."""
    head = tomllib.loads(province_text("vinh_du", "Vinh Dự"))
    return lambda said: Plan.model_validate({**head, **tomllib.loads(said)})


def test_days_stand_in_figures_and_the_clause_only_above() -> None:
    lines = [
        "  - Sở A: gửi báo cáo trước ngày 05 tháng 3 năm 2026 [III.Bước 1.a]",
        "  - Sở B: họp trong tháng 6 năm 2026",
    ]
    assert brief(lines, "", "III.Bước 1.a") == ["  - Sở A: gửi báo cáo trước ngày 5/3/2026",
                                                "  - Sở B: họp trong tháng 6/2026"]  # fmt: skip
    assert brief(lines, "", "IV.2")[0].endswith("[III.Bước 1.a]"), "another clause than the head's is a value"


NOTES = """
[[quota]]
unit = "Sở Y tế"
official = 12
note = "03 tập thể, 09 cá nhân; có 01 nữ"
clause = "III"
[[quota]]
unit = "Sở Nội vụ"
official = 4
note = "{note}"
clause = "III"
"""


@pytest.mark.parametrize(("note", "told"), [("01 tập thể, 03 cá nhân", 0), ("01 tập thể, 05 cá nhân", 1)])
def test_a_note_put_together_from_cells_is_told_once_a_wrong_one_in_full(plan: Any, note: str, told: int) -> None:
    rows = [("quota.1", "1 | Sở Y tế | 12 | 03 | 09 | Có 01 nữ"), ("quota.2", "2 | Sở Nội vụ | 04 | 01 | 03 |")]
    lines = quota_rows(plan(NOTES.format(note=note)), rows, ["TT | Đơn vị | Tổng số | Tập thể | Cá nhân | Ghi chú"])
    words = " ".join(" ".join(lines).replace("│", " ").split())
    assert words.count("03 tập thể, 09 cá nhân; có 01 nữ") == 1
    assert words.count("05 cá nhân") == told


def test_a_recipient_does_not_say_again_whom_it_names_and_one_of_several_once(plan: Any) -> None:
    said = plan(
        '[[recipient]]\nname = "Các sở, ban, ngành"\ncovers = ["sở", "ban", "ngành", "Sở Y tế", "các địa phương"]\n'
        '[[recipient]]\nname = "UBND các huyện"\ncovers = ["huyện", "các địa phương"]\n'
    )
    lines = recipient_rows(said, [("recipient.1", "- Các sở, ban, ngành;"), ("recipient.2", "- UBND các huyện;")])
    words = " ".join(" ".join(lines[1:]).replace("│", " ").split())
    assert words == "- Các sở, ban, ngành; gồm: Sở Y tế; các địa phương (ở 2 dòng) - UBND các huyện;"


def test_the_number_of_years_is_told_where_the_line_does_not_say_it(plan: Any) -> None:
    day = '[[anniversary]]\nof = "{of}"\nday = "11/4"\nsince = 1900\nin_year = 2020\nstated = {stated}\nclause = "I"\n'
    right, wrong = (
        " ".join(understood(plan(day.format(of="thành lập tỉnh", stated=years)), ["anniversary.1"]))
        for years in (120, 119)
    )
    assert "stated" not in right
    assert "119" in wrong


def test_what_is_missing_of_a_table_is_named_as_its_question_is() -> None:
    draft = Draft("pilot", {}, "II")
    number = next(at for at, key in enumerate(draft.table.keys, 1) if key.name == "unit")
    told = fault_told(draft, MissingValue("Thiếu giá trị bắt buộc.", field="pilot.3.unit"))
    assert told.startswith(f"{number}. ")
    assert told.endswith(": Thiếu giá trị bắt buộc.")
    assert len(told) > len("1. : Thiếu giá trị bắt buộc.")
    assert fault_told(draft, MissingValue("Thiếu giá trị bắt buộc.")) == "Thiếu giá trị bắt buộc."
