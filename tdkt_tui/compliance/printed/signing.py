"""The signature: in one piece, and with some of the wording on its page."""

from __future__ import annotations

from collections.abc import Iterator

from tdkt_tui.model.finding import Finding, Severity

from .facts import custom, listed
from .laid import Laid

_SIGNATURE = ("quyen-han-chuc-vu", "chu-ky", "chuc-vu-khac", "ho-ten-nguoi-ky")
_RECIPIENTS = ("noi-nhan", "noi-nhan-danh-sach")
_COMPANY = 2  # lines of the wording that should stand above a signature on its page
_FIX = "giữ hai dòng cuối của lời văn cùng phần ký (Giữ với đoạn sau), hoặc rút bớt một vài dòng"


def signature(laid: Laid) -> Iterator[Finding]:
    """Judge every block of authority, post and name; by custom, for no clause speaks of pages."""
    for block in _blocks(laid):
        pages = laid.pages_of(*block)
        if len(pages) > 1:
            yield custom("quyen-han-chuc-vu.torn", Severity.WARNING,
                         f"Phần ký bị tách ra các trang {listed(pages)}: chức vụ và họ tên phải liền nhau.",
                         place=laid.place(pages[-1], block[-1]),
                         fix="đặt “Giữ với đoạn sau” cho các đoạn của phần ký; không cho hàng ngắt trang")  # fmt: skip
        elif pages[0] > 1:
            yield from _company(laid, block, pages[0])


def _company(laid: Laid, block: list[int], page: int) -> Iterator[Finding]:
    cell = laid.document.paragraphs[block[0]].cell
    table = cell.table if cell else None
    above = {
        round(line.base)
        for index, paragraph, lines in laid.printed
        if index < block[0] and paragraph.component not in _RECIPIENTS
        and not (table is not None and paragraph.cell is not None and paragraph.cell.table == table)
        for line in lines
        if line.page == page
    }  # fmt: skip
    if not above:
        yield custom("quyen-han-chuc-vu.alone", Severity.WARNING,
                     f"Phần ký đứng một mình ở trang {page}, không có dòng nào của lời văn đi cùng.",
                     place=laid.place(page, block[0]), fix=_FIX)  # fmt: skip
    elif len(above) < _COMPANY:
        yield custom("quyen-han-chuc-vu.alone", Severity.NOTE,
                     f"Ở trang {page} chỉ có một dòng lời văn phía trên phần ký; nên có ít nhất hai dòng.",
                     place=laid.place(page, block[0]), fix=_FIX)  # fmt: skip


def recipients(laid: Laid) -> Iterator[Finding]:
    """Tell of a list of recipients that goes on over the page."""
    found = [index for index, paragraph, _ in laid.printed if paragraph.component in _RECIPIENTS]
    pages = laid.pages_of(*found)
    if len(pages) > 1:
        yield custom("noi-nhan.torn", Severity.NOTE, f"Nơi nhận bị tách ra các trang {listed(pages)}.",
                     place=laid.place(pages[-1], found[-1]), fix="giữ Nơi nhận trên một trang nếu đủ chỗ")  # fmt: skip


def _blocks(laid: Laid) -> list[list[int]]:
    """Return the printed paragraphs of each signature, from the first post to the name."""
    blocks: list[list[int]] = []
    named = True
    for index, paragraph, _ in laid.printed:
        if paragraph.component not in _SIGNATURE:
            continue
        if named and paragraph.component == "quyen-han-chuc-vu":
            blocks.append([])
        if blocks:
            blocks[-1].append(index)
            named = paragraph.component == "ho-ten-nguoi-ky"
    return blocks
