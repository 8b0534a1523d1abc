"""What is written otherwise and can only mean one thing is put right; what could mean two is left."""

from __future__ import annotations

from typing import Any

import pytest
from lxml import etree

from tdkt_tui.compliance.layout.parsing import parse_document
from tdkt_tui.compliance.repair import repair
from tdkt_tui.regulations import load

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
DECREE = load("nd30_2020")

RIGHT = [
    ("named", "so-ky-hieu", 0, "Số : 5 / KH – UBND", "Số: 05/KH-UBND"),
    ("named", "so-ky-hieu", 0, "Số 16/KH-UBND", "Số: 16/KH-UBND"),
    ("named", "dia-danh-thoi-gian", 0, "Bắc Giang ngày 5 tháng 09 năm 2024", "Bắc Giang, ngày 05 tháng 9 năm 2024"),
    ("named", "dia-danh-thoi-gian", 0, "Bắc Giang, Ngày 15 tháng 2 năm 2024", "Bắc Giang, ngày 15 tháng 02 năm 2024"),
    ("named", "quoc-hieu", 0, "Cộng hoà xã hội chủ nghĩa Việt Nam", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    ("named", "tieu-ngu", 0, "ĐỘC LẬP – TỰ DO – HẠNH PHÚC", "Độc lập - Tự do - Hạnh phúc"),
    ("named", "noi-nhan", 0, "Nơi nhận", "Nơi nhận:"),
    ("named", "noi-nhan-danh-sach", 0, "+Như trên.", "- Như trên;"),
    ("named", "noi-nhan-danh-sach", 2, "- Lưu VT; NV;", "- Lưu: VT, NV."),
    ("named", "can-cu", 0, "Căn cứ Luật Thi đua, khen thưởng ,", "Căn cứ Luật Thi đua, khen thưởng;"),
    ("named", "can-cu", 1, "Theo đề nghị của Sở Nội vụ", "Theo đề nghị của Sở Nội vụ."),
    ("named", "noi-dung", -1, "Các đơn vị thực hiện.", "Các đơn vị thực hiện./."),
    ("named", "ten-loai", 0, "Kế hoạch", "KẾ HOẠCH"),
    ("named", "muc", 0, "I- Mục đích", "I. MỤC ĐÍCH"),
    ("named", "khoan", 0, "1/Mục đích", "1. Mục đích"),
    ("named", "quyen-han-chuc-vu", 0, "T/M ỦY BAN NHÂN DÂN", "TM. ỦY BAN NHÂN DÂN"),
    ("named", "quyen-han-chuc-vu", 1, "K/T. CHỦ TỊCH", "KT. CHỦ TỊCH"),
    ("letter", "trich-yeu-cong-van", 0, "Về việc: giới thiệu điển hình", "V/v giới thiệu điển hình"),
    ("letter", "kinh-gui", 0, "Kính gửi", "Kính gửi:"),
    ("letter", "kinh-gui-danh-sach", 0, "– Sở Nội vụ,", "- Sở Nội vụ;"),
    ("annex", "phu-luc", 0, "PHỤ LỤC I.", "Phụ lục I"),
    (
        "annex",
        "kem-theo",
        0,
        "Kèm theo Kế hoạch số 16/KH-UBND ngày 5 tháng 09 năm 2024 của UBND tỉnh",
        "(Kèm theo Kế hoạch số 16/KH-UBND ngày 05 tháng 9 năm 2024 của UBND tỉnh)",
    ),
]
LEFT = [
    ("named", "ho-ten-nguoi-ky", 0, "TS. Tạ Thị Sơn"),
    ("named", "ho-ten-nguoi-ky", 0, "TẠ THỊ SƠN"),
    ("named", "so-ky-hieu", 0, "Số: 16/kh-ubnd"),
    ("named", "so-ky-hieu", 0, "Số: 16/BC-UBND"),
    ("named", "muc", 0, "1. MỤC ĐÍCH"),
    ("named", "noi-dung", -1, "Các đơn vị sau đây thực hiện:"),
    ("named", "noi-nhan-danh-sach", 2, "- Lưu: hồ sơ."),
    ("named", "quyen-han-chuc-vu", 0, "PHÓ TM. ỦY BAN"),
    ("letter", "trich-yeu-cong-van", 0, "Giới thiệu điển hình"),
]


def said(data: bytes, component: str, index: int) -> str:
    return parse_document(data, DECREE).written(component)[index].line


@pytest.mark.parametrize(("kind", "component", "index", "wrong", "right"), RIGHT)
def test_one_meaning(sample: Any, kind: str, component: str, index: int, wrong: str, right: str) -> None:
    made = sample(kind=kind)
    made.say(component, wrong, index)
    repaired = repair(made.bytes(), DECREE)
    assert said(repaired.data, component, index) == right
    assert repaired.mended


@pytest.mark.parametrize(("kind", "component", "index", "wrong"), LEFT)
def test_more_than_one_meaning(sample: Any, kind: str, component: str, index: int, wrong: str) -> None:
    made = sample(kind=kind)
    made.say(component, wrong, index)
    data = made.bytes()
    assert said(repair(data, DECREE).data, component, index) == said(data, component, index)


def test_letters_that_stay_keep_their_run(sample: Any) -> None:
    """A date split by Word into runs of different looks is padded, and every run is still there with its look."""
    made = sample()
    node = made.node("dia-danh-thoi-gian")
    for run in node.findall(f"{{{W}}}r"):
        node.remove(run)
    pieces = ["Bắc Giang, ", "ngày ", "5", " tháng 0", "9 năm ", "2024"]
    for number, piece in enumerate(pieces):
        look = f'<w:rPr><w:lang w:val="x-{number}"/></w:rPr>'
        run = f'<w:r xmlns:w="{W}">{look}<w:t xml:space="preserve">{piece}</w:t></w:r>'
        node.append(etree.fromstring(run))
    package = repair(made.bytes(), DECREE)
    root = etree.fromstring(_part(package.data, "word/document.xml"))
    runs = [run for run in root.iter(f"{{{W}}}r") if run.find(f".//{{{W}}}lang") is not None]
    assert ["".join(run.itertext()) for run in runs] == ["Bắc Giang, ", "ngày ", "05", " tháng ", "9 năm ", "2024"]


def test_the_room_for_a_number_to_come_stays(sample: Any) -> None:
    made = sample()
    made.say("so-ky-hieu", "Số          /KH - UBND")
    root = etree.fromstring(_part(repair(made.bytes(), DECREE).data, "word/document.xml"))
    assert "Số:          /KH-UBND" in "".join(root.itertext())


def _part(data: bytes, name: str) -> bytes:
    from tdkt_tui.assembly.package import read

    return read(data).parts[name]
