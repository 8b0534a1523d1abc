"""Documents that one sentence of the opening cites: each is a basis of its own, and no title holds the next."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import read_issued, unread

PLAN = """\
ỦY BAN NHÂN DÂN TỈNH LŨNG KHÊ
Số: 12/KH-UBND
KẾ HOẠCH
Tổ chức hội nghị điển hình tiên tiến các cấp
{opening}
I. NỘI DUNG
1. Việc chung
Nơi nhận:
- Lưu: VT.
"""
CT = "Chỉ thị số 34-CT/TW ngày 07/4/2014 của Bộ Chính trị về đổi mới công tác thi đua, khen thưởng"
KH = "Kế hoạch số 12/KH-HĐTĐKT ngày 05-9-2024 của Hội đồng Thi đua - Khen thưởng Trung ương về tổ chức Đại hội"


@pytest.fixture
def cited(tmp_path: Path) -> Callable[[str], tuple[list[tuple[str, str, str]], list[str]]]:
    def read(opening: str) -> tuple[list[tuple[str, str, str]], list[str]]:
        path = tmp_path / "ke-hoach.txt"
        path.write_text(PLAN.format(opening=opening), "utf8")
        reading = read_issued(path)
        found = [(item.values["how"], item.values.get("number", ""), item.values.get("title", ""))
                 for item in reading.of("basis")]  # fmt: skip
        return found, [item.words for item in unread(reading)]

    return read


@pytest.mark.parametrize("between", [" và ", ", ", ", theo ", "; ", " cùng với ", ", và "])
def test_two_documents_of_a_sentence_are_two(between: str, cited: Callable[..., object]) -> None:
    both = [("thực hiện", "34-CT/TW", "về đổi mới công tác thi đua, khen thưởng"),
            ("thực hiện", "12/KH-HĐTĐKT", "về tổ chức Đại hội")]  # fmt: skip
    assert cited(f"Thực hiện {CT}{between}{KH};") == (both, [])


@pytest.mark.parametrize(("opening", "numbers"), [
    (f"Thực hiện {CT}, văn bản số 2117/BTĐKT-VP ngày 15-10-2014 của Ban Thi đua - Khen thưởng Trung ương về Đại hội;",
     ["34-CT/TW", "2117/BTĐKT-VP"]),
    ("Căn cứ các Nghị định số 98/2023/NĐ-CP ngày 31/12/2023 của Chính phủ, số 152/2025/NĐ-CP ngày 14/6/2025;",
     ["98/2023/NĐ-CP", "152/2025/NĐ-CP"]),
    ("Căn cứ Thông tư 15/2025/TT-BNV ngày 04/8/2025 của Bộ Nội vụ quy định biện pháp thi hành Luật;",
     ["15/2025/TT-BNV"]),
    ("Căn cứ Chương trình công tác số 03/CTr-HĐTĐKT ngày 20/01/2022 của Hội đồng Thi đua - Khen thưởng tỉnh.",
     ["03/CTr-HĐTĐKT"]),
    ("Thực hiện Văn bản số 12/BTĐKT-VP của Bộ Nội vụ và Chương trình hành động số 15-CTr/TU của Tỉnh ủy;",
     ["12/BTĐKT-VP", "15-CTr/TU"]),
    ("Căn cứ Nghị định số 1/2024/NĐ-CP của Chính phủ bãi bỏ Thông tư số 2/2020/TT-BNV, Thông tư số 3/2021/TT-BNV;",
     ["1/2024/NĐ-CP"]),
])  # fmt: skip
def test_each_number_is_a_document_but_those_of_an_abstract(
    opening: str, numbers: list[str], cited: Callable[..., tuple[list[tuple[str, str, str]], list[str]]]
) -> None:
    found, left = cited(opening)
    assert ([number for _, number, _ in found], left) == (numbers, [])


def test_laws_with_their_days_are_apart_and_each_part_says_how(
    cited: Callable[..., tuple[list[tuple[str, str, str]], list[str]]],
) -> None:
    found, left = cited(f"Căn cứ Luật Thi đua, khen thưởng ngày 15/6/2022, Luật sửa đổi, bổ sung một số điều của Luật "
                        f"Tổ chức Chính phủ ngày 22/11/2019; thực hiện {CT};")  # fmt: skip
    assert [(how, title[:12]) for how, _, title in found] == [
        ("căn cứ", "Thi đua, khe"), ("căn cứ", "sửa đổi, bổ "), ("thực hiện", "về đổi mới c")]  # fmt: skip
    assert left == []


def test_one_without_a_number_is_told(cited: Callable[..., tuple[list[tuple[str, str, str]], list[str]]]) -> None:
    found, left = cited(f"Thực hiện {CT} và Hướng dẫn của Ban Thi đua - Khen thưởng Trung ương;")
    assert [number for _, number, _ in found] == ["34-CT/TW"]
    assert left == ["Hướng dẫn của Ban Thi đua - Khen thưởng Trung ương;"]


@pytest.mark.parametrize(("said", "title"), [
    ("Quyết định của Thủ tướng Chính phủ về việc phát động phong trào “Cả nước đoàn kết”",
     "về việc phát động phong trào “Cả nước đoàn kết”"),
    ("Nghị quyết Đại hội Thi đua yêu nước tỉnh Lũng Khê lần thứ I, giai đoạn 2025 - 2030",
     "Đại hội Thi đua yêu nước tỉnh Lũng Khê lần thứ I, giai đoạn 2025 - 2030"),
])  # fmt: skip
@pytest.mark.parametrize("before", ["", f"{CT}; "])
def test_a_document_without_a_number_is_a_basis(
    before: str, said: str, title: str, cited: Callable[[str], tuple[list[tuple[str, str, str]], list[str]]]
) -> None:
    found, left = cited(f"Thực hiện {before}{said}, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:")
    assert found[-1] == ("thực hiện", "", title)
    assert left == []


@pytest.mark.parametrize("between", ["; ", ", ", " và ", "; theo "])
@pytest.mark.parametrize(
    ("said", "issuer"),
    [
        ("ý kiến của Ban Thường vụ Tỉnh ủy tại Thông báo số 16-TB/TU ngày 18/7/2019", "Ban Thường vụ Tỉnh ủy"),
        ("ý kiến chỉ đạo của Chủ tịch UBND tỉnh tại Công văn số 5/UBND ngày 18/7/2019", "Chủ tịch UBND tỉnh"),
        ("kết luận của Thường trực Tỉnh ủy tại Thông báo số 16-TB/VPTU của Văn phòng Tỉnh ủy", "Văn phòng Tỉnh ủy"),
    ],
)
def test_whose_view_a_document_states_is_whose_it_is(between: str, said: str, issuer: str, tmp_path: Path) -> None:
    path = tmp_path / "ke-hoach.txt"
    path.write_text(PLAN.format(opening=f"Thực hiện {CT}{between}{said};"), "utf8")
    first, second = (item.values for item in read_issued(path).of("basis"))
    assert (first["issuer"], second["issuer"]) == ("Bộ Chính trị", issuer)
    assert first["title"] == "về đổi mới công tác thi đua, khen thưởng"


def test_two_laws_of_one_name_are_told_by_their_days(tmp_path: Path) -> None:
    path = tmp_path / "ke-hoach.txt"
    opening = "Căn cứ Luật sửa đổi Luật Thi đua, Khen thưởng ngày 14 tháng 6 năm 2005 và ngày 16 tháng 11 năm 2013;"
    path.write_text(PLAN.format(opening=opening), "utf8")
    found = [(one.values["title"], one.values["date"].year) for one in read_issued(path).of("basis")]
    assert found == [("sửa đổi Luật Thi đua, Khen thưởng", 2005), ("sửa đổi Luật Thi đua, Khen thưởng", 2013)]


@pytest.mark.parametrize("view", ["chỉ đạo của Tỉnh ủy, UBND tỉnh về tổ chức đại hội", "ý kiến chỉ đạo của Tỉnh ủy"])
def test_a_direction_beside_a_document_is_none_of_its_title_and_is_told(
    view: str, cited: Callable[..., tuple[list[tuple[str, str, str]], list[str]]]
) -> None:
    found, left = cited(f"Thực hiện {CT} và {view},")
    assert found == [("thực hiện", "34-CT/TW", "về đổi mới công tác thi đua, khen thưởng")]
    assert [view in words for words in left] == [True]


@pytest.mark.parametrize("mark", ["b/c", "để b/c", "báo cáo", "để báo cáo"])
def test_who_receives_for_report_is_told_by_any_mark(mark: str, tmp_path: Path) -> None:
    path = tmp_path / "ke-hoach.txt"
    path.write_text(PLAN.format(opening=f"Căn cứ {CT};").replace("- Lưu", f"- Tỉnh ủy ({mark});\n- Lưu"), "utf8")
    (recipient,) = read_issued(path).of("recipient")
    assert (recipient.values["name"], recipient.values["for_report"]) == ("Tỉnh ủy", True)


def test_what_the_plan_takes_the_place_of_is_nobodys_task(told: Callable[[str], Any]) -> None:
    reading = told("1. Sở Nội vụ:\n- Hướng dẫn thực hiện.\n"
                   "Kế hoạch này thay thế Kế hoạch số 7/KH-UBND ngày 05/9/2030 của UBND tỉnh.")  # fmt: skip
    kept = {"type": "Kế hoạch", "number": "7/KH-UBND", "issuer": "UBND tỉnh", "date": date(2030, 9, 5)}
    assert [one.values for one in reading.of("replaces")] == [kept | {"clause": "II.1"}]
    assert [one.values["does"] for one in reading.of("task")] == ["hướng dẫn thực hiện"]
    assert not [one.words for one in unread(reading) if "thay thế" in one.words]


def test_a_paper_without_a_number_that_the_plan_replaces_is_told(told: Callable[[str], Any]) -> None:
    reading = told("1. Sở Nội vụ:\n- Hướng dẫn thực hiện.\nKế hoạch này thay thế các văn bản trước đây.")
    assert not reading.of("replaces")


@pytest.mark.parametrize(("more", "titles"), [
    ("hướng dẫn của Hội đồng Thi đua - Khen thưởng Trung ương về tổ chức đại hội", ["về tổ chức đại hội"]),
    ("hướng dẫn thi hành các quy định mới", []),
])  # fmt: skip
def test_guidance_of_somebody_is_a_document_of_its_own(more: str, titles: list[str], cited: Any) -> None:
    found, _ = cited(f"Thực hiện {CT}; {more};")
    (first, *others) = [title for _, _, title in found]
    assert first.endswith("khen thưởng") is bool(titles)
    assert others == titles
