"""Which line of a text source a paragraph of its .docx was written in: an author has lines before them."""

from __future__ import annotations

import re
from pathlib import Path

from tdkt_tui.model.fault import TdktError

_PARAGRAPH = re.compile(r"đoạn (\d+)(?! của khung chữ)\b")
_BEGINS = re.compile(r"\[|\{[%#]p |::: lệnh ")
_TAG = re.compile(r"[{｛]\s*[{｛%#]|[}｝%#]\s*[}｝]")
"""As they should be written, and as a keyboard or a slip writes them."""


class TemplateLines:
    """The lines of the paragraphs that hold tags: both ends have the same ones, in the same order."""

    def __init__(self, docx: bytes, text: str, folder: Path) -> None:
        """folder: where the source lies, for what it includes."""
        from tdkt_tui.assembly.engine.places import paragraphs
        from tdkt_tui.assembly.engine.spot import own_text
        from tdkt_tui.assembly.package import DOCUMENT, read_sound
        from tdkt_tui.assembly.twin.include import expanded

        every = paragraphs(read_sound(docx).tree(DOCUMENT), DOCUMENT)
        numbers = [place.number for place, node in every if not place.box and _TAG.search(own_text(node))]
        written: list[tuple[str, list[str]]] = []
        for place, line in expanded(text, folder, []):
            if _BEGINS.match(line):
                written.append((place, [line]))
            elif line.startswith("  ") and written:
                written[-1][1].append(line)
        lines = [place for place, words in written if _TAG.search(" ".join(words))]
        self._lines = dict(zip(numbers, lines, strict=True)) if len(numbers) == len(lines) else {}

    def placed(self, fault: TdktError) -> TdktError:
        """Return a fault with the line before its paragraph, where it is known."""
        number = _PARAGRAPH.match(fault.place)
        line = self._lines.get(int(number[1])) if number else None
        if line is None:
            return fault
        place = f"{line}, {fault.place}"
        return type(fault)(fault.what, place=place, field=fault.field, fix=fault.fix, around=fault.around)
