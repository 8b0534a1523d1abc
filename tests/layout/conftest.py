"""A small .docx of every kind, dressed by a regulation's own tables, and handles to spoil one thing in it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from typing import Any

import pytest
from lxml import etree

from tdkt_tui.assembly.metrics import width_mm
from tdkt_tui.compliance.layout import check_document, read_document
from tdkt_tui.compliance.layout.document import Document, Paragraph
from tdkt_tui.compliance.layout.opening import Opened
from tdkt_tui.compliance.layout.paragraphs import read_part
from tdkt_tui.model.finding import Finding
from tdkt_tui.regulations import COMPONENTS, LineRule, PageNumberPlace, Regulation, load

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
NAMES = f'xmlns:w="{W}" xmlns:r="{R}"'
PLAIN = ("document", "styles", "numbering", "settings")
TWIPS_PER_MM = 1440 / 25.4
LEFT, RIGHT = 4150, 5205  # the two halves of the head and the signature, in twips: 165 mm together


def w(name: str) -> str:
    return f"{{{W}}}{name}"


def paragraph(component: str, text: str = "", extra: str = "") -> str:
    run = f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>' if text else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{component}"/>{extra}</w:pPr>{run}</w:p>'


def rule_under(regulation: Regulation, component: str, above: str, text: str, room: float) -> str:
    spec = regulation.style(above)
    share = float(regulation.use(component, "length"))
    drawn = width_mm(text, spec.size_pt, bold=spec.bold, italic=spec.italic) * share * TWIPS_PER_MM
    side = round((room - drawn) / 2)
    border = '<w:pBdr><w:top w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:pBdr>'
    return paragraph(component, extra=f'{border}<w:ind w:left="{side}" w:right="{side}"/>')


def table(rows: list[list[str]], widths: list[int]) -> str:
    margins = '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    body = "".join(
        "<w:tr>"
        + "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{cell}</w:tc>'
            for cell, width in zip(row, widths, strict=True)
        )
        + "</w:tr>"
        for row in rows
    )
    return f"<w:tbl><w:tblPr>{margins}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>"


ISSUER, MOTTO = "HỘI ĐỒNG TĐKT TỈNH", "Độc lập - Tự do - Hạnh phúc"
SUMMARY, ATTACHED = (
    "Tổ chức Hội nghị điển hình tiên tiến",
    "(Kèm theo Kế hoạch số 16/KH-UBND ngày 05 tháng 9 năm 2024 của UBND tỉnh)",
)


def head(regulation: Regulation, kind: str) -> str:
    number = "Số: 16/UBND-NV" if kind == "letter" else "Số: 16/KH-UBND"
    left = (
        paragraph("co-quan-chu-quan", "TỈNH BẮC GIANG")
        + paragraph("co-quan-ban-hanh", ISSUER)
        + rule_under(regulation, "ke-co-quan", "co-quan-ban-hanh", ISSUER, LEFT)
    )
    right = (
        paragraph("quoc-hieu", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
        + paragraph("tieu-ngu", MOTTO)
        + rule_under(regulation, "ke-tieu-ngu", "tieu-ngu", MOTTO, RIGHT)
    )
    below = paragraph("so-ky-hieu", number)
    if kind == "letter":
        below += paragraph("trich-yeu-cong-van", "V/v giới thiệu điển hình tiên tiến")
    dated = paragraph("dia-danh-thoi-gian", "Bắc Giang, ngày 05 tháng 9 năm 2024")
    return table([[left, right], [below, dated]], [LEFT, RIGHT])


def signature() -> str:
    left = (
        paragraph("noi-nhan", "Nơi nhận:")
        + paragraph("noi-nhan-danh-sach", "- Như trên;")
        + paragraph("noi-nhan-danh-sach", "- UBND, HĐND;")
        + paragraph("noi-nhan-danh-sach", "- Lưu: VT, NV.")
    )
    right = (
        paragraph("quyen-han-chuc-vu", "TM. ỦY BAN NHÂN DÂN")
        + paragraph("quyen-han-chuc-vu", "KT. CHỦ TỊCH")
        + paragraph("quyen-han-chuc-vu", "PHÓ CHỦ TỊCH")
        + paragraph("chu-ky")
        + paragraph("chuc-vu-khac", "TRƯỞNG BAN CHỈ ĐẠO")
        + paragraph("ho-ten-nguoi-ky", "Tạ Thị Sơn")
    )
    return table([[left, right]], [LEFT, RIGHT])


def body(regulation: Regulation, kind: str) -> str:
    room = round(regulation.page.text_width_mm * TWIPS_PER_MM)
    if kind == "annex":
        return (
            paragraph("phu-luc", "Phụ lục I")
            + paragraph("phu-luc-ten", "CHƯƠNG TRÌNH HỘI NGHỊ")
            + paragraph("kem-theo", ATTACHED)
            + rule_under(regulation, "ke-phu-luc", "kem-theo", ATTACHED[:50], room)
            + paragraph("noi-dung", "Khai mạc lúc 7 giờ 30 phút./.")
        )
    if kind == "letter":
        opening = (
            paragraph("kinh-gui", "Kính gửi:")
            + paragraph("kinh-gui-danh-sach", "- Sở Nội vụ;")
            + paragraph("kinh-gui-danh-sach", "- Ban Dân vận.")
        )
    else:
        opening = (
            paragraph("ten-loai", "KẾ HOẠCH")
            + paragraph("trich-yeu", SUMMARY)
            + rule_under(regulation, "ke-trich-yeu", "trich-yeu", SUMMARY, room)
            + paragraph("can-cu", "Căn cứ Luật Thi đua, khen thưởng;")
            + paragraph("can-cu", f"Theo đề nghị của Sở Nội vụ{regulation.basis_end(last=True)}")
            + paragraph("noi-dung", "Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:")
            + paragraph("muc", "I. MỤC ĐÍCH, YÊU CẦU")
            + paragraph("khoan", "1. Mục đích")
            + paragraph("giay-moi-dong", "Thời gian: 7 giờ 30 phút.")
            + paragraph("giay-moi-dong", "Địa điểm: hội trường tỉnh.")
        )
    if kind == "articles":
        opening += (
            paragraph("chuong", "Chương I")
            + paragraph("chuong-ten", "TỔ CHỨC THỰC HIỆN")
            + paragraph("dieu", "Điều 1. Phạm vi điều chỉnh")
            + paragraph("noi-dung", "Quy chế này quy định việc tổ chức.")
            + paragraph("dieu", "Điều 2. Trách nhiệm của các đơn vị")
        )
    closing = paragraph("noi-dung", "Các đơn vị báo cáo tiến độ.") + paragraph("noi-dung", "Các đơn vị thực hiện./.")
    return head(regulation, kind) + opening + closing + signature()


def style_xml(regulation: Regulation, component: str) -> str:
    spec = regulation.style(component)
    rule, line = {
        LineRule.LINES: ("auto", spec.line * 240),
        LineRule.EXACT: ("exact", spec.line * 20),
        LineRule.AT_LEAST: ("atLeast", spec.line * 20),
    }[spec.line_rule]
    twips = 1440 / 2.54
    first = round(spec.first_line_cm * twips)
    indent = f'w:firstLine="{first}"' if first >= 0 else f'w:hanging="{-first}"'
    return (
        f'<w:style w:type="paragraph" w:styleId="{component}"><w:name w:val="{spec.name or component}"/>'
        '<w:basedOn w:val="Normal"/>'
        f'<w:pPr><w:spacing w:before="{round(spec.before_pt * 20)}" w:after="{round(spec.after_pt * 20)}"'
        f' w:line="{round(line)}" w:lineRule="{rule}"/><w:ind w:left="{round(spec.left_cm * twips)}" {indent}/>'
        f'<w:jc w:val="{spec.align}"/></w:pPr>'
        f'<w:rPr><w:rFonts w:ascii="{spec.font}" w:hAnsi="{spec.font}"/><w:b w:val="{int(spec.bold)}"/>'
        f'<w:i w:val="{int(spec.italic)}"/><w:color w:val="{spec.colour}"/><w:sz w:val="{round(spec.size_pt * 2)}"/>'
        "</w:rPr></w:style>"
    )


def content_types(place: str) -> bytes:
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    parts = {"document": "document.main", "styles": "styles", f"{place}1": place}
    said = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{kind}.{of}+xml"/>' for name, of in parts.items()
    )
    rels = "application/vnd.openxmlformats-package.relationships+xml"
    return (
        f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="{rels}"/>{said}</Types>'
    ).encode()


class Sample:
    """One document whose parts can be spoilt before it is checked."""

    def __init__(self, regulation: Regulation, kind: str) -> None:
        self.regulation = regulation
        page = regulation.page
        sides = " ".join(
            f'w:{side}="{round(getattr(page, f"{side}_mm") * TWIPS_PER_MM)}"'
            for side in ("top", "bottom", "left", "right")
        )
        place = "header" if regulation.page_number.place is PageNumberPlace.HEADER_CENTRE else "footer"
        section = (
            f'<w:sectPr><w:{place}Reference w:type="default" r:id="rId1"/>'
            f'<w:pgSz w:w="{round(page.width_mm * TWIPS_PER_MM)}" w:h="{round(page.height_mm * TWIPS_PER_MM)}"/>'
            f"<w:pgMar {sides}/><w:titlePg/></w:sectPr>"
        )
        styles = "".join(style_xml(regulation, component) for component in COMPONENTS)
        number = (
            '<w:p><w:pPr><w:pStyle w:val="so-trang"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
            '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r>'
            '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
        )
        root = "hdr" if place == "header" else "ftr"
        self.document = etree.fromstring(
            f"<w:document {NAMES}><w:body>{body(regulation, kind)}{section}</w:body></w:document>"
        )
        self.styles = etree.fromstring(
            f'<w:styles {NAMES}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" '
            'w:hAnsi="Times New Roman"/></w:rPr></w:rPrDefault></w:docDefaults>'
            '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
            '<w:style w:type="character" w:styleId="Manh"><w:name w:val="Đậm"/><w:rPr><w:b/></w:rPr></w:style>'
            f"{styles}</w:styles>"
        )
        self.margin = etree.fromstring(f"<w:{root} {NAMES}>{number}</w:{root}>")
        self.place = place
        self.parts: dict[str, bytes] = {}

    def nodes(self, component: str) -> list[Any]:
        path = f".//w:p[w:pPr/w:pStyle/@w:val='{component}']"
        root = self.margin if component == "so-trang" else self.document
        return list(root.xpath(path, namespaces={"w": W}))

    def node(self, component: str, index: int = 0) -> Any:
        return self.nodes(component)[index]

    def style(self, component: str) -> Any:
        return self.styles.xpath(f"w:style[@w:styleId='{component}']", namespaces={"w": W})[0]

    def number(self, node: Any) -> int:
        return list(node.getroottree().getroot().iter(w("p"))).index(node) + 1

    def say(self, component: str, text: str, index: int = 0) -> None:
        next(iter(self.node(component, index).iter(w("t")))).text = text

    def bytes(self) -> bytes:
        rels = (
            f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
            f'Type="{R}/{self.place}" Target="{self.place}1.xml"/><Relationship Id="rId2" Type="{R}/styles"'
            ' Target="styles.xml"/></Relationships>'
        )
        parts = {
            "[Content_Types].xml": content_types(self.place),
            "_rels/.rels": (
                f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{R}/officeDocument"'
                ' Target="word/document.xml"/></Relationships>'
            ).encode(),
            "word/document.xml": etree.tostring(self.document),
            "word/styles.xml": etree.tostring(self.styles),
            f"word/{self.place}1.xml": etree.tostring(self.margin),
            "word/_rels/document.xml.rels": rels.encode(),
            **self.parts,
        }
        memory = io.BytesIO()
        with zipfile.ZipFile(memory, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in parts.items():
                archive.writestr(name, data)
        return memory.getvalue()

    def check(self, *, binding: bool = True) -> list[Finding]:
        return check_document(self.bytes(), self.regulation, binding=binding)


@pytest.fixture
def sample() -> Callable[..., Sample]:
    def make(regulation_id: str = "nd30_2020", kind: str = "named") -> Sample:
        return Sample(load(regulation_id), kind)

    return make


@pytest.fixture
def read() -> Callable[..., list[Paragraph]]:
    """Read the paragraphs of a document made of bare XML, with parts that a stranger's file may have."""

    def paragraphs(inside: str, styles: str = "", **parts: str) -> list[Paragraph]:
        roots = {"document": f"<w:body>{inside}</w:body>", "styles": styles, **parts}
        memory = io.BytesIO()
        with zipfile.ZipFile(memory, "w") as archive:
            for name, xml in roots.items():
                archive.writestr(f"word/{name}.xml", f"<w:{name} {NAMES}>{xml}</w:{name}>" if name in PLAIN else xml)
        opened = Opened(memory.getvalue())
        return read_part(opened.document, opened.sheet, "", [])

    return paragraphs


@pytest.fixture
def stranger() -> Callable[..., Document]:
    """Read a document of bare paragraphs and tables as the checks see it: no style of ours, everything straight on."""

    def parsed(inside: str, regulation_id: str = "nd30_2020") -> Document:
        drawn = {
            "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
            "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
            "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
            "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
            "v": "urn:schemas-microsoft-com:vml",
        }
        names = " ".join([NAMES, *(f'xmlns:{prefix}="{uri}"' for prefix, uri in drawn.items())])
        sheet = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:left="1701" w:right="850"/></w:sectPr>'
        memory = io.BytesIO()
        with zipfile.ZipFile(memory, "w") as archive:
            archive.writestr("word/document.xml", f"<w:document {names}><w:body>{inside}{sheet}</w:body></w:document>")
        return read_document(memory.getvalue(), load(regulation_id))

    return parsed
