"""Units at each of which no meeting is held: one is held for them, and they are no level."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

PLAN = """\
I. HÌNH THỨC, THỜI GIAN
1. Cấp xã: tổ chức Hội nghị gương sáng trong tháng 4 năm 2031.
{said}
2. Cấp huyện: tổ chức Hội nghị điển hình tiên tiến trong tháng 6 năm 2031.
"""
SAID = {
    "Đối với đơn vị thành viên cụm thi đua do huyện lập, ngành lâm nghiệp, các hợp tác xã và các trường mầm non do nơi "
    "được giao làm cụm trưởng tổ chức Hội nghị điển hình tiên tiến, không tổ chức riêng tại từng trường, từng đơn vị.":
        (["cụm thi đua do huyện lập", "ngành lâm nghiệp", "hợp tác xã", "trường mầm non"],
         "nơi được giao làm cụm trưởng"),
    "Các hợp tác xã, trạm y tế không tổ chức hội nghị riêng ở từng đơn vị mà do Ủy ban nhân dân xã tổ chức.":
        (["hợp tác xã", "trạm y tế"], "Ủy ban nhân dân xã"),
    "Các cụm thi đua: Các trường học, trạm y tế là thành viên cụm thi đua do Cụm trưởng đứng ra tổ chức một hội nghị "
    "chung cho cả cụm, không tổ chức riêng ở từng đơn vị.": (["trường học", "trạm y tế"], "Cụm trưởng"),
    "Ngành Y tế, ngành Giáo dục không tổ chức riêng ở từng trạm, từng trường mà do Sở Y tế, Sở Giáo dục chủ trì.":
        (["ngành Y tế", "ngành Giáo dục"], "Sở Y tế, Sở Giáo dục"),
}  # fmt: skip


@pytest.mark.parametrize("said", SAID)
def test_they_meet_together_and_are_no_level(said: str, issued: Callable[..., Any]) -> None:
    reading: Reading = issued(PLAN, said=said)
    (joint,) = reading.of("jointly")
    assert (joint.values["units"], joint.values["organiser"]) == SAID[said]
    assert [one.values["label"] for one in reading.of("level")] == ["cấp xã", "cấp huyện"]
    assert not [one for one in unread(reading) if "từng" in one.words]
