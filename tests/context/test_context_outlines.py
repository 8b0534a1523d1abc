"""What a report must hold, said in several places of a plan, is one list a kind of report."""

from __future__ import annotations

from tdkt_tui.context.programme import outlines
from tdkt_tui.model.programme import Outline, OutlineItem


def test_all_that_a_plan_says_of_one_report_stands_together(shipped):
    told = [Outline(of="report", must_show=["nét mới"]), Outline(of="case-report", must_show=["có hình ảnh"]),
            Outline(of="report", must_show=["cách làm hay"],
                    items=[OutlineItem(title="Kết quả", items=[OutlineItem(title="Phong trào")])])]  # fmt: skip
    plan = shipped("ubnd-huyen-viet-yen").plan.model_copy(update={"outline": told})
    assert outlines(plan, str) == {
        "report": {
            "must_show": ["nét mới;", "cách làm hay."],
            "items": [{"title": "Kết quả", "items": ["Phong trào."]}],
        },
        "case_report": {"must_show": ["có hình ảnh."], "items": []},
    }
