"""What of a paragraph's effective formatting is another: each property from what to what, of which words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tdkt_tui.compliance.comparing.words import Piece
from tdkt_tui.compliance.layout.formats import ParagraphFormat, RunFormat
from tdkt_tui.compliance.layout.reporting import said

if TYPE_CHECKING:
    from tdkt_tui.compliance.layout.document import Paragraph

_TWIPS_PER_CM = 1440 / 2.54
_TWIPS_PER_POINT = 20
_LINE = 240
_RUN = {
    "size": "cỡ chữ", "bold": "chữ đậm", "italic": "chữ nghiêng", "caps": "in hoa", "hidden": "chữ ẩn",
    "colour": "màu chữ", "underlined": "gạch chân", "small_caps": "chữ hoa nhỏ", "struck": "gạch ngang",
    "marked": "tô nền", "raised": "chỉ số trên, dưới", "scale": "độ rộng chữ", "apart": "giãn chữ",
    "lifted": "nâng chữ",
}  # fmt: skip
_PARAGRAPH = {
    "align": "canh", "left": "thụt lề trái", "right": "thụt lề phải", "first": "thụt dòng đầu",
    "before": "cách đoạn trên", "after": "cách đoạn dưới", "contextual": "bỏ khoảng cách giữa đoạn cùng kiểu",
    "border": "đường kẻ", "tabs": "điểm dừng tab",
}  # fmt: skip
_INDENTS, _SPACES = ("left", "right", "first"), ("before", "after")
_POINTS = ("size", "apart", "lifted")


@dataclass(frozen=True, slots=True)
class Look:
    """One property that is another. prop: its id; label: in Vietnamese; words: those it is of, "" for the paragraph."""

    prop: str
    label: str
    was: str
    now: str
    words: str = ""


def looks(old: Paragraph, new: Paragraph, words: Iterable[Piece]) -> Iterator[Look]:
    """Yield what is another in the formatting of a paragraph that is in both states, and of the words that stayed."""
    yield from _of_paragraph(old.format, new.format)
    found: dict[tuple[str, str, str, str], list[str]] = {}
    for text, was, now in _both(old, new, words):
        for look in _of_run(was, now, text):
            found.setdefault((look.prop, look.label, look.was, look.now), []).append(text)
    for (prop, label, before, after), texts in found.items():
        yield Look(prop, label, before, after, " … ".join(texts))


def _of_paragraph(was: ParagraphFormat, now: ParagraphFormat) -> Iterator[Look]:
    for name, label in _PARAGRAPH.items():
        before, after = getattr(was, name), getattr(now, name)
        if before != after:
            yield Look(name, label, _told(name, before), _told(name, after))
    before, after = _line(was), _line(now)
    if before != after:
        yield Look("line", "giãn dòng", before, after)


def _of_run(was: RunFormat, now: RunFormat, text: str) -> Iterator[Look]:
    for name, label in _RUN.items():
        before, after = getattr(was, name), getattr(now, name)
        if before != after:
            yield Look(name, label, _told(name, before), _told(name, after))
    before, after = ", ".join(was.faces.of(text)), ", ".join(now.faces.of(text))
    if before != after:
        yield Look("font", "phông chữ", before, after)


def _both(old: Paragraph, new: Paragraph, words: Iterable[Piece]) -> Iterator[tuple[str, RunFormat, RunFormat]]:
    """Yield the stretches of words that stayed, each in one format before and in one after."""
    before, after = _Formats(old), _Formats(new)
    for piece in words:
        at = 0
        while piece.what == "same" and at < len(piece.text):
            was, one = before.at(piece.old + at)
            now, other = after.at(piece.new + at)
            end = min(at + one, at + other, len(piece.text))
            if was != now and piece.text[at:end].strip():
                yield piece.text[at:end].strip(), was, now
            at = max(end, at + 1)


class _Formats:
    """The formats of a paragraph by place in its text; asked from its beginning to its end."""

    def __init__(self, paragraph: Paragraph) -> None:
        self._runs = [(run.format, len(run.text)) for run in paragraph.runs] or [(paragraph.mark, 0)]
        self._number, self._begin = 0, -led(paragraph)

    def at(self, place: int) -> tuple[RunFormat, int]:
        """Return the format at a place, and for how many signs from there it holds."""
        while self._number < len(self._runs) - 1 and self._begin + self._runs[self._number][1] <= place:
            self._begin += self._runs[self._number][1]
            self._number += 1
        kind, length = self._runs[self._number]
        return kind, max(self._begin + length - place, 1)


def led(paragraph: Paragraph) -> int:
    """Return how many blanks a paragraph begins with: its text is compared without them."""
    text = "".join(run.text for run in paragraph.runs)
    return len(text) - len(text.lstrip())


def _line(form: ParagraphFormat) -> str:
    if form.line_rule == "auto":
        return said("line", form.line / _LINE, "dòng")
    rule = "đúng" if form.line_rule == "exact" else "ít nhất"
    return f"{rule} {said('line', form.line / _TWIPS_PER_POINT, 'pt')}"


def _told(name: str, value: object) -> str:
    if isinstance(value, bool):
        return "có" if value else "không"
    if isinstance(value, tuple):
        return ", ".join(said(name, place / _TWIPS_PER_CM, "cm") for place, _ in value) or "không"
    if not isinstance(value, (int, float)):
        return "không" if value == "none" else said(name, str(value)).removeprefix("canh ")
    if name in _INDENTS:
        return said(name, value / _TWIPS_PER_CM, "cm")
    if name in _SPACES:
        return said(name, value / _TWIPS_PER_POINT, "pt")
    return said(name, value, "pt" if name in _POINTS else "%")
