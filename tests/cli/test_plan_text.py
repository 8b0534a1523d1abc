"""A plan in a terminal: every fact it states is there, with its clause, in 80 columns."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tdkt_tui.cli.plan_text import plan_lines
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import folded

ROOT = Path(__file__).resolve().parents[2]
PLANS = [ROOT / "tests/model/every_fact.toml", *sorted((ROOT / "plugins").glob("*/plan_*.toml"))]
# Keys that a reader of the plan has no use for: how templates find their words, and how a program counts.
NOT_SHOWN = {
    *("keys", "template", "since", "in_year", "stated", "minutes", "covers", "review_years", "day", "subject", "kind"),
    *("by", "mode", "called", "when", "launched_by", "attached_to", "how", "category", "place", "field"),
}
TABLES_NOT_SHOWN = {"aim", "named", "amends"}

OF_A_LEVEL = ("committee", "honours", "document", "nomination", "composition", "quota")


def shown(plan: Plan) -> str:
    return folded(" ".join(" ".join(plan_lines(plan)).split()))


def texts(value: object, key: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for name, item in value.items():
            if name not in NOT_SHOWN:
                yield from texts(item, name)
    elif isinstance(value, list):
        for item in value:
            yield from texts(item, key)
    elif isinstance(value, str):
        yield key, value


@pytest.mark.parametrize("path", PLANS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_every_fact_is_shown(path: Path) -> None:
    data = tomllib.loads(path.read_text("utf8"))
    whole = shown(Plan.model_validate(data))
    facts = {name: table for name, table in data.items() if name not in TABLES_NOT_SHOWN}
    for table, value in facts.items():
        for key, text in texts(value):
            if key in ("window", "until", "before", "by_end_of", "quarter", "month", "year", "on", "every", "of"):
                continue
            if table == "provision" and key == "about":  # told by its name
                continue
            if key == "id" and table in ("content", "criterion", "field", "channel", "activity", "movement"):
                continue
            if table == "agenda" and key in ("item", "form"):
                continue
            if table in OF_A_LEVEL and key in ("level", "levels"):
                continue
            if table == "plan" and key in ("type", "symbol", "title"):
                continue
            assert folded(text) in whole, (table, key, text)


@pytest.mark.parametrize("path", PLANS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_no_line_is_wider_than_the_terminal(path: Path) -> None:
    plan = Plan.model_validate(tomllib.loads(path.read_text("utf8")))
    assert [line for line in plan_lines(plan) if len(line) > 80] == []


def test_windows_and_numbers_are_in_words() -> None:
    whole = shown(Plan.model_validate(tomllib.loads(PLANS[0].read_text("utf8"))))
    for words in (
        "từ ngày 06 tháng 01 năm 2025 đến ngày 28 tháng 02 năm 2025", "tối đa 500 đại biểu", "ít nhất 30 đại biểu nữ",
        "dự kiến không quá 1 ngày", "đại biểu trẻ ít nhất 15%", "ít nhất 02, nhiều nhất 10",
        "trước ngày 20 tháng 4 năm 2017",
        "đề nghị", "định kỳ 6 tháng, năm", "trong quý i năm 2025", "20 tập thể, 50 cá nhân, 05 hộ",
        "chào cờ (đại hội: hát quốc ca)", "nữ: ít nhất 30%", "mỗi xã: 03 đại biểu chính thức", "ít nhất 01 tập thể",
        "(huyện: kinh phí)",
    ):  # fmt: skip
        assert words in whole, words


def test_words_stand_where_the_plan_has_codes() -> None:
    (path,) = (ROOT / "plugins").glob("*/plan_2017.toml")
    plan = Plan.model_validate(tomllib.loads(path.read_text("utf8")))
    assert "chọn trong số do cơ quan, đơn vị; huyện; thị xã và thành phố giới thiệu" in shown(plan)
    lines = list(plan_lines(plan))
    assert "BIỂU MẪU: DANH SÁCH TẬP THỂ, CÁ NHÂN TIÊU BIỂU DO CƠ QUAN, ĐƠN VỊ CẤP TỈNH GIỚI" in lines
    assert [line for line in lines if line.rstrip().endswith("/") and "Ký:" in line] == []


def test_units_stand_apart_so_that_a_name_with_a_comma_is_seen() -> None:
    data = tomllib.loads(PLANS[0].read_text("utf8"))
    data["level"][0]["units"] = ["sở", "đơn vị trực thuộc sở, ngành"]
    assert "Đơn vị: sở; đơn vị trực thuộc sở, ngành" in " ".join(plan_lines(Plan.model_validate(data)))
