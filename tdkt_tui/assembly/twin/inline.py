"""The marks inside a paragraph's text: character styles, breaks, tabs, anchors and escapes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import itemgetter

from tdkt_tui.assembly.styles import CHARACTER_STYLES
from tdkt_tui.assembly.twin.blocks import Span
from tdkt_tui.assembly.twin.escapes import ENTITY, escaped, escaped_ends, sign_of, unsafe
from tdkt_tui.model.fault import TemplateFault

# A template tag is taken whole, so that "<" and "&" inside it need no escape.
_TOKEN = re.compile(rf"(\{{\{{.*?\}}\}}|\{{%.*?%\}}|\{{#.*?#\}})|(<[^<>]*>)|({ENTITY})|⟦([^⟦⟧]*)⟧|([<⟦⟧])", re.DOTALL)
_TAG = re.compile(r"(\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\})", re.DOTALL)
_MARK = re.compile("[<&⟦⟧]")
_BREAKS = {"<br>": "\n", "<tab>": "\t", "<trang>": "\f"}
_OPEN = {f"<{name}>": name for name in CHARACTER_STYLES}
_CLOSE = {f"</{name}>": name for name in CHARACTER_STYLES}
_WRITTEN = {sign: mark for mark, sign in _BREAKS.items()}


def read_spans(text: str, *, place: str) -> tuple[Span, ...]:
    """Split marked text into spans of one character style each.

    Raises TemplateFault for an unknown mark, one that is not closed, or one inside another.
    """
    if not _MARK.search(text):
        return (Span(text),) if text else ()
    reader = _Reader(place)
    end = 0
    for match in _TOKEN.finditer(text):
        reader.add(text[end : match.start()])
        end = match.end()
        reader.token(match)
    reader.add(text[end:])
    return reader.finish()


class _Reader:
    def __init__(self, place: str) -> None:
        self.place = place
        self.style = ""
        self.spans: list[Span] = []

    def add(self, text: str) -> None:
        if not text:
            return
        if self.spans and self.spans[-1].style == self.style and not self.spans[-1].anchor:
            text = self.spans.pop().text + text
        self.spans.append(Span(text, self.style))

    def token(self, match: re.Match[str]) -> None:
        tag, mark, entity, anchor, stray = match.groups()
        if tag:
            self.add(tag)
        elif entity:
            self.add(sign_of(entity, self.place))
        elif anchor is not None:
            self.spans.append(Span(" ".join(anchor.split()), anchor=True))
        elif mark in _BREAKS:
            self.add(_BREAKS[mark])
        elif mark in _OPEN and not self.style:
            self.style = _OPEN[mark]
        elif mark in (f"</{self.style}>", "</…>") and self.style:
            self.style = ""
        elif mark in _OPEN or mark in _CLOSE:
            raise TemplateFault(
                f"Dấu {mark} không khớp: kiểu chữ không lồng nhau và phải đóng đúng tên.",
                place=self.place,
                fix=f"đóng </{self.style}> trước" if self.style else "mở kiểu chữ trước khi đóng",
            )
        else:
            raise TemplateFault(
                f"Không hiểu dấu “{mark or stray}”.",
                place=self.place,
                fix="dùng <Đậm>, <Nghiêng>, <Đậm nghiêng>, <br>, <tab>, <trang>; dấu nhỏ hơn viết &lt;"
                if mark or stray == "<"
                else "dấu ⟦ viết &#x27e6; còn dấu ⟧ viết &#x27e7;",
            )

    def finish(self) -> tuple[Span, ...]:
        if self.style:
            raise TemplateFault(f"Kiểu chữ <{self.style}> chưa đóng.", place=self.place, fix=f"thêm </{self.style}>")
        return tuple(self.spans)


def write_spans(spans: Iterable[Span]) -> str:
    """Return spans as marked text; the reverse of ``read_spans``."""
    out = []
    for span in spans:
        text = f"⟦{span.text}⟧" if span.anchor else _marked(span.text)
        out.append(f"<{span.style}>{text}</{span.style}>" if span.style else text)
    return escaped_ends("".join(out))


def with_whole_tags(spans: Sequence[Span]) -> tuple[Span, ...]:
    """Return the same text with every tag in one span, in the style in which it begins.

    A person may make part of a tag bold; as text, the mark would stand inside the tag and be taken for part of it.
    An anchor inside a tag comes after it.
    """
    styles = [span.style for span in spans for _ in span.text if not span.anchor]
    text = "".join(span.text for span in spans if not span.anchor)
    anchors, place = [], 0
    for span in spans:
        if span.anchor:
            anchors.append((place, span))
        else:
            place += len(span.text)
    for tag in _TAG.finditer(text):
        styles[tag.start() : tag.end()] = [styles[tag.start()]] * len(tag[0])
        anchors = [(tag.end() if tag.start() < at < tag.end() else at, span) for at, span in anchors]
    stretches: list[Span] = []
    last = 0
    for at, anchor in [*anchors, (len(text), None)]:
        signs = zip(text[last:at], styles[last:at], strict=True)
        grouped = groupby(signs, key=itemgetter(1))
        stretches += [Span("".join(sign for sign, _ in group), style) for style, group in grouped]
        stretches += [anchor] if anchor else []
        last = at
    return tuple(stretches)


def _marked(text: str) -> str:
    pieces = _TAG.split(text)
    for index, piece in enumerate(pieces):
        if index % 2 == 0:
            pieces[index] = _escaped_text(piece)
        elif unsafe(piece.replace("\f", "")):  # a tag is read as it stands: this one must not be read as one
            pieces[index] = "&#x7b;" + _escaped_text(piece[1:])
        else:
            pieces[index] = re.sub(r"[\n\t\f]", " ", piece)  # a break inside a tag would end the line
    return "".join(pieces)


def _escaped_text(text: str) -> str:
    return "".join(_WRITTEN.get(part) or escaped(part) for part in re.split("([\n\t\f])", text))
