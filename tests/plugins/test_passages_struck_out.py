"""Passages are struck out of a plan's file whole, in whatever turn they were asked."""

from __future__ import annotations

from itertools import permutations

import pytest

from tdkt_tui.workflow.plan_notes import left_of, without_lefts

PLAN = """\
[plan]
id = "x"

# CHƯA HIỂU, theo mục. Đọc bản gốc ở những chỗ này, ghi thêm dữ kiện nếu có.
# - mục II.1, đoạn 3: Câu một rất dài, đủ để xuống dòng ở tệp vì nó có hơn một trăm chữ cái, có lẽ còn hơn
#   thế nữa.
# - mục III.2, đoạn 9: Câu hai.
# - mục V, đoạn 20: Câu ba, cũng
#   hai dòng.
"""


@pytest.mark.parametrize("turn", list(permutations(range(3), 2)))
def test_two_of_three_go_in_any_turn_and_the_third_stays(turn):
    lefts = left_of(PLAN)
    (stays,) = {0, 1, 2} - set(turn)
    after = without_lefts(f"# thêm\n{PLAN}", [lefts[at] for at in turn], 1)
    assert [one.words for one in left_of(after)] == [lefts[stays].words]
    assert after.startswith('# thêm\n[plan]\nid = "x"\n')
