"""Values typed without their numbers: what their words can only be, several rows in one line."""

from __future__ import annotations

import tomllib
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import pytest

from tdkt_tui.cli.confirming.session import Session
from tdkt_tui.cli.confirming.walk import walk
from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.draft import Draft
from tdkt_tui.workflow.confirming.tables import TABLES
from tdkt_tui.workflow.confirming.typed import read_typed
from tdkt_tui.workflow.confirming.values_meant import values_meant

LEVEL = """
[[level]]
id = "xa"
label = "các xã, phường"
units = ["xã", "phường"]
clause = "II.1"
"""
ROWS = (
    LEVEL
    + """
[[honours]]  # CHƯA XÁC NHẬN: mục II.6, đoạn 9: Mỗi xã không quá 02 tập thể.
level = "xa"
award = "Giấy khen"
collectives = 2
how = "at-most"
clause = "II.6"
[[task]]  # CHƯA XÁC NHẬN: mục II.6, đoạn 9: Các xã gửi hồ sơ trước ngày 15/4/2026.
body = "các xã"
does = "gửi hồ sơ"
window = { before = 2026-04-15 }
clause = "II.6"
"""
)


@pytest.fixture
def plan(province_text: Any) -> Plan:
    return Plan.model_validate(tomllib.loads(province_text("vinh_du", "Vinh Dự") + LEVEL))


@pytest.fixture
def mended(tmp_path: Path, province_text: Any, listener: Any) -> Any:
    """Return a function: answers of a person at a terminal → (what was told, the file's data)."""
    file = tmp_path / "plan_1.toml"

    def run(*answers: str) -> tuple[str, dict[str, Any]]:
        file.write_text(province_text("vinh_du", "Vinh Dự") + ROWS, "utf8")
        talk = listener(answers)
        walk(Session(file, "vinh_du", talk))
        return talk.heard, tomllib.loads(file.read_text("utf8"))

    return run


@pytest.mark.parametrize(("table", "typed", "said"), [
    ("honours", "không quá 03 tập thể và 07 cá nhân", {"collectives": 3, "individuals": 7, "how": "at-most"}),
    ("honours", "bốn tập thể, cá nhân", {"cases": 4}),
    ("honours", "05 tập thể, hộ gia đình và 10 cá nhân; riêng thôn A gấp đôi",
     {"said": "05 tập thể, hộ gia đình và 10 cá nhân; riêng thôn A gấp đôi"}),
    ("jointly", "trạm; trại; có dưới 50 người; ghép vào hội nghị công chức",
     {"units": ["trạm", "trại"], "when": "có dưới 50 người", "into": "hội nghị công chức"}),
    ("nomination", "ít nhất 2; hạn 30/4/2026; kèm báo cáo; 01 ảnh", {"at_least": 2, "needs": ["báo cáo", "01 ảnh"]}),
    ("exception", "xã Mẫu Lâm; tối đa 250; ½ ngày", {"units": ["xã Mẫu Lâm"], "least": {"most": 250}, "days": 0.5}),
    ("composition", "ít nhất một phần ba", {"at_least": "1/3"}), ("composition", "quá nửa", {"at_least": "50%"}),
    ("composition", "chiếm trên 40%", {"at_least": "40%"}),
    ("reporting", "UBND các xã", {"by": "UBND các xã"}), ("reporting", "gửi Sở Nội vụ", {"to": "Sở Nội vụ"}),
    ("task", "đơn vị: Sở Y tế", {"body": "Sở Y tế"}), ("task", "c1", {"body": "các xã, phường"}),
    ("task", "việc phải làm: gửi hồ sơ", {"does": "gửi hồ sơ"}), ("task", "thời hạn -", {"window": "-"}),
])  # fmt: skip
def test_a_value_is_of_the_key_that_its_words_can_only_be_of(
    table: str, typed: str, said: dict[str, Any], plan: Plan
) -> None:
    values = {key.name: value for key, value in values_meant(plan, Draft(table, {}, "II"), TABLES[table].keys, typed)}
    assert said == {name: value for name, value in values.items() if name in said}
    assert not {*values} - {*said, "window"}


@pytest.mark.parametrize(("typed", "many"), [("5", 5), ("5 đại biểu", 5), ("5 đại biểu chính thức", 5), ("5 nữ", None)])
def test_so_many_are_typed_with_the_words_for_them(typed: str, many: int | None, plan: Plan) -> None:
    official = next(key for key in TABLES["quota"].keys if key.name == "official")
    with nullcontext() if many else pytest.raises(ValueError, match="số"):
        assert read_typed(plan, official, typed) == many


@pytest.mark.parametrize("typed", ["gửi hồ sơ đi", "5", "nhiều", "-", "rất đông; Sở Y tế"])
def test_words_that_may_be_anything_are_none(typed: str, plan: Plan) -> None:
    assert values_meant(plan, Draft("task", {}, "II"), TABLES["task"].keys, typed) == []


def test_rows_are_numbered_and_mended_in_one_line(mended: Any) -> None:
    told, data = mended("2 không quá 03 tập thể và 07 cá nhân; 1 Sở Y tế; trước 5/5/2026", "q")
    assert "1. Các xã: gửi hồ sơ" in told
    assert "2. Giấy khen" in told
    (honours,), (task,) = data["honours"], data["task"]
    assert (honours["collectives"], honours["individuals"], honours["how"]) == (3, 7, "at-most")
    assert (task["body"], task["window"]["before"].day) == ("Sở Y tế", 5)
    assert told.count("Mỗi xã không quá 02 tập thể") == 1, "the original's words are not shown once more"


def test_one_line_is_one_step(mended: Any) -> None:
    _, data = mended("2 07 cá nhân; 1 Sở Y tế", "l", "q")
    assert (data["task"][0]["body"], data["honours"][0]["collectives"]) == ("các xã", 2)


@pytest.mark.parametrize(("typed", "how"), [
    ("2 04 tập thể", "at-most"), ("2 đúng 04 tập thể", None), ("x 1; 2 04 tập thể", "at-most"),
])  # fmt: skip
def test_a_number_alone_stays_the_bound_that_stood_there(typed: str, how: str | None, mended: Any) -> None:
    told, data = mended(typed, "", "q")
    assert (data["honours"][0]["collectives"], data["honours"][0].get("how")) == (4, how), told
    assert told.count("ĐÃ SỬA dòng 2 – số tập thể: 4 (trước: 2)") == 1


def test_a_value_that_only_one_row_can_have_needs_no_number(mended: Any) -> None:
    _, data = mended("trước 6/5/2026", "q")
    assert data["task"][0]["window"]["before"].day == 6


def test_the_list_of_values_stays_until_enter(mended: Any) -> None:
    told, data = mended("t", "2", "4 7", "9 có thể thêm", "", "q")
    assert (data["honours"][0]["individuals"], data["honours"][0]["said"]) == (7, "có thể thêm")
    assert told.count("Sửa dòng số mấy") == 1


def test_what_is_left_is_shown_in_short(mended: Any) -> None:
    told, data = mended("x 2", "", "", "q")
    assert "honours" not in data
    assert "phần còn lại như trên" in told
    assert "Mỗi xã" not in told.partition("Bỏ: ")[2].partition("phần còn lại")[0], "its words stand above"


def test_help_is_short_and_its_long_form_is_asked_for(mended: Any) -> None:
    told, _ = mended("?", "q")
    (short,) = (told[at : told.index("?? ") + 20] for at in [told.index("Enter đúng như hiểu")])
    assert len(short.split()) < 90
    assert "[[as_issued]]" not in told
    told, _ = mended("??", "q")
    assert "[[as_issued]]" in told
