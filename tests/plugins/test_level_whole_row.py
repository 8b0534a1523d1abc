"""A row of units before the verb is read whole in a sentence on their conference: it is never cut at a comma."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.draft import Draft
from tdkt_tui.workflow.confirming.level_drafts import more_of
from tdkt_tui.workflow.confirming.level_said import LevelSaid, levels_said
from tdkt_tui.workflow.confirming.likeliest import completing
from tdkt_tui.workflow.confirming.passage import Passage

HELD = "tổ chức Hội nghị điển hình tiên tiến, ½ ngày, xong trước ngày 20/3/2031"


def read(words: str) -> LevelSaid:
    """Return what a sentence says of its one level."""
    (said,) = levels_said(words, date(2030, 9, 1), lambda _: 2031)
    return said


@pytest.mark.parametrize(("row", "units"), [
    ("Các xã, các cơ quan, đơn vị trực thuộc sở, trực thuộc huyện và các doanh nghiệp có tổ chức công đoàn",
     ["xã", "cơ quan trực thuộc sở, trực thuộc huyện", "đơn vị trực thuộc sở, trực thuộc huyện",
      "doanh nghiệp có tổ chức công đoàn"]),
    ("Các trường mầm non, tiểu học, trạm y tế xã và các hợp tác xã, quỹ tín dụng nhân dân",
     ["trường mầm non", "trường tiểu học", "trạm y tế xã", "hợp tác xã", "quỹ tín dụng nhân dân"]),
    ("Các sở, ngành, các huyện, thành phố Nam Khê", ["sở", "ngành", "huyện", "thành phố"]),
    ("Các ban quản lý rừng, trung tâm thuộc sở", ["ban quản lý rừng", "trung tâm thuộc sở"]),
    ("Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh", ["Công an tỉnh", "Bộ Chỉ huy Quân sự tỉnh"]),
    ("Các xã, phường", ["xã", "phường"]),
])  # fmt: skip
def test_all_that_a_row_names_are_units_and_the_rest_of_the_sentence_is_theirs(row: str, units: list[str]) -> None:
    said = read(f"{row} {HELD}.")
    assert said.holder is not None
    assert list(said.holder.units) == units
    assert (said.values["days"], said.values["window"], said.rest) == (0.5, {"before": date(2031, 3, 20)}, [])
    assert "when" not in said.values


def test_a_second_number_of_people_is_of_somebody_else() -> None:
    more = "Hội nghị ở huyện triệu tập từ 140 đến 180 đại biểu"
    said = read(f"Các sở, các huyện {HELD}, không quá 120 đại biểu. {more}.")
    assert (said.values["most"], "least" in said.values, said.rest) == (120, False, [more])


@pytest.mark.parametrize(
    ("words", "window"),
    [
        ("từ tháng 01 và kết thúc trong tháng 3 năm 2031", {"since": "2031-01", "until": "2031-03"}),
        ("dự kiến họp trong tháng 8 năm 2031", {"month": "2031-08", "approx": True}),
    ],
)
def test_a_time_with_its_verb_amid_is_read_whole(words: str, window: dict[str, Any]) -> None:
    assert read(f"Cấp xã: Hội nghị điển hình tiên tiến, {words}.").values["window"] == window


@pytest.fixture
def levels(province_text: Any) -> Any:
    """Return a plan with these levels."""
    import tomllib

    made = tomllib.loads(province_text("mau", "Mẫu"))
    return lambda *rows: Plan.model_validate(made | {"level": [{"id": f"l{at}", "clause": "II", **row}
                                                               for at, row in enumerate(rows)]})  # fmt: skip


def test_what_the_last_kind_says_of_itself_is_no_condition_of_all(levels: Any) -> None:
    own = "doanh nghiệp có tư cách pháp nhân"
    plan = levels({"label": "các cơ quan", "units": ["cơ quan", own], "days": 0.5})
    said = {"label": "các cơ quan, doanh nghiệp", "units": ["cơ quan", "doanh nghiệp"],
            "when": "có tư cách pháp nhân, có từ 40 người trở lên"}  # fmt: skip
    draft = more_of(plan, Draft("level", said, "II"))
    assert (draft.fact, draft.values) == ("level.1", {"when": "có từ 40 người trở lên"})


@pytest.mark.parametrize(("rows", "asks"), [
    ([{}], True), ([{"window": {"month": "2031-04"}}], False), ([{}, {}], False),
])  # fmt: skip
def test_a_level_is_completed_by_what_it_lacks_where_its_clause_is_its_own(rows: Any, asks: bool, levels: Any) -> None:
    plan = levels(*({"label": f"cấp {at}", "units": [f"loại {at}"], **row} for at, row in enumerate(rows)))
    words = "Thời gian: do từng nơi chọn, tránh ngày 02 và 03/9"
    assert (completing(plan, Passage(words, words, "II", ())) is not None) is asks
