"""A .docx becomes blocks: exactly for a template of ours, readably for anyone else's."""

from __future__ import annotations

from tdkt_tui.assembly.measure import TWIPS_PER_MM, columns_stated, proportions
from tdkt_tui.assembly.package import DOCUMENT, STYLES, Package, read_sound
from tdkt_tui.assembly.styles import CHARACTER_STYLES, NAMED_TABLES, SPACER
from tdkt_tui.assembly.twin.blocks import Block, Cell, NewPage, Paragraph, Row, Section, Span, Table
from tdkt_tui.assembly.twin.inline import with_whole_tags
from tdkt_tui.assembly.xml import Node, w

_HIDDEN = (w("del"), w("txbxContent"), w("moveFrom"))


def decompose(docx: bytes) -> list[Block]:
    """Return the blocks of a .docx. Raises TemplateFault for a file that is none."""
    package = read_sound(docx)
    reader = _Reader(_style_names(package))
    body = package.tree(DOCUMENT).find(w("body"))
    blocks: list[Block] = []
    if body is not None:
        for node in _blocks(body):
            blocks += reader.block(node)
    return _with_orientation(blocks, reader.orientations)


def _style_names(package: Package) -> dict[str, str]:
    """Return style id → name; a .docx without styles has none."""
    if STYLES not in package.parts:
        return {}
    found = {}
    for style in package.tree(STYLES).iter(w("style")):
        name = style.find(w("name"))
        found[style.get(w("styleId"), "")] = name.get(w("val"), "") if name is not None else ""
    return found


def _blocks(parent: Node) -> list[Node]:
    """Return paragraphs, tables and section ends; content controls are looked into."""
    found: list[Node] = []
    for node in parent:
        if node.tag in (w("p"), w("tbl"), w("sectPr")):
            found.append(node)
        elif node.tag in (w("sdt"), w("sdtContent"), w("ins"), w("customXml"), w("smartTag")):
            found += _blocks(node)
    return found


def _with_orientation(blocks: list[Block], orientations: list[bool]) -> list[Block]:
    """Fill in the orientation after each section end, and that of the first section where it is landscape.

    A section's settings stand at its end, so each one is known only when the next begins.
    """
    out: list[Block] = [Section(landscape=True)] if orientations and orientations[0] else []
    following = iter(orientations[1:])
    for block in blocks:
        if isinstance(block, Section):
            out.append(Section(landscape=next(following, False)))
        else:
            out.append(block)
    return out


class _Reader:
    def __init__(self, style_names: dict[str, str]) -> None:
        self.style_names = style_names
        self.orientations: list[bool] = []

    def block(self, node: Node) -> list[Block]:
        if node.tag == w("tbl"):
            return [self.table(node)]
        section = node if node.tag == w("sectPr") else node.find(f"{w('pPr')}/{w('sectPr')}")
        if section is not None:
            size = section.find(w("pgSz"))
            self.orientations.append(size is not None and size.get(w("orient")) == "landscape")
        if node.tag == w("sectPr"):
            return []
        found: list[Block] = []
        paragraph = self.paragraph(node)
        if node.find(f"{w('pPr')}/{w('pageBreakBefore')}") is not None:
            found.append(NewPage())
        if paragraph.style != SPACER:
            found.append(paragraph)
        if section is not None:
            found.append(Section(landscape=False))
        return found

    def paragraph(self, node: Node) -> Paragraph:
        style = node.find(f"{w('pPr')}/{w('pStyle')}")
        name = self.style_names.get(style.get(w("val"), ""), "") if style is not None else ""
        spans: list[Span] = []
        for run in node.iter(w("r")):
            if any(parent.tag in _HIDDEN for parent in run.iterancestors()):
                continue
            text, look = _run_text(run), self.run_style(run)
            if spans and spans[-1].style == look:
                text = spans.pop().text + text
            if text:
                spans.append(Span(text, look))
        whole = "".join(span.text for span in spans)
        if whole.startswith(("{%p ", "{#p ")) or (not whole and not name):
            return Paragraph("", (Span(whole),) if whole else ())
        return Paragraph(name or "Normal", with_whole_tags(spans))

    def run_style(self, run: Node) -> str:
        look = run.find(w("rPr"))
        if look is None:
            return ""
        named = look.find(w("rStyle"))
        if named is not None and self.style_names.get(named.get(w("val"), "")) in CHARACTER_STYLES:
            return self.style_names[named.get(w("val"), "")]
        bold, italic = (_on(look.find(w(name))) for name in ("b", "i"))
        return {(True, True): "Đậm nghiêng", (True, False): "Đậm", (False, True): "Nghiêng"}.get((bold, italic), "")

    def table(self, node: Node) -> Table:
        caption = node.find(f"{w('tblPr')}/{w('tblCaption')}")
        name = caption.get(w("val"), "") if caption is not None else ""
        widths = [_int(column.get(w("w"))) or 1 for column in node.findall(f"{w('tblGrid')}/{w('gridCol')}")]
        rows = [self.row(row) for row in node.findall(w("tr"))]
        width = max([len(widths), *(sum(cell.span for cell in row.cells) for row in rows)], default=1)
        columns = proportions(widths + [1] * (width - len(widths)))
        repeat = len(node.findall(f"{w('tr')}/{w('trPr')}/{w('tblHeader')}"))
        bordered = node.find(f"{w('tblPr')}/{w('tblBorders')}") is not None
        return Table(columns, name if name in NAMED_TABLES else "", bordered, repeat, rows)

    def row(self, node: Node) -> Row:
        height = node.find(f"{w('trPr')}/{w('trHeight')}")
        cells = [self.cell(cell) for cell in node.iterchildren(w("tc"))]
        whole = "".join(paragraph.text for cell in cells for paragraph in cell.paragraphs)
        if whole.startswith(("{%tr ", "{#tr ")):
            return Row(command=whole)
        height_mm = round(_int(height.get(w("val"))) / TWIPS_PER_MM) if height is not None else 0
        return Row(cells, height_mm=height_mm)

    def cell(self, node: Node) -> Cell:
        span, merge = node.find(f"{w('tcPr')}/{w('gridSpan')}"), node.find(f"{w('tcPr')}/{w('vMerge')}")
        paragraphs = [self.paragraph(paragraph) for paragraph in node.iter(w("p"))]
        if len(paragraphs) == 1 and not paragraphs[0].style and not paragraphs[0].spans:
            paragraphs = []
        direction = ""
        if merge is not None:
            direction = "đầu" if merge.get(w("val")) == "restart" else "tiếp"
        return Cell(paragraphs, columns_stated(span.get(w("val"))) if span is not None else 1, direction)


def _run_text(run: Node) -> str:
    marks = {w("tab"): "\t", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "-"}
    return "".join((node.text or "") if node.tag == w("t") else marks.get(node.tag, "") for node in run)


def _on(switch: Node | None) -> bool:
    return switch is not None and switch.get(w("val"), "1") not in ("0", "false", "off")


def _int(text: str | None) -> int:
    return int(text[:9]) if text is not None and text.isascii() and text.isdigit() else 0
