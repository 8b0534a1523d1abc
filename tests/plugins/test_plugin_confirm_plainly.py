"""Of which facts the walk tells a person to look closely: of none whose words stand in the original, only otherwise."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tdkt_tui.cli.confirming.plain import held_apart, why_unsure
from tdkt_tui.cli.confirming.session import Session
from tdkt_tui.workflow.confirming.plainly import turned
from tdkt_tui.workflow.confirming.unlike import cut_short

LEVEL = """
[[form]]
id = "hoi-nghi"
name = "Hội nghị"
clause = "II.1"
[[level]]
id = "xa"
label = "cấp xã"
units = ["xã"]
choose_form = ["hoi-nghi"]
window = { month = "2026-04" }
clause = "II.1"
"""


@pytest.fixture
def doubts(tmp_path: Path, province_text: Any, listener: Any) -> Any:
    """Return a function: (what a plan says of a paragraph, its words, what was not understood of it) → the doubts."""
    file = tmp_path / "plan_1.toml"

    def told(facts: str, words: str, left: str = "") -> str:
        noted = facts.replace("]]\n", f"]]  # CHƯA XÁC NHẬN: mục II.1, đoạn 9: {words}\n", 1)
        rest = f"\n# CHƯA HIỂU, theo mục.\n# - mục II.1, đoạn 9: {left}\n" if left else ""
        file.write_text(province_text("vinh_du", "Vinh Dự") + LEVEL + noted + rest, "utf8")
        (tmp_path / "plan_1.ban-goc.txt").write_text(f"đoạn 9\tII.1\t{words}\n", "utf8")
        state = Session(file, "vinh_du", listener(())).read()
        return why_unsure(state, next(one for one in state.groups if one.kind != "head"))

    return told


def task(does: str, more: str = "") -> str:
    return f'[[task]]\nbody = "Sở A"\ndoes = "{does}"\nclause = "II.1"\n{more}'


REST = '[[exception]]\nlevel = "xa"\nunits = ["xã Đông An"]\nsize = { caps = [{ at_most = 80 }] }\nclause = "II.1"\n'


@pytest.mark.parametrize(
    ("facts", "words"),
    [(task("xây dựng báo cáo không quá 12 trang"), "Sở A: báo cáo không quá 12 trang."),
     (task("gửi hồ sơ khen thưởng"), "Hồ sơ khen thưởng của Sở A trước ngày 20/4/2026."),
     (task("phụ trách an ninh, trật tự"), "Sở A | An ninh, trật tự"),
     (task("lập phương án"), "Sở A lập phương án, nếu phát sinh vướng mắc thì báo cáo."),
     (task("lập phương án"), "Sở A lập phương án không muộn hơn hội nghị."),
     (task("lập phương án", REST), "Sở A lập phương án; các xã còn lại không quá 80 đại biểu."),
     (('[[nomination]]\nwho = ["Sở A"]\nat_least = 3\nat_most = 3\ncollectives = 1\nindividuals = 2\n'
       'kinds = ["tập thể", "cá nhân", "hộ"]\nclause = "II.1"\n'),
      "Sở A: 01 tập thể, 02 cá nhân hoặc hộ."),
     ('[[quota]]\nunit = "Sở A"\nofficial = 5\nnote = "02 tập thể, 03 cá nhân; 01 nữ; có 01 trẻ"\nclause = "II.1"\n',
      "TT | Đơn vị | Tổng | Tập thể | Cá nhân | Nữ | Ghi chú: 1 | Sở A | 05 | 02 | 03 | 01 | Có 01 trẻ"),
     (task("lo chỗ nghỉ cho người DTTS"), "Sở A lo chỗ nghỉ cho người DTTS."),
     (task("họp gọn").replace("Sở A", "Trường nghề"), "Riêng trường nghề họp gọn."),
     ('[[jointly]]\nunits = ["đơn vị"]\ninto = "hội nghị cán bộ"\nclause = "II.1"\n',
      "Đơn vị không tổ chức riêng mà ghép vào hội nghị cán bộ."),
     (REST.replace("size = { caps = [{ at_most = 80 }] }", "window = { since = 2026-04-01, until = 2026-05-10 }"),
      "Xã Đông An được kéo dài đến hết ngày 10/5/2026."),
     ('[[nomination]]\nwho = ["Sở A"]\nat_most = 5\ncollectives = 2\nindividuals = 3\nclause = "II.1"\n',
      "Sở A giới thiệu không quá 02 tập thể, 03 cá nhân."),
     ('[[quota]]\nunit = "Sở A"\nofficial = 5\nalternates = 1\nclause = "II.1"\n',
      "Sở A: 5 đại biểu, một dự khuyết.")],
    ids=lambda one: one if " " not in one else None,
)  # fmt: skip
def test_words_of_the_program_and_what_is_said_elsewhere_are_no_doubt(doubts: Any, facts: str, words: str) -> None:
    assert doubts(facts, words) == ""


def test_a_turn_that_is_asked_about_by_itself_is_no_doubt(doubts: Any) -> None:
    words = "Sở A lập phương án; riêng Sở B không lập phương án của mình."
    assert doubts(task("lập phương án"), words) != ""
    assert doubts(task("lập phương án"), words, left="riêng Sở B không lập phương án của mình.") == ""


@pytest.mark.parametrize("words", [
    "Sở A lập phương án trước ngày 20/4, quá hạn coi như không đề nghị.", "1 | Sở A | lập phương án | không áp dụng",
])  # fmt: skip
def test_a_part_or_a_cell_that_is_asked_about_by_itself_is_no_doubt(doubts: Any, words: str) -> None:
    part = words.rpartition(", ")[2].rpartition(" | ")[2]
    assert doubts(task("lập phương án"), words) != ""
    assert doubts(task("lập phương án"), words, left=f"{part.rstrip('.')} … và ý khác.") == ""


@pytest.mark.parametrize(
    ("facts", "words", "told"),
    [(task("thẩm định dự toán"), "Sở A kiểm tra việc chi.", "thẩm định"),
     (task("lập phương án"), "Sở A không lập phương án.", "không"),
     (task("dự, đưa tin"), "Riêng trường nghề họp gọn, Sở A dự, đưa tin.", "riêng"),
     (task("họp gọn"), "Sở A họp gọn, không tổ chức riêng.", "không"),
     ('[[quota]]\nunit = "Sở A"\nofficial = 7\nclause = "II.1"\n', "Sở A: 12 đại biểu năm 2026.", "7"),
     ('[[quota]]\nunit = "Sở A"\nofficial = 5\nclause = "II.1"\n', "Sở A: 12 đại biểu năm 2026.", "5")],
    ids=["another work", "the opposite", "others alone", "no joint one", "another number", "a year is no five"],
)  # fmt: skip
def test_what_the_original_does_not_say_is_a_doubt(doubts: Any, facts: str, words: str, told: str) -> None:
    assert told in doubts(facts, words)


def test_air_is_no_denial() -> None:
    assert (turned("giữ không khí thi đua"), turned("không tổ chức riêng")) == (set(), {"không"})


@pytest.mark.parametrize(("note", "told"), [
    ("suy ra từ mục của cấp này: bản gốc ghi “đơn vị”", True), ("suy ra: bản gốc không nêu ai gửi", False),
])  # fmt: skip
def test_somebody_put_for_a_general_word_is_to_be_looked_at(note: str, told: bool, doubts: Any) -> None:
    words = "Đơn vị dưới 40 người ghép vào hội nghị cán bộ."
    noted = task("ghép vào hội nghị cán bộ").replace('"Sở A"', f'"Các huyện"  # CHƯA XÁC NHẬN: {note}')
    assert ("bản gốc chỉ ghi “đơn vị”" in doubts(noted, words)) is told


@pytest.mark.parametrize(("run", "apart"), [
    ("khách mời không quá 15% số đại biểu", True), ("khách mời không quá 20% số đại biểu", False),
    ("xe đón đại biểu riêng", False), ("đại biểu", False),
])  # fmt: skip
def test_words_that_another_fact_of_the_clause_says_are_not_told_again(
    run: str, apart: bool, tmp_path: Path, province_text: Any, listener: Any
) -> None:
    guests = task("chuẩn bị, khách mời không quá 15% số đại biểu")
    file = tmp_path / "plan_1.toml"
    noted = task("gửi hồ sơ").replace("]]\n", "]]  # CHƯA XÁC NHẬN: mục II.1, đoạn 9: Sở A gửi hồ sơ\n")
    file.write_text(province_text("vinh_du", "Vinh Dự") + LEVEL + guests + noted, "utf8")
    (tmp_path / "plan_1.ban-goc.txt").write_text(f"đoạn 9\tII.1\tSở A gửi hồ sơ, {run}.\n", "utf8")
    state = Session(file, "vinh_du", listener(())).read()
    assert held_apart(state, next(one for one in state.groups if one.kind != "head"), run) is apart


@pytest.mark.parametrize(("words", "told"), [
    ("Sở A ban hành biểu mẫu trước ngày 20 tháng 3 năm 2026; chia tổ; giải đáp vướng mắc.", True),
    ("Sở A ban hành biểu mẫu; chia tổ; giải đáp vướng mắc trước ngày 20/3/2026.", False),
    ("Trước ngày 20/3/2026, Sở A ban hành biểu mẫu; chia tổ; giải đáp vướng mắc.", False),
])  # fmt: skip
def test_a_day_amid_what_somebody_does_is_to_be_looked_at(words: str, told: bool, doubts: Any) -> None:
    said = task("ban hành biểu mẫu; chia tổ; giải đáp vướng mắc", "window = { before = 2026-03-20 }\n")
    assert ("đứng trước “giải đáp vướng mắc" in doubts(said, words)) is told


def test_a_remark_on_what_stands_before_a_day_is_no_work_of_its_own(doubts: Any) -> None:
    said = task("gửi danh sách; số lượng này không thay đổi", "window = { before = 2026-03-20 }\n")
    assert doubts(said, "Sở A gửi danh sách trước ngày 20/3/2026; số lượng này không thay đổi.") == ""


@pytest.mark.parametrize(("said", "told"), [
    ({"about": "kết quả, gửi qua hộp thư điện tử của"}, "qua hộp thư điện tử của"),
    ({"does": "gửi danh sách về Sở Nội vụ,"}, "danh sách về Sở Nội vụ,"),
    ({"does": "nơi có 04 điển hình, mỗi thì báo cáo"}, "nơi có 04 điển hình, mỗi"),
    ({"body": "các địa phương đăng ký bằng tiêu chí"}, "các địa phương đăng ký"),
    ({"body": "mỗi huyện", "does": "chọn 02 việc; mỗi sở chọn 01 việc"}, "chọn 02 việc; mỗi sở"),
    ({"body": "Sở Xây dựng, các đơn vị sự nghiệp công lập", "does": "gửi bản kèm theo"}, ""),
    ({"body": "xã, phường", "does": "nêu gương để mọi người noi theo", "about": "tình hình hiện tại"}, ""),
])  # fmt: skip
def test_words_that_break_off_are_told(said: dict[str, str], told: str) -> None:
    assert cut_short(said) == told


@pytest.mark.parametrize(("words", "doubt"), [("Sở Y tế nêu gương ĐHTT, gửi UB MTTQ tỉnh.", False),
                                              ("Sở Y tế nêu gương người tốt, gửi UB MTTQ tỉnh.", True)])  # fmt: skip
def test_a_term_that_was_written_out_is_the_original_s(words: str, doubt: bool, doubts: Any) -> None:
    does = "nêu gương điển hình tiên tiến, gửi Ủy ban Mặt trận Tổ quốc tỉnh"
    assert bool(doubts(f'[[task]]\nbody = "Sở Y tế"\ndoes = "{does}"\nclause = "II.1"\n', words)) is doubt


@pytest.mark.parametrize(
    ("words", "doubted"),
    [
        ("Mỗi xã được đề nghị không quá mười trường hợp.", False),
        ("Mỗi xã được đề nghị không quá 10 trường hợp.", False),
        ("Mỗi xã được đề nghị không quá mười trường hợp, thêm ba trường hợp ở biên giới.", True),
        ("Mỗi xã được đề nghị không quá 10, trường hợp có thành tích đột xuất thì tính thêm.", True),
    ],
)
def test_counted_cases_are_no_case_of_others(doubts: Any, words: str, doubted: bool) -> None:
    facts = '[[honours]]\nlevel = "xa"\naward = "đề nghị"\ncases = 10\nclause = "II.1"\n'
    assert ("trường hợp" in doubts(facts, words)) == doubted


@pytest.mark.parametrize(
    ("words", "doubted"),
    [
        ("Cơ quan có từ 60 người trở lên tổ chức riêng; nơi có số người ít hơn ghép với nơi khác", False),
        ("Cơ quan có từ 60 người trở lên tổ chức riêng, ghép với nơi khác", True),
    ],
)
def test_those_who_are_fewer_than_counted_are_said(doubts: Any, words: str, doubted: bool) -> None:
    facts = '[[jointly]]\nunits = ["cơ quan"]\ninto = "nơi khác"\nwhen = "có dưới 60 người"\nclause = "II.1"\n'
    assert ("có dưới" in doubts(facts, words)) == doubted
