"""A unit's documents are told of what nobody has read in the plan that they follow."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tdkt_tui.workflow import check, load_dossier
from tdkt_tui.workflow.plan_source import PlanSource

OPEN = """
# CHƯA HIỂU, theo mục.
# - mục II.1, đoạn 24: Mỗi xã gửi 02 bài viết.
# - mục II.1, đoạn 25: Thôn văn hóa dự 05 người.
# - đoạn 7: Số liệu tính từ tháng 01.

# CHỈ LÀ LỜI VĂN, theo phần.
# I. MỤC ĐÍCH:
# - mục I.1, đoạn 3: Tiết kiệm.
"""


@pytest.fixture
def noted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], list[Any]]:
    """Return what a dossier is told where its plan's file ends like this."""

    def tell(end: str) -> list[Any]:
        dossier = load_dossier("bac_giang/ubnd-huyen-viet-yen")
        path = tmp_path / "plan.toml"
        path.write_text(f"[plan]\nnumber = 16\n{end}", "utf8")
        source = PlanSource(dossier.plan, "mau_son", path)
        monkeypatch.setattr(check, "plan_sources", lambda _: [source])
        return check._open_passages(dossier)

    return tell


def test_how_many_passages_are_open_and_where_is_one_note(noted: Callable[[str], list[Any]]) -> None:
    (told,) = noted(OPEN)
    assert (told.rule, str(told.severity)) == ("plan.open", "note")
    assert "còn 03 đoạn" in told.message
    assert "(mục II.1 và đoạn 7)" in told.message
    assert told.place == "plan.toml, dòng 4"
    assert told.fix == "đọc từng đoạn: tdkt plugin confirm mau_son"


def test_wording_alone_is_nothing_that_is_missing(noted: Callable[[str], list[Any]]) -> None:
    assert noted("") == noted(OPEN[OPEN.index("# CHỈ") :]) == []
