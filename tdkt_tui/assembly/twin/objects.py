"""The names, in words of a reader, of what a text cannot show; and what has no width and is passed over."""

from __future__ import annotations

from tdkt_tui.assembly.xml import Node, w

PASSED_OVER = frozenset(
    w(name)
    for name in (
        "pPr", "rPr", "del", "moveFrom", "delText", "instrText", "delInstrText", "lastRenderedPageBreak", "proofErr",
        "bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "commentReference", "permStart",
        "permEnd", "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd", "annotationRef",
        "footnoteRef", "endnoteRef", "separator", "continuationSeparator", "softHyphen", "sdtPr", "sdtEndPr",
        "customXmlPr", "smartTagPr", "fldChar", "fldData", "sectPr", "tblPr", "tblGrid", "trPr", "tcPr", "tblPrEx",
        "customXmlInsRangeStart", "customXmlInsRangeEnd", "customXmlDelRangeStart", "customXmlDelRangeEnd",
        "customXmlMoveFromRangeStart", "customXmlMoveFromRangeEnd", "customXmlMoveToRangeStart",
        "customXmlMoveToRangeEnd",
    )
)  # fmt: skip

_KINDS = {
    "footnoteReference": "cước chú",
    "endnoteReference": "chú thích cuối",
    "sym": "ký hiệu",
    "oMath": "công thức",
    "oMathPara": "công thức",
    "altChunk": "tệp nhúng",
    "br": "ngắt cột",
    "ptab": "mốc tab",
    "tbl": "bảng lồng sâu",
    "pgNum": "trường",
    "subDoc": "tài liệu con",
}
# By the first of these that is found inside: a group of shapes with a picture is told as a picture.
_INSIDE = (
    ("txbxContent", "hộp chữ"),
    ("OLEObject", "đối tượng"),
    ("chart", "biểu đồ"),
    ("relIds", "sơ đồ"),
    ("pic", "ảnh"),
    ("imagedata", "ảnh"),
)
_DRAWN = ("drawing", "pict", "object", "AlternateContent")


def kind_of(node: Node) -> str:
    """Return the word for what an element shows: "ảnh", "hộp chữ", "cước chú" …"""
    name = local(node)
    if name in _KINDS:
        return _KINDS[name]
    if name in _DRAWN:
        inside = {local(item) for item in node.iter() if isinstance(item.tag, str)}
        return next((kind for key, kind in _INSIDE if key in inside), "hình vẽ")
    return "đối tượng"


def local(node: Node) -> str:
    """Return an element's name without its namespace."""
    return str(node.tag).rpartition("}")[2]
