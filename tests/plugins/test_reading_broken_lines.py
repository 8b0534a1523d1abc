"""Lines that Shift+Enter cut inside one paragraph of a .docx are lines; a sentence that it cut is one."""

from __future__ import annotations

import docx
import pytest

from tdkt_tui.workflow.reading_plan import Reading, read_issued, unread

BEFORE = (
    "ỦY BAN NHÂN DÂN TỈNH LŨNG KHÊ",
    "Số: 12/KH-UBND",
    "KẾ HOẠCH\nTổ chức hội nghị điển hình tiên tiến các cấp năm 2031, tiến tới\nĐại hội toàn tỉnh",
    (
        "I. HÌNH THỨC, THỜI GIAN\n1. Cấp huyện (huyện, thị xã, thành phố): tổ chức Hội nghị biểu dương\ntrong quý II "
        "năm 2031.\n2. Cấp tỉnh: tổ chức Hội nghị\nĐiển hình tiên tiến trong quý III năm 2031."
    ),
    "II. TỔ CHỨC THỰC HIỆN",
    "1. Sở Nội vụ\na) Hướng dẫn thực hiện.\nb) Trang trí trong 17 ngày.",
)
LAST = (("Nơi nhận:\n- Như trên;\n- TT Tỉnh ủy (b/c)\n- Các sở, ban,\nngành tỉnh;\n- UBND các huyện, TX, TP;"
        "\n- Lưu: VT, NC."),
        "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nLê Thị Mẫu")  # fmt: skip


@pytest.fixture(scope="module")
def reading(tmp_path_factory: pytest.TempPathFactory) -> Reading:
    path = tmp_path_factory.mktemp("ngat-dong") / "a.docx"
    document = docx.Document()
    for text in (*BEFORE, *LAST):
        document.add_paragraph(text)  # "\n" becomes w:br
    document.save(str(path))
    return read_issued(path)


def test_each_line_is_a_recipient(reading: Reading) -> None:
    assert [item.values["name"] for item in reading.of("recipient")] == [
        "Như trên", "TT Tỉnh ủy", "Các sở, ban, ngành tỉnh", "UBND các huyện, TX, TP"]  # fmt: skip
    assert [item.values.get("for_report", False) for item in reading.of("recipient")] == [False, True, False, False]
    assert reading.of("archive")[0].values["at"] == ["VT", "NC"]
    assert {"huyện", "thị xã", "thành phố"} <= set(reading.of("recipient")[-1].values["covers"])


def test_title_signature_and_clauses_are_cut_where_lines_are(reading: Reading) -> None:
    assert reading.of("plan")[0].values["title"] == (
        "Tổ chức hội nghị điển hình tiên tiến các cấp năm 2031, tiến tới Đại hội toàn tỉnh")  # fmt: skip
    signature = {"on_behalf_of": "ỦY BAN NHÂN DÂN", "deputy_of": "CHỦ TỊCH", "post": "PHÓ CHỦ TỊCH",
                 "name": "Lê Thị Mẫu"}  # fmt: skip
    assert reading.of("plan.signature")[0].values == signature
    assert [item.values["clause"] for item in reading.of("level")] == ["I.1", "I.2"]
    assert [item.values["window"] for item in reading.of("level")] == [{"quarter": "2031-Q2"}, {"quarter": "2031-Q3"}]


def test_a_line_is_told_with_its_number(reading: Reading) -> None:
    (task,) = [item for item in reading.of("task") if item.values["clause"] == "II.1.b"]
    assert task.piece is not None
    assert task.piece.place == "mục II.1.b, đoạn 6, dòng 3"
    assert len({piece.at for piece in reading.body()}) == len(reading.body())
    assert not [item for item in unread(reading) if item.piece.clause == "II.1.a"]
