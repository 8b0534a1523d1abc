"""Pages with nothing on them, a last page with next to nothing, and a sheet that lies the wrong way."""

from __future__ import annotations

from collections.abc import Iterator

from tdkt_tui.model.finding import Finding, Severity

from .facts import custom, listed
from .laid import Laid

_HARDLY_ANYTHING = 2  # lines
_BEFORE = "xóa đoạn trống, dấu ngắt trang hoặc ngắt phần thừa ở trước đó"
_BEHIND_TABLE = (
    "văn bản do tdkt lập thì lập lại; văn bản khác thì đặt đoạn trống dưới bảng cuối (không xóa được) giãn dòng"
    " Exactly 1 pt, cách trên, cách dưới 0, còn thừa thì rút gọn vài chữ"
)


def blank_pages(laid: Laid) -> Iterator[Finding]:
    """Tell of pages without text or drawing; a page number alone is nothing."""
    full = {line.page for lines in laid.lines.values() for line in lines}
    full |= {page for pages in laid.repeated.values() for page in pages}
    blank = [page.number for page in laid.pages if page.number not in full and not page.drawn]
    if blank:
        yield custom(
            "trang.blank",
            Severity.WARNING,
            f"Trang trắng: trang {listed(blank)}.",
            place=laid.place(blank[0]),
            fix=_BEHIND_TABLE if blank == [len(laid.pages)] and _ends_in_table(laid) else _BEFORE,
        )


def _ends_in_table(laid: Laid) -> bool:
    """Tell a document whose last words stand in a table: Word wants one more paragraph, which no key deletes."""
    *before, last = laid.document.paragraphs
    return bool(before) and last.cell is None and not last.text.strip() and before[-1].cell is not None


def last_page(laid: Laid) -> Iterator[Finding]:
    """Tell of a last page that has one or two lines only."""
    last = len(laid.pages)
    lines = {round(line.base) for lines in laid.lines.values() for line in lines if line.page == last}
    if last > 1 and 0 < len(lines) <= _HARDLY_ANYTHING:
        how_many = "một dòng" if len(lines) == 1 else "hai dòng"
        yield custom(
            "trang.last",
            Severity.NOTE,
            f"Trang cuối (trang {last}) chỉ có {how_many}.",
            place=laid.place(last),
            fix="rút gọn vài chữ để vừa trang trước, hoặc giãn dòng trong mức cho phép",
        )


def across(laid: Laid) -> Iterator[Finding]:
    """Tell of a section marked to lie on its side whose sheets stand upright."""
    wanted = [section for section in laid.document.sections if section.landscape]
    if wanted and all(page.width <= page.height for page in laid.pages):
        yield custom(
            "trang.orientation",
            Severity.WARNING,
            "Phần đặt khổ ngang nhưng in ra khổ dọc.",
            place=wanted[0].place,
            fix="chọn lại khổ giấy: ngang, chiều rộng 297 mm, chiều cao 210 mm",
        )
