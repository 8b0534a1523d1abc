"""A row that was not read begins its table with what its columns say, each cell under the key of its head."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tdkt_tui.workflow.confirming.passage import Passage
from tdkt_tui.workflow.confirming.row_draft import draft_of_row


@pytest.mark.parametrize(
    ("head", "row", "kind", "values"),
    [
        ("TT | Công việc | Cơ quan chủ trì | Phối hợp | Hoàn thành | Sản phẩm",
         "3 | Kiểm tra tại 06 huyện | Sở Nội vụ | Sở Y tế; MTTQ tỉnh | 05/6/2031 | Báo cáo", "task",
         {"does": "kiểm tra tại 06 huyện", "body": "Sở Nội vụ", "together_with": ["Sở Y tế", "MTTQ tỉnh"],
          "window": {"until": date(2031, 6, 5)}}),
        ("TT | Đơn vị | Số đại biểu | Dự khuyết", "9 | Xã Chín | 05 đại biểu | 1", "quota",
         {"unit": "Xã Chín", "official": 5, "alternates": 1}),
        ("Cấp | Hình thức khen thưởng | Tập thể | Cá nhân", "Xã | Giấy khen | khoảng 5 | 10 (nếu có)", "honours",
         {"award": "Giấy khen", "collectives": 5, "individuals": 10}),
        ("TT | Cơ cấu | Tỷ lệ", "1 | Lao động trực tiếp | 40%", "composition",
         {"group": "Lao động trực tiếp", "at_least": "40%"}),
    ],
)  # fmt: skip
def test_each_cell_stands_under_the_key_of_its_head(head: str, row: str, kind: str, values: dict[str, Any]) -> None:
    draft = draft_of_row(Passage(row, row, "VI", (), head=head))
    assert draft is not None
    assert (draft.name, draft.values) == (kind, values)


def test_a_row_of_another_kind_or_with_other_cells_begins_none() -> None:
    head = "TT | Công việc | Cơ quan chủ trì | Hoàn thành"
    row = "3 | Kiểm tra | Sở Nội vụ | 05/6/2031"
    assert draft_of_row(Passage(row, row, "VI", (), head=head), "quota") is None
    assert draft_of_row(Passage("3 | Kiểm tra | Sở Nội vụ", row, "VI", (), head=head)) is None
    assert draft_of_row(Passage("Sở Nội vụ kiểm tra.", row, "VI", ())) is None
