"""Rows of an annex that add others up, in the walk of ``tdkt plugin confirm``."""

from __future__ import annotations

from typing import Any

import pytest

from tdkt_tui.workflow.confirming.original import Original, Paragraph
from tdkt_tui.workflow.confirming.totals import totals_of
from tdkt_tui.workflow.plan_notes import left_of

ROWS = ("TT | Đơn vị | Số", "I | Các huyện | 7 |", "1 | Huyện A | 3 |", "2 | Huyện B | 4 |", "II | Doanh nghiệp | 5 |",
        "| Tổng cộng | {total} |")  # fmt: skip


def original(*rows: str) -> Original:
    return Original(tuple(Paragraph(f"đoạn {at}", "Phụ lục", row) for at, row in enumerate(rows, 1)))


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (ROWS, {"đoạn 2": "", "đoạn 6": ""}),
        ((*ROWS[:5], "| Tổng cộng | 13 |"), {"đoạn 2": "", "đoạn 6": "12"}),
        (("1 | A | 3 | 1", "2 | B | 4 | 2", "Cộng | | 7 | 4"), {"đoạn 3": "7 / 3"}),
        (("1 | A | 3", "Tổng | | 3"), {}),
        (("1 | A | 3 |", "2 | B | 4 |", "Tổng cộng | 7"), {}),
        (("A | Huyện | |", " | A | 3 |", " | B | 4 |", " | Tổng cộng | 8 |"), {"đoạn 4": "7"}),
        (("A | Huyện | |", " | A, B | mỗi huyện 3 |", " | C | 4 |", " | Tổng cộng | 10 |"), {}),
    ],
    ids=["sections", "differs", "two columns", "one row", "other columns", "no numbers before them", "of each"],
)
def test_a_sum_is_compared_with_its_rows(rows: tuple[str, ...], said: dict[str, str]) -> None:
    assert totals_of(original(*(row.format(total=12) for row in rows)), "Phụ lục") == said


@pytest.mark.parametrize("total", [12, 13])
def test_a_sum_that_agrees_is_told_and_not_asked(dropin: Any, province_text: Any, total: int) -> None:
    rows = [row.format(total=total) for row in ROWS]
    quotas = "".join(
        f"\n[[quota]]  # CHƯA XÁC NHẬN: Phụ lục, đoạn {at}: {rows[at - 1]}\n"
        f'unit = "Huyện {unit}"\nofficial = {number}\nclause = "Phụ lục"\n'
        for at, unit, number in ((3, "A", 3), (4, "B", 4))
    )
    left = "\n# CHƯA HIỂU\n" + "".join(f"# - Phụ lục, đoạn {at}: {rows[at - 1]}\n" for at in (2, 5, 6))
    plan = dropin.write("vinh_du/plan_1.toml", "")
    plan.write_text(province_text("vinh_du", "Vinh Dự") + quotas + left, "utf8")
    plan.with_suffix(".ban-goc.txt").write_text(
        "".join(f"đoạn {at}\tPhụ lục\t{row}\n" for at, row in enumerate(rows, 1)), "utf8"
    )
    ran = dropin.tdkt("plugin", "confirm", "vinh_du", answers="\n")
    assert "  Khớp tổng các dòng: I Các huyện 7" in ran.err
    assert ("! Khác tổng các dòng (12): Tổng cộng 13" in ran.err) == (total == 13)
    kept = [one.place[1] for one in left_of(plan.read_text("utf8"))]
    assert kept == (["đoạn 5"] if total == 12 else ["đoạn 5", "đoạn 6"])
    back = dropin.tdkt("plugin", "confirm", "vinh_du", answers="l\n")
    assert back.code == 0
