"""Text copied from a printed page, cut at each line's end: a paragraph is put together, a heading is not."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tdkt_tui.workflow.reading_plan import read_issued

PLAN = """\
ỦY BAN NHÂN DÂN TỈNH BÌNH LÂM
Số: 61/KH-UBND
KẾ HOẠCH
Tổ chức hội nghị điển hình tiên tiến các cấp, tiến tới
Đại hội Thi đua yêu nước tỉnh Bình Lâm lần thứ III
Căn cứ Nghị định số 77/2028/NĐ-CP ngày 01 tháng 9 năm 2028 của
Chính phủ quy định chi tiết một số điều của Luật;
I. NỘI DUNG
1. Chọn xã Lâm Thượng và Sở Y tế tổ chức điểm, hoàn thành trước ngày
30 tháng 4 năm 2029.
2. Chủ tịch UBND tỉnh tặng Bằng khen tại Đại hội cấp tỉnh cho không quá
10 tập thể.
II. TỔ CHỨC THỰC HIỆN
1. Công an tỉnh và các cơ quan, đơn vị có liên quan trên địa bàn toàn tỉnh
Bảo đảm an ninh, trật tự; chủ trì, phối hợp với Sở
Y tế bảo đảm y tế.
"""


def test_what_a_pages_width_cut_in_two_is_one_paragraph_again(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PLAN, "utf8")
    reading = read_issued(tmp_path / "a.txt")
    (plan,), (basis,) = reading.of("plan"), reading.of("basis")
    assert plan.values["title"].endswith("tiến tới Đại hội Thi đua yêu nước tỉnh Bình Lâm lần thứ III")
    assert (basis.values["issuer"], basis.values["title"]) == ("Chính phủ", "quy định chi tiết một số điều của Luật")
    window = {"before": date(2029, 4, 30)}
    assert [(item.values["unit"], item.values["window"]) for item in reading.of("pilot")] == [
        ("xã Lâm Thượng", window), ("Sở Y tế", window)]  # fmt: skip
    (task,) = reading.of("task")
    assert task.values["body"] == "Công an tỉnh và các cơ quan, đơn vị có liên quan trên địa bàn toàn tỉnh"
    assert task.values["together_with"] == ["Sở Y tế"]


def test_a_signature_without_recipients_above_it_is_no_task(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"{PLAN}TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nLê Thị Mẫu\n", "utf8")
    reading = read_issued(tmp_path / "a.txt")
    assert len(reading.of("task")) == 1
    (signature,) = reading.of("plan.signature")
    assert (signature.values["post"], signature.values["name"]) == ("PHÓ CHỦ TỊCH", "Lê Thị Mẫu")
