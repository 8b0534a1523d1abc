"""A form has its name and no more; what the sentence allows besides is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from tdkt_tui.workflow.reading_plan import read_issued, unread

PLAN = """\
ỦY BAN NHÂN DÂN TỈNH LŨNG KHÊ
Số: 12/KH-UBND
KẾ HOẠCH
Tổ chức hội nghị điển hình tiên tiến các cấp
I. HÌNH THỨC, THỜI GIAN
1. Cấp xã (xã, phường)
1.1. Hình thức tổ chức: Hội nghị tôn vinh người lao động giỏi{said}
1.2. Thời gian: trong quý II năm 2031.
II. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn thực hiện.
Nơi nhận:
- Lưu: VT.
"""


@pytest.mark.parametrize(("said", "rest"), [
    (".", ""),
    ("; nơi có dưới 20 người có thể ghép vào hội nghị tổng kết năm.", "nơi có dưới 20 người có thể ghép"),
    (". Nơi ít người được ghép vào cuộc họp khác.", "Nơi ít người được ghép vào cuộc họp khác."),
    (", có thể lồng ghép với hội nghị tổng kết.", "có thể lồng ghép với hội nghị tổng kết"),
    (" hoặc lồng ghép vào hội nghị công chức.", "lồng ghép vào hội nghị công chức"),
])  # fmt: skip
def test_a_form_has_its_name_and_the_rest_is_told(said: str, rest: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PLAN.format(said=said), "utf8")
    reading = read_issued(tmp_path / "a.txt")
    assert [item.values["name"] for item in reading.of("form")] == ["Hội nghị tôn vinh người lao động giỏi"]
    left = [item.words for item in unread(reading) if item.piece.clause == "I.1.1"]
    assert len(left) == bool(rest)
    assert all(rest in words for words in left)


@pytest.mark.parametrize("said", [
    "“Buổi gặp mặt, biểu dương” gắn với tổng kết phong trào thi đua năm 2030.",
    "“Buổi gặp mặt, biểu dương”. Nơi ít người thì lồng ghép vào Hội nghị tổng kết công tác năm của xã.",
])  # fmt: skip
def test_a_form_in_quotes_is_read_whatever_it_is_called(said: str, tmp_path: Path) -> None:
    second = PLAN.replace("II. TỔ CHỨC", "III. TỔ CHỨC").replace("I. HÌNH THỨC", "II. HÌNH THỨC")
    (tmp_path / "a.txt").write_text(second.replace("Hội nghị tôn vinh người lao động giỏi{said}", said), "utf8")
    reading = read_issued(tmp_path / "a.txt")
    assert [item.values["name"] for item in reading.of("form")] == ["Buổi gặp mặt, biểu dương"]
    assert reading.of("movement") == []


def test_what_a_conference_is_a_part_of_is_no_form(tmp_path: Path) -> None:
    said = "lồng ghép vào Hội nghị tổng kết công tác năm của xã"
    (tmp_path / "a.txt").write_text(PLAN.replace("Hội nghị tôn vinh người lao động giỏi{said}", said), "utf8")
    assert read_issued(tmp_path / "a.txt").of("form") == []


def test_no_form_is_the_one_that_some_do_not_hold(tmp_path: Path) -> None:
    said = ". Riêng đặc khu Khê không tổ chức Hội nghị riêng mà biểu dương điển hình trong buổi sơ kết."
    (tmp_path / "a.txt").write_text(PLAN.format(said=said), "utf8")
    forms = [item.values["name"] for item in read_issued(tmp_path / "a.txt").of("form")]
    assert forms == ["Hội nghị tôn vinh người lao động giỏi"]
