"""A source with everything a document has, its data, and LibreOffice as the judge of what is drawn."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openxml_audit import OpenXmlValidator

from tdkt_tui.assembly import Template, to_docx, to_pdf

SOURCE = """
# Mẫu dùng cho phép thử
::: bảng đầu văn bản
::: hàng
::: ô
[Cơ quan chủ quản] {{ parent }}
[Cơ quan ban hành] {{ issuer }}
[Kẻ dưới cơ quan]
::: ô
[Quốc hiệu] CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
[Tiêu ngữ] Độc lập - Tự do - Hạnh phúc
[Kẻ dưới tiêu ngữ]
::: hàng
::: ô
[Số ký hiệu] Số: {{ number }}/KH-UBND
::: ô
[Địa danh thời gian] {{ place_date }}
::: hết
[Tên loại] KẾ HOẠCH
[Trích yếu] {{ title }}
[Kẻ dưới trích yếu]
{%p for line in grounds %}
[Căn cứ] {{ line }}
{%p endfor %}
[Mục] I. MỤC ĐÍCH, YÊU CẦU
[Thân bài] Thực hiện <Đậm>chủ trương</Đậm>, <Nghiêng>{{ issuer }}</Nghiêng> mời {{ count }} đại biểu;
  3 &lt; 5 &amp; hết.<br>Dòng hai<tab>sau tab.
::: bảng cột=10,60,30 viền=có lặp=1
::: hàng
::: ô
[Tiêu đề bảng] TT
::: ô
[Tiêu đề bảng] Họ và tên
::: ô
[Tiêu đề bảng] Năm sinh
::: lệnh {%tr for person in people %}
::: hàng
::: ô
[Số trong bảng] {{ loop.index }}
::: ô
[Nội dung bảng] {{ person.name }}
::: ô
[Số trong bảng] {{ person.year }}
::: lệnh {%tr endfor %}
::: hàng cao=12
::: ô gộp=2
[Tiêu đề bảng] Cộng
::: ô
[Số trong bảng] {{ people|length }}
::: hết
[Thân bài] Các đơn vị nghiêm túc thực hiện./.
::: bảng chữ ký
::: hàng
::: ô
[Nơi nhận] Nơi nhận:
{%p for line in recipients %}
[Danh sách nơi nhận] {{ line }}
{%p endfor %}
::: ô
[Quyền hạn chức vụ] TM. ỦY BAN NHÂN DÂN
[Quyền hạn chức vụ] CHỦ TỊCH
[Chữ ký]
[Họ tên người ký] {{ signer }}
::: hết
"""

DATA: dict[str, Any] = {
    "parent": "UBND TỈNH BẮC GIANG",
    "issuer": "SỞ NỘI VỤ",
    "number": "05",
    "place_date": "Bắc Giang, ngày 05 tháng 9 năm 2024",
    "title": "Tổ chức Hội nghị điển hình tiên tiến",
    "grounds": ["Căn cứ Luật Thi đua, khen thưởng;", "Theo đề nghị của Sở Nội vụ."],
    "count": 300,
    "people": [{"name": "Nguyễn Văn A", "year": 1970}, {"name": "Trần Thị B", "year": 1981}],
    "recipients": ["- Như trên;", "- Lưu: VT."],
    "signer": "Lê Văn C",
}


@pytest.fixture(scope="session")
def template() -> Template:
    return Template.from_bytes(to_docx(SOURCE))


@pytest.fixture
def data() -> dict[str, Any]:
    return dict(DATA)


@pytest.fixture(scope="session")
def source() -> str:
    return SOURCE


class Page:
    """One PDF: the lines of text on its first page, and the rules drawn there, in millimetres."""

    def __init__(self, pdf: bytes, folder: Path) -> None:
        folder.mkdir(exist_ok=True)
        self.path = folder / "page.pdf"
        self.path.write_bytes(pdf)

    def words(self) -> list[tuple[str, float, float, float, float]]:
        done = subprocess.run(
            ["pdftotext", "-bbox", "-l", "1", self.path, "-"], capture_output=True, encoding="utf8", check=True
        )
        found = re.findall(
            r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>', done.stdout
        )
        return [(text.replace("&amp;", "&"), *(float(edge) * 25.4 / 72 for edge in edges)) for *edges, text in found]

    def line_of(self, text: str) -> tuple[float, float, float, float]:
        """Return left, top, right and bottom of words that must stand on one line."""
        wanted, words = text.split(), self.words()
        for start in range(len(words)):
            part = words[start : start + len(wanted)]
            if [word[0] for word in part] == wanted and part[-1][2] - part[0][2] < 1:
                return part[0][1], part[0][2], part[-1][3], max(word[4] for word in part)
        pytest.fail(f"không thấy trên một dòng: {text}")

    def rules(self) -> list[tuple[float, float, float]]:
        """Return (left, top, right) of every horizontal rule drawn on the first page."""
        resolution = 200
        subprocess.run(
            [
                "pdftoppm",
                "-r",
                str(resolution),
                "-gray",
                "-l",
                "1",
                "-singlefile",
                self.path,
                self.path.with_suffix(""),
            ],
            check=True,
        )
        raw = self.path.with_suffix(".pgm").read_bytes()
        head = re.match(rb"P5\s+(\d+)\s+(\d+)\s+255\s", raw)
        assert head
        width, height = int(head[1]), int(head[2])
        mm = 25.4 / resolution
        found: list[tuple[float, float, float]] = []
        for row in range(height):
            line = raw[head.end() + row * width : head.end() + (row + 1) * width]
            for run in re.finditer(rb"[\x00-\xa0]{40,}", line):
                left, right = run.start() * mm, run.end() * mm
                if not any(abs(left - seen[0]) < 1 and row * mm - seen[1] < 1 for seen in found):
                    found.append((left, row * mm, right))
        return found

    def pages(self) -> list[str]:
        done = subprocess.run(
            ["pdftotext", "-layout", self.path, "-"], capture_output=True, encoding="utf8", check=True
        )
        return done.stdout.rstrip("\f").split("\f")


@pytest.fixture
def printed(tmp_path: Path) -> Callable[..., Any]:
    """Print one document, or several in one call of LibreOffice; returns a page, or a list of them."""

    def run(*documents: bytes) -> Any:
        made = to_pdf({str(number): docx for number, docx in enumerate(documents)})
        pages = [Page(pdf, tmp_path / name) for name, pdf in made.items()]
        return pages if len(pages) > 1 else pages[0]

    return run


@pytest.fixture
def validator() -> OpenXmlValidator:
    return OpenXmlValidator()


@pytest.fixture
def audited(tmp_path: Path) -> Callable[[bytes], None]:
    """Fail when the Open XML validator finds anything; a new one for each file, as it mixes up parts of several."""

    def audit(docx: bytes) -> None:
        path = tmp_path / "audit.docx"
        path.write_bytes(docx)
        result = OpenXmlValidator().validate(path)
        assert result.is_valid, [str(error) for error in result.errors]

    return audit
