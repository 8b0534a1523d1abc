"""The parts that every template of ours has, whatever it says: neutral styles, both page-number places, settings."""

from __future__ import annotations

from functools import cache

from tdkt_tui.assembly.styles import CHARACTER_STYLES, PARAGRAPH_STYLES, SPACER, style_id
from tdkt_tui.assembly.xml import Node, R, W, child, dump, parse

_NAMESPACES = f'xmlns:w="{W}" xmlns:r="{R}"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"

CONTENT_TYPES = f"""<Types xmlns="{_PACKAGE}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="{_TYPE}.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="{_TYPE}.styles+xml"/>
<Override PartName="/word/settings.xml" ContentType="{_TYPE}.settings+xml"/>
<Override PartName="/word/fontTable.xml" ContentType="{_TYPE}.fontTable+xml"/>
<Override PartName="/word/theme/theme1.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/>
<Override PartName="/word/header1.xml" ContentType="{_TYPE}.header+xml"/>
<Override PartName="/word/footer1.xml" ContentType="{_TYPE}.footer+xml"/>
</Types>"""

ROOT_RELS = f"""<Relationships xmlns="{_PACKAGE}/relationships">
<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>
</Relationships>"""

DOCUMENT_RELS = f"""<Relationships xmlns="{_PACKAGE}/relationships">
<Relationship Id="rId1" Type="{_OFFICE}/styles" Target="styles.xml"/>
<Relationship Id="rId2" Type="{_OFFICE}/settings" Target="settings.xml"/>
<Relationship Id="rId3" Type="{_OFFICE}/header" Target="header1.xml"/>
<Relationship Id="rId4" Type="{_OFFICE}/footer" Target="footer1.xml"/>
<Relationship Id="rId5" Type="{_OFFICE}/fontTable" Target="fontTable.xml"/>
<Relationship Id="rId6" Type="{_OFFICE}/theme" Target="theme/theme1.xml"/>
</Relationships>"""

SETTINGS = f"""<w:settings {_NAMESPACES}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>
<w:characterSpacingControl w:val="doNotCompress"/>
<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>
</w:compat><w:themeFontLang w:val="vi-VN"/></w:settings>"""

FONT_TABLE = f"""<w:fonts {_NAMESPACES}><w:font w:name="Times New Roman"><w:panose1 w:val="02020603050405020304"/>
<w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>"""

# Validators want a theme part; no style refers to it, and it names no other font than the documents' own.
_COLOURS = "".join(
    f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>'
    for name, value in (
        ("dk1", "000000"), ("lt1", "FFFFFF"), ("dk2", "000000"), ("lt2", "FFFFFF"), ("accent1", "000000"),
        ("accent2", "000000"), ("accent3", "000000"), ("accent4", "000000"), ("accent5", "000000"),
        ("accent6", "000000"), ("hlink", "000000"), ("folHlink", "000000"),
    )
)  # fmt: skip
_FACE = '<a:latin typeface="Times New Roman"/><a:ea typeface=""/><a:cs typeface=""/>'
_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
THEME = f"""<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="tdkt"><a:themeElements>
<a:clrScheme name="tdkt">{_COLOURS}</a:clrScheme>
<a:fontScheme name="tdkt"><a:majorFont>{_FACE}</a:majorFont><a:minorFont>{_FACE}</a:minorFont></a:fontScheme>
<a:fmtScheme name="tdkt"><a:fillStyleLst>{_FILL * 3}</a:fillStyleLst>
<a:lnStyleLst>{f'<a:ln w="6350">{_FILL}</a:ln>' * 3}</a:lnStyleLst>
<a:effectStyleLst>{"<a:effectStyle><a:effectLst/></a:effectStyle>" * 3}</a:effectStyleLst>
<a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"""

_PAGE = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple>'


def page_number(kind: str, align: str) -> str:
    """Return a header ("hdr") or footer ("ftr") part that holds nothing but the page number."""
    style = style_id(PARAGRAPH_STYLES["so-trang"])
    return (
        f'<w:{kind} {_NAMESPACES}><w:p><w:pPr><w:pStyle w:val="{style}"/><w:jc w:val="{align}"/></w:pPr>'
        f"{_PAGE}</w:p></w:{kind}>"
    )


HEADER = page_number("hdr", "center")
FOOTER = page_number("ftr", "right")

_DEFAULTS = """<w:docDefaults><w:rPrDefault><w:rPr>
<w:rFonts w:ascii="Times New Roman" w:eastAsia="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>
<w:sz w:val="26"/><w:szCs w:val="26"/><w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/>
</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>
<w:uiPriority w:val="1"/><w:semiHidden/></w:style>
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>
<w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>
<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar>
</w:tblPr></w:style>
<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:semiHidden/></w:style>
<w:style w:type="paragraph" w:styleId="Header"><w:name w:val="header"/><w:basedOn w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Footer"><w:name w:val="footer"/><w:basedOn w:val="Normal"/></w:style>"""


@cache
def written_styles() -> bytes:
    """Return the neutral styles part as it is written."""
    return dump(styles())


def styles() -> Node:
    """Return the neutral styles part: every named style exists, none says how it looks but for bold and italic."""
    root = parse(f"<w:styles {_NAMESPACES}>{_DEFAULTS}</w:styles>", blank_text=False)
    for name in PARAGRAPH_STYLES.values():
        _style(root, "paragraph", name, "Normal")
    for name in CHARACTER_STYLES:
        look = child(_style(root, "character", name, "DefaultParagraphFont"), "rPr")
        if "ậm" in name:
            child(look, "b")
        if "ghiêng" in name:
            child(look, "i")
    spacer = child(_style(root, "paragraph", SPACER, "Normal"), "pPr")
    child(spacer, "spacing", before=0, after=0, line=20, lineRule="exact")
    return root


def _style(root: Node, kind: str, name: str, based_on: str) -> Node:
    style = child(root, "style", type=kind, customStyle=1, styleId=style_id(name))
    child(style, "name", val=name)
    child(style, "basedOn", val=based_on)
    child(style, "qFormat")
    return style
