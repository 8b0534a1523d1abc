"""The bodies of one heading, each covered by its own line of recipients, never glued to its neighbour."""

from __future__ import annotations

from pathlib import Path

import pytest

from tdkt_tui.workflow.reading_plan import read_issued

PLAN = """\
ỦY BAN NHÂN DÂN TỈNH LŨNG KHÊ
Số: 12/KH-UBND
KẾ HOẠCH
Tổ chức hội nghị điển hình tiên tiến các cấp
I. NỘI DUNG
1. Việc chung
II. TỔ CHỨC THỰC HIỆN
1. {bodies}
a) Kiểm tra.
Nơi nhận:
{lines}
- Lưu: VT.
"""


@pytest.mark.parametrize(("bodies", "lines", "covers"), [
    ("Công an tỉnh, Sở Y tế, Công ty Điện lực Khê", "- Các sở;\n- Công ty Điện lực Khê;",
     [["Sở Y tế", "sở"], ["Công ty Điện lực Khê"]]),
    ("Sở Tài chính, Sở Văn hóa, Thể thao và Du lịch, Báo Khê", "- Các sở;\n- Báo, Đài PT&TH tỉnh;",
     [["Sở Tài chính", "Sở Văn hóa, Thể thao và Du lịch", "sở"], ["Báo Khê"]]),
    ("Các sở, ban; UBND các huyện; các Khối, Cụm thi đua",
     "- Các sở, ban;\n- UBND các huyện;\n- Các Khối, Cụm thi đua;",
     [["các sở, ban", "sở", "ban"], ["UBND các huyện", "huyện"], ["các Khối, Cụm thi đua"]]),
    ("UBND các huyện, thành phố; mỗi huyện", "- HĐTĐKT các huyện, thành phố;",
     [["UBND các huyện, thành phố", "mỗi huyện", "huyện", "thành phố"]]),
    ("Sở Y tế", "- Các sở, ban; cơ quan TW trên địa bàn;", [["Sở Y tế", "sở", "ban"]]),
    ("Sở Y tế", "- Các sở thuộc Bộ, ngành Trung ương;\n- Các sở;", [None, ["Sở Y tế", "sở"]]),
    ("Các đơn vị sự nghiệp thuộc sở", "- Các sở, ban;", [["các đơn vị sự nghiệp thuộc sở", "sở", "ban"]]),
    ("UBND các huyện", "- Hội đồng TĐKT các huyện;", [["UBND các huyện", "huyện"]]),
    ("Ban Dân tộc tỉnh, Ban Tuyên giáo Tỉnh ủy", "- Các sở, ban, ngành;", [["Ban Dân tộc tỉnh", "sở", "ban", "ngành"]]),
    ("Sở Y tế và Công an tỉnh", "- Các sở;\n- Công an tỉnh;", [["Sở Y tế", "sở"], ["Công an tỉnh"]]),
])  # fmt: skip
def test_each_body_is_covered_apart(bodies: str, lines: str, covers: list[list[str]], tmp_path: Path) -> None:
    path = tmp_path / "ke-hoach.txt"
    path.write_text(PLAN.format(bodies=bodies, lines=lines), "utf8")
    assert [item.values.get("covers") for item in read_issued(path).of("recipient")] == covers


def test_a_level_by_its_name_is_among_those_to_whom_its_kinds_get_it(tmp_path: Path) -> None:
    text = PLAN.replace("1. Việc chung", "1. Cấp ngành (sở, ban): tổ chức Hội nghị biểu dương trong quý I năm 2031.")
    (tmp_path / "a.txt").write_text(text.format(bodies="Cấp ngành", lines="- Các sở, ban;"), "utf8")
    (line,) = read_issued(tmp_path / "a.txt").of("recipient")
    assert "cấp ngành" in [body.casefold() for body in line.values["covers"]]
