"""What a .docx has that its text does not show: named with its places, so that nothing is left out in silence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tdkt_tui.assembly.numbers import holding, in_runs, outer_numbers
from tdkt_tui.assembly.package import DOCUMENT
from tdkt_tui.assembly.twin.decompose import Read
from tdkt_tui.assembly.twin.escapes import escaped
from tdkt_tui.assembly.xml import Node, text_of, w

MARK = "# Giữ qua --base: "
_QUOTED = 40
_ELEMENTS = {
    "hyperlink": "liên kết", "commentReference": "nhận xét", "ins": "lời thêm được theo dõi (đọc như đã nhận)",
    "del": "lời xóa được theo dõi (đọc như đã xóa)", "moveFrom": "lời dời được theo dõi (đọc ở chỗ mới)",
    "sdt": "ô điều khiển nội dung", "numPr": "đánh số, gạch đầu dòng tự động", "vanish": "chữ ẩn",
    "softHyphen": "dấu nối mềm", "framePr": "khung chữ",
}  # fmt: skip
_SHOWN_RUN = frozenset(
    w(name) for name in ("b", "bCs", "i", "iCs", "lang", "noProof", "rPrChange", "ins", "del", "vanish")
)
_SHOWN_PARAGRAPH = frozenset(
    w(name) for name in ("pStyle", "jc", "sectPr", "pageBreakBefore", "rPr", "numPr", "framePr")
)
_TABLE = frozenset(w(name) for name in ("tblStyle", "shd", "tblpPr", "tblInd", "jc", "tblCellMar"))
_PARTS = (
    ("word/header", "đầu trang"), ("word/footer", "cuối trang"), ("customXml/", "dữ liệu XML riêng"),
    ("word/embeddings/", "tệp nhúng"), ("word/vbaProject", "mã macro"), ("word/glossary/document", "khối dựng sẵn"),
)  # fmt: skip


def kept(read: Read) -> tuple[str, ...]:
    """Return what only a base keeps, each with its number and places: "2 ảnh (đoạn 4, 9)"."""
    root = read.package.tree(DOCUMENT)
    numbers = outer_numbers(root)
    found: dict[str, list[int]] = {}
    for name, piece in read.anchors.items():
        found.setdefault(name.rpartition(" ")[0], []).append(_place(piece.nodes[0], numbers))
    for what, node in _unshown(root):
        found.setdefault(what, []).append(_place(node, numbers))
    notes = [f"{len(places)} {what}{_told(places)}" for what, places in found.items()]
    return (*notes, *_parts(read), "kiểu, lề trang, khổ giấy và cài đặt của tệp")


def _unshown(root: Node) -> Iterator[tuple[str, Node]]:
    for node in root.iter():
        name = str(node.tag).rpartition("}")[2]
        if name in _ELEMENTS:
            yield _ELEMENTS[name], node
        elif node.tag == w("bookmarkStart") and not node.get(w("name"), "_").startswith("_"):
            yield "dấu trang", node
        elif node.tag == w("fldSimple") or (node.tag == w("fldChar") and node.get(w("fldCharType")) == "begin"):
            yield "mã trường", node
        elif node.tag == w("cols") and node.get(w("num"), "1") != "1":
            yield "phần chia cột", node
        elif node.tag == w("rPr") and any(item.tag not in _SHOWN_RUN for item in node):
            yield "chỗ có phông, cỡ, màu hay kiểu chữ riêng", node
        elif node.tag == w("pPr") and any(item.tag not in _SHOWN_PARAGRAPH for item in node):
            yield "đoạn có giãn dòng, thụt lề, khung hay mốc tab riêng", node
        elif node.tag == w("tblPr") and any(item.tag in _TABLE for item in node):
            yield "bảng có kiểu, nền hay chỗ đứng riêng", node


def _place(node: Node, numbers: dict[Node, int]) -> int:
    return holding(node.getparent() if node.tag == w("tblPr") else node, numbers)


def _told(places: Iterable[int]) -> str:
    """Return paragraph numbers in few words: " (đoạn 4–6, 9)"."""
    words = in_runs(number for number in places if number)
    return f" (đoạn {words})" if words else ""


def _parts(read: Read) -> Iterator[str]:
    for prefix, word in _PARTS:
        names = [name for name in read.package.parts if name.startswith(prefix) and not name.endswith(".rels")]
        if not names:
            continue
        quotes = []
        for name in names if prefix in ("word/header", "word/footer") and names[0].endswith(".xml") else ():
            text = " ".join(text_of(read.package.tree(name)).split())
            quotes += [f"“{escaped(text[:_QUOTED])}{'…' if len(text) > _QUOTED else ''}”"] if text else []
        yield f"{len(names)} {word}" + (f": {', '.join(dict.fromkeys(quotes))}" if quotes else "")
