"""What no table plainly holds is kept in the plan's words: of whom, in which part, how much of a passage at once."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.draft import Draft
from tdkt_tui.workflow.confirming.drawing_provision import about
from tdkt_tui.workflow.confirming.halves import Half, halves_of
from tdkt_tui.workflow.confirming.keeping import with_kept
from tdkt_tui.workflow.confirming.kept_words import kept_words, row_in_words
from tdkt_tui.workflow.confirming.passage import Passage
from tdkt_tui.workflow.confirming.replacing import of_level, replaced
from tdkt_tui.workflow.confirming.whom import whose
from tdkt_tui.workflow.plan_notes import left_of


@pytest.mark.parametrize(("words", "kept"), [
    ("cấp xã từ 02 đến 03", "Tham luận (cấp xã từ 02 đến 03)"),
    ("cấp huyện từ 04 đến 06 điển hình", "Tham luận (cấp huyện từ 04 đến 06 điển hình)"),
    ("Tham luận (cấp xã từ 02 đến 03", "Tham luận (cấp xã từ 02 đến 03)"),
    ("trao thưởng tại chỗ", "trao thưởng tại chỗ"),
])  # fmt: skip
def test_what_was_cut_amid_brackets_is_whole_again(words: str, kept: str) -> None:
    text = "Chào cờ; Tham luận (cấp xã từ 02 đến 03; cấp huyện từ 04 đến 06 điển hình); trao thưởng tại chỗ"
    assert kept_words(Passage(words, text, "II", ()), [Half(words, ())]) == kept


def test_a_semicolon_in_a_title_ends_no_part_of_a_sentence() -> None:
    title = "“Toàn tỉnh chung tay mở đường; giữ rừng, giữ nước”, “Một nhà một việc”"
    text = f"Các đơn vị hưởng ứng phong trào {title} và đợt thi đua mùa khô; gắn thi đua với việc hằng ngày."
    words = "Các đơn vị hưởng ứng phong trào “Toàn tỉnh chung tay mở đường; … gắn thi đua với việc hằng ngày."
    assert kept_words(Passage(words, text, "II", ()), [Half(words, ())]) == text


@pytest.fixture
def plan(province_text: Any, levels_by_month: str) -> Plan:
    return Plan.model_validate(tomllib.loads(province_text("vinh_du", "Vinh Dự") + levels_by_month))


@pytest.mark.parametrize(("words", "clause", "above", "binds"), [
    ("Các xã, phường treo cờ và khẩu hiệu.", "IV.1", (), {"levels": ["xa"]}),
    ("Trang trí hội trường theo mẫu, khẩu hiệu của các sở, ngành ghi năm.", "IV.1", (), {"levels": ["so"]}),
    ("Mỗi doanh nghiệp dựng một gian trưng bày.", "IV.1", (), {"who": ["doanh nghiệp"]}),
    ("Sở Y tế chuẩn bị một trạm cấp cứu.", "IV.1", (), {"who": ["Sở Y tế"]}),
    ("Các cơ quan, đơn vị tiết kiệm điện.", "IV.1", (), {}),
    ("Hội nghị cấp tỉnh truyền hình trực tiếp.", "IV.1", (), {"levels": ["tinh"]}),
    ("Không tổ chức liên hoan.", "II.2", (), {"levels": ["so"]}),
    ("Không tổ chức liên hoan.", "IV.1", ("1. Đối với các xã, phường",), {"levels": ["xa"]}),
    ("Không tổ chức liên hoan.", "IV.1", (), {}),
])  # fmt: skip
def test_whom_kept_words_bind(
    words: str, clause: str, above: tuple[str, ...], binds: dict[str, Any], plan: Plan
) -> None:
    assert whose(plan, Passage(words, words, clause, above)) == binds


def test_a_sentence_that_follows_in_its_paragraph_is_of_the_same_units(plan: Plan) -> None:
    one = Passage("Màn hình đặt ở giữa.", "Màn hình đặt ở giữa.", "IV.1", ())
    assert whose(plan, one, {"levels": ["so"]}) == {"levels": ["so"]}


@pytest.mark.parametrize(("words", "above", "part"), [
    ("Do đơn vị tự lo.", ("V. KINH PHÍ",), "budget"),
    ("Báo cáo gọn, đúng mẫu.", ("V. HỒ SƠ, KHEN THƯỞNG, BÁO CÁO",), "reporting"),
    ("Kinh phí: theo mức chung.", (), "budget"),
    ("Giữ gìn trật tự.", (), "other"),
    ("Phong trào thi đua cần đổi mới nội dung, hình thức tổ chức.", ("II. NỘI DUNG",), "movement"),
    ("Tổ chức trao đổi, giao lưu bằng các hình thức tọa đàm.", ("3. Hình thức tuyên truyền",), "movement"),
    ("Phong trào phát động từ tháng 3/2026.", ("III. THỜI GIAN THỰC HIỆN",), "movement"),
    ("Hình thức gọn, phục vụ phong trào thi đua.", ("III. HÌNH THỨC HỘI NGHỊ",), "form"),
    ("Đối với tập thể: không ai vi phạm quy chế.", ("3. Tiêu chí thi đua",), "criterion"),
])  # fmt: skip
def test_in_which_part_kept_words_are_printed(words: str, above: tuple[str, ...], part: str) -> None:
    assert about(Passage(words, words, "V.1", above)) == part


def kept(plan: Plan, words: str, sure: str = "") -> list[tuple[str, str]]:
    """Return the first table of each sentence with its words; the one that begins with sure becomes a table."""
    passage = Passage(words, words, "IV.1", ())
    found = with_kept(plan, passage, halves_of(plan, passage), lambda half: bool(sure) and half.words.startswith(sure))
    return [(half.drafts[0].name, str(half.drafts[0].values.get("words", ""))) for half in found if half.drafts]


def test_sentences_in_a_row_are_one_fact_and_a_table_stands_apart(plan: Plan) -> None:
    row = "Có 14 điểm cầu. Giữ gìn trật tự. Mỗi điểm cầu có 02 màn hình."
    assert kept(plan, row) == [("provision", row)]
    parted = "Có 14 điểm cầu. Sở Y tế gửi phương án trước ngày 20/3/2026. Có 15 bàn."
    told = kept(plan, parted, "Sở Y tế")
    assert told == [("provision", "Có 14 điểm cầu."), ("task", ""), ("provision", "Có 15 bàn.")]


@pytest.mark.parametrize(("head", "row", "said"), [
    ("TT | Đơn vị | Thời gian", "1 | Cụm số 1 | Tuần đầu", "Cụm số 1: thời gian Tuần đầu"),
    ("1 | Cụm số 1 | Tuần đầu", "2 | Cụm số 2 | Tuần sau", "Cụm số 2: Tuần sau"),
    ("TT | Đơn vị | Số", " | Tổng | 30", ""),
    ("TT | Đơn vị", "TT | Đơn vị", ""),
])  # fmt: skip
def test_a_row_is_kept_as_a_sentence(head: str, row: str, said: str) -> None:
    assert row_in_words(head, row) == said


@pytest.fixture
def person(walk_through: Any, levels_by_month: str) -> Any:
    """Return a function: (passages, answers of a person at a terminal) → (what was told, what the file says)."""

    def walked(passages: tuple[str, ...], *answers: str) -> tuple[str, str]:
        left = "\n# CHƯA HIỂU, theo mục.\n" + "".join(f"# - {one}\n" for one in passages)
        told, file = walk_through(levels_by_month + left, *answers)
        return told, file.read_text("utf8")

    return walked


KEPT = ("mục IV.1, đoạn 9: Có 14 điểm cầu.", "mục IV.2, đoạn 10: Có 15 màn hình.", "mục IV.3, đoạn 11: Có 16 bàn.")


@pytest.mark.parametrize(("typed", "binds"), [
    ("2 các xã", {"levels": ["xa"]}), ("2 chỉ các xã", {"who": ["xã"]}), ("2 c1", {"levels": ["xa"]}),
    ("2 Sở Y tế", {"who": ["Sở Y tế"]}), ("2 *", {}),
    ('2 Ban "Y"\n[[x]]', {"who": ['Ban "Y"\n[[x]]']}),
])  # fmt: skip
def test_several_are_written_by_one_enter_each_of_the_units_typed_behind_its_number(
    person: Any, typed: str, binds: dict[str, Any]
) -> None:
    told, text = person(KEPT, typed, "")
    facts = tomllib.loads(text)["provision"]
    assert ("Enter ghi cả 3, nguyên lời" in told, len(facts), left_of(text)) == (True, 3, []), told
    assert [{key: one[key] for key in ("levels", "who") if key in one} for one in facts] == [{}, binds, {}]


@pytest.mark.parametrize(("typed", "kept"), [
    ("2 w", ["Có 14 điểm cầu", "Có 16 bàn"]), ("2 x", ["Có 14 điểm cầu", "Có 16 bàn"]), ("1, 3 w", ["Có 15 màn hình"]),
    ("2 k", ["Có 14 điểm cầu", "Có 15 màn hình", "Có 16 bàn"]),
])  # fmt: skip
def test_a_letter_behind_a_number_is_nobodys_name_and_enter_takes_the_rest(
    person: Any, typed: str, kept: list[str]
) -> None:
    told, text = person(KEPT, typed, "", "")
    facts = tomllib.loads(text)["provision"]
    assert ([one["words"].rstrip(".") for one in facts], [one for one in facts if "who" in one]) == (kept, []), told
    assert left_of(text) == []


def test_t_behind_a_number_shows_that_passage_alone(person: Any) -> None:
    told, text = person(KEPT, "2 t", "q")
    assert (told.count("Có 15 màn hình."), len(left_of(text)), "provision" in tomllib.loads(text)) == (2, 3, False), (
        told
    )


def test_some_of_them_are_words_only(person: Any) -> None:
    told, text = person(KEPT, "w 1 3", "", "")
    assert [one["words"].rstrip(".") for one in tomllib.loads(text)["provision"]] == ["Có 15 màn hình"], told
    assert left_of(text) == []


def test_passages_keep_their_numbers_on_one_screen(person: Any) -> None:
    told, text = person(KEPT, "w 1", "w 2", "q")
    assert [one.place[2] for one in left_of(text)] == ["Có 16 bàn."], "2 is the second passage still"
    assert told.count("Có 16 bàn.") == 2, "it stands above while others are answered; alone it is shown whole"
    assert "… các dòng khác như trên (v xem lại)" in told


def test_a_bound_is_no_lost_condition_of_a_named_unit(person: Any) -> None:
    told, text = person(("mục II.1, đoạn 9: Xã Đông An không quá 80 đại biểu; trụ sở có 14 điểm cầu.",), "")
    said = tomllib.loads(text)
    assert [one["units"] for one in said["exception"]] == [["xã Đông An"]], told
    assert ([one["words"] for one in said["provision"]], left_of(text)) == (["trụ sở có 14 điểm cầu."], [])


def test_kinds_of_unit_that_a_level_has_not_are_added_to_it(plan: Plan) -> None:
    size = {"label": "cấp xã", "units": ["xã", "hợp tác xã", "trường học"], "most": 120}
    more = of_level(plan, Draft("level", size, "IV.1"))
    assert (more.fact, more.values) == (
        "level.1", {"units": ["xã", "phường", "hợp tác xã", "trường học"], "most": 120})  # fmt: skip
    assert list(replaced(plan, more)) == [], "nothing is taken away"


def test_one_sentence_of_a_passage_alone_is_given_to_others(person: Any) -> None:
    two = "mục IV.1, đoạn 9: Các xã, phường có 14 điểm cầu. Các sở, ngành có 15 màn hình."
    told, text = person((two,), "2 Sở Y tế", "")
    facts = {one["words"]: (one.get("levels"), one.get("who")) for one in tomllib.loads(text)["provision"]}
    assert list(facts.values()) == [(["xa"], None), (None, ["Sở Y tế"])], told
