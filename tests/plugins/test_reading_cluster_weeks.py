"""A table of clusters with their weeks: whose units are named is a group that meets then; who leads is told it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from tdkt_tui.workflow.reading_plan import Reading, unread

PLAN = """\
I. HỘI NGHỊ CẤP XÃ
1. Đơn vị tổ chức: các xã, phường.
2. Thời gian: một buổi, từ ngày 01/4/2031 đến ngày 15/5/2031.
3. Thời gian của từng Cụm:
Cụm | Thành phần | Số đơn vị | Cụm trưởng năm 2031 | Tuần tổ chức (nếu tổ chức chung)
Số 1 | Các phường Bến Khê, Lâm Sơn và Mai Hạ | 03 | Phường Mai Hạ | 07/4 - 11/4/2031
Số 2 | Các xã vùng Khê Thượng | 11 | Xã Khê An | 14/4 - 18/4/2031
{said}
II. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn.
"""


def test_a_row_is_a_group_its_week_and_who_leads(issued: Callable[..., Reading]) -> None:
    reading = issued(PLAN, said="Số 3 | Các xã Chiềng Lao, Mường Hạ | 03 | Xã Mường Hạ | 21/4 - 25/4/2031")
    (group,) = (one.values for one in reading.of("unit_group"))
    assert (group["name"], group["units"]) == ("Cụm số 1", ["phường Bến Khê", "phường Lâm Sơn", "phường Mai Hạ"])
    (week,) = (one.values for one in reading.of("exception"))
    assert (week["units"], week["when"]) == (["Cụm số 1"], "tổ chức chung")
    assert week["window"] == {"since": date(2031, 4, 7), "until": date(2031, 4, 11)}
    led = [(one.values["body"], one.values["does"]) for one in reading.of("task") if "làm trưởng" in one.values["does"]]
    assert led == [
        ("phường Mai Hạ", "làm trưởng Cụm số 1 năm 2031"),
        ("xã Khê An", "làm trưởng Cụm số 2 năm 2031 (các xã vùng Khê Thượng)"),
        ("xã Mường Hạ", "làm trưởng Cụm số 3 năm 2031 (các xã Chiềng Lao, Mường Hạ)")]  # fmt: skip
    told = [left.words for left in unread(reading) if " | " in left.words]
    assert [words[:4] for words in told] == ["Số 2", "Số 3"]  # no units by name; not as many as the row says
