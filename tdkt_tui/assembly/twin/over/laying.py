"""The text of a document laid over its .docx: the whole way from both to the new .docx."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from tdkt_tui.assembly.archive import archive, deflate
from tdkt_tui.assembly.package import DOCUMENT, STYLES
from tdkt_tui.assembly.twin import parts
from tdkt_tui.assembly.twin.blocks import Anchor, Block, Paragraph, Row, Table
from tdkt_tui.assembly.twin.decompose import Read, read_docx
from tdkt_tui.assembly.twin.known import Known
from tdkt_tui.assembly.twin.over.blocks import Room, lay_blocks
from tdkt_tui.assembly.twin.over.job import Job
from tdkt_tui.assembly.twin.over.maker import OverMaker
from tdkt_tui.assembly.twin.over.orphans import drop_orphans, uses
from tdkt_tui.assembly.twin.over.sections import turn_pages
from tdkt_tui.assembly.twin.over.table import edit_table
from tdkt_tui.assembly.twin.read_text import read_text
from tdkt_tui.assembly.twin.write_text import write_text
from tdkt_tui.assembly.xml import Node, W, w

_A4_TEXT = 9071  # twips between the margins of an A4 page as offices set it: 160 mm
_FIRST_DAY = (1980, 1, 1)
_MOST_COLUMNS = 100_000
_B = TypeVar("_B", bound=Block)


@dataclass(frozen=True, slots=True)
class LaidOver:
    """The new .docx, and what of the old one is not in it, each with its place."""

    docx: bytes
    lost: tuple[str, ...]


def lay_over(text: str, base: bytes, folder: Path | None = None) -> LaidOver:
    """Lay a text over the .docx that it was read from; the same text gives the same file, byte for byte.

    Raises TemplateFault (ManyFaults) with "dòng N" for what is wrong in the text, and for a base that is no .docx.
    """
    read = read_docx(base)
    known = _known(read)
    new = read_text(text, folder, known)
    # As a person read it: what a text cannot hold apart is no difference.
    old = list(_with_nodes(read_text(write_text(read.blocks), None, _known(read)), read.blocks))
    if old == new:
        return LaidOver(base, ())
    before = uses(read.package)
    job = Job(read, frozenset(known.used))
    job.shown = {block.node for block in old if isinstance(block, Paragraph)}
    for name, piece in read.anchors.items():
        if name not in known.used:
            job.tell(piece.nodes[0], f"đã bỏ ⟦{name}⟧, văn bản không còn dấu này")
    body = read.package.tree(DOCUMENT).find(w("body"))
    ended = _ends_in_table(body)
    maker = OverMaker(job)
    maker.models = {block.style: block.node for block in reversed(old) if isinstance(block, Paragraph)}
    lay_blocks(body, old, new, maker, Room(_A4_TEXT, edit_table))
    _end_body(body, None if ended else job)
    turn_pages(body, new)
    _add_styles(job)
    changed = {DOCUMENT} | drop_orphans(read.package, before)
    if job.missing_styles and STYLES in read.package.parts:
        changed.add(STYLES)
    every = read.package.parts.items()
    whole = {name: read.package.data(name) if name in changed else raw for name, raw in every}
    entries = ((name, deflate(data)) for name, data in whole.items())
    return LaidOver(archive(entries, _FIRST_DAY), tuple(job.told))


def _known(read: Read) -> Known:
    between = set(_between(read.blocks))
    styles = frozenset(read.styles.names.values()) | {read.styles.default}
    return Known(styles, {name: name in between for name in read.anchors}, _MOST_COLUMNS)


def _between(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Anchor):
            yield block.name
        elif isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    yield from _between(cell.blocks)


def _with_nodes(blocks: Sequence[_B], nodes: Sequence[Block]) -> Iterator[_B]:
    """Yield blocks as they read in the text, with the elements that they were written from."""
    for block, origin in zip(blocks, nodes, strict=True):
        if isinstance(block, Table) and isinstance(origin, Table):
            rows = [_row(row, other) for row, other in zip(block.rows, origin.rows, strict=True)]
            yield replace(block, rows=rows, node=origin.node)
        else:
            yield replace(block, node=origin.node)


def _row(row: Row, origin: Row) -> Row:
    cells = [
        replace(cell, blocks=list(_with_nodes(cell.blocks, other.blocks)), node=other.node)
        for cell, other in zip(row.cells, origin.cells, strict=True)
    ]
    return replace(row, cells=cells, node=origin.node)


def _ends_in_table(body: Node) -> bool:
    blocks = [node for node in body if node.tag in (w("p"), w("tbl"), w("sdt"))]
    return bool(blocks) and blocks[-1].tag == w("tbl")


def _end_body(body: Node, job: Job | None) -> None:
    """Keep the settings of the last section last, and a paragraph before them where the document had one there."""
    last = body.find(w("sectPr"))
    if job is not None and _ends_in_table(body):
        body.append(job.spacer())
    if last is not None:
        body.append(last)


def _add_styles(job: Job) -> None:
    """Add the styles of ours that the new text uses and the document lacks, as neutral as in a new template."""
    package = job.read.package
    if not job.missing_styles:
        return
    if STYLES not in package.parts:
        job.told.append(f"tệp .docx cũ không có bảng kiểu: kiểu {', '.join(job.missing_styles)} không có định dạng")
        return
    root = package.tree(STYLES)
    for style in parts.styles().findall(f"{{{W}}}style"):
        name = style.find(w("name")).get(w("val"))
        if name in job.missing_styles:
            style.find(w("basedOn")).set(w("val"), job.read.styles.default_id)
            style.tail = None
            root.append(style)
