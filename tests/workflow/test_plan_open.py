"""A unit's documents are told of what nobody has read in the plan that they follow."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tdkt_tui.model.words import clause_words
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


FACTS = """
[[level]]
id = "co-so"  # CHƯA XÁC NHẬN: mục II.1, đoạn 20: Cấp xã
[[level]]
id = "tren-co-so"  # CHƯA XÁC NHẬN: mục II.2, đoạn 21: Các huyện
[[task]]  # CHƯA XÁC NHẬN: mục III.1, đoạn 30: Mọi đơn vị
[[task]]
[[task]]  # CHƯA XÁC NHẬN: mục III.2, đoạn 32: Báo, đài
[[basis]]  # CHƯA XÁC NHẬN: đoạn 2: Căn cứ Luật
"""


def test_facts_that_nobody_has_confirmed_are_told_to_the_unit_that_they_bind(
    noted: Callable[[str], list[Any]],
) -> None:
    (told,) = noted(FACTS)
    plan = load_dossier("bac_giang/ubnd-huyen-viet-yen").plan
    places = [clause_words(one.clause) for one in (plan.level[1], plan.task[0])]
    assert (told.rule, str(told.severity), told.place) == ("plan.open", "note", "plan.toml, dòng 7")
    assert "còn 02 điều mà văn bản này theo chưa ai xác nhận" in told.message, "not the communes' level, nor the press"
    assert f"({' và '.join(dict.fromkeys(places))})" in told.message
    assert noted(FACTS[FACTS.index("[[basis]]") :]) == []


def test_passages_that_name_the_unit_are_told_apart(noted: Callable[[str], list[Any]]) -> None:
    own = "# - mục IV.2, đoạn 26: Huyện Việt Yên gửi 05 báo cáo.\n"
    other = "# - mục IV.3, đoạn 27: Sở Y tế cử 05 y sĩ.\n"
    (told,) = noted(f"\n# CHƯA HIỂU, theo mục.\n{own}{other}")
    assert "còn 02 đoạn" in told.message
    assert "trong đó 01 đoạn nêu đơn vị này hay cấp này (mục IV.2)" in told.message
