"""Honours are found however they are written, and kept apart in three kinds."""

from __future__ import annotations

import pytest

from tdkt_tui.regulations import HONOUR_WORDS, load_honours

TITLE, AWARD, HONOUR = HONOUR_WORDS


@pytest.mark.parametrize(
    ("written", "full", "kind"),
    [
        ("CSTĐ cơ sở", "Chiến sĩ thi đua cơ sở", TITLE),
        ("CSTĐCS", "Chiến sĩ thi đua cơ sở", TITLE),
        ("Chiến sỹ thi đua cấp cơ sở", "Chiến sĩ thi đua cơ sở", TITLE),
        ("danh hiệu LĐTT", "Lao động tiên tiến", TITLE),
        ("BK của UBND tỉnh", "Bằng khen của Chủ tịch UBND tỉnh", AWARD),
        ("Bằng khen của Chủ tịch UBND tỉnh", "Bằng khen của Chủ tịch UBND tỉnh", AWARD),
        ("BK TTg", "Bằng khen của Thủ tướng Chính phủ", AWARD),
        ("HCLĐ hạng 3", "Huân chương Lao động hạng Ba", AWARD),
        ("NGƯT", "Nhà giáo ưu tú", HONOUR),
        ("AHLLVTND", "Anh hùng Lực lượng vũ trang nhân dân", HONOUR),
    ],
)
def test_an_honour_is_found_and_written_in_full(written, full, kind):
    honours = load_honours()
    found = honours.find(written)
    assert found is not None
    assert (honours.in_full(written), found.kind) == (full, kind)


def test_the_same_award_under_two_names_is_one():
    honours = load_honours()
    assert honours.find("BK của UBND tỉnh") == honours.find("Bằng khen của Chủ tịch UBND tỉnh")
    assert honours.find("BK của UBND tỉnh").name == "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh"


def test_what_is_no_honour_by_itself_stays():
    honours = load_honours()
    for text in ("Giỏi việc nước", "CSTĐ cơ sở 03 năm liền", "Bằng khen của Tổng Liên đoàn", ""):
        assert (honours.find(text), honours.in_full(text)) == (None, text)


def test_the_highest_stands_first():
    honours = load_honours()
    written = ["LĐTT", "không rõ", "BK của UBND tỉnh", "HCLĐ hạng Ba", "CSTĐ toàn quốc", "HCLĐ hạng Nhất"]
    assert sorted(written, key=honours.rank) == [
        "HCLĐ hạng Nhất", "HCLĐ hạng Ba", "CSTĐ toàn quốc", "BK của UBND tỉnh", "LĐTT", "không rõ",
    ]  # fmt: skip


def test_no_way_of_writing_names_two_honours():
    honours = load_honours()
    wrong = [
        (name, entry.name) for entry in honours.entries for name in entry.names if honours.find(name).name != entry.name
    ]
    assert wrong == []
