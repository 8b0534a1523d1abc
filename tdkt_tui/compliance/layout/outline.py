"""A document's components in their order, told by our styles alone: what rules over components ask for.

A template of ours has a style in every paragraph, and to read what each of them really looks like takes as long as all
other rules of lint together.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from tdkt_tui.assembly.package import STYLES, Package
from tdkt_tui.assembly.xml import Node, parse, w
from tdkt_tui.compliance.layout.document import Document, Paragraph, kind_of
from tdkt_tui.compliance.layout.drawn import BOX, FALLBACK
from tdkt_tui.compliance.layout.effective import StyleSheet
from tdkt_tui.compliance.layout.opening import Opened
from tdkt_tui.compliance.layout.paragraphs import MOST_PARAGRAPHS
from tdkt_tui.compliance.layout.recognition import is_attached
from tdkt_tui.compliance.layout.runs import SIGNS
from tdkt_tui.model.fault import TdktError
from tdkt_tui.model.text import one_line
from tdkt_tui.regulations import BY_STYLE, Regulation

_PARAGRAPH, _RUN, _TEXT, _LOOK, _STYLE, _VALUE = (w(name) for name in ("p", "r", "t", "pPr", "pStyle", "val"))
_OTHERWISE = (w("vanish"), w("caps"))
"""What makes words look otherwise than they are written, or not there at all."""
_MARGINAL = (w("headerReference"), w("footerReference"))
_line = lru_cache(maxsize=4096)(one_line)


def outline(
    package: Package, regulation: Regulation, passed_over: Callable[[str], bool] = lambda _: False
) -> Document | None:
    """Return components, words and kind of a document as ``parse_document`` does, and nothing else of it.

    None where more must be read to know them: where our styles do not tell every component, formatting tells which
    words can be seen, or a part cannot be read. passed_over: tells lines that are none of the document's.
    Raises TdktError for a file that cannot be read safely.
    """
    opened = Opened(package)
    root = opened.document
    if next(root.iter(BOX, FALLBACK, *_OTHERWISE), None) is not None or not _as_written(package.parts.get(STYLES)):
        return None
    said = _said(root)
    if said is None or len(said) > MOST_PARAGRAPHS or not _readable(opened):
        return None
    maker = _Maker(opened.sheet)
    lines = ((at, node, text, _line(text)) for at, (node, text) in enumerate(said, 1))
    read = [maker.paragraph(at, node, text, line) for at, node, text, line in lines if not passed_over(line)]
    if not all(one.component or not one.line for one in read):
        return None
    kind = "attached" if is_attached(read) else kind_of({one.component for one in read})
    return Document(regulation, tuple(read), (), (), kind, even_differs=False, data_tables=False)


def _said(root: Node) -> list[tuple[Node, str]] | None:
    """Return each paragraph with its text; None where some text stands elsewhere than in a run of its paragraph."""
    found: list[tuple[Node, list[str]]] = []
    for node in root.iter(_PARAGRAPH, _RUN):
        if node.tag == _PARAGRAPH:
            if next(node.iterancestors(_PARAGRAPH), None) is not None:
                return None
            found.append((node, []))
        elif not found or node.getparent() is not found[-1][0]:
            return None  # it may be in a link or be taken out by a tracked change
        else:
            found[-1][1].extend((part.text or "") if part.tag == _TEXT else SIGNS.get(part.tag, "") for part in node)
    return [(node, "".join(texts)) for node, texts in found]


class _Maker:
    """Makes paragraphs that all look alike."""

    def __init__(self, sheet: StyleSheet) -> None:
        self._name = sheet.name
        self._mark = sheet.run_format({}, paragraph_style=None, table_style=None)
        self._format = sheet.paragraph_format({}, paragraph_style=None, table_style=None)

    def paragraph(self, at: int, node: Node, text: str, line: str) -> Paragraph:
        """Return the paragraph of a ``w:p``, at: counted from 1; its component is that of its style."""
        look = next(node.iterchildren(_LOOK), None)
        style = None if look is None else look.find(_STYLE)
        name = self._name(None if style is None else style.get(_VALUE))
        return Paragraph(at, "", BY_STYLE.get(name, ""), name, None, 0.0, (), self._format, self._mark, False, text,
                         line, (), at)  # fmt: skip


def _readable(opened: Opened) -> bool:
    """Tell whether headers and footers can be read, and are of a size that is."""
    try:
        roots = [opened.related(reference) for reference in opened.document.iter(*_MARGINAL)]
    except TdktError:
        return False
    return all(root is None or sum(1 for _ in root.iter(_PARAGRAPH)) <= MOST_PARAGRAPHS for root in roots)


@lru_cache(maxsize=8)  # templates made of texts share theirs
def _as_written(styles: bytes | None) -> bool:
    """Tell styles in which words are seen as they are written."""
    return styles is None or next(parse(styles, part=STYLES).iter(*_OTHERWISE), None) is None
