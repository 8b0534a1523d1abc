"""Text that does not fit: past the margins, off the sheet, lines in each other, or on no page at all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tdkt_tui.compliance.layout.document import Paragraph
from tdkt_tui.model.finding import Finding, Severity

from .facts import about, custom
from .laid import Laid, Line
from .margins import margin_mm
from .squeezed import squeezed

_POINT_MM = 25.4 / 72
_PAST_MM = 2.0  # a cell's own margins reach past those of the page
_HEAD_MM = 11.0  # the head's table may reach 10 mm into the left margin, so that both halves keep their lines
_UNPRINTABLE_MM = 4.0
_CLOSEST = 0.9  # of the letters' size: closer than that, lines cut each other's marks
_FEWEST_LOST = 3  # letters


def past_margins(laid: Laid) -> Iterator[Finding]:
    """Tell of lines that stand past the page's margins, a paragraph once, a table once."""
    told: set[int] = set()
    for index, paragraph, lines in laid.printed:
        out = next((line for line in lines if _past(laid, line)), None)
        table = paragraph.cell.table if paragraph.cell else -index - 1
        if out is None or table in told:
            continue
        told.add(table)
        what = f"Bảng {table}" if paragraph.cell else f"Đoạn{about(paragraph)}"
        yield custom("trang.past-margin", Severity.WARNING, f"{what} vượt ra ngoài lề trang {out.page}.",
                     place=laid.place(out.page, index),
                     fix="thu hẹp bảng hoặc giảm thụt lề cho vừa khổ giấy")  # fmt: skip


def _past(laid: Laid, line: Line) -> bool:
    page = laid.pages[line.page - 1]
    left = max(margin_mm(page, laid.document, "left") - _HEAD_MM, _UNPRINTABLE_MM)
    right = page.width - max(margin_mm(page, laid.document, "right") - _PAST_MM, _UNPRINTABLE_MM)
    high = page.height - _UNPRINTABLE_MM
    return line.left < left or line.right > right or not _UNPRINTABLE_MM < line.base < high


def squeezed_lines(laid: Laid) -> Iterator[Finding]:
    """Tell of lines so close that marks above and below letters are cut (a fixed line height below the letters')."""
    tight = [(index, line) for index, paragraph, lines in laid.printed if (line := _tight(paragraph, lines))]
    if tight:
        index, line = tight[0]
        more = f" Còn ở {len(tight) - 1} đoạn khác." if len(tight) > 1 else ""
        yield custom("van-ban.line-cut", Severity.WARNING,
                     f"Khoảng cách dòng cố định nhỏ hơn cỡ chữ {line.size:.0f} pt: dấu của chữ bị cắt.{more}",
                     place=laid.place(line.page, index),
                     fix="đặt khoảng cách dòng từ dòng đơn trở lên")  # fmt: skip


def _tight(paragraph: Paragraph, lines: Sequence[Line]) -> Line | None:
    exact = paragraph.format.line_rule == "exact"
    for before, line in pairwise(lines):
        apart = line.base - before.base
        if before.page == line.page and not line.turned and 0 < apart < _CLOSEST * line.size * _POINT_MM:
            return line
    return lines[0] if exact and paragraph.format.line / 20 < _CLOSEST * paragraph.main_size() else None


def unprinted(laid: Laid) -> Iterator[Finding]:
    """Tell of text in the file that no page shows: cut off by a row or frame of fixed height, or by another one."""
    shown = Counter(squeezed(paragraph.text) for _, paragraph, _ in laid.printed)
    for index, left in laid.unprinted.items():
        paragraph = laid.document.paragraphs[index]
        if len(left) < _FEWEST_LOST or (index not in laid.lines and shown[squeezed(paragraph.text)]):
            continue
        before = index if index in laid.lines else max((known for known in laid.lines if known < index), default=None)
        page = 1 if before is None else laid.lines[before][-1].page
        how = "không in ra" if index not in laid.lines else f"không in ra hết: mất {_words(paragraph, left)} chữ cuối"
        yield custom("van-ban.cut-off", Severity.WARNING, f"Đoạn{about(paragraph)} {how}.",
                     place=laid.place(page, index),
                     fix="bỏ chiều cao cố định của hàng hoặc khung (chọn “Ít nhất” thay cho “Chính xác”)")  # fmt: skip


def _words(paragraph: Paragraph, left: str) -> int:
    """Return how many words at the end of a paragraph were left of its squeezed text."""
    lost = 0
    for count, word in enumerate(reversed(paragraph.text.split()), 1):
        lost += len(squeezed(word))
        if lost >= len(left):
            return count
    return 0
