"""Headings go with what they head."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from tdkt_tui.compliance.layout.document import Paragraph
from tdkt_tui.model.finding import Finding, Severity

from .facts import about, custom
from .laid import Laid

_HEADINGS = ("muc", "khoan", "ten-loai", "trich-yeu", "phu-luc", "phu-luc-ten", "kem-theo")
_NUMBERED = re.compile(r"(?:Phần|Chương|Mục|Điều)\s+(?:thứ\s+\w+|[IVXLC\d]+)\b|[IVXLC]+\.\s|\d+\.\s", re.IGNORECASE)
_LONGEST = 200


def headings(laid: Laid) -> Iterator[Finding]:
    """Tell of headings that end a page while what they head begins the next one."""
    for (index, paragraph, lines), (_, _, below) in pairwise(laid.printed):
        if lines[-1].page < below[0].page and _heads(paragraph):
            page = lines[-1].page
            component = paragraph.component or "noi-dung"
            yield custom(
                f"{component}.page-end",
                Severity.WARNING,
                f"Tiêu đề{about(paragraph)} đứng cuối trang {page}, nội dung của nó ở trang sau.",
                place=laid.place(page, index),
                fix="đặt “Giữ với đoạn sau” (Keep with next) cho tiêu đề; nếu đã đặt thì ngắt trang ngay trước nó",
            )


def _heads(paragraph: Paragraph) -> bool:
    if paragraph.component in _HEADINGS:
        return True
    plain = not paragraph.component or paragraph.component == "noi-dung"
    if not plain or paragraph.cell is not None or len(paragraph.line) > _LONGEST:
        return False
    return bool(_NUMBERED.match(paragraph.said)) and all(run.format.bold for run in paragraph.inked)
