"""``tdkt plugin confirm`` writes a table from a passage by questions: what is read out of it, what is asked."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.draft import Draft
from tdkt_tui.workflow.confirming.drawing import draft_of, drafts_for
from tdkt_tui.workflow.confirming.passage import Passage
from tdkt_tui.workflow.confirming.said import number_said
from tdkt_tui.workflow.confirming.skeleton_kinds import KINDS
from tdkt_tui.workflow.confirming.tables import TABLES
from tdkt_tui.workflow.confirming.typed import read_typed

LEVELS = """
[[form]]
id = "hoi-nghi"
name = "Hội nghị điển hình tiên tiến"
clause = "II.1"

[[level]]
id = "xa"
label = "cấp xã"
units = ["xã", "phường"]
window = { before = 2026-04-01 }
choose_form = ["hoi-nghi"]
clause = "II.1"

[[level]]
id = "tinh"
label = "cấp tỉnh"
units = ["tỉnh"]
choose_form = ["hoi-nghi"]
clause = "II.3"

[[recipient]]
name = "Sở Y tế"
"""
PASSAGES = (
    "mục III.1, đoạn 9: Sở Y tế gửi phương án bảo đảm y tế trước ngày 20/3/2026.",
    "mục III.2, đoạn 10: Đại biểu nữ không dưới 35%; đại biểu là người dân tộc thiểu số từ 20% trở lên.",
    "mục II.3, đoạn 11: Thời gian: 1,5 ngày, hoàn thành chậm nhất ngày 30/6/2026.",
)


@pytest.fixture
def plan(province_text: Any) -> Plan:
    """Return a plan of two levels and one form."""
    return Plan.model_validate(tomllib.loads(province_text("vinh_du", "Vinh Dự") + LEVELS))


@pytest.fixture
def asked(dropin: Any, province_text: Any) -> Any:
    """Return a function: (passages that were not understood, answers) → (what ran, what the plan says then)."""

    def ask(passages: tuple[str, ...], *answers: str, wording: str = "") -> tuple[Any, dict[str, Any]]:
        plan = dropin.write("vinh_du/plan_1.toml", "")
        told = "\n# CHƯA HIỂU, theo mục.\n" + "".join(f"# - {one}\n" for one in passages) if passages else ""
        plan.write_text(province_text("vinh_du", "Vinh Dự") + LEVELS + told + wording, "utf8")
        ran = dropin.tdkt("plugin", "confirm", "vinh_du", answers="".join(f"{one}\n" for one in answers))
        return ran, {**tomllib.loads(plan.read_text("utf8")), "text": plan.read_text("utf8")}

    return ask


def offered(
    plan: Plan, words: str, clause: str = "V.1", above: tuple[str, ...] = ()
) -> list[tuple[str, dict[str, Any]]]:
    return [(one.name, one.values) for one in drafts_for(plan, Passage(words, words, clause, above))]


@pytest.mark.parametrize(
    ("words", "table", "values"),
    [
        ("Sở Y tế lập phương án, gửi về Sở Nội vụ trước ngày 20/3/2026.", "task",
         {"body": "Sở Y tế", "does": "lập phương án, gửi về Sở Nội vụ"}),
        ("Chủ tịch UBND cấp xã tặng Giấy khen cho không quá mười tập thể và hai mươi lăm cá nhân.", "honours",
         {"level": "xa", "award": "Giấy khen của Chủ tịch UBND cấp xã", "collectives": 10, "individuals": 25,
          "how": "at-most"}),
        ("Bằng khen của Chủ tịch UBND tỉnh: mỗi xã, phường đề nghị không quá 04 tập thể, 08 cá nhân.", "honours",
         {"level": "xa", "award": "đề nghị tặng Bằng khen của Chủ tịch UBND tỉnh", "collectives": 4, "individuals": 8}),
        ("Danh sách đại biểu gửi về Sở Nội vụ chậm nhất 17 giờ 00 ngày 30/6/2026.", "nomination",
         {"to": "Sở Nội vụ"}),
        ("Riêng phường Mẫu Lâm không quá 150 đại biểu.", "exception",
         {"level": "xa", "units": ["phường Mẫu Lâm"], "most": 150}),
        ("Riêng phường Mẫu Lâm từ 100 đến 180 đại biểu.", "exception",
         {"level": "xa", "units": ["phường Mẫu Lâm"], "least": 100, "most": 180}),
        ("Các xã có dân số dưới 3.000 người có thể tổ chức Hội nghị điển hình tiên tiến lồng ghép hội nghị tổng kết.",
         "exception", {"level": "xa", "units": ["xã"], "when": "có dân số dưới 3.000 người",
                       "choose_form": ["hoi-nghi"]}),
        ("Chọn xã Mẫu Đảo làm điểm, xong trong tháng 01/2026.", "pilot", {"unit": ["xã Mẫu Đảo"]}),
        ("Làm điểm tại xã Mẫu Đảo (huyện Mẫu Bắc) và Sở Y tế, trong tháng 01/2026; huyện được chọn sau.", "pilot",
         {"unit": ["xã Mẫu Đảo", "Sở Y tế"]}),
        ("Đại biểu trực tiếp lao động chiếm ít nhất hai phần ba.", "composition",
         {"group": "lao động trực tiếp", "at_least": "2/3"}),
        ("Mỗi xã, phường cử 05 đại biểu.", "quota", {"unit": "mỗi xã, phường", "official": 5}),
        ("Các đơn vị báo cáo tiến độ định kỳ hằng tháng bằng văn bản về Sở Nội vụ.", "reporting",
         {"by": "các đơn vị", "to": "Sở Nội vụ", "about": "tiến độ", "every": ["month"]}),
        ("Các sở, ban, ngành tổ chức Hội nghị điển hình tiên tiến, thời gian không quá ½ ngày.", "level",
         {"units": ["sở", "ban", "ngành"], "choose_form": ["hoi-nghi"], "days": 0.5, "days_at_most": True}),
    ],
    ids=lambda value: value if isinstance(value, str) and value in TABLES else None,
)  # fmt: skip
def test_the_table_that_a_passage_speaks_of_stands_first(
    plan: Plan, words: str, table: str, values: dict[str, Any]
) -> None:
    name, said = offered(plan, words)[0]
    assert name == table
    assert {key: said.get(key) for key in values} == values
    if any(sign in words for sign in ("/2026",)):
        assert said["window"]


@pytest.mark.parametrize(
    "words",
    ["Biểu dương, tôn vinh các tập thể, cá nhân tiêu biểu trong phong trào thi đua.",
     "Đại biểu phải được Chủ tịch UBND tỉnh tặng Bằng khen.",
     "Cấp trên chỉ đạo tổ chức đại hội điểm để rút kinh nghiệm.",
     "Đại biểu dưới 40 tuổi khoảng 30%; lãnh đạo khoảng 20%."],
)  # fmt: skip
def test_a_passage_with_nothing_to_count_is_given_no_number(plan: Plan, words: str) -> None:
    tables = {name for name, _ in offered(plan, words)}
    assert not tables & {"honours", "composition", "quota", "nomination", "pilot", "level"}


def test_each_half_of_a_passage_is_of_the_level_that_it_names(plan: Plan) -> None:
    words = ("Tại hội nghị cấp tỉnh: tặng Bằng khen cho 10 tập thể, nữ chiếm 30%. "
             "Tại hội nghị của xã: tặng Giấy khen cho 05 tập thể, đại biểu nữ chiếm 40%.")  # fmt: skip
    said = [(name, values.get("level") or values.get("levels")) for name, values in offered(plan, words)]
    assert [level for name, level in said if name == "honours"] == ["tinh", "xa"]
    assert [level for name, level in said if name == "composition"] == [["tinh"], ["xa"]]
    sizes = "Số lượng: hội nghị của xã không quá 100 đại biểu; hội nghị cấp tỉnh không quá 250 đại biểu."
    fills = [(draft.fact, draft.values) for draft in drafts_for(plan, Passage(sizes, sizes, "II.3", ())) if draft.fact]
    assert fills == [("level.2", {"most": 250})]


def test_what_the_plan_has_already_is_not_offered_again(plan: Plan) -> None:
    words = "Thời gian: 1,5 ngày, hoàn thành chậm nhất ngày 30/6/2026."
    (first, *_) = drafts_for(plan, Passage(words, words, "II.3", ()))
    assert (first.fact, first.values["days"], first.missing()) == ("level.2", 1.5, [])
    task = 'body = "Sở Y tế"\ndoes = "gửi phương án"\nclause = "V.1"'
    whole = Plan.model_validate(tomllib.loads(f"[[task]]\n{task}") | plan.model_dump(exclude={"task"}))
    assert offered(plan, "Sở Y tế gửi phương án.")[0][0] == "task"
    assert offered(whole, "Sở Y tế gửi phương án.") == []


def test_every_table_can_be_answered_for_and_is_what_the_plan_takes(plan: Plan) -> None:
    assert set(TABLES) == {kind.table for kind in KINDS}
    for name, table in TABLES.items():
        assert draft_of(plan, Passage("Không có gì.", "Không có gì.", "V.1", ()), name).name == name
        for table_name, values in Draft(name, {key.name: "x" for key in table.keys}, "V.1").blocks(plan):
            whole = Plan.model_fields[table_name].annotation.__args__[0]  # type: ignore[union-attr]
            assert set(values) <= set(whole.model_fields), name


def test_answers_are_read_by_number_and_by_name(plan: Plan) -> None:
    keys = {key.name: key for key in TABLES["honours"].keys}
    assert [read_typed(plan, keys["level"], typed) for typed in ("2", "cấp xã", "tinh")] == ["tinh", "xa", "tinh"]
    assert read_typed(plan, keys["how"], "c") == "at-most"
    with pytest.raises(ValueError, match="1 đến 2"):
        read_typed(plan, keys["level"], "3")
    days = next(key for key in TABLES["level"].keys if key.name == "days")
    assert [read_typed(plan, days, typed) for typed in ("½", "1½", "1,5", "2")] == [0.5, 1.5, 1.5, 2.0]
    assert [number_said(words) for words in ("hai mươi lăm", "mười hai", "ba mươi", "07")] == [25, 12, 30, 7]


def test_a_table_takes_its_number_and_enter(asked: Any) -> None:
    ran, said = asked(PASSAGES, "*", "", "1", "", "1", "")
    assert [(task["body"], task["does"]) for task in said["task"]] == [("Sở Y tế", "gửi phương án bảo đảm y tế")]
    assert [(one["group"], one["at_least"]) for one in said["composition"]] == [
        ("nữ", "35%"), ("dân tộc thiểu số", "20%")]  # fmt: skip
    assert (said["level"][1]["days"], str(said["level"][1]["window"]["until"])) == (1.5, "2026-06-30")
    assert ran.out == "Không còn gì phải xác nhận.\n"
    assert "# Bản gốc (mục III.1, đoạn 9): Sở Y tế gửi" in said["text"]
    assert "Đã ghi task.1" in ran.err
    assert max(map(len, ran.err.splitlines())) <= 80


def test_what_is_missing_is_asked_and_each_value_can_be_changed(asked: Any) -> None:
    listed = ("mục III.3, đoạn 9: Danh sách đại biểu gửi về Sở Nội vụ trước ngày 20/3/2026.",)
    ran, said = asked(listed, "2", "xã, phường", "9", "1", "3", "tháng mười ba", "3", "quý I/2026", "")
    assert ran.code == 2, "a pipe stops at what is no time"
    ran, said = asked(listed, "2", "xã, phường", "9", "1", "3", "quý I/2026", "2", "-", "+", "")
    (duty,) = said["nomination"]
    assert (duty["who"], duty["levels"], duty["window"]) == (["xã", "phường"], ["xa"], {"quarter": "2026-Q1"})
    assert "to" not in duty
    assert "CHƯA HIỂU" not in said["text"]
    assert "Enter đã ghi xong" in ran.err, "with + the passage is asked once more"
    for answers in (("2",), ("2", ""), ("2", "q"), ("2", "xã", "b")):
        _, said = asked(listed, *answers)
        assert "nomination" not in said
        assert "CHƯA HIỂU" in said["text"]


def test_a_table_that_the_plan_refuses_is_told_and_mended_on_the_spot(asked: Any) -> None:
    shares = ("mục III.3, đoạn 9: Về cơ cấu đại biểu.",)
    ran, said = asked(shares, "t", "composition", "lao động trực tiêps", "30%", "", "1", "nữ", "")
    assert "! LỖI:" in ran.err
    assert [one["group"] for one in said["composition"]] == ["nữ"]


def test_a_new_level_stands_where_the_checks_want_it(asked: Any) -> None:
    words = ("mục II.2, đoạn 9: Các sở, ban, ngành tổ chức Hội nghị điển hình tiên tiến, xong trước ngày 30/4/2026.",)
    _, said = asked(words, "1", "", "q")
    assert "so-ban-nganh" in [level["id"] for level in said["level"]]
    _, said = asked(words, "1", "3", "Đại hội ngành", "", "q")
    assert [(form["id"], form.get("kind")) for form in said["form"]][1] == ("dai-hoi-nganh", "congress")


WORDING = """
# CHỈ LÀ LỜI VĂN, theo phần.
# I. MỤC ĐÍCH, YÊU CẦU:
# - mục I.1, đoạn 3: Biểu dương các tập thể.
# - mục I.2, đoạn 4: Sở Y tế gửi phương án trước ngày 20/3/2026.
# - mục I.3, đoạn 5: Tiết kiệm, thiết thực.
# X. KẾT THÚC:
# - mục X, đoạn 9: Các đơn vị nghiêm túc thực hiện.
"""


def test_words_only_are_passed_by_part_and_one_is_picked_out(asked: Any) -> None:
    ran, said = asked((), "", "", wording=WORDING)
    assert [line for line in ran.err.splitlines() if line.startswith("[CHỈ")] == [
        "[CHỈ CÓ LỜI 1–3/4] I. MỤC ĐÍCH, YÊU CẦU, đoạn 3–5", "[CHỈ CÓ LỜI 4/4] mục X"]  # fmt: skip
    assert ran.out == "Không còn gì phải xác nhận.\n"
    assert "CHỈ LÀ LỜI VĂN" not in said["text"]
    ran, said = asked((), "2", "1", "", "", "", wording=WORDING)
    assert [task["body"] for task in said["task"]] == ["Sở Y tế"]
    assert "[CHỈ CÓ LỜI 2–3/4]" in ran.err, "the two others are left of the part"
    assert ran.out == "Không còn gì phải xác nhận.\n"


def test_a_value_of_a_fact_is_typed_without_the_editor(dropin: Any, province_text: Any) -> None:
    path: Path = dropin.write("vinh_du/plan_1.toml", "")
    body = LEVELS.replace("[[level]]", "[[level]]  # CHƯA XÁC NHẬN: mục II.1, đoạn 9: Cấp xã.", 1)
    path.write_text(province_text("vinh_du", "Vinh Dự") + body, "utf8")
    ran = dropin.tdkt("plugin", "confirm", "vinh_du", answers="t\n4\ntrước 15/4/2026\nt\n5\n½\nb\n")
    level = tomllib.loads(path.read_text("utf8"))["level"][0]
    assert (str(level["window"]["before"]), level["days"]) == ("2026-04-15", 0.5)
    assert "ĐÃ SỬA – mấy ngày: 0,5" in ran.err


def test_what_the_check_tells_of_a_new_table_is_kept_with_a_reason_at_once(asked: Any) -> None:
    sunday = ("mục II.3, đoạn 11: Thời gian: hoàn thành chậm nhất ngày 28/6/2026.",)
    ran, said = asked(sunday, "1", "g", "1")
    assert "! CẢNH BÁO:" in ran.err
    assert said["as_issued"] == [{"at": "level.2.window", "why": "bản gốc ghi như vậy, kế hoạch đã ban hành",
                                  "of": "II.3: tinh", "rule": "calendar.deadline"}]  # fmt: skip
    assert ran.out == "Không còn gì phải xác nhận.\n"
    _, said = asked(sunday, "1", "g", "", "b")
    assert "as_issued" not in said
    assert "window" not in said["level"][1]


def test_the_award_of_each_head_in_a_row_is_of_his_own_level(plan: Plan) -> None:
    words = "Giấy khen: Chủ tịch UBND cấp xã, cấp huyện, thủ trưởng cơ quan xét tặng tại Hội nghị cấp mình."
    assert [(said.get("level", ""), said["award"]) for name, said in offered(plan, words) if name == "honours"] == [
        ("xa", "Giấy khen của Chủ tịch UBND cấp xã"), ("", "Giấy khen của Chủ tịch UBND cấp huyện"),
        ("", "Giấy khen của thủ trưởng cơ quan")]  # fmt: skip


@pytest.mark.parametrize("words", [
    "Xã triệu tập từ 70 đến 110 đại biểu, trong đó mỗi ấp có ít nhất 03 đại biểu là người lao động trực tiếp.",
    "Mỗi hội nghị không quá 90 đại biểu.",
])  # fmt: skip
def test_how_large_a_conference_is_is_no_number_that_a_unit_sends(plan: Plan, words: str) -> None:
    assert not {"quota", "composition"} & {name for name, _ in offered(plan, words)}


def test_how_many_come_at_least_and_at_most_is_one_size(plan: Plan) -> None:
    (name, drawn) = offered(plan, "Riêng phường Mẫu Lâm từ 100 đến 180 đại biểu.")[0]
    (block,) = Draft(name, drawn, "II.1").blocks(plan)
    assert block[1]["size"] == {"caps": [{"at_least": 100, "at_most": 180, "clause": "II.1"}]}
    assert not {"least", "most"} & block[1].keys()


@pytest.mark.parametrize(("words", "drawn"), [
    ("Chủ tịch UBND cấp xã tặng Giấy khen, nếu được, cho không quá 15 tập thể, cá nhân.",
     {"cases": 15, "said": "15 tập thể, cá nhân", "how": "at-most"}),
    ("Riêng đơn vị tổ chức điểm, nếu cần, được đề nghị Chủ tịch UBND tỉnh tặng Bằng khen thêm 01 cá nhân.",
     {"units": ["đơn vị tổ chức điểm"], "individuals": 1}),
])  # fmt: skip
def test_an_award_is_drawn_with_its_number_and_its_units(plan: Plan, words: str, drawn: dict[str, Any]) -> None:
    found = [one.values for one in drafts_for(plan, Passage(words, words, "IV.1", ())) if one.name == "honours"]
    assert any(drawn.items() <= values.items() for values in found), found
