"""What a finding tells a clerk to write is the very words; one fault is told once, whole words of a line are quoted."""

from __future__ import annotations

import unicodedata
from typing import Any

import pytest

from tdkt_tui.compliance.layout import judged
from tdkt_tui.compliance.repair import repair
from tdkt_tui.model.finding import Severity
from tdkt_tui.regulations import load

BODY = "Các cơ quan, đơn vị, địa phương triển khai thực hiện nghiêm túc các nội dung của Kế hoạch này"
WORDS = [
    ("named", "so-ky-hieu", 0, "Số: 7/KH-UBND", "Số: 07/KH-UBND"),
    ("named", "so-ky-hieu", 0, "Số: 07-KH/UBND", "Số: 07/KH-UBND"),
    ("named", "so-ky-hieu", 0, "Số: 07/UBND-KH", "Số: 07/KH-UBND"),
    ("named", "dia-danh-thoi-gian", 0, "Tân Phúc ngày 5 tháng 03 năm 2021", "Tân Phúc, ngày 05 tháng 3 năm 2021"),
    ("named", "dia-danh-thoi-gian", 0, "Tân Phúc, 5/3/2021", "Tân Phúc, ngày 05 tháng 3 năm 2021"),
    ("named", "dia-danh-thoi-gian", 0, "Tân Phúc, ngày 05 tháng 3 năm 2O21", "Tân Phúc, ngày 05 tháng 3 năm 2021"),
    ("named", "quyen-han-chuc-vu", 0, "T/M ỦY BAN NHÂN DÂN", "TM. ỦY BAN NHÂN DÂN"),
    ("named", "noi-nhan-danh-sach", 0, "Như trên", "- Như trên;"),
    ("named", "noi-nhan-danh-sach", 2, "- Lưu VT, NC;", "- Lưu: VT, NC."),
    ("named", "noi-dung", -1, BODY, "… các nội dung của Kế hoạch này./."),
    ("letter", "trich-yeu-cong-van", 0, "Về việc giới thiệu điển hình", "V/v giới thiệu điển hình"),
]


@pytest.mark.parametrize(("kind", "component", "index", "wrong", "right"), WORDS)
def test_the_very_words_are_told_once(
    sample: Any, kind: str, component: str, index: int, wrong: str, right: str
) -> None:
    made = sample(kind=kind)
    made.say(component, wrong, index)
    found = [finding for finding in made.check() if f".{component}." in finding.rule or "end-mark" in finding.rule]
    assert [finding.fix for finding in found] == [f"sửa thành: “{right}”"]


def test_a_post_without_the_mark_of_the_body_is_told_it(sample: Any) -> None:
    made = sample()
    made.say("quyen-han-chuc-vu", "ỦY BAN NHÂN DÂN", 0)
    assert [finding.fix.partition(" / ")[0] for finding in made.check()] == ["sửa thành: “TM. ỦY BAN NHÂN DÂN"]


def test_too_many_full_stops_behind_a_mark_become_one(sample: Any) -> None:
    made = sample()
    made.say("quyen-han-chuc-vu", "TM..ỦY BAN NHÂN DÂN", 0)
    assert [one.now for one in repair(made.bytes(), load("nd30_2020")).mended] == ["“TM. ỦY BAN NHÂN DÂN”"]


def test_a_sign_is_quoted(sample: Any) -> None:
    made = sample()
    made.say("can-cu", "Theo đề nghị của Sở Nội vụ;", -1)
    (finding,) = made.check()
    assert finding.message.endswith("đang là “;”, quy định “.”.")
    assert finding.fix == "đổi dấu ở cuối thành “.”"


BROKEN = (
    "Sở Xây dựng trân trọng đề nghị các thành viên Hội đồng thi đua,",
    "khen thưởng ngành Xây dựng xem xét danh hiệu thi đua, hình thức",
    "khen thưởng năm 2024 theo quy định./.",
)


def test_lines_of_a_scanned_page_are_one_paragraph(stranger: Any) -> None:
    """Each line of a sentence ended by Enter: said once, and no line is asked to stand in or apart."""
    first, *others = (f"<w:r><w:rPr><w:sz w:val='28'/></w:rPr><w:t>{words}</w:t></w:r>" for words in BROKEN)
    look = "<w:spacing w:before='{}' w:after='0'/><w:ind w:firstLine='{}'/><w:jc w:val='both'/>"
    text = f"<w:p><w:pPr>{look.format(120, 567)}</w:pPr>{first}</w:p>"
    text += "".join(f"<w:p><w:pPr>{look.format(0, 0)}</w:pPr>{words}</w:p>" for words in others)
    document = stranger(line("BÁO CÁO", "<w:b/>") + line("Kết quả thi đua", "<w:b/>") + text)
    found = judged(document, binding=True)
    (broken,) = (finding for finding in found if finding.rule == "layout.broken-lines")
    assert broken.place == "đoạn 4"
    assert "Còn ở 1 chỗ khác" in broken.message
    assert not {finding.rule.rpartition(".")[2] for finding in found} & {"indent", "spacing"}


def line(text: str, look: str = "", before: str = "") -> str:
    return f'<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr>{look}</w:rPr>{before}<w:t>{text}</w:t></w:r></w:p>'


def test_a_head_in_two_columns_has_sides(stranger: Any) -> None:
    """A head set by Columns and a column break stands left and right, its lines level."""
    left = line("UBND TỈNH SƠN LA") + line("SỞ Y TẾ", "<w:b/>") + line("Số: 77/KH-SYT")
    right = (
        line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "<w:b/>", '<w:br w:type="column"/>')
        + line("Độc lập - Tự do - Hạnh phúc", "<w:b/>")
        + line("Sơn La, ngày 18 tháng 02 năm 2024", "<w:i/>")
    )
    end = '<w:p><w:pPr><w:sectPr><w:type w:val="continuous"/><w:cols w:num="2"/></w:sectPr></w:pPr></w:p>'
    document = stranger(left + right + end + line("KẾ HOẠCH", "<w:b/>") + line("Phòng, chống dịch bệnh", "<w:b/>"))
    sides = {item.component: item.side for item in document.paragraphs if item.line}
    assert {name: sides[name] for name in ("co-quan-ban-hanh", "so-ky-hieu", "quoc-hieu", "dia-danh-thoi-gian")} == {
        "co-quan-ban-hanh": "left", "so-ky-hieu": "left", "quoc-hieu": "right", "dia-danh-thoi-gian": "right",
    }  # fmt: skip
    rules = {finding.rule.rpartition(".")[2] for finding in judged(document, binding=True)}
    assert not rules & {"side", "row"}


@pytest.mark.parametrize(("written", "told"), [
    ("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", ["Quốc hiệu viết “HOÀ”; văn bản quy định viết “HÒA”: dấu ở chữ trước."]),
    (unicodedata.normalize("NFD", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), []),
    ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", []),
])  # fmt: skip
def test_the_old_place_of_a_tone_in_quoc_hieu_is_a_note(stranger: Any, written: str, told: list[str]) -> None:
    head = line(written, "<w:b/>") + line("Độc lập - Tự do - Hạnh phúc", "<w:b/>")
    found = judged(stranger(head + line("KẾ HOẠCH", "<w:b/>") + line("Thi đua năm 2024", "<w:b/>")), binding=True)
    notes = [finding for finding in found if finding.rule == "layout.quoc-hieu.tone"]
    assert [finding.message for finding in notes] == told
    assert all(finding.severity is Severity.NOTE for finding in notes)
    assert not [finding for finding in found if finding.rule.endswith("quoc-hieu.text")]


SIGNED = "<w:tbl><w:tblGrid/><w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr></w:tbl>"


def test_the_paragraph_that_word_puts_behind_a_last_table_is_nobodys_blank(stranger: Any) -> None:
    text = line("BÁO CÁO", "<w:b/>") + line("Kết quả thi đua", "<w:b/>") + line("Các đơn vị thực hiện./.")
    signed = SIGNED.format(line("Nơi nhận:") + line("- Lưu: VT."), line("GIÁM ĐỐC", "<w:b/>"))
    blank = "<w:p/>"

    def blanks(inside: str) -> list[str]:
        found = judged(stranger(inside), binding=True)
        return [finding.place for finding in found if finding.rule.endswith("blank-paragraphs")]

    assert blanks(text + signed + blank) == []
    assert blanks(text + blank + signed + blank) == ["đoạn 4"]


def test_a_row_of_underscores_becomes_as_long_as_prescribed(sample: Any) -> None:
    made = sample()
    node = made.node("ke-co-quan")
    names = node.tag[:-1]
    for child in list(node):
        node.remove(child)
    run = node.makeelement(f"{names}r")
    node.append(run)
    run.append(run.makeelement(f"{names}t"))
    run[0].text = "_" * 60
    node.insert(0, node.makeelement(f"{names}pPr"))
    node[0].append(node.makeelement(f"{names}jc", {f"{names}val": "center"}))
    assert "nd30_2020.ke-co-quan.length" in {finding.rule for finding in made.check()}
    mended = repair(made.bytes(), load("nd30_2020")).mended
    assert "nd30_2020.ke-co-quan.length" in {one.departure.rule.id for one in mended}


def test_line_spacing_becomes_that_of_the_rest(sample: Any) -> None:
    made = sample()
    node = made.node("noi-dung", -1)
    names = node.tag[:-1]
    look = node.find(f"{names}pPr")
    look.append(look.makeelement(f"{names}spacing", {f"{names}line": "480", f"{names}lineRule": "auto"}))
    (mended,) = repair(made.bytes(), load("nd30_2020")).mended
    assert mended.departure.found == "2 dòng"
    assert mended.now in {"1 dòng", "1,15 dòng", "1,2 dòng"}
