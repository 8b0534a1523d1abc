"""Room made by hand: runs of spaces, tabs, hard page breaks, empty paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tdkt_tui.assembly.xml import Node, w
from tdkt_tui.compliance.linting.sheet import GAP, Line, Sheet
from tdkt_tui.compliance.linting.told import LintFinding

_RUN_OF = re.compile(r"[ \u00a0]{2,}")
_SOLID = tuple(map(w, ("drawing", "pict", "object", "sectPr", "br", "fldChar", "fldSimple", "footnoteReference")))
_BY_DESIGN = re.compile(r"Kẻ |Chữ ký|Ngăn bảng|Số trang")


def spaces(line: Line) -> Iterator[LintFinding]:
    """Yield spaces that put words where they stand; two spaces between words are a slip that can be mended."""
    text = line.text
    if not line.is_command:
        for found in _RUN_OF.finditer(line.wording):
            inner = found.start() > 0 and found.end() < len(text)
            slip = inner and len(found[0]) == 2 and "\u00a0" not in found[0]
            what = "Hai dấu cách liền nhau." if slip else f"{len(found[0])} dấu cách dùng để căn chỗ."
            fix = "để một dấu cách" if slip else "căn bằng kiểu đoạn hoặc bảng"
            yield line.tell("layout.spaces", *found.span(), what, fix, fixable=slip, shown="·" * len(found[0]))


def tabs(line: Line) -> Iterator[LintFinding]:
    """Yield tabs that put words where they stand."""
    found = [tab for tab in line.node.iter(w("tab")) if tab.getparent().tag == w("r")]
    if found and line.wording.replace(GAP, "").strip():
        at = _stands(line, found[0])
        yield line.tell("layout.spaces", at, at, f"{len(found)} dấu tab dùng để căn chỗ.",
                        "căn bằng kiểu đoạn hoặc bảng", shown="→")  # fmt: skip


def _stands(line: Line, tab: Node) -> int:
    """Return how much of a line's text comes before a tab, which is none of it."""
    before = 0
    for node in line.node.iter(w("t"), w("instrText"), w("tab")):
        if node is tab:
            break
        if next(node.iterancestors(w("p"))) is line.node:
            before += len(node.text or "")
    return min(before, len(line.text))


def breaks(line: Line) -> Iterator[LintFinding]:
    """Yield hard page breaks; a section that begins on a new page is none."""
    for node in line.node.iter(w("br")):
        if node.get(w("type")) == "page":
            yield line.tell("layout.break", 0, 0, "Ngắt trang cứng trong đoạn.",
                            "bỏ đi; phụ lục làm mẫu riêng, phần mới viết “@sang trang”")  # fmt: skip


def blanks(sheet: Sheet) -> Iterator[LintFinding]:
    """Yield empty paragraphs that only make room; those that Word needs in cells and behind tables are none."""
    for line in sheet.lines:
        if not line.text.strip() and not _BY_DESIGN.match(line.style) and not _needed(line.node):
            yield line.tell("layout.blank", 0, 0, "Đoạn trống.", "xóa đoạn; khoảng cách do kiểu đoạn đặt")


def _needed(node: Node) -> bool:
    if next(node.iter(*_SOLID), None) is not None:
        return True
    parent, after, before = node.getparent(), node.getnext(), node.getprevious()
    if parent.tag != w("body"):
        return len(parent.findall(w("p"))) == 1 or after is None
    ends = after is None or after.tag in (w("sectPr"), w("tbl"))
    return before is not None and before.tag == w("tbl") and ends
