"""From a .docx to the document that is judged."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tdkt_tui.assembly.package import Package
from tdkt_tui.assembly.xml import w
from tdkt_tui.compliance.layout.columns import with_columns
from tdkt_tui.compliance.layout.document import Document, Paragraph, kind_of
from tdkt_tui.compliance.layout.opening import Opened
from tdkt_tui.compliance.layout.paragraphs import read_part
from tdkt_tui.compliance.layout.recognition import is_attached, recognised
from tdkt_tui.compliance.layout.sections import read_sections, text_widths
from tdkt_tui.regulations import Regulation

_OF_DATA = frozenset(("", "bang-tieu-de", "bang-noi-dung", "bang-so", "noi-dung"))
"""Components of a table of data; its last row may hold the words that close the document."""


def parse_document(
    source: Path | str | bytes | Package,
    regulation: Regulation,
    *,
    passed_over: Callable[[Paragraph], bool] | None = None,
) -> Document:
    """Return a .docx as the checks see it. Raises TdktError for a file that cannot be read safely.

    source: the file, its bytes, or its parts where somebody has them open; they are read only.
    passed_over: tells paragraphs that are none of the document's, such as a template's commands.
    """
    opened = Opened(source)
    widths = text_widths(opened.document, gutter_on_top=opened.sheet.compatibility.gutter_on_top)
    read = read_part(opened.document, opened.sheet, "", widths, place=opened.place)
    columned = with_columns(read, opened.document)
    kept = [one for one in columned if not passed_over(one)] if passed_over is not None else columned
    paragraphs = recognised(kept, regulation)
    sections, marginal = read_sections(opened)
    components = {paragraph.component for paragraph in paragraphs}
    even = None if opened.settings is None else opened.settings.find(w("evenAndOddHeaders"))
    header_tables = {
        paragraph.cell.table
        for paragraph in paragraphs
        if paragraph.cell is not None and paragraph.component not in _OF_DATA
    }
    tables = {  # an empty one around others lays out the page, unless it is a form of ours to be filled in
        paragraph.cell.table
        for paragraph in paragraphs
        if paragraph.cell is not None and (paragraph.line or paragraph.component)
    }
    return Document(
        regulation=regulation,
        paragraphs=tuple(paragraphs),
        marginal=tuple(marginal),
        sections=tuple(sections),
        kind="attached" if is_attached(paragraphs) else kind_of(components),
        even_differs=even is not None and even.get(w("val"), "1") not in {"0", "false", "off"},
        data_tables=bool(tables - header_tables),
    )
