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
