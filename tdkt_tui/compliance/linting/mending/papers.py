"""A .docx put right in place: letters, tags in one piece, emphasis by its style, commands that leave no blank."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from tdkt_tui.assembly.pack import pack
from tdkt_tui.assembly.package import DOCUMENT, read_sound
from tdkt_tui.assembly.xml import XML_SPACE, Node, w
from tdkt_tui.compliance.linting.blocks import blocks
from tdkt_tui.compliance.linting.formatting import emphasis, has_emphasis
from tdkt_tui.compliance.linting.mending.signs import put_right
from tdkt_tui.compliance.linting.sheet import GAP, Line, Sheet
from tdkt_tui.compliance.linting.splits import joinable, pieces_of, text_spans

_LETTERS = frozenset({"unicode.form", "unicode.lookalike", "unicode.hidden", "unicode.tone", "layout.spaces"})


def docx_mended(docx: bytes, rules: Collection[str], *, styled: bool) -> bytes:
    """Return a .docx with what these rules tell mended, the same bytes where nothing was.

    Tags are joined first, so that letters are put right in whole tags. Raises TemplateFault for what is no .docx.
    """
    package = read_sound(docx)
    sheet = Sheet(package, styled)
    changed = False
    for line in sheet.lines:
        if not joinable(line.node):
            continue
        if "tag.split" in rules:
            changed = _joined(line) or changed
        if _LETTERS & set(rules):
            changed = _letters(line, rules) or changed
    if "block.blank" in rules:
        changed = _own_paragraphs(Sheet(package, styled)) or changed
    if "style.run" in rules and styled and has_emphasis(sheet):
        done = [_styled(run, sheet) for run in list(package.tree(DOCUMENT).iter(w("r")))]
        changed = any(done) or changed
    return pack(package) if changed else docx


def _joined(line: Line) -> bool:
    """Put the pieces of each tag into the run where it begins, whose looks docxtpl gives it anyway.

    From the last tag to the first: what stands before a tag is then where it was.
    """
    spans = text_spans(line.node)
    starts = [start for _, start, _ in spans]
    changed = False
    for tag in reversed(line.tags):
        pieces = [spans[number] for number in pieces_of(tag, starts)]
        if tag.state or len(pieces) <= 1:
            continue
        first, start, _ = pieces[0]
        _set(first, (first.text or "")[: tag.start - start] + tag.text)
        for node, begin, end in pieces[1:]:
            _set(node, (node.text or "")[min(tag.end, end) - begin :])
        changed = True
    return changed


def _letters(line: Line, rules: Collection[str]) -> bool:
    """Put letters right inside each text; a letter and its mark in two texts stay as they are, and are told again."""
    gaps = Line(line.place, line.node, "".join(node.text or "" for node, _, _ in text_spans(line.node)), line.style)
    changed = False
    for node, start, end in text_spans(line.node):
        new = "".join(
            put_right(gaps.text[at:stop], rules, tags=inside, first=not at, last=stop == len(gaps.text))
            for at, stop, inside in _pieces(gaps, start, end)
        )
        if new != node.text:
            _set(node, new)
            changed = True
    return changed


def _pieces(line: Line, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """Yield where the pieces of a text begin and end, each with whether it stands in a tag."""
    at = start
    while at < end:
        inside = line.wording[at] == GAP
        stop = at
        while stop < end and (line.wording[stop] == GAP) == inside:
            stop += 1
        yield at, stop, inside
        at = stop


def _own_paragraphs(sheet: Sheet) -> bool:
    """Write ``{%p … %}`` for the commands of blocks of which each stands alone in its paragraph."""
    changed = False
    for block in blocks(sheet):
        if not block.alone:
            continue
        for line in block.lines:
            for node, _, _ in text_spans(line.node):
                if "{%" in (node.text or ""):
                    rest = (node.text or "").partition("{%")[2].lstrip(" ")
                    _set(node, f"{{%p {rest}")
                    changed = True
    return changed


def _styled(run: Node, sheet: Sheet) -> bool:
    name = emphasis(run)
    if not name:
        return False
    look = run.find(w("rPr"))
    number = next(key for key, known in sheet.names.items() if known == name)
    for kind in ("b", "bCs", "i", "iCs"):
        for node in look.findall(w(kind)):
            look.remove(node)
    style = look.makeelement(w("rStyle"), {w("val"): number})
    look.insert(0, style)
    return True


def _set(node: Node, text: str) -> None:
    node.text = text
    node.set(XML_SPACE, "preserve")
