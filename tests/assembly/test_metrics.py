from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest

from tdkt_tui.assembly import to_docx
from tdkt_tui.assembly.metrics import width_mm, wrap

LINES = [
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "ỦY BAN NHÂN DÂN TỈNH BÌNH THUẬN",
    "Bắc Giang, ngày 05 tháng 9 năm 2024",
    "Tuyên dương điển hình tiên tiến “Người tốt, việc tốt” (đợt 1/2025)",
    "Ngữ ưỡn ẹo quỷ nghiêng ngả ỡm ờ ử ữ ự ỳ ỵ ỷ ỹ",
]


@pytest.mark.parametrize(("style", "bold", "italic"), [
    ("", False, False), ("Đậm", True, False), ("Nghiêng", False, True), ("Đậm nghiêng", True, True),
])  # fmt: skip
def test_widths_are_what_libreoffice_draws(
    style: str, bold: bool, italic: bool, printed: Callable[[bytes], Any]
) -> None:
    mark = (f"<{style}>", f"</{style}>") if style else ("", "")
    page = printed(to_docx("\n".join(f"[Thân bài] {mark[0]}{line}{mark[1]}" for line in LINES)))
    for line in LINES:
        left, _, right, _ = page.line_of(line)
        assert width_mm(line, 13, bold=bold, italic=italic) == pytest.approx(right - left, rel=0.01)


def test_the_quoc_hieu_is_88_mm_wide_at_12_points() -> None:
    assert width_mm(LINES[0], 12, bold=True) == pytest.approx(88.3, abs=0.1)
    assert width_mm(LINES[2], 12, bold=True) == pytest.approx(80.0, abs=0.1)


def test_decomposed_text_and_unknown_signs_have_widths() -> None:
    assert width_mm("e\u0302\u0301", 12) == pytest.approx(width_mm("ế", 12))
    assert width_mm("Ǻ", 12) > width_mm("i", 12)
    assert width_mm("漢", 12) == pytest.approx(12 * 25.4 / 72)
    assert width_mm("", 12) == 0


def test_wrapping_fills_each_line() -> None:
    text = "Thực hiện nhiệm vụ công tác thi đua, khen thưởng năm 2024"
    lines = wrap(text, 60, 14)
    assert " ".join(lines) == text
    assert len(lines) > 1
    assert all(width_mm(line, 14) <= 60 for line in lines)
    for line, following in pairwise(lines):
        assert width_mm(f"{line} {following.split(' ')[0]}", 14) > 60
