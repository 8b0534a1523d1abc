"""The same text in other wrappings: content controls, tracked changes, single letters, tables in tables."""

from __future__ import annotations

import copy
from typing import Any

from .stranger import Stranger, made, run, text_of, w


def controlled(file: Stranger) -> None:
    """Put every block, row, cell and run into a content control of its own."""
    for tag in ("tc", "tr", "tbl", "p", "r"):
        for root in file.roots:
            for node in list(root.iter(w(tag))):
                parent = node.getparent()
                at = parent.index(node)
                control, content = made("sdt"), made("sdtContent")
                control.append(made("sdtPr"))
                control.append(content)
                parent.remove(node)
                content.append(node)
                parent.insert(at, control)


def tracked(file: Stranger) -> None:
    """Let every run be inserted by somebody, with other words deleted beside it, and a deleted paragraph at the end."""
    for count, node in enumerate(list(file.document.iter(w("r")))):
        parent, at = node.getparent(), node.getparent().index(node)
        added, gone = (made(tag, id=count * 2 + more, author="A", date="2024-01-01T00:00:00Z")
                       for more, tag in enumerate(("ins", "del")))  # fmt: skip
        if text_of(node):
            old = made("r")
            old.append(made("delText"))
            old[0].text = "chữ cũ, SAI"
            gone.append(old)
            parent.insert(at, gone)
        parent.insert(parent.index(node), added)
        added.append(node)
    _deleted_paragraph(file)


def _deleted_paragraph(file: Stranger) -> None:
    last = next(paragraph for paragraph in file.document[0].iterchildren(w("p")) if text_of(paragraph))
    whole, look, mark = made("p"), made("pPr"), made("rPr")
    mark.append(made("del", id="9001", author="A"))
    look.append(mark)
    whole.append(look)
    gone = made("del", id="9002", author="A")
    gone.append(made("r"))
    gone[0].append(made("delText"))
    gone[0][0].text = "CỘNG HÒA"
    whole.append(gone)
    last.addprevious(whole)


def shredded(file: Stranger) -> None:
    """Cut every run into single letters, with bookmarks, comments and the spelling's marks in between."""
    count = 0
    for node in list(file.document.iter(w("r"))):
        texts = node.findall(w("t"))
        if len(texts) != 1 or len(node) - len(texts) > len(node.findall(w("rPr"))):
            continue
        look = node.find(w("rPr"))
        for place, letter in enumerate(texts[0].text or ""):
            count += 1
            one = run(letter, look)
            one.set(w("rsidR"), f"00{count:06X}")
            node.addprevious(one)
            if place % 5 == 0:
                around = (made("bookmarkStart", id=count, name=f"_b{count}"), made("bookmarkEnd", id=count),
                          made("proofErr", type="spellStart"), made("commentRangeStart", id=count))  # fmt: skip
                for mark in around:
                    node.addprevious(mark)
        node.getparent().remove(node)


def nested(file: Stranger) -> None:
    """Put head and signature tables each into the one cell of another table."""
    for table in file.tables():
        width = sum(int(column.get(w("w"))) for column in table.find(w("tblGrid")))
        outer, row, cell = made("tbl"), made("tr"), made("tc")
        look, grid, size = made("tblPr"), made("tblGrid"), made("tcPr")
        margins = made("tblCellMar")
        margins.extend([made("left", w=0, type="dxa"), made("right", w=0, type="dxa")])
        look.append(margins)
        grid.append(made("gridCol", w=width))
        size.append(made("tcW", w=width, type="dxa"))
        outer.extend([look, grid, row])
        row.append(cell)
        cell.append(size)
        table.addprevious(outer)
        cell.append(table)
        low = made("p")
        low_look = made("pPr")
        low_look.append(made("spacing", before=0, after=0, line=20, lineRule="exact"))
        low.append(low_look)
        cell.append(low)


def three_columns(file: Stranger) -> None:
    """Give head and signature tables a third column that stays empty, and cells that reach over a finer grid."""
    for table in file.tables():
        grid = table.find(w("tblGrid"))
        for column in list(grid):
            column.set(w("w"), str(int(column.get(w("w"))) // 2))
            column.addnext(copy.deepcopy(column))
        grid.append(made("gridCol", w="240"))
        for line in table.iter(w("tr")):
            for cell in line.findall(w("tc")):
                look = cell.find(w("tcPr"))
                if look is not None:
                    look.insert(1, made("gridSpan", val=2))
            line.append(_empty())


def _empty() -> Any:
    cell, look = made("tc"), made("tcPr")
    look.append(made("tcW", w="240", type="dxa"))
    cell.append(look)
    cell.append(made("p"))
    return cell
