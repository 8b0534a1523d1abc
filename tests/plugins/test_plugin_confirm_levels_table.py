"""A row of the table of levels: kinds that the name says already, and values of which none is seen, stand once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tdkt_tui.cli.confirming.levels_table import level_row
from tdkt_tui.cli.confirming.session import Session

LEVEL = """
[[level]]
id = "khoi"
label = "{label}"
units = {units}
clause = "II"
"""


@pytest.fixture
def row(tmp_path: Path, province_text: Any, listener: Any) -> Any:
    """Return a function: (a level's name, its kinds, what else is said of it) → its row in the table."""

    def told(label: str, units: list[str], more: str = "") -> str:
        file = tmp_path / "plan_1.toml"
        level = LEVEL.format(label=label, units=str(units).replace("'", '"'))
        file.write_text(f"{province_text('vinh_du', 'Vinh Dự')}{level}{more}", "utf8")
        (tmp_path / "plan_1.ban-goc.txt").write_text(f"đoạn 9\tII\t{label}\n", "utf8")
        return " ".join(" ".join(level_row(Session(file, "vinh_du", listener(())).read(), 1)).split())

    return told


@pytest.mark.parametrize(
    ("label", "units", "told"),
    [
        ("các sở, ban; Mặt trận, các hội và các trường", ["sở", "ban", "Mặt trận", "hội", "trường"], False),
        ("các sở, ban và các hội", ["sở", "ban"], True),
        ("các sở và các hội đặc thù", ["sở", "hội"], True),
    ],
)  # fmt: skip
def test_kinds_that_the_name_says_are_not_told_again(row: Any, label: str, units: list[str], told: bool) -> None:
    assert ("; ".join(units) in row(label, units)) == told


def test_a_level_of_which_nothing_is_seen_says_so_once(row: Any) -> None:
    assert row("các sở", ["sở"]).endswith("chưa thấy gì")
    known = row("các sở", ["sở"], "days = 0.5\n")
    assert "½" in known
    assert known.count("chưa thấy") == 3, "each value that is not seen, where another is"


def test_a_condition_stands_behind_the_kinds_that_it_binds(row: Any) -> None:
    told = row("cấp xã", ["xã", "hội", "trạm"], 'when = "không có đơn vị trực thuộc"\n'
               'without_subordinates = ["hội", "trạm"]\n')  # fmt: skip
    assert "xã; hội, trạm không có đơn vị trực thuộc" in told
    assert "xã; hội; trạm (có dưới 9 người)" in row("cấp xã", ["xã", "hội", "trạm"], 'when = "có dưới 9 người"\n')


@pytest.mark.parametrize(("size", "column", "below"), [
    ("plenary_below_staff = 90\ndelegates_above_staff = 90\n", "theo số người", "và: dưới 90 người: hội nghị toàn thể"),
    ('decided_by = "thủ trưởng cơ quan, đơn vị tổ chức"\nproposed_by = "Ban Thi đua"\n', "theo quyết định",
     "và: do thủ trưởng cơ quan, đơn vị tổ chức quyết định theo đề xuất của Ban Thi đua"),
    ('decided_by = "đơn vị"\nproposed_by = "Ban Thi đua"\n', "do đơn vị quyết",
     "và: do đơn vị quyết định theo đề xuất của Ban Thi đua"),
])  # fmt: skip
def test_what_would_fill_a_column_stands_below_it(row: Any, size: str, column: str, below: str) -> None:
    told = row("các sở", ["sở"], f"[level.size]\n{size}")
    assert column in told
    assert below in told
