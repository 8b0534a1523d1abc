"""Forms of annex III that are laid out otherwise than a plan: minutes, telegrams, what a decision issues, frames."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.compliance.layout import judged
from tdkt_tui.compliance.layout.document import Document
from tdkt_tui.compliance.layout.recognition import issuer_kind_of

HEAD, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"
DATED = "Đồng Tháp, ngày 05 tháng 3 năm 2025"
ISSUED = "(Kèm theo Quyết định số 126/QĐ-SNV ngày 05 tháng 3 năm 2025 của Sở Nội vụ)"
Reads = Callable[[str], Document]


def line(text: str = "", look: str = "", align: str = "left", frame: str = "", drawn: str = "") -> str:
    letters = "".join(f"<w:{name}/>" for name in "bi" if name in look)
    run = f'<w:r><w:rPr>{letters}<w:sz w:val="28"/></w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>' if text else ""
    return f'<w:p><w:pPr>{frame}<w:jc w:val="{align}"/></w:pPr>{run}{drawn}</w:p>'


def middle(text: str, look: str = "b", **more: str) -> str:
    return line(text, look, "center", **more)


def stroke(millimetres: float) -> str:
    wide = round(millimetres * 36000)
    return (
        '<w:r><w:drawing><wp:anchor><wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH>'
        f'<wp:extent cx="{wide}" cy="0"/><a:graphic><a:graphicData uri="x"><wps:wsp><wps:spPr><a:prstGeom prst="line"/>'
        "</wps:spPr></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>"
    )


def table(*rows: list[str]) -> str:
    cells = ["".join(f"<w:tc>{cell}</w:tc>" for cell in row) for row in rows]
    return f"<w:tbl><w:tblGrid/>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def head(number: str = "Số: 126/QĐ-SNV", dated: str = DATED) -> str:
    left = middle("UBND TỈNH ĐỒNG THÁP", "") + middle("SỞ NỘI VỤ")
    below = [[middle(number, ""), middle(dated, "i") if dated else line()]] if number else []
    return table([left, middle(HEAD) + middle(MOTTO)], *below)


def signature() -> str:
    left = line("Nơi nhận:", "bi") + line("- Như Điều 2;") + line("- Lưu: VT, TĐKT.")
    return table([left, middle("GIÁM ĐỐC") + line() + line() + middle("Nguyễn Văn Bình")])


def decision() -> str:
    return (
        head() + middle("QUYẾT ĐỊNH") + middle("Ban hành Quy chế") + line("Điều 1. Ban hành Quy chế./.") + signature()
    )


def issued(abstract: str = "Hoạt động của Ban Tổ chức") -> str:
    return middle("QUY CHẾ") + middle(abstract) + middle(ISSUED, "i") + middle("Chương I") + middle("QUY ĐỊNH CHUNG")


def rules(document: Document, *about: str) -> set[str]:
    """The rules that are told of, those about some components only."""
    told = {finding.rule.removeprefix("nd30_2020.") for finding in judged(document, binding=True)}
    return {rule for rule in told if rule.partition(".")[0] in about}


def roles(document: Document) -> list[tuple[str, str]]:
    return [(one.component, one.line) for one in document.paragraphs if one.line]


@pytest.mark.parametrize("own", ["", head(number="")])
def test_what_a_decision_issues_in_its_file_has_type_and_abstract(stranger: Reads, own: str) -> None:
    document = stranger(decision() + own + issued())
    assert roles(document)[-5:] == [
        ("ten-loai", "QUY CHẾ"), ("trich-yeu", "Hoạt động của Ban Tổ chức"), ("kem-theo", ISSUED),
        ("chuong", "Chương I"), ("chuong-ten", "QUY ĐỊNH CHUNG"),
    ]  # fmt: skip
    assert rules(document, "quyen-han-chuc-vu", "ho-ten-nguoi-ky", "phu-luc", "phu-luc-ten") == set()


def test_an_abstract_that_is_not_bold_is_told_as_one(stranger: Reads) -> None:
    title = issued().replace(middle("Hoạt động của Ban Tổ chức"), middle("Hoạt động của Ban Tổ chức", ""))
    document = stranger(decision() + head(number="") + title)
    assert rules(document, "trich-yeu", "quyen-han-chuc-vu", "ho-ten-nguoi-ky") == {"trich-yeu.bold"}


def test_a_signer_above_a_page_break_names_no_annex(stranger: Reads) -> None:
    signed = middle("GIÁM ĐỐC") + line() + line() + middle("Nguyễn Văn Bình")
    page = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
    document = stranger(decision().replace(signature(), signed) + page + issued())
    assert {text: role for role, text in roles(document)}["Nguyễn Văn Bình"] == "ho-ten-nguoi-ky"


def test_dashes_of_the_motto_are_no_fault_of_its_rule(sample: Any) -> None:
    made = sample()
    made.say("tieu-ngu", MOTTO.replace("-", "–"))
    assert [one.rule for one in made.check()] == ["nd30_2020.tieu-ngu.text"]


@pytest.mark.parametrize("own", ["", head(number="")])
def test_what_a_decision_issues_in_a_file_of_its_own_lacks_neither_number_nor_signer(stranger: Reads, own: str) -> None:
    document = stranger(own + issued() + line("Điều 1. Quy chế này quy định nhiệm vụ./."))
    assert document.kind == "attached"
    assert not {one for one in (found.rule for found in judged(document, binding=True)) if one.endswith(".present")}
    open_ended = stranger(own + issued() + line("Điều 1. Quy chế này quy định nhiệm vụ."))
    assert rules(open_ended, "noi-dung") >= {"noi-dung.end-mark"}


def test_a_plan_that_lost_its_number_is_no_attached_document(stranger: Reads) -> None:
    attached = "(Kèm theo Kế hoạch số 8/KH-SNV)"
    annex = middle("Phụ lục") + middle("DANH SÁCH") + middle(attached, "i")
    document = stranger(head(number="") + middle("KẾ HOẠCH") + middle("Tổ chức Hội nghị") + line("Lời./.") + annex)
    assert document.kind == "named"
    assert "so-ky-hieu.present" in rules(document, "so-ky-hieu")


def test_an_annex_in_the_same_file_says_what_it_goes_with(stranger: Reads) -> None:
    first = middle("Phụ lục I") + middle("DANH SÁCH TẬP THỂ") + middle(ISSUED, "i") + line("Tập thể Văn phòng.")
    second = middle("Phụ lục II") + middle("DANH SÁCH CÁ NHÂN")
    assert rules(stranger(decision() + first + second + middle(ISSUED, "i")), "kem-theo") == set()
    found = judged(stranger(decision() + first + second), binding=True)
    [missing] = [one for one in found if one.rule == "nd30_2020.kem-theo.present"]
    whole = [one.line for one in stranger(decision() + first + second).paragraphs]
    assert missing.place == f"đoạn {whole.index('Phụ lục II') + 1}"
    assert missing.severity == "error"


@pytest.mark.parametrize("below", [True, False])
def test_minutes_are_signed_by_two_and_have_no_date_in_their_head(stranger: Reads, below: bool) -> None:
    listed = line("Nơi nhận:", "bi") + line("- Thành viên;") + line("- Lưu: VT, Hồ sơ.")
    rows = [
        [middle("THƯ KÝ"), line(), middle("CHỦ TỌA")], [line() + line(), line(), line() + line()],
        [middle("Lê Thị Mai"), line(), middle("Nguyễn Văn Bình")],
    ]  # fmt: skip
    closing = table(*rows, [listed, line(), line()]) if below else table(*rows) + listed
    body = middle("BIÊN BẢN") + middle("Họp Hội đồng") + line("Cuộc họp kết thúc./.")
    document = stranger(head("Số: 03/BB-SNV", "") + body + closing)
    assert {text for role, text in roles(document) if role in {"quyen-han-chuc-vu", "ho-ten-nguoi-ky"}} == {
        "CHỦ TỌA", "Nguyễn Văn Bình"
    }  # fmt: skip
    of_form = rules(document, "dia-danh-thoi-gian", "quyen-han-chuc-vu", "ho-ten-nguoi-ky", "noi-nhan")
    assert {rule for rule in of_form if rule.endswith((".present", ".side", ".row", ".stack"))} == set()
    plan = stranger(head("Số: 03/KH-SNV", "") + body.replace("BIÊN BẢN", "KẾ HOẠCH") + closing)
    assert "dia-danh-thoi-gian.present" in rules(plan, "dia-danh-thoi-gian")


def test_whom_a_telegram_goes_to_is_no_wording(stranger: Reads) -> None:
    listed = line("- Các sở, ban, ngành;") + line("- Ủy ban nhân dân các xã.")
    title = middle("CÔNG ĐIỆN") + middle("Về việc ứng phó bão số 3") + middle("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH điện:")
    document = stranger(head("Số: 02/CĐ-UBND") + title + listed + line("Yêu cầu triển khai:") + line("- Sơ tán dân./."))
    assert [role for role, _ in roles(document)][-4:] == ["", "", "noi-dung", "noi-dung"]


def framed(x: int) -> str:
    return f'<w:framePr w:w="3600" w:wrap="around" w:vAnchor="text" w:hAnchor="text" w:x="{x}" w:y="1"/>'


def test_halves_in_frames_are_on_one_level_and_keep_their_rules(stranger: Reads) -> None:
    left = [middle("SỞ NỘI VỤ", frame=framed(0), drawn=stroke(11)), middle("Số: 08/KH-SNV", "", frame=framed(0))]
    right = [middle(HEAD, frame=framed(5000)), middle(MOTTO, frame=framed(5000), drawn=stroke(61.5))]
    right.append(middle(DATED, "i", frame=framed(5000)))
    document = stranger("".join([*left, *right]) + middle("KẾ HOẠCH") + middle("Tổ chức Hội nghị") + line("Lời./."))
    assert [role for role, _ in roles(document)[:5]] == [
        "co-quan-ban-hanh", "so-ky-hieu", "quoc-hieu", "tieu-ngu", "dia-danh-thoi-gian"
    ]  # fmt: skip
    found = rules(document, "so-ky-hieu", "ke-tieu-ngu", "ke-co-quan", "quoc-hieu")
    assert {rule for rule in found if rule.endswith((".row", ".present", ".side", ".length"))} == set()
    bare = stranger("".join([*left, right[0], middle(MOTTO, frame=framed(5000)), right[2]]) + middle("KẾ HOẠCH"))
    assert "ke-tieu-ngu.present" in rules(bare, "ke-tieu-ngu")


def test_quoc_hieu_that_breaks_is_told_with_the_room_it_needs(sample: Any) -> None:
    made = sample()
    cell = next(made.node("quoc-hieu").iterancestors("{*}tc"))
    next(cell.iter("{*}tcW")).set(f"{cell.tag.partition('}')[0]}}}w", "4000")
    [found] = [one for one in made.check() if one.rule == "nd30_2020.quoc-hieu.one-line"]
    assert "cần 89 mm, chỗ có 70 mm" in found.message
    assert "quy định trên một dòng." in found.message
    assert found.fix.startswith("nới rộng ô")


@pytest.mark.parametrize(
    ("attached", "kind"),
    [
        ("(Kèm theo Kế hoạch số 05/KH-UBND ngày ... tháng ... năm ... của Ủy ban nhân dân huyện Cam Lộ)", "district"),
        ("(Kèm theo Kế hoạch số 05/KH-CT ngày 05 tháng 9 năm 2024 của Công ty cổ phần Bến Hải)", "enterprise"),
        ("(Kèm theo Kế hoạch này)", None),
    ],
)
def test_the_issuer_of_an_annex_is_told_by_what_it_goes_with(stranger: Any, attached: str, kind: str | None) -> None:
    annex = stranger(middle("Phụ lục") + middle("CHƯƠNG TRÌNH") + middle(attached, "i") + line("- Thời gian: sáng."))
    assert issuer_kind_of(annex) == kind
