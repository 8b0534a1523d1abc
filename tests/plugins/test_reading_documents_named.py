"""What is to be avoided, and documents that are no basis: kept by a fact or told, wherever a plan names them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tdkt_tui.workflow.reading_plan import read_issued, unread

PLAN = """\
ỦY BAN NHÂN DÂN
TỈNH AN LĨNH
Số: 45/KH-UBND
An Lĩnh, ngày 09 tháng 3 năm 2028
KẾ HOẠCH
Tổ chức hội nghị điển hình tiên tiến các cấp và Đại hội Thi đua yêu nước tỉnh An Lĩnh lần thứ IV
Căn cứ Luật Thi đua, khen thưởng;
Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:
I. THỜI GIAN
1. Cấp xã: Hội nghị biểu dương, một ngày, xong trước ngày 20 tháng 6 năm 2028.
II. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn, đôn đốc việc thực hiện.
2. Kinh phí
Kinh phí của cấp nào do ngân sách cấp đó bảo đảm.
Nơi nhận:
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Lê Thị Mẫu
"""


@pytest.mark.parametrize(("was", "odd"), [
    ("xong trước ngày 20 tháng 6 năm 2028.", "xong trước ngày 20 tháng 6 năm 2028, tránh những ngày cận Tết."),
    ("hướng dẫn, đôn đốc việc thực hiện.", "hướng dẫn, đôn đốc việc thực hiện Quyết định số 12/2027/QĐ-TTg."),
    ("II. TỔ CHỨC", "2. Tiền thưởng\nMức thưởng cho xã theo Hướng dẫn số 05-HD/BTG.\nII. TỔ CHỨC"),
])  # fmt: skip
def test_what_is_to_be_avoided_and_a_document_that_is_no_basis_are_kept_or_told(
    was: str, odd: str, tmp_path: Path
) -> None:
    assert was in PLAN
    (tmp_path / "a.txt").write_text(PLAN.replace(was, odd), "utf8")
    reading = read_issued(tmp_path / "a.txt")
    lost = next(words for words in ("tránh những ngày cận Tết", "12/2027/QĐ-TTg", "05-HD/BTG") if words in odd)
    held = " ".join(str(item.values) for item in reading.facts)
    assert lost in held or lost in " ".join(item.words for item in unread(reading))


@pytest.mark.parametrize(("cited", "told"), [("42/2010/NĐ-CP", True), ("91/2017/NĐ-CP", False)])
def test_the_document_that_money_goes_by_is_told_where_it_is_no_basis(cited: str, told: bool, tmp_path: Path) -> None:
    paid = f"Kinh phí của cấp nào do ngân sách cấp đó bảo đảm theo Nghị định số {cited}."
    text = PLAN.replace("Kinh phí của cấp nào do ngân sách cấp đó bảo đảm.", paid)
    basis = "Căn cứ Nghị định số 91/2017/NĐ-CP ngày 31/7/2017 của Chính phủ;\nCăn cứ Luật"
    (tmp_path / "a.txt").write_text(text.replace("Căn cứ Luật", basis), "utf8")
    reading = read_issued(tmp_path / "a.txt")
    kept = " ".join(str(item.values) for item in reading.of("budget"))
    assert told == (cited in f"{kept} {' '.join(item.words for item in unread(reading))}")
