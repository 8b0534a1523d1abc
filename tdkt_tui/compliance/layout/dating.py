"""Which regulation a .docx falls under, by the date that it bears itself."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from tdkt_tui.compliance.layout.document import Paragraph
from tdkt_tui.compliance.layout.effective import StyleSheet
from tdkt_tui.compliance.layout.opening import Opened
from tdkt_tui.compliance.layout.paragraphs import read_part
from tdkt_tui.model.fault import BadInput
from tdkt_tui.regulations import Regulation, choose

_DATED = re.compile(r"ngày\s*(?:(\d{1,2})|[.…_\s]*)\s*tháng\s*(?:(\d{1,2})|[.…_\s]*)\s*năm\s*(\d{4})")
_LONGEST_LINE = 500
_HEAD = 40  # paragraphs: the date stands in the head, dates further down are those of other documents


def dated_regulation(source: Path | str | bytes) -> Regulation:
    """Return the regulation that stood on the date of a document's own date line, or of an annex's "Kèm theo" line.

    Where day or month are still blank, the end of the year or month counts. Raises BadInput where no date is found.
    """
    opened = Opened(source)
    paragraphs = read_part(opened.document, StyleSheet(opened.styles, opened.theme), "", [], place=opened.place)
    marked = [paragraph for paragraph in paragraphs if paragraph.component in {"dia-danh-thoi-gian", "kem-theo"}]
    for paragraph in (*marked, *paragraphs[:_HEAD]):
        for day in _dates(paragraph):
            # The kind of issuer decides how far a regulation binds, not which one it is.
            return choose(day, "people's-committee").regulation
    raise BadInput(
        "Không thấy dòng ngày, tháng, năm ban hành trong văn bản nên chưa biết theo quy định thể thức nào.",
        place=opened.place,
        fix="ghi rõ quy định bằng --regulation nd30_2020 hoặc --regulation tt01_2011",
    )


def _dates(paragraph: Paragraph) -> Iterable[date]:
    for match in _DATED.finditer(paragraph.line[:_LONGEST_LINE]):
        year, month = int(match[3]), int(match[2] or 12)
        try:
            yield date(year, month, int(match[1]) if match[1] and match[2] else 28)
        except ValueError:
            continue
