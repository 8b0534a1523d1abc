"""What our own dressing writes is what our own checker asks for: neither knows the other, both read the same tables."""

from __future__ import annotations

import pytest

from tdkt_tui.assembly.dress.whole import dress
from tdkt_tui.assembly.pack import pack
from tdkt_tui.assembly.package import read
from tdkt_tui.assembly.twin import to_docx
from tdkt_tui.compliance.layout import check_document
from tdkt_tui.regulations import REGULATION_IDS, Regulation, load

HEAD = """::: bảng đầu văn bản
::: hàng
::: ô
[Cơ quan chủ quản] ỦY BAN NHÂN DÂN TỈNH BẮC GIANG
[Cơ quan ban hành] {issuer}
[Kẻ dưới cơ quan]
::: ô
[Quốc hiệu] CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
[Tiêu ngữ] Độc lập - Tự do - Hạnh phúc
[Kẻ dưới tiêu ngữ]
::: hàng
::: ô
[Số ký hiệu] {number}
{summary}::: ô
[Địa danh thời gian] Bắc Giang, ngày 26 tháng 6 năm 2019
::: hết
"""
FOOT = """::: bảng chữ ký
::: hàng
::: ô
[Nơi nhận] Nơi nhận:
[Danh sách nơi nhận] - Như trên;
[Danh sách nơi nhận] - Lưu: VT, NC.
::: ô
[Quyền hạn chức vụ] TM. HỘI ĐỒNG
[Quyền hạn chức vụ] CHỦ TỊCH
[Chữ ký]
[Chức vụ khác] CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH
[Họ tên người ký] Nguyễn Văn Linh
::: hết
"""
PLAN = """[Tên loại] KẾ HOẠCH
[Trích yếu] {title}
[Kẻ dưới trích yếu]
[Căn cứ] Căn cứ Luật Thi đua, khen thưởng;
[Căn cứ] Theo đề nghị của cơ quan thường trực{end}
[Thân bài] Hội đồng ban hành Kế hoạch như sau:
[Mục] I. MỤC ĐÍCH
[Khoản] 1. Mục đích
[Thân bài] Báo cáo <Đậm>trước ngày 30/4</Đậm>.

::: bảng cột=20,80 viền=có lặp=1
::: hàng
::: ô
[Tiêu đề bảng] TT
::: ô
[Tiêu đề bảng] Nội dung
::: hàng
::: ô
[Số trong bảng] 1
::: ô
[Nội dung bảng] Khai mạc
::: hết

[Thân bài] Các đơn vị thực hiện./.
"""
LETTER = """[Kính gửi] Kính gửi:
[Kính gửi danh sách] - Sở Nội vụ;
[Kính gửi danh sách] - Ban Dân vận.
[Thân bài] Trân trọng giới thiệu./.
"""
ANNEX = """@trang ngang
[Phụ lục] Phụ lục I
[Tên phụ lục] DANH SÁCH ĐẠI BIỂU
[Kèm theo] (Kèm theo Kế hoạch số 16/KH-HĐTĐKT ngày 26 tháng 6 năm 2019 của Ủy ban nhân dân tỉnh Bắc Giang)
[Kẻ dưới phụ lục]

::: bảng cột=20,80 viền=có lặp=1
::: hàng
::: ô
[Tiêu đề bảng] TT
::: ô
[Tiêu đề bảng] Họ và tên
::: hàng
::: ô
[Số trong bảng] 1
::: ô
[Nội dung bảng] Nguyễn Văn A
::: hết
"""
LONG = (
    "Tổ chức Hội nghị điển hình tiên tiến, Đại hội Thi đua yêu nước các cấp "
    "tiến tới Đại hội Thi đua yêu nước tỉnh Bắc Giang lần thứ V"
)


def texts(regulation: Regulation) -> dict[str, str]:
    end = regulation.basis_end(last=True)
    short = HEAD.format(issuer="HỘI ĐỒNG TĐKT", number="Số: 16/KH-HĐTĐKT", summary="")
    long = HEAD.format(issuer="HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG TỈNH BẮC GIANG", number="Số: ……/KH-HĐTĐKT", summary="")
    letter = HEAD.format(
        issuer="SỞ NỘI VỤ",
        number="Số: 05/SNV-TĐKT",
        summary="[Trích yếu công văn] V/v giới thiệu điển hình tiên tiến\n",
    )
    return {
        "short": short + PLAN.format(title="Tổ chức Hội nghị", end=end) + FOOT,
        "long": long + PLAN.format(title=LONG, end=end) + FOOT,
        "letter": letter + LETTER + FOOT,
        "annex": ANNEX,
    }


@pytest.mark.parametrize("kind", ["short", "long", "letter", "annex"])
@pytest.mark.parametrize("name", REGULATION_IDS)
def test_our_own_documents_have_no_finding(name: str, kind: str) -> None:
    regulation = load(name)
    package = read(to_docx(texts(regulation)[kind]))
    dress(package, regulation)
    assert check_document(pack(package), regulation) == []


def test_undressed_they_have_some() -> None:
    assert check_document(to_docx(texts(load("nd30_2020"))["short"]), load("nd30_2020"))
