"""The marks inside a paragraph's text: character styles, breaks, tabs and the two escapes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import itemgetter

from tdkt_tui.assembly.styles import CHARACTER_STYLES
from tdkt_tui.assembly.twin.blocks import Span
from tdkt_tui.model.fault import TemplateFault

# A template tag is taken whole, so that "<" and "&" inside it need no escape.
_TOKEN = re.compile(r"(\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\})|(<[^<>]*>)|&(lt|amp);|(<)", re.DOTALL)
_TAG = re.compile(r"(\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\})", re.DOTALL)
_BREAKS = {"<br>": "\n", "<tab>": "\t"}
_OPEN = {f"<{name}>": name for name in CHARACTER_STYLES}
_CLOSE = {f"</{name}>": name for name in CHARACTER_STYLES}
_ENTITIES = {"lt": "<", "amp": "&"}


def read_spans(text: str, *, place: str) -> tuple[Span, ...]:
    """Split marked text into spans of one character style each.

    Raises TemplateFault for an unknown mark, one that is not closed, or one inside another.
    """
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
        if self.spans and self.spans[-1].style == self.style:
            text = self.spans.pop().text + text
        self.spans.append(Span(text, self.style))

    def token(self, match: re.Match[str]) -> None:
        tag, mark, entity, stray = match.groups()
        if tag or entity:
            self.add(tag or _ENTITIES[entity])
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
                fix="dùng <Đậm>, <Nghiêng>, <Đậm nghiêng>, <br>, <tab>; dấu nhỏ hơn viết &lt;",
            )

    def finish(self) -> tuple[Span, ...]:
        if self.style:
            raise TemplateFault(f"Kiểu chữ <{self.style}> chưa đóng.", place=self.place, fix=f"thêm </{self.style}>")
        return tuple(self.spans)


def write_spans(spans: Iterable[Span]) -> str:
    """Return spans as marked text; the reverse of ``read_spans``."""
    out = []
    for span in spans:
        text = _escaped(span.text)
        out.append(f"<{span.style}>{text}</{span.style}>" if span.style else text)
    return "".join(out)


def with_whole_tags(spans: Sequence[Span]) -> tuple[Span, ...]:
    """Return the same text with every tag in one span, in the style in which it begins.

    A person may make part of a tag bold; as text, the mark would stand inside the tag and be taken for part of it.
    """
    styles = [span.style for span in spans for _ in span.text]
    text = "".join(span.text for span in spans)
    for tag in _TAG.finditer(text):
        styles[tag.start() : tag.end()] = [styles[tag.start()]] * len(tag[0])
    stretches = groupby(zip(text, styles, strict=True), key=itemgetter(1))
    return tuple(Span("".join(sign for sign, _ in signs), style) for style, signs in stretches)


def _escaped(text: str) -> str:
    pieces = _TAG.split(text)
    for index in range(0, len(pieces), 2):
        piece = pieces[index].replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>").replace("\t", "<tab>")
        pieces[index] = piece
    pieces[1::2] = [re.sub(r"[\n\t]", " ", tag) for tag in pieces[1::2]]  # a break inside a tag would end the line
    return "".join(pieces)
