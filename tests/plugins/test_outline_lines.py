"""The outline beside a plan: as the program wrote it, and with lines that a person added, annexes among them."""

from __future__ import annotations

from pathlib import Path

from tdkt_tui.workflow import plan_named
from tdkt_tui.workflow.checking_plugin.facts import clauses_told, outside_outline
from tdkt_tui.workflow.plan_source import PlanSource

LINES = """\
# Mục lục của bản gốc
I\tđoạn 16\tMỤC ĐÍCH
II.1.a\tđoạn 18
Phụ lục I\tđoạn 92\tPHÂN BỔ SỐ LƯỢNG
Phụ lục II. Thời gian hoàn thành
Phụ lục 3
  Phụ lục IV.2: Đối với các xã
Điều 3.1 Hình thức
II.2 Nội dung
Phân bổ số lượng
"""


def test_clauses_are_read_from_lines_with_and_without_tabs(tmp_path: Path) -> None:
    (tmp_path / "plan_1.muc-luc.txt").write_text(LINES, "utf8")
    source = PlanSource(plan_named("bac_giang/16-2019"), "x", tmp_path / "plan_1.toml")
    told = clauses_told(source)
    assert told is not None
    assert told[1] == {"I", "II.1.a", "Phụ lục I", "Phụ lục II", "Phụ lục 3", "Phụ lục IV.2", "Điều 3.1", "II.2",
                       "Phân bổ số lượng"}  # fmt: skip


def test_a_fact_of_an_annex_is_at_its_place_once_the_outline_has_the_annex(tmp_path: Path) -> None:
    plan = plan_named("bac_giang/16-2019")
    moved = plan.model_copy(update={"level": [plan.level[0].model_copy(update={"clause": "Phụ lục II"})]})
    for more, fine in (("", False), ("Phụ lục II. Thời gian\n", True)):
        (tmp_path / "plan_1.muc-luc.txt").write_text(f"I\tđoạn 1\n{more}", "utf8")
        found = outside_outline(PlanSource(moved, "x", tmp_path / "plan_1.toml"))
        assert any("“Phụ lục II”" in one.message for one in found) is not fine
