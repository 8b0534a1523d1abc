"""What the proof sheet tells to be likely wrong, what it marks as words only, what it does not ask again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from tdkt_tui.cli.proofing.screens import laid
from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.original import Original, Paragraph
from tdkt_tui.workflow.proofing.allotted import allotted, is_allotted
from tdkt_tui.workflow.proofing.doubted import Doubts
from tdkt_tui.workflow.proofing.lines import Line
from tdkt_tui.workflow.proofing.loose import Loose
from tdkt_tui.workflow.proofing.sources import Source
from tdkt_tui.workflow.proofing.sure import Sure


@pytest.fixture
def plan(three_levels: Callable[..., Plan]) -> Callable[..., Plan]:
    """Return a plan of three levels with more tables."""
    return three_levels


def line(words: str, key: str, clause: str, *at: str, whose: str = "các xã, phường") -> Line:
    return Line(whose, words, (Source(key, clause),), frozenset(at or ("xã (xa)", "phường (xa)")), words)


def original(**clauses: str) -> Original:
    return Original(tuple(Paragraph(f"đoạn {at}", clause.replace("_", "."), text)
                          for at, (clause, text) in enumerate(clauses.items(), 1)))  # fmt: skip


def doubts(given: Plan, text: Original, one: Line) -> list[str]:
    return [*next(iter(Doubts(given, text).marked([one]))).doubts]


def test_a_number_of_some_is_told_beside_its_line_alone(plan: Callable[..., Plan]) -> None:
    text = original(II_1="Phường mời không quá 120 đại biểu; xã mời không quá 80 đại biểu.")
    size = line("Số lượng: tối đa 120 đại biểu", "level.1", "II.1")
    assert doubts(plan(), text, size) == ["bản gốc: “Phường mời không quá 120 đại biểu” – chỉ của phường"]
    assert not doubts(plan(), text, line("Hình thức: “Hội nghị”", "level.1", "II.1"))
    (told, *_), said = laid([(1, size)]), [*laid([(1, replace(size, doubts=("bản gốc: “phường”",)))])]
    assert told == "CÁC XÃ, PHƯỜNG"
    assert "  ! bản gốc: “phường”" in said


def test_who_decides_how_many_come_is_told_beside_a_level_without_a_size(plan: Callable[..., Plan]) -> None:
    said = "Xã mời đủ già làng. Số đại biểu do thủ trưởng quyết định. Số đại biểu của cấp xã lấy tròn chục."
    given = plan(provision=[{"words": said, "levels": ["xa"], "clause": "II.1"}])
    levels = {level.id: level.model_copy(update={"clause": "II.1"}) for level in given.level}
    given = given.model_copy(update={"level": [*levels.values()]})
    others = [at for at, code in enumerate(levels, 1) if code != "xa"]
    told = doubts(given, Original(), line("Số lượng: kế hoạch không ghi mức", f"level.{others[0]}", "II.1"))
    assert [row.partition(" mới in cho ")[0] for row in told] == ["“Số đại biểu do thủ trưởng quyết định”"]
    assert not doubts(given, Original(), line("Số lượng: tối đa 90 đại biểu", f"level.{others[0]}", "II.1"))
    mine = [*levels].index("xa") + 1
    assert not doubts(given, Original(), line("Số lượng: kế hoạch không ghi mức", f"level.{mine}", "II.1"))


@pytest.mark.parametrize(("words", "told"), [
    ("Gửi báo cáo: các sở trước ngày 20/5", ["lời nêu “sở”, trang thì của các xã, phường"]),
    ("Gửi báo cáo về sở trước ngày 20/5", []), ("Gửi báo cáo: các xã, phường trước ngày 20/5", []),
    ("Gửi Sở Nội vụ báo cáo", []), ("Gửi Ban Thi đua - Khen thưởng (Sở Nội vụ) trước ngày 20/5", []),
])  # fmt: skip
def test_words_on_units_of_another_level_are_told(plan: Callable[..., Plan], words: str, told: list[str]) -> None:
    given = plan(task=[{"body": "các đơn vị", "does": words, "clause": "III.1"}])
    assert doubts(given, Original(), line(words, "task.1", "III.1")) == told


def test_a_make_up_of_another_levels_clause_is_told(plan: Callable[..., Plan]) -> None:
    given = plan(composition=[{"group": "nữ", "at_least": "30%", "levels": ["xa"], "clause": "II.3"},
                              {"group": "nữ", "at_least": "40%", "levels": ["xa"], "clause": "II.1.a"}])  # fmt: skip
    words = "Số lượng: …; cơ cấu: nữ ít nhất 30%"
    assert doubts(given, Original(), line(words, "composition.1", "II.3")) == ["mục II.3 nói về cấp tỉnh"]
    assert not doubts(given, Original(), line(words, "composition.2", "II.1.a"))
    assert not doubts(given, Original(), line(words, "composition.1", "II.3", "Không in ở trang nào"))


def test_units_apart_that_nobody_is_are_told(plan: Callable[..., Plan]) -> None:
    apart = [{"level": "xa", "units": ["xã vùng cao"], "days": 1, "clause": "II.1"},
             {"level": "xa", "units": ["xã"], "when": "thuộc huyện Mẫu", "days": 1, "clause": "II.1"}]  # fmt: skip
    given = plan(exception=apart)
    (told,) = doubts(given, Original(), line("xã vùng cao: 01 ngày", "exception.1", "II.1", "Quy định riêng"))
    assert "không đơn vị nào được áp dụng" in told
    assert not doubts(given, Original(), line("xã: 01 ngày", "exception.2", "II.1", "Quy định riêng"))


@pytest.mark.parametrize(("text", "told"), [
    ("Công an tỉnh tổ chức Hội nghị điển hình tiên tiến.", ["bản gốc: “Hội nghị điển hình tiên tiến” là của công an"]),
    ("Công an tỉnh theo ngành dọc. Các sở tổ chức Hội nghị điển hình tiên tiến.", []),
])  # fmt: skip
def test_a_form_of_armed_forces_is_none_of_departments(plan: Callable[..., Plan], text: str, told: list[str]) -> None:
    one = line("Hình thức: “Hội nghị điển hình tiên tiến”", "level.2", "II.2", "sở (so)")
    assert doubts(plan(), original(II_2=text), one) == told


@pytest.mark.parametrize(("words", "key", "loose"), [
    ("Gửi kế hoạch trước ngày 05/5, hồ sơ trước ngày 10/6/2026", "task.1", {("day", "5-5")}),
    ("Gửi hồ sơ trước ngày 10/6/2026", "task.1", set()),
    ("Lập thành tích chào mừng 80 năm (02/9/1946 - 02/9/2026)", "task.1", set()),
    ("Mỗi khu dân cư có ít nhất 02 đại biểu", "provision.1", {("count", 2)}),
    ("Mỗi khu dân cư có ít nhất 02 đại biểu", "task.1", set()),
])  # fmt: skip
def test_days_and_bounds_in_words_alone_are_marked(
    plan: Callable[..., Plan], words: str, key: str, loose: set[Any]
) -> None:
    given = plan(task=[{"body": "các xã", "does": "gửi hồ sơ", "window": {"before": "2026-06-10"}, "clause": "III.1"}],
                 provision=[{"words": words, "clause": "III.1"}])  # fmt: skip
    one = line(words, key, "III.1")
    assert Loose(given).of(one) == loose
    shown = " ".join(laid([(1, replace(one, loose=Loose(given).of(one)))]))
    assert shown.count("«") == len(loose)
    assert ("«05/5»" in shown) == (("day", "5-5") in loose)


@pytest.mark.parametrize(("words", "told"), [
    ("Gửi hồ sơ trước ngày tổ chức 20 ngày", "20 ngày"), ("Gửi hồ sơ ít nhất 15 ngày trước khi họp", "ít nhất 15 ngày"),
    ("Báo cáo trong 07 ngày kể từ ngày kết thúc", "07 ngày"), ("Báo cáo 12 ngày sau khi kết thúc", ""),  # has a key
    ("Tổ chức trong 02 ngày", ""), ("Nghỉ 02 ngày sau khi ký", ""),
])  # fmt: skip
def test_days_that_are_counted_from_the_units_own_meeting_are_marked(
    plan: Callable[..., Plan], words: str, told: str
) -> None:
    report = {"by": "các xã", "to": "Sở Nội vụ", "about": "kết quả", "days_after": 12, "clause": "III.2"}
    given = plan(reporting=[report], task=[{"body": "các xã", "does": words, "clause": "III.1"}])
    one = line(words, "task.1", "III.1")
    shown = " ".join(laid([(1, replace(one, loose=Loose(given).of(one)))]))
    assert shown.count("«") == bool(told)
    assert not told or f"«{told}»" in shown


def test_the_numbers_of_a_unit_by_its_name_are_not_asked_again(plan: Callable[..., Plan]) -> None:
    given = plan(quota=[{"unit": "xã Mẫu Lâm", "official": 12, "note": "03 nữ", "clause": "PL"},
                        {"unit": "xã Mẫu Khê", "official": 9, "clause": "PL"},
                        {"unit": "xã Mẫu Sơn", "official": 12, "clause": "PL"}])  # fmt: skip
    rows = Original((Paragraph("dòng 1", "PL", "1 | Mẫu Lâm | 12 | 3"), Paragraph("dòng 2", "PL", "2 | Mẫu Khê | 8"),
                     Paragraph("đoạn 3", "PL", "Xã Mẫu Sơn 12")))  # fmt: skip
    of = allotted(given, rows)
    said = line("Dự Đại hội lần thứ 5: 12 đại biểu chính thức (03 nữ)", "quota.1", "PL", "xã Mẫu Lâm")
    assert is_allotted(said, of)
    assert not is_allotted(replace(said, words="Dự Đại hội: 13 đại biểu (03 nữ)"), of)
    assert not is_allotted(line("Dự: 9 đại biểu", "quota.2", "PL", "xã Mẫu Khê"), of)
    assert not is_allotted(line("Dự: 12 đại biểu", "quota.3", "PL", "xã Mẫu Sơn"), of)
    one_by_one = Original((Paragraph("đoạn 3", "PL", "Phân bổ: xã Mẫu Sơn 12; xã Mẫu Lâm 9; xã Mẫu Khê 8."),))
    assert is_allotted(line("Dự: 12 đại biểu", "quota.3", "PL", "xã Mẫu Sơn"), allotted(given, one_by_one))
    assert not is_allotted(line("Dự: 9 đại biểu", "quota.2", "PL", "xã Mẫu Khê"), allotted(given, one_by_one))
    assert Sure(given, rows, (), ()).tells(said)
    assert not Sure(given, rows, ("quota.1",), ()).tells(said)
    assert not Sure(given, rows, (), ()).tells(replace(said, doubts=("sai",)))


def test_shares_that_stand_with_the_size_are_not_asked_again(plan: Callable[..., Plan]) -> None:
    whole = line("Số lượng: tối đa 120 đại biểu; điển hình 70%", "level.1", "II.1")
    shares = line("Số lượng: …; cơ cấu: điển hình 70%", "level.1", "II.1")
    sure = Sure(plan(), Original(), (), ())
    assert sure.tells(shares, [whole, shares])
    assert not sure.tells(shares, [shares])
    assert not sure.tells(replace(shares, words="Số lượng: …; cơ cấu: điển hình 60%"), [whole])
    assert not sure.tells(whole, [whole, shares])


def test_how_many_come_to_another_levels_conference_is_told(plan: Callable[..., Plan]) -> None:
    words = "Các sở mời không quá 90 đại biểu. Khách mời ngồi hàng ghế sau."
    given = plan(provision=[{"words": words, "about": "size", "clause": "II.1"}])
    told = doubts(given, original(II_1=words), line(words, "provision.1", "II.1"))
    assert told[-1].startswith("“Các sở mời không quá 90 đại biểu.” là số của các sở, không của các xã, phường; gõ số")
    here = line(words, "provision.1", "II.1", "sở (so)", whose="các sở")
    assert not doubts(given, original(II_1=words), here)


def test_a_duty_that_only_units_by_their_names_have_tells_the_kinds_beside_them(plan: Callable[..., Plan]) -> None:
    words = "Ủy ban nhân dân các xã, phường An Hòa, An Lộc: chủ trì ngày hội. Phường An Hòa mời báo đài."
    given = plan(task=[{"body": "phường An Hòa", "does": "chủ trì ngày hội", "clause": "II.1"}])
    (passage,) = original(II_1=words).paragraphs
    source = Source("task.1", "II.1", passage, 1.0)
    mine = replace(line("Chủ trì ngày hội", "task.1", "II.1", "phường An Hòa"), sources=(source,))
    (told,) = doubts(given, original(II_1=words), mine)
    assert told.startswith("bản gốc nêu cả các xã, trang của họ không có: “Ủy ban nhân dân các xã, phường An Hòa")
    assert not doubts(given, original(II_1=words), replace(mine, words="Mời báo đài", shown="Mời báo đài"))
    assert not doubts(given, original(II_1=words), replace(mine, at=mine.at | {"xã (xa)"}))
