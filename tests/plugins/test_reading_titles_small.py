"""A plan whose parts have titles in small letters and no numbers is read by them, from a text and from a .docx."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from tdkt_tui.model.fault import BadInput
from tdkt_tui.workflow.reading_plan import Reading, read_issued

HEAD = ["ỦY BAN NHÂN DÂN TỈNH LŨNG KHÊ", "Số: 12/KH-UBND", "Lũng Khê, ngày 05 tháng 02 năm 2031", "KẾ HOẠCH",
        "Tổ chức Hội nghị biểu dương điển hình các cấp năm 2031",
        "Thực hiện Luật Thi đua, khen thưởng năm 2022, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:"]  # fmt: skip
AIMS, BASE, DISTRICTS, TASKS = "Mục đích, yêu cầu", "Hội nghị ở cấp xã", "Hội nghị ở cấp huyện", "Tổ chức thực hiện"
BODY = [
    (AIMS, ["Biểu dương những người làm tốt việc của mình ở từng nơi, không phô trương.",
            "Hội nghị được tổ chức từ cơ sở trở lên, gọn nhẹ và tiết kiệm."]),
    (BASE, ["Các xã tổ chức “Hội nghị biểu dương người tốt, việc tốt” nửa ngày, hoàn thành trước ngày 20/4/2031."]),
    (DISTRICTS, ["Các huyện tổ chức “Hội nghị điển hình tiên tiến” trong một ngày, hoàn thành trước ngày 15/6/2031."]),
    (TASKS, ["Sở Nội vụ hướng dẫn, kiểm tra và tổng hợp kết quả, báo cáo Ủy ban nhân dân tỉnh."]),
]  # fmt: skip
END = ["Nơi nhận:", "- Sở Nội vụ;", "- Lưu: VT.", "CHỦ TỊCH", "Nguyễn Văn Khê"]


def written(body: list[tuple[str, list[str]]]) -> list[str]:
    return [line for title, said in body for line in (title, *said)]


def of_text(folder: Path, lines: list[str]) -> Reading:
    (folder / "a.txt").write_text("\n".join(lines), "utf8")
    return read_issued(folder / "a.txt")


def of_docx(folder: Path, lines: list[str], bold: set[str]) -> Reading:
    document = docx.Document()
    for line in lines:
        run = document.add_paragraph().add_run(line)
        run.bold = line in bold
    document.save(str(folder / "a.docx"))
    return read_issued(folder / "a.docx")


def levels(reading: Reading) -> dict[str, tuple[object, str]]:
    return {
        str(one.values["units"][0]): (one.values["window"], str(one.values["clause"])) for one in reading.of("level")
    }


def clauses(reading: Reading) -> list[str]:
    return list(dict.fromkeys(piece.clause for piece in reading.body()))


TITLES = [title for title, _ in BODY]


def test_short_lines_over_paragraphs_part_a_plan_of_text(tmp_path: Path) -> None:
    reading = of_text(tmp_path, [*HEAD, *written(BODY), *END])
    assert clauses(reading) == [f"“{title}”" for title in TITLES]
    assert {unit: clause for unit, (_, clause) in levels(reading).items()} == {
        "xã": f"“{BASE}”",
        "huyện": f"“{DISTRICTS}”",
    }


@pytest.mark.parametrize("bold", [set[str](), {*TITLES, HEAD[3], HEAD[4]}])
def test_a_docx_is_read_as_its_text(bold: set[str], tmp_path: Path) -> None:
    lines = [*HEAD, *written(BODY), *END]
    assert levels(of_docx(tmp_path, lines, bold)) == levels(of_text(tmp_path, lines))


def test_bold_titles_need_not_stand_over_long_paragraphs_and_may_end_with_a_colon(tmp_path: Path) -> None:
    body = [(f"{title}:", [*said, "Gọn nhẹ."]) for title, said in BODY]
    reading = of_docx(tmp_path, [*HEAD, *written(body), *END], {title for title, _ in body})
    assert clauses(reading) == [f"“{title}”" for title in TITLES]


def test_numbers_that_begin_anew_stand_below_the_titles(tmp_path: Path) -> None:
    body = [(title, [f"{at}. {one}" for at, one in enumerate(said, 1)]) for title, said in BODY]
    assert clauses(of_text(tmp_path, [*HEAD, *written(body), *END]))[:4] == [
        f"“{AIMS}”", f"“{AIMS}”.1", f"“{AIMS}”.2", f"“{BASE}”",
    ]  # fmt: skip


def test_numbers_that_go_on_are_the_parts_themselves(tmp_path: Path) -> None:
    body = [(f"{at}. {title}", ["Gọn nhẹ", *said]) for at, (title, said) in enumerate(BODY, 1)]
    assert clauses(of_text(tmp_path, [*HEAD, *written(body), *END])) == ["1", "2", "3", "4"]


def test_a_text_without_any_title_is_told_with_its_place_and_how_to_mend_it(tmp_path: Path) -> None:
    with pytest.raises(BadInput) as raised:
        of_text(tmp_path, [*HEAD, *(one for _, said in BODY for one in said), *END])
    assert "dòng 1 đến dòng" in raised.value.place
    assert "thành một dòng riêng" in raised.value.fix
