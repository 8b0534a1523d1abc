"""Rows of seats that are left are one question by their columns: groups, bounds, and a head that says little."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from tdkt_tui.cli.confirming.session import Session
from tdkt_tui.cli.confirming.walk import walk
from tdkt_tui.workflow.confirming.heads import head_as_wide
from tdkt_tui.workflow.plan_notes import left_of

PLAN = """
[[level]]
id = "tinh"
label = "cấp tỉnh"
units = ["tỉnh"]
clause = "II.3"
"""
FOLDED = ("STT | Tên đơn vị | Số ĐB | STT | Tên đơn vị | Số ĐB", "1 | Xã A Sa | 04 | 3 | Các hội khác | 02-03",
          "2 | Xã Mai | 05 | 4 | Doanh nghiệp | 20")  # fmt: skip
UNKNOWN = ("TT | Đầu mối | Đợt một | Đợt hai", "1 | Xã A Sa | 4 | 2", "2 | Xã Mai | 5 | 1", "3 | Sở Y tế | 6 | 1")


@pytest.fixture
def person(tmp_path: Path, province_text: Any, listener: Any) -> Any:
    """Return a function: (rows, what is left of them, answers) → (what was told, the quotas, what is left then)."""
    file = tmp_path / "plan_1.toml"

    def walked(rows: tuple[str, ...], left: list[str], *answers: str) -> tuple[str, list[dict[str, Any]], list[str]]:
        said = "".join(f"đoạn {10 + at}\tPhụ lục I\t{row}\n" for at, row in enumerate(rows))
        file.with_name("plan_1.ban-goc.txt").write_text(f"đoạn 9\tPhụ lục I\tPHỤ LỤC I\n{said}", "utf8")
        notes = "".join(f"# - Phụ lục I, {one}\n" for one in left)
        file.write_text(f"{province_text('vinh_du', 'Vinh Dự')}{PLAN}\n# CHƯA HIỂU, theo mục.\n{notes}", "utf8")
        talk = listener(answers)
        walk(Session(file, "vinh_du", talk))
        text = file.read_text("utf8")
        return talk.heard, tomllib.loads(text).get("quota", []), [one.place[2] for one in left_of(text)]

    return walked


def test_units_beside_each_other_are_written_by_one_enter(person: Any) -> None:
    left = ["đoạn 11 (phần 2): 3 | Các hội khác | 02-03", "đoạn 12 (phần 2): 4 | Doanh nghiệp | 20"]
    told, quotas, rest = person(FOLDED, left, "", "q")
    assert "Ghi được 2/2 dòng" in told
    group = {"together": True, "levels": ["tinh"], "clause": "Phụ lục I"}
    assert quotas == [{"unit": "Các hội khác", "at_least": 2, "at_most": 3, **group},
                      {"unit": "Doanh nghiệp", "official": 20, **group}]  # fmt: skip
    assert rest == []


def test_a_head_that_says_too_little_is_asked_by_columns_once(person: Any) -> None:
    left = [f"đoạn {10 + at}: {row}" for at, row in enumerate(UNKNOWN) if at]
    told, quotas, rest = person(UNKNOWN, left, "3 đại biểu cử; 4 dự khuyết", "", "q")
    assert "Enter để sau" in told
    assert [(one["unit"], one["official"], one["alternates"]) for one in quotas] == [
        ("Xã A Sa", 4, 2), ("Xã Mai", 5, 1), ("Sở Y tế", 6, 1)]  # fmt: skip
    assert rest == []


def test_enter_where_no_row_fits_puts_the_table_off(person: Any) -> None:
    left = [f"đoạn {10 + at}: {row}" for at, row in enumerate(UNKNOWN) if at]
    told, quotas, rest = person(UNKNOWN, left, "", "q")
    assert (quotas, len(rest)) == ([], 3)
    assert "Không có câu trả lời" not in told


def test_a_head_of_two_rows_is_put_together() -> None:
    head = head_as_wide("TT | Đơn vị | Số đại biểu | Ghi chú", " | | Nam | Nữ | ", "1 | Xã A Sa | 2 | 3 | ")
    assert head == "TT | Đơn vị | Số đại biểu: Nam | Số đại biểu: Nữ | Ghi chú"
    assert head_as_wide("TT | Đơn vị | Số", "I | Phường |", "1 | Xã A Sa | 2") == "TT | Đơn vị | Số"
