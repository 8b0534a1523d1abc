"""A title on several lines is read whole, wherever its lines are broken; the opening below it is none of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tdkt_tui.model.issuer import Issuer
from tdkt_tui.model.plan import PlanIdentity
from tdkt_tui.workflow.reading_plan import read_issued

PLAN = """\
ỦY BAN NHÂN DÂN TỈNH LŨNG KHÊ
Số: 12/KH-UBND
KẾ HOẠCH
{title}
{opening}
I. NỘI DUNG
1. Việc chung
Nơi nhận:
- Lưu: VT.
"""
WHOLE = (
    "Tổ chức Hội nghị điển hình tiên tiến các cấp tiến tới Đại hội Thi đua yêu nước tỉnh Lũng Khê lần thứ VI, năm 2030"
)


@pytest.mark.parametrize("broken", ["tiến tới ", "các cấp ", "tỉnh ", "lần thứ ", "VI, ", "Hội nghị "])
@pytest.mark.parametrize("opening", [
    "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;", "Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:",
])  # fmt: skip
def test_a_broken_title_is_whole(broken: str, opening: str, tmp_path: Path) -> None:
    title = WHOLE.replace(broken, f"{broken.rstrip()}\n", 1)
    (tmp_path / "a.txt").write_text(PLAN.format(title=title, opening=opening), "utf8")
    (plan,) = read_issued(tmp_path / "a.txt").of("plan")
    assert plan.values["title"] == WHOLE


@pytest.mark.parametrize("title", ["Về việc tổ chức Hội nghị", "Về tổ chức Hội nghị"])
def test_a_title_that_begins_with_about_is_cited_as_it_is(title: str) -> None:
    issuer = Issuer.model_construct(name="UBND tỉnh", called="")
    plan = PlanIdentity.model_construct(number=9, symbol="KH-UBND", title=title, date=None, issuer=issuer)
    assert plan.citation().title == f"v{title[1:]}"


@pytest.mark.parametrize(("written", "cited"), [("0318", "0318"), ("318", "318"), ("09", "09"), ("9", "09")])
def test_a_number_is_cited_with_the_noughts_that_it_is_written_with(written: str, cited: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PLAN.format(title=WHOLE, opening="").replace("12/KH", f"{written}/KH"), "utf8")
    (plan,) = read_issued(tmp_path / "a.txt").of("plan")
    given = {key: plan.values[key] for key in ("number", "digits") if key in plan.values}
    issuer = Issuer.model_construct(name="UBND tỉnh", called="")
    head = PlanIdentity.model_construct(**given, symbol="KH-UBND", title=WHOLE, date=None, issuer=issuer)
    assert head.citation().short() == f"Kế hoạch số {cited}/KH-UBND"
