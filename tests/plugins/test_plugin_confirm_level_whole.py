"""A level that is typed in one sentence takes the place of what it says: no bound, no unit is left over."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.level_told import typed_level, values_typed
from tdkt_tui.workflow.confirming.typed_lists import typed_list

LEVEL = """
[[form]]
id = "hoi-nghi"
name = "Hội nghị điển hình"
clause = "II.1"
[[level]]  # CHƯA XÁC NHẬN: mục II.1, đoạn 9: Huyện, thị xã.
id = "huyen"
label = "các huyện"
units = ["huyện", "thị xã"]
choose_form = ["hoi-nghi"]
window = { before = 2026-05-01 }
days = 1.0
days_at_most = true
size = { caps = [{ at_least = 150, at_most = 220, clause = "II.1" }], plenary_below_staff = 60 }
clause = "II.1"
"""
WHOLE = "t các huyện, thị xã: Hội nghị điển hình; trong quý II/2026; 01 ngày; không quá 180 đại biểu"
OWNED = "phòng thuộc sở, ngành, UBND huyện"


@pytest.fixture
def walked(walk_through: Any) -> Any:
    """Return a function: (what the plan says, answers) → (what was told, the file's data)."""

    def run(body: str, *answers: str) -> tuple[str, dict[str, Any]]:
        heard, file = walk_through(body, *answers)
        return heard, tomllib.loads(file.read_text("utf8"))

    return run


def test_the_sentence_replaces_the_row_whole(walked: Any) -> None:
    told, said = walked(LEVEL, WHOLE, "", "q")
    (level,) = said["level"]
    assert level["size"] == {"caps": [{"at_most": 180, "clause": "II.1"}]}, told
    assert (level["days"], level.get("days_at_most")) == (1, None), "the bound of the length goes with it"
    assert "ít nhất mấy đại biểu: bỏ (trước: 150)" in told
    assert "hình thức:" not in told.partition("ĐÃ SỬA")[2], "what is the same is not told"


def test_what_the_sentence_says_nothing_of_stays(walked: Any) -> None:
    told, said = walked(LEVEL, "t các huyện, thị xã: không quá 180 đại biểu", "", "q")
    (level,) = said["level"]
    assert level["size"] == {"caps": [{"at_most": 180, "clause": "II.1"}], "plenary_below_staff": 60}
    assert level["window"] == {"before": level["window"]["before"]}
    assert "ĐÃ SỬA – ít nhất mấy đại biểu: bỏ (trước: 150)" in told


def test_other_units_and_another_least_are_told(walked: Any) -> None:
    told, said = walked(LEVEL, "t các huyện: 100-220 đại biểu", "", "q")
    assert "ít nhất mấy đại biểu: 100 (trước: 150)" in told
    assert (said["level"][0]["units"], said["level"][0]["size"]["caps"][0]["at_least"]) == (["huyện"], 100)


def test_a_level_is_added_in_one_line(walked: Any, tmp_path: Path) -> None:
    (tmp_path / "plan_1.ban-goc.txt").write_text("đoạn 9\tII.1\tHuyện, thị xã; Công an tỉnh.\n", "utf8")
    typed = "t + Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh: Đại hội thi đua Vì dân; trước 20/6/2026; 01 ngày; 90-120"
    told, said = walked(LEVEL, typed, "", "q")
    (level,) = [one for one in said["level"] if one["id"] != "huyen"]
    assert level["units"] == ["Công an tỉnh", "Bộ Chỉ huy Quân sự tỉnh"], told
    assert [one["name"] for one in said["form"]][-1] == "Đại hội thi đua Vì dân"
    assert "[[form]]" not in told, "its tables are not shown besides"


APART = (
    LEVEL
    + """
[[exception]]  # CHƯA XÁC NHẬN: mục II.1, đoạn 9: Huyện, thị xã.
level = "huyen"
units = ["huyện Lam Sơn"]
days = 0.5
clause = "II.1"
"""
)
SOME = LEVEL.replace("  # CHƯA XÁC NHẬN: mục II.1, đoạn 9: Huyện, thị xã.", "") + APART.removeprefix(LEVEL)


@pytest.mark.parametrize(("body", "units"), [(LEVEL, []), (SOME, ["huyện Lam Sơn"])])
def test_a_share_is_added_in_one_line(walked: Any, body: str, units: list[str]) -> None:
    told, said = walked(body, "t + nữ ít nhất 20%", "", "q")
    (share,) = said["composition"]
    assert (share["group"], share["at_least"], share["levels"]) == ("nữ", "20%", ["huyen"]), told
    assert share.get("units", []) == units
    assert "Tỷ lệ nữ: ít nhất 20%" in told


@pytest.mark.parametrize(("typed", "units"), [
    ("Công an tỉnh; Bộ Chỉ huy Quân sự tỉnh: Hội nghị điển hình; 120 đại biểu",
     ["Công an tỉnh", "Bộ Chỉ huy Quân sự tỉnh"]),
    ("các lực lượng vũ trang: Hội nghị điển hình; 120 đại biểu", ["lực lượng vũ trang"]),
    ("cấp tỉnh: Hội nghị điển hình; 120 đại biểu", ["tỉnh"]),
    (f"các xã, {OWNED}: Hội nghị điển hình; 120 đại biểu", ["xã", OWNED]),
    ("Thời gian: Hội nghị điển hình; 120 đại biểu", None),
])  # fmt: skip
def test_who_is_typed_before_the_colon_holds_it(typed: str, units: list[str] | None, plan_of: Any) -> None:
    said = typed_level(plan_of([{"id": "xa", "label": "cấp xã", "units": ["xã", OWNED], "choose_form": ["hn"]}]), typed)
    assert said is not None
    assert values_typed(said).get("units") == units


@pytest.fixture
def plan_of(province_text: Any) -> Any:
    """Return a function: levels → a plan that has them."""

    def make(levels: list[dict[str, Any]]) -> Plan:
        form = [{"id": "hn", "name": "Hội nghị", "kind": "conference"}]
        return Plan.model_validate(
            {**tomllib.loads(province_text("vinh_du", "Vinh Dự")), "form": form, "level": levels}
        )

    return make


@pytest.mark.parametrize(("typed", "known", "names"), [
    (f"xã, {OWNED}", (), ["xã", OWNED]),
    ("đơn vị trực thuộc sở, ban, đoàn thể cấp tỉnh và UBND cấp huyện, phường", (),
     ["đơn vị trực thuộc sở, ban, đoàn thể cấp tỉnh và UBND cấp huyện", "phường"]),
    ("tổ vận hành, bảo trì, xã", (), ["tổ vận hành", "bảo trì", "xã"]),
    ("xã, tổ vận hành, bảo trì", ("tổ vận hành, bảo trì",), ["xã", "tổ vận hành, bảo trì"]),
])  # fmt: skip
def test_a_name_with_commas_stays_one(typed: str, known: tuple[str, ...], names: list[str]) -> None:
    assert typed_list(typed, known) == names


@pytest.mark.parametrize("typed", [
    "8 dưới 80", "số lượng dưới 80 người: hội nghị toàn thể", "dưới 80 người: hội nghị toàn thể",
    "dưới 80 người thì họp toàn thể",
])  # fmt: skip
def test_below_how_many_all_attend_is_a_size_and_no_conference(walked: Any, typed: str) -> None:
    told, said = walked(LEVEL, f"t {typed}", "", "q")
    (level,) = said["level"]
    assert level["size"]["plenary_below_staff"] == 80, told
    assert level["size"]["caps"][0]["at_most"] == 220
    assert level["choose_form"] == ["hoi-nghi"]
    assert "when" not in level
