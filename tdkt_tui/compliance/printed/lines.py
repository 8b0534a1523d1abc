"""Lines that may not break, that broke inside a name, or inside a word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tdkt_tui.assembly.dress.phrases import TORN, costs
from tdkt_tui.compliance.layout.document import Paragraph
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.regulations import COMPONENTS

from .facts import about, custom, ruled
from .laid import Laid, Line
from .squeezed import word_starts

_BY_LAW = ("quoc-hieu", "tieu-ngu")
_BY_CUSTOM = {
    "so-ky-hieu": Severity.WARNING,
    "dia-danh-thoi-gian": Severity.WARNING,
    "ho-ten-nguoi-ky": Severity.WARNING,
    "quyen-han-chuc-vu": Severity.NOTE,  # a long post may need two lines
}
_BROKEN_WELL = ("co-quan-chu-quan", "co-quan-ban-hanh", "trich-yeu", "trich-yeu-cong-van", "phu-luc-ten")


def one_line(laid: Laid) -> Iterator[Finding]:
    """Quốc hiệu and Tiêu ngữ on one line each (NĐ 30/2020, PL I, II.1.c); by custom number, date, post and name too."""
    for index, paragraph, lines in laid.printed:
        if len(lines) < 2 or "\n" in paragraph.text:
            continue
        place = laid.place(lines[0].page, index)
        component = COMPONENTS.get(paragraph.component)
        if component is None:
            continue
        said = f"{component.style}{about(paragraph)} in ra thành {len(lines)} dòng"
        if component.id in _BY_LAW:
            found = ruled(
                laid.document.regulation,
                f"{component.id}.one-line",
                f"{said}, phải nằm trên một dòng.",
                place=place,
                fix="nới rộng ô bên phải, hoặc giảm cỡ chữ trong mức cho phép",
            )
            if found is not None:
                yield found
        elif component.id in _BY_CUSTOM:
            yield custom(
                f"{component.id}.one-line",
                _BY_CUSTOM[component.id],
                f"{said}, nên nằm trên một dòng.",
                place=place,
                fix="nới rộng ô, hoặc giảm cỡ chữ trong mức cho phép",
            )


def phrases(laid: Laid) -> Iterator[Finding]:
    """Names of bodies and titles break between phrases, not inside them."""
    for index, paragraph, lines in laid.printed:
        if len(lines) < 2 or paragraph.component not in _BROKEN_WELL:
            continue
        words, starts = paragraph.text.split(), word_starts(paragraph.text)
        price = costs(words)
        for line in lines[1:]:
            at = starts.get(line.start)
            if at and price[at] == TORN:
                style = COMPONENTS[paragraph.component].style
                yield custom(
                    f"{paragraph.component}.phrase",
                    Severity.NOTE,
                    f"{style} xuống dòng giữa cụm từ “{words[at - 1]} {words[at]}”.",
                    place=laid.place(line.page, index),
                    fix="chuyển cả cụm từ xuống dòng dưới",
                )
                break


def words(laid: Laid) -> Iterator[Finding]:
    """A word that a column is too narrow for is cut wherever the column ends."""
    told: set[int] = set()
    for index, paragraph, lines in laid.printed:
        table = paragraph.cell.table if paragraph.cell else 0
        line = None if table in told else _cut_word(paragraph, lines)
        if line is None:
            continue
        if table:
            told.add(table)
        where = f"Cột {paragraph.cell.column} của bảng {table}" if paragraph.cell else "Dòng chữ"
        yield custom(
            "van-ban.word",
            Severity.WARNING,
            f"{where} quá hẹp: có chữ bị cắt sang dòng dưới.",
            place=laid.place(line.page, index),
            fix="nới rộng cột, hoặc giảm cỡ chữ",
        )


def _cut_word(paragraph: Paragraph, lines: Sequence[Line]) -> Line | None:
    """Return the line that begins inside a word."""
    if len(lines) < 2:
        return None
    starts = word_starts(paragraph.text)
    return next((line for line in lines[1:] if line.start and line.start not in starts), None)
