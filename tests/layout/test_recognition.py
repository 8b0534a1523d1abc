"""What a stranger's paragraphs are is told by words, place, neighbours and looks: no style of ours helps."""

from __future__ import annotations

from typing import Any

import pytest
from estranging.stranger import Stranger
from estranging.ways import WAYS

from tdkt_tui.compliance.layout import judged, read_document
from tdkt_tui.compliance.layout.recognition import issuer_kind_of
from tdkt_tui.regulations import load

HEAD, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"


def run(text: str, look: str = "") -> str:
    signs = {"\t": "</w:t><w:tab/><w:t>", "\n": "</w:t><w:br/><w:t>"}
    said = "".join(signs.get(sign, sign) for sign in text).replace("<w:t>", '<w:t xml:space="preserve">')
    bold = "<w:b/>" if "b" in look else ""
    lean = "<w:i/>" if "i" in look else ""
    size = "".join(sign for sign in look if sign.isdigit()) or "14"
    return (
        f'<w:r><w:rPr>{bold}{lean}<w:sz w:val="{int(size) * 2}"/></w:rPr><w:t xml:space="preserve">{said}</w:t></w:r>'
    )


def line(text: str = "", look: str = "", align: str = "left", extra: str = "") -> str:
    return f'<w:p><w:pPr>{extra}<w:jc w:val="{align}"/></w:pPr>{run(text, look) if text else ""}</w:p>'


def middle(text: str, look: str = "b") -> str:
    return line(text, look, "center")


def table(*rows: list[str]) -> str:
    cells = ["".join(f'<w:tc><w:tcPr><w:tcW w:w="4000"/></w:tcPr>{cell}</w:tc>' for cell in row) for row in rows]
    return f"<w:tbl><w:tblGrid/>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def named(body: str, kind: str = "KẾ HOẠCH") -> str:
    left = middle("UBND TỈNH BẮC NINH", "") + middle("SỞ NỘI VỤ") + middle("Số: 08/KH-SNV", "13")
    right = middle(HEAD) + middle(MOTTO) + middle("Bắc Ninh, ngày 12 tháng 02 năm 2025", "i")
    return table([left, right]) + middle(kind) + middle("Tổ chức Hội nghị điển hình tiên tiến") + line() + body


def told(document: Any) -> dict[str, str]:
    return {paragraph.line: paragraph.component for paragraph in document.paragraphs if paragraph.line}


@pytest.mark.parametrize("way", [way for way in WAYS if way != "chained"])
@pytest.mark.parametrize("kind", ["named", "letter", "annex"])
def test_everything_is_found_again_without_our_styles(sample: Any, kind: str, way: str) -> None:
    ours = sample(kind=kind)
    file = Stranger(ours.bytes())
    WAYS[way](file)
    found = told(read_document(file.bytes(), ours.regulation))
    words = told(read_document(ours.bytes(), ours.regulation))
    # "Thời gian: …" outside an invitation is wording, whatever style ours gave it.
    wanted = {text: "noi-dung" if role == "giay-moi-dong" else role for text, role in words.items()}
    automatic = {text: role for text, role in wanted.items() if text in found or way != "numbered"}
    assert {text: found.get(text) for text in automatic} == automatic


def test_each_type_of_document_is_known(stranger: Any) -> None:
    for kind in load("nd30_2020").doc_types:
        assert told(stranger(named(line("Nội dung./."), kind.upper())))[kind.upper()] == "ten-loai"


@pytest.mark.parametrize(
    ("component", "words"),
    [
        ("quoc-hieu", "CỘNG HOÀ XÃ HỘI CHỦ NGHIÃ VIỆT NAM"),
        ("quoc-hieu", "C Ộ N G  H Ò A  X Ã  H Ộ I  C H Ủ  N G H Ĩ A  V I Ệ T  N A M"),
        ("quoc-hieu", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
        ("tieu-ngu", "Đôc lập – Tự do – Hạnh phúc"),
        ("tieu-ngu", "ĐỘC LẬP - TỰ DO - HẠNH PHÚC"),
    ],
)
def test_misspelt_fixed_words_are_told_as_misspelt(stranger: Any, component: str, words: str) -> None:
    right = {"quoc-hieu": HEAD, "tieu-ngu": MOTTO}[component]
    document = stranger(named(line("Nội dung./.")).replace(run(right, "b"), run(words, "b")))
    assert [paragraph.line for paragraph in document.of(component)] == [" ".join(words.split())]
    rules = {finding.rule for finding in judged(document, binding=True)}
    assert f"nd30_2020.{component}.text" in rules
    assert f"nd30_2020.{component}.present" not in rules


def test_halves_of_a_tabbed_line_are_judged_by_themselves(stranger: Any) -> None:
    stop = '<w:tabs><w:tab w:val="center" w:pos="6500"/></w:tabs>'
    both = f"<w:p><w:pPr>{stop}</w:pPr>{run('SỞ NỘI VỤ', 'b12')}{run(chr(9))}{run(HEAD, 'b20')}</w:p>"
    number = line("Số: 08/SNV-TĐKT\tBắc Ninh, ngày 5 tháng 9 năm 2024", "13", extra=stop)
    document = stranger(both + number + line() + middle("Kính gửi: Sở Tài chính.", "") + line("Nội dung./."))
    assert [(item.component, item.place, item.side) for item in document.paragraphs[:4]] == [
        ("co-quan-ban-hanh", "nửa trái của đoạn 1", "left"),
        ("quoc-hieu", "nửa phải của đoạn 1", "right"),
        ("so-ky-hieu", "nửa trái của đoạn 2", "left"),
        ("dia-danh-thoi-gian", "nửa phải của đoạn 2", "right"),
    ]
    found = {(finding.rule.partition(".")[2], finding.place) for finding in judged(document, binding=True)}
    assert ("quoc-hieu.size", "nửa phải của đoạn 1") in found
    assert ("dia-danh-thoi-gian.pattern", "nửa phải của đoạn 2") in found
    assert not {rule for rule, _ in found if rule.endswith((".side", ".row")) or rule.startswith("co-quan-ban-hanh.s")}


def test_lines_of_one_paragraph_are_told_apart(stranger: Any) -> None:
    left = middle("UBND TỈNH BẮC NINH\nSỞ VĂN HÓA, THỂ THAO\nVÀ DU LỊCH\nSố: 08/KH-SVHTTDL", "13")
    document = stranger(table([left, middle(f"{HEAD}\n{MOTTO}")]) + middle("KẾ HOẠCH\nTổ chức hội nghị"))
    assert [(paragraph.component, paragraph.text) for paragraph in document.paragraphs] == [
        ("co-quan-chu-quan", "UBND TỈNH BẮC NINH"),
        ("co-quan-ban-hanh", "SỞ VĂN HÓA, THỂ THAO\nVÀ DU LỊCH"),
        ("so-ky-hieu", "Số: 08/KH-SVHTTDL"),
        ("quoc-hieu", HEAD),
        ("tieu-ngu", MOTTO),
        ("ten-loai", "KẾ HOẠCH"),
        ("trich-yeu", "Tổ chức hội nghị"),
    ]


def test_signature_without_a_table(stranger: Any) -> None:
    right = '<w:ind w:left="5000"/>'
    signed = [("TM. ỦY BAN NHÂN DÂN", "b"), ("CHỦ TỊCH", "b"), ("", ""), ("", ""), ("Lê Văn Cường", "b")]
    listed = [("Nơi nhận:", "bi12"), ("- Như trên;", "11"), ("- Lưu: VT.", "11")]
    closing = "".join(line(text, look, "center", right) for text, look in signed)
    document = stranger(named(line("Nội dung./.") + closing + "".join(line(text, look) for text, look in listed)))
    assert [paragraph.component for paragraph in document.paragraphs[-8:]] == [
        *["quyen-han-chuc-vu"] * 2, *["chu-ky"] * 2, "ho-ten-nguoi-ky", "noi-nhan", *["noi-nhan-danh-sach"] * 2
    ]  # fmt: skip


def test_an_authority_with_a_stroke_and_no_dot_is_one(stranger: Any) -> None:
    """Above the recipients, as LibreOffice orders two boxes: nothing else tells where the closing begins."""
    closing = middle("K/T GIÁM ĐỐC") + middle("PHÓ GIÁM ĐỐC") + line() + line() + middle("Trần Văn Nam")
    listed = line("Nơi nhận:", "bi12") + line("- Như trên;", "11") + line("- Lưu: VT.", "11")
    found = told(stranger(named(line("Nội dung./.") + closing + listed)))
    assert found["K/T GIÁM ĐỐC"] == found["PHÓ GIÁM ĐỐC"] == "quyen-han-chuc-vu"


def test_an_annex_in_the_same_file_is_a_document_of_its_own(stranger: Any) -> None:
    attached = "(Kèm theo Kế hoạch số 08/KH-SNV ngày 12 tháng 02 năm 2025 của Sở Nội vụ)"
    annex = middle("PHỤ LỤC") + middle("DANH SÁCH ĐẠI BIỂU") + middle(attached, "i")
    rows = table([middle("TT"), middle("Họ và tên")], [middle("1", ""), line("Nguyễn Văn An")])
    document = stranger(named(line("Nội dung theo Phụ lục kèm theo.") + annex + rows))
    roles = told(document)
    assert [roles[text] for text in ("PHỤ LỤC", "DANH SÁCH ĐẠI BIỂU", attached)] == [
        "phu-luc",
        "phu-luc-ten",
        "kem-theo",
    ]
    assert [roles[text] for text in ("Họ và tên", "1", "Nguyễn Văn An")] == ["bang-tieu-de", "bang-so", "bang-noi-dung"]
    found = {finding.rule: finding for finding in judged(document, binding=True)}
    assert "nd30_2020.van-ban.order" not in found
    assert "kèm theo." in found["nd30_2020.noi-dung.end-mark"].message


def test_what_cannot_be_placed_is_not_judged(stranger: Any) -> None:
    lines = ["CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH", "QUYẾT ĐỊNH:"]
    forms = ["Họ và tên: ................................", "Đơn vị tính: triệu đồng"]
    document = stranger(named("".join(map(middle, lines)) + "".join(middle(text) for text in forms), "QUYẾT ĐỊNH"))
    assert [told(document)[text] for text in lines + forms] == [""] * 4


def test_an_ordinary_document_of_the_party_gets_one_note(stranger: Any) -> None:
    left = middle("TỈNH ỦY BẮC NINH", "") + middle("BAN TUYÊN GIÁO") + middle("*", "") + middle("Số 15-KH/BTGTU", "")
    right = middle("ĐẢNG CỘNG SẢN VIỆT NAM") + middle("Bắc Ninh, ngày 12 tháng 3 năm 2024", "i")
    document = stranger(table([left, right]) + middle("KẾ HOẠCH") + line("Nội dung."))
    assert issuer_kind_of(document) == "party"
    assert [(finding.rule, finding.severity) for finding in judged(document, binding=True)] == [
        ("layout.party", "note")
    ]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("ỦY BAN NHÂN DÂN TỈNH BẮC NINH", "people-committee"), ("UBND XÃ TÂN PHÚC", "commune"),
        ("HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG", "council"), ("SỞ NỘI VỤ", "department"),
        ("ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM", "front"), ("LIÊN ĐOÀN LAO ĐỘNG TỈNH", "union"),
        ("CÔNG TY TNHH HÀM MỸ", "enterprise"), ("HỘI LUẬT GIA", "association"), ("TRƯỜNG THPT YÊN DŨNG", "public-unit"),
        ("VĂN THƯ", None),
    ],
)  # fmt: skip
def test_the_issuer_is_told_by_its_name(stranger: Any, name: str, kind: str | None) -> None:
    assert issuer_kind_of(stranger(named(line("Nội dung.")).replace("SỞ NỘI VỤ", name))) == kind
