"""A plan of the province's council: who issues it, and who signs it by which of two posts."""

from __future__ import annotations

from pathlib import Path

import pytest

from tdkt_tui.workflow.reading_plan import read_issued

PLAN = """\
{head}
Số: 09/KH-HĐTĐKT
KẾ HOẠCH
Tổng kết phong trào thi đua
Thực hiện Chỉ thị số 34-CT/TW ngày 07/4/2014 của Bộ Chính trị;
I. NỘI DUNG
1. Việc chung
Nơi nhận:
- Lưu: VT.
{signing}
Trần Minh An
"""
COUNCIL = ("council", "Hội đồng Thi đua - Khen thưởng tỉnh Lũng Khê")


@pytest.mark.parametrize(("head", "issuer"), [
    ("UBND TỈNH LŨNG KHÊ\nHỘI ĐỒNG\nTHI ĐUA - KHEN THƯỞNG", COUNCIL),
    ("ỦY BAN NHÂN DÂN TỈNH LŨNG KHÊ\nHỘI ĐỒNG THI ĐUA - KHEN THƯỞNG", COUNCIL),
    ("HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG\nTỈNH LŨNG KHÊ", COUNCIL),
    ("ỦY BAN NHÂN DÂN\nTỈNH LŨNG KHÊ", ("people-committee", "Ủy ban nhân dân tỉnh Lũng Khê")),
])  # fmt: skip
def test_who_issues_it(head: str, issuer: tuple[str, str], tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PLAN.format(head=head, signing="TM. HỘI ĐỒNG\nCHỦ TỊCH"), "utf8")
    (found,) = read_issued(tmp_path / "a.txt").of("plan.issuer")
    assert (found.values["kind"], found.values["name"]) == issuer


@pytest.mark.parametrize(("signing", "expected"), [
    ("TM. HỘI ĐỒNG\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH THƯỜNG TRỰC\nGIÁM ĐỐC SỞ NỘI VỤ",
     {"on_behalf_of": "HỘI ĐỒNG", "deputy_of": "CHỦ TỊCH", "post": "PHÓ CHỦ TỊCH THƯỜNG TRỰC",
      "post_above_name": "GIÁM ĐỐC SỞ NỘI VỤ"}),
    ("TM. HỘI ĐỒNG\nCHỦ TỊCH\nCHỦ TỊCH UBND TỈNH",
     {"on_behalf_of": "HỘI ĐỒNG", "post": "CHỦ TỊCH", "post_above_name": "CHỦ TỊCH UBND TỈNH"}),
    ("CHỦ TỊCH\nPHÓ CHỦ TỊCH", {"post": "PHÓ CHỦ TỊCH"}),
    ("TM. ỦY BAN\nNHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nTHƯỜNG TRỰC",
     {"on_behalf_of": "ỦY BAN NHÂN DÂN", "deputy_of": "CHỦ TỊCH", "post": "PHÓ CHỦ TỊCH THƯỜNG TRỰC"}),
])  # fmt: skip
def test_who_signs_it(signing: str, expected: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PLAN.format(head="ỦY BAN NHÂN DÂN TỈNH LŨNG KHÊ", signing=signing), "utf8")
    (found,) = read_issued(tmp_path / "a.txt").of("plan.signature")
    assert found.values == {**expected, "name": "Trần Minh An"}
