"""Whoever has a task by a general word, an abbreviation or a post is found among those who receive the plan."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tdkt_tui.compliance.rules.recipient_lines import Lines
from tdkt_tui.model.issuer import Recipient
from tdkt_tui.workflow.reading_plan import read_issued

PLAN = """\
ỦY BAN NHÂN DÂN TỈNH LŨNG KHÊ
Số: 46/KH-UBND
KẾ HOẠCH
Tổ chức hội nghị
I. NỘI DUNG
1. Việc chung
II. TỔ CHỨC THỰC HIỆN
1. {body}
- Gửi danh sách trước ngày 30/6/2031.
Nơi nhận:
{lines}
- Lưu: VT.
"""
LINES = """\
- Thành viên HĐ TĐKT tỉnh;
- UBMTTQVN tỉnh, các tổ chức CT-XH tỉnh;
- Các Ban Đảng, VP Tỉnh ủy;
- Các sở, ban, ngành tỉnh;
- UBND các huyện, TX, TP;
- Các cụm, khối thi đua thuộc tỉnh;
- Báo Lũng Khê, Đài PTTH tỉnh;"""


@pytest.fixture
def alarmed(tmp_path: Path) -> Callable[..., bool]:
    def tell(body: str, lines: str = LINES) -> bool:
        (tmp_path / "a.txt").write_text(PLAN.format(body=body, lines=lines), "utf8")
        reading = read_issued(tmp_path / "a.txt")
        known = [
            Recipient(name=one.values["name"], covers=one.values.get("covers", [])) for one in reading.of("recipient")
        ]
        (task,) = reading.of("task")
        return not Lines(known).cover(task.values["body"])

    return tell


@pytest.mark.parametrize("body", [
    "Mỗi huyện", "Từng sở, ngành", "Giám đốc các sở", "UBND cấp huyện", "UBND cấp xã", "Ban TĐKT (Sở Nội vụ)",
    "Thủ trưởng các sở, ban, ngành tỉnh; Chủ tịch UBND các huyện, thị xã, thành phố", "Cụm trưởng",
    "Khối trưởng, Cụm trưởng các Khối, Cụm thi đua", "Các cụm, khối thi đua", "Hội ND tỉnh, Hội LHPN tỉnh",
    "Ban Tuyên giáo Tỉnh ủy", "Phòng Nội vụ các huyện, thị xã, thành phố", "Ban Thường vụ Tỉnh đoàn",
    "Ủy ban Mặt trận tổ quốc tỉnh", "Thường trực Hội đồng TĐKT tỉnh", "Hội đồng TĐKT các cấp", "Mỗi đơn vị",
    "Các đơn vị được chỉ đạo làm điểm", "Đài PT&TH tỉnh",
    "Ủy ban nhân dân huyện, thành phố và thủ trưởng cơ quan, đơn vị",
])  # fmt: skip
def test_who_is_among_them_gives_no_alarm(body: str, alarmed: Callable[..., bool]) -> None:
    assert not alarmed(body)


@pytest.mark.parametrize(("body", "lines"), [
    ("Công ty Điện lực Khê", LINES), ("Trung tâm Truyền thông tỉnh", LINES), ("Các doanh nghiệp", LINES),
    ("Mỗi huyện", "- Các sở, ban, ngành;"), ("UBND cấp xã", "- Các sở;"), ("Cụm trưởng", "- UBND các huyện;"),
    ("Giám đốc các sở; Chủ tịch UBND các huyện", "- Các sở;"), ("Ban Tuyên giáo Tỉnh ủy", "- Các sở, ban, ngành;"),
])  # fmt: skip
def test_who_is_not_gives_one(body: str, lines: str, alarmed: Callable[..., bool]) -> None:
    assert alarmed(body, lines)
