"""What an author typed: letters, facts, spaces, tags that Word cut – each told at its place, and nothing else there."""

from __future__ import annotations

import pytest

LEGACY = "Thùc hiÖn kÕ ho¹ch thi ®ua yªu n−íc cña tØnh"
WRONG = {
    "unicode.form": [("Va\u0306n ba\u0309n", "«ă»"), ("A {{ te\u0302n }}", "")],
    "unicode.lookalike": [("Ðộc lập", "«Ðộc»"), ("Văn Тhư", "«Тhư»"), ("Điện Biên, Ðà Nẵng", "«Ðà»")],
    "unicode.hidden": [("thôn\u200bxóm", ""), ("thi\u00addua", "")],
    "unicode.legacy": [(LEGACY, ""), ("Ñaïi hoäi thi ñua yeâu nöôùc", "")],
    "unicode.tone": [("Uỷ ban hoà giải", "«Uỷ»")],
    "tag.split": [("A {{ un¦it.na¦me }}", "«{{ unit.name }}»")],
    "fact.year": [("năm 2025 người", "«2025»"), ("trong năm 2025 và sau", "«2025»"),
                  ("giai đoạn 2015 - 2020", "«2015»")],
    "fact.date": [("ngày 05 tháng 9 năm 2024", "«ngày 05 tháng 9 năm 2024»"), ("trước 30/6/2020", "«30/6/2020»"),
                  ("trong tháng 6/2025", "«tháng 6/2025»"), ("Ngày 11/6", "«Ngày 11/6»")],
    "fact.ordinal": [("Đại hội lần thứ V", "«lần thứ V»"), ("lần thứ hai", "«lần thứ hai»"),
                     ("khóa XIX", "«khóa XIX»")],
    "fact.number": [("số 16/KH-HĐTĐKT của tỉnh", "«16/KH-HĐTĐKT»"), ("98/2023/NĐ-CP", "«98/2023/NĐ-CP»"),
                    ("Chỉ thị 34-CT/TW", "«34-CT/TW»")],
    "fact.unit": [("tại huyện Việt Yên", "«huyện Việt Yên»"), ("UBND xã Hồng Thái", "«xã Hồng Thái»")],
    "fact.person": [("Ông Thân Văn Mẫn chủ trì", "«Ông Thân Văn Mẫn»"), ("giao Nguyễn Thị Bình", "«Nguyễn Thị Bình»")],
    "fact.province": [("tỉnh Bắc Giang", "«Bắc Giang»"), ("TỈNH BẮC GIANG", "«BẮC GIANG»")],
    "layout.spaces": [("hai  dấu cách", "hai«··»dấu"), ("Tên:      {{ x }}", "Tên:«······»{{ x }}")],
    "block.blank": [("{% if x %}{{ x }}{% endif %}", "«{% if x %}{{ x }}{% endif %}»")],
    "layout.blank": [("   ", "")],
}  # fmt: skip
IN_HEAD = [
    ("Số: 15/GM-UBND", "{{ document.number }}"),
    ("Lục Nam, ngày 12 tháng 3 năm 2025", "{{ document.place_date }}"),
    ("Theo văn bản số 15/GM-UBND", "{{ plan.full }}"),
    ("Nghị định số 98/2023/NĐ-CP của Chính phủ ngày 31 tháng 12 năm 2023", "{{ plan.named.<mã> }}"),
    ("Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022", "{{ plan.named.<mã> }}"),
    ("Kế hoạch tổ chức hội nghị ngày 12 tháng 3 năm 2025", "{{ conference.date }}"),
    ("Từ ngày 12 tháng 3 năm 2025", "{{ conference.date }}"),
]
RIGHT = [
    "Kế hoạch {{ round.year }} của {{ unit.name }}: 70% đại biểu, ½ ngày, 12.024 người.",
    "Tư tưởng Hồ Chí Minh; Chủ tịch Hồ Chí Minh; thành phố Hồ Chí Minh; xây dựng xã hội hòa bình, ổn định.",
    "Các huyện, thị xã, thành phố; Ủy ban nhân dân tỉnh; quý, quỳnh, thủy, hòa; Sở Nội vụ; xã {{ x }}.",
    "ĐẠI HỘI THI ĐUA YÊU NƯỚC LÊ VĂN TÁM; mỗi ông, bà; lần thứ {{ round.ordinal }}; năm {{ x }}; điểm a khoản 2.",
    "{% if x %}Có{% else %}Không{% endif %} {{ a | default('  ') }}",
    "Mỗi suất 2000 đồng, 2000đ; phòng 2020, tầng 2, nhà số 1999; dài 1995 m, rộng 2000 m2; 2015 người.",
    "Độc lập - Tự do - Hạnh phúc; tỉ lệ 1/2; nhóm 1-2; từ 01 đến 05 dòng; 20 ngày.",
]


@pytest.mark.parametrize(("rule", "line", "around"), [(rule, *case) for rule, cases in WRONG.items() for case in cases])
def test_each_is_told_by_its_rule_with_place_and_words(of_lines, told, rule: str, line: str, around: str) -> None:
    found = [one for one in told(of_lines("Lời văn thường.", line)) if one.rule == rule]
    assert found, [one.rule for one in told(of_lines(line))]
    assert all(one.place == "đoạn 2" and one.paragraph == 2 and one.fix for one in found)
    assert around in found[0].around


@pytest.mark.parametrize("line", RIGHT)
def test_what_is_right_is_not_told(of_lines, told, line: str) -> None:
    assert [(one.rule, one.around) for one in told(of_lines(line))] == []


def test_a_signer_written_into_the_template_is_told_and_a_field_or_dots_are_not(told) -> None:
    from tdkt_tui.assembly import to_docx

    text = "[Họ tên người ký] Thân Văn Mẫn\n[Họ tên người ký] {{ x }}\n[Họ tên người ký] ………\n"
    assert [(one.rule, one.place) for one in told(to_docx(text))] == [("fact.person", "đoạn 1")]


def test_no_fact_is_told_twice(of_lines, told) -> None:
    found = told(of_lines("Kế hoạch số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023, lần thứ V năm 2025."))
    assert [one.rule for one in found] == ["fact.number", "fact.date", "fact.ordinal", "fact.year"]


def test_nothing_of_a_very_long_or_odd_line_takes_long(of_lines, told) -> None:
    """Words, gaps and signs repeated: whatever is matched, is matched in one go."""
    for piece in ("Nguyễn ", "ngày 1 ", "{{ x }} ", "Ông A ", "lần thứ ", "a\u0306", "  ", "1/", "Ð"):
        told(of_lines(piece * 4000))


def test_signs_that_act_on_a_terminal_are_never_shown(of_lines, told) -> None:
    found = told(of_lines("năm\u202e 2025 \u009b31m thi đua \u200e"))
    assert found
    assert not [one for one in found for text in (one.around, one.message, one.fix) if not text.isprintable()]


@pytest.mark.parametrize(("line", "field"), IN_HEAD)
def test_the_field_that_is_meant_is_named(line: str, field: str, told, of_lines) -> None:
    assert field in told(of_lines(line))[-1].fix
