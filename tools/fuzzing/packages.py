"""The sound files that are spoilt: two of ours, one of another program, one with all that Word can hold."""

from __future__ import annotations

import io
import zipfile
from functools import cache

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"

_OURS = """::: bảng đầu văn bản
::: hàng
::: ô
[Cơ quan chủ quản] {{ parent }}
[Cơ quan ban hành] SỞ NỘI VỤ
[Kẻ dưới cơ quan]
::: ô
[Quốc hiệu] CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
[Tiêu ngữ] Độc lập - Tự do - Hạnh phúc
[Kẻ dưới tiêu ngữ]
::: hàng
::: ô
[Số ký hiệu] Số: {{ number }}/KH-SNV
::: ô
[Địa danh thời gian] Bắc Giang, ngày 05 tháng 9 năm 2024
::: hết
[Tên loại] KẾ HOẠCH
[Trích yếu] Tổ chức Hội nghị điển hình tiên tiến
[Kẻ dưới trích yếu]
{%p for line in grounds %}
[Căn cứ] {{ line }}
{%p endfor %}
[Mục] I. MỤC ĐÍCH
[Thân bài] Thực hiện <Đậm>chủ trương</Đậm>, {{ parent }} có {{ people|length }} người./.
::: bảng cột=20,80 viền=có lặp=1
::: hàng
::: ô
[Tiêu đề bảng] TT
::: ô
[Tiêu đề bảng] Họ và tên
::: lệnh {%tr for person in people %}
::: hàng
::: ô
[Số trong bảng] {{ loop.index }}
::: ô
[Nội dung bảng] {{ person.name }}
::: lệnh {%tr endfor %}
::: hết
::: bảng chữ ký
::: hàng
::: ô
[Nơi nhận] Nơi nhận:
[Danh sách nơi nhận] - Lưu: VT.
::: ô
[Quyền hạn chức vụ] GIÁM ĐỐC
[Chữ ký]
[Họ tên người ký] Lê Văn C
::: hết
"""
DATA = {
    "parent": "UBND TỈNH BẮC GIANG",
    "number": "05",
    "grounds": ["Căn cứ Luật Thi đua, khen thưởng;", "Theo đề nghị của Sở."],
    "people": [{"name": "Nguyễn Văn A"}, {"name": "Trần Thị B & C"}],
}
"""What the templates among them ask for."""

_RICH = (
    '<w:p><w:pPr><w:pStyle w:val="A"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    '<w:bookmarkStart w:id="0" w:name="x"/><w:r><w:t>Kính gửi: </w:t></w:r><w:bookmarkEnd w:id="0"/>'
    '<w:ins w:id="1" w:author="A"><w:r><w:t>thêm</w:t></w:r></w:ins>'
    '<w:del w:id="2" w:author="A"><w:r><w:delText>bỏ</w:delText></w:r></w:del>'
    '<w:commentRangeStart w:id="0"/><w:r><w:t>ý</w:t></w:r><w:commentRangeEnd w:id="0"/>'
    '<w:r><w:commentReference w:id="0"/></w:r><w:r><w:footnoteReference w:id="2"/></w:r>'
    '<w:hyperlink r:id="rId9"><w:r><w:t>trang</w:t></w:r></w:hyperlink>'
    '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>'
    '<w:sdt><w:sdtPr><w:alias w:val="ô"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>Số: 5/KH-UBND</w:t></w:r></w:p>'
    "</w:sdtContent></w:sdt>"
    '<w:tbl><w:tblPr><w:tblStyle w:val="T"/><w:tblLook w:val="04A0"/></w:tblPr><w:tblGrid><w:gridCol w:w="3000"/>'
    '<w:gridCol w:w="6000"/></w:tblGrid><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="2"/>'
    "</w:tcPr><w:p><w:r><w:t>TỈNH BẮC GIANG</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:tcPr>"
    '<w:vMerge w:val="restart"/></w:tcPr><w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="900"/></w:tblGrid><w:tr><w:tc>'
    "<w:p><w:r><w:t>lồng</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/></w:tc><w:tc><w:p><w:r><w:t>phải</w:t></w:r>"
    "</w:p></w:tc></w:tr></w:tbl>"
    '<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent><w:p><w:r><w:t>CỘNG '
    "HÒA</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
    "<w:txbxContent><w:p><w:r><w:t>CỘNG HÒA</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></mc:Fallback>"
    "</mc:AlternateContent></w:r></w:p>"
    '<w:altChunk r:id="rId8"/>'
    "<w:p><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath></w:p>"
    '<w:sectPr><w:headerReference w:type="default" r:id="rId1"/><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701"/><w:pgNumType w:start="1"/></w:sectPr>'
)
_NAMES = (
    f'xmlns:w="{W}" xmlns:r="{R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
_STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi"/><w:sz w:val="28"/></w:rPr></w:rPrDefault>'
    '</w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="Đoạn"/><w:basedOn w:val="B"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="Gốc"/><w:basedOn w:val="N"/><w:pPr><w:jc w:val="both"/>'
    '</w:pPr></w:style><w:style w:type="table" w:styleId="T"><w:name w:val="Bảng"/><w:tblStylePr w:type="firstRow">'
    "<w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>"
)
_NUMBERING = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/>'
    '<w:lvlText w:val="%1."/><w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)


def zipped(parts: dict[str, bytes]) -> bytes:
    """Return an archive of these parts."""
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return memory.getvalue()


def parts_of(data: bytes) -> dict[str, bytes]:
    """Return the parts of an archive."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@cache
def wholes() -> tuple[tuple[str, bytes], ...]:
    """Return the sound packages by name, from plainest to richest."""
    import docx  # heavy, and of use only once

    from tdkt_tui.assembly import Template, to_docx
    from tdkt_tui.regulations import load

    template = to_docx(_OURS)
    memory = io.BytesIO()
    foreign = docx.Document()
    foreign.add_heading("Kính gửi {{ parent }}", 1)
    foreign.add_table(2, 2).rows[0].cells[0].text = "ô {{ number }}"
    foreign.sections[0].header.paragraphs[0].text = "Đầu trang {{ number }}"
    foreign.save(memory)
    built = Template.from_bytes(template).render(DATA, load("nd30_2020"))
    return ("template", template), ("built", built), ("foreign", memory.getvalue()), ("rich", _rich())


def _rich() -> bytes:
    def part(root: str, inside: str) -> bytes:
        return f'<?xml version="1.0" encoding="UTF-8"?><w:{root} {_NAMES}>{inside}</w:{root}>'.encode()

    inner = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
    kinds = ("header1", "styles", "numbering", "settings", "footnotes", "comments", "theme/theme1")
    targets = {kind: f"rId{index}" for index, kind in enumerate(kinds, 1)}
    relations = "".join(
        f'<Relationship Id="{number}" Type="{R}/{kind.partition("/")[0].rstrip("1")}" Target="{kind}.xml"/>'
        for kind, number in targets.items()
    )
    relations += f'<Relationship Id="rId8" Type="{R}/aFChunk" Target="chunk.htm"/>'
    relations += f'<Relationship Id="rId9" Type="{R}/hyperlink" Target="https://example.org/" TargetMode="External"/>'
    drawing = "http://schemas.openxmlformats.org/drawingml/2006/main"
    return zipped(
        {
            "[Content_Types].xml": (
                f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.'
                'openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
                f'<Override PartName="/word/document.xml" ContentType="{WORD}.document.main+xml"/>'
                f'<Override PartName="/word/styles.xml" ContentType="{WORD}.styles+xml"/>'
                f'<Override PartName="/word/header1.xml" ContentType="{WORD}.header+xml"/></Types>'
            ).encode(),
            "_rels/.rels": (
                f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{R}/officeDocument"'
                ' Target="word/document.xml"/></Relationships>'
            ).encode(),
            "word/document.xml": part("document", f"<w:body>{_RICH}</w:body>"),
            "word/_rels/document.xml.rels": (
                f'<Relationships xmlns="{PACKAGE}/relationships">{relations}</Relationships>'
            ).encode(),
            "word/styles.xml": part("styles", _STYLES),
            "word/numbering.xml": part("numbering", _NUMBERING),
            "word/settings.xml": part("settings", "<w:evenAndOddHeaders/>"),
            "word/header1.xml": part("hdr", inner.format("trang") + '<w:p><w:fldSimple w:instr="PAGE"/></w:p>'),
            "word/footnotes.xml": part("footnotes", f'<w:footnote w:id="2">{inner.format("chú")}</w:footnote>'),
            "word/comments.xml": part("comments", f'<w:comment w:id="0">{inner.format("ý kiến")}</w:comment>'),
            "word/theme/theme1.xml": (
                f'<a:theme xmlns:a="{drawing}"><a:themeElements><a:fontScheme><a:minorFont><a:latin typeface="Arial"/>'
                "</a:minorFont></a:fontScheme></a:themeElements></a:theme>"
            ).encode(),
            "word/chunk.htm": b"<html><body>x</body></html>",
        }
    )
