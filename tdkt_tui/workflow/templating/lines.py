"""Which line of a text source a paragraph of its .docx was written in: an author has lines before them."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import cached_property
from pathlib import Path

from tdkt_tui.model.fault import TdktError

_PARAGRAPH = re.compile(r"đoạn (\d+)(?! của khung chữ)\b")
_BEGINS = re.compile(r"\[|\{[%#]p |::: lệnh ")
_STYLE = re.compile(r"\[[^\]]*\] ?|::: lệnh ")
_TAG = re.compile(r"[{｛]\s*[{｛%#]|[}｝%#]\s*[}｝]")
"""As they should be written, and as a keyboard or a slip writes them."""
_BEFORE = 12
"""Letters before a place by which it is found among those alike in one paragraph."""

_Written = list[tuple[str, str]]
"""One paragraph as it is written: (place, letters and digits) of its lines."""


class TemplateLines:
    """The lines of the paragraphs of a text: both ends have the same ones, in the same order."""

    def __init__(self, docx: bytes, text: str, folder: Path) -> None:
        """folder: where the source lies, for what it includes."""
        from tdkt_tui.assembly.engine.places import paragraphs
        from tdkt_tui.assembly.engine.spot import own_text
        from tdkt_tui.assembly.package import DOCUMENT, read_sound
        from tdkt_tui.assembly.twin.include import expanded

        every = paragraphs(read_sound(docx).tree(DOCUMENT), DOCUMENT)
        self._made = {place.number: own_text(node) for place, node in every if not place.box}
        self._written: list[_Written] = []
        tagged: list[str] = []
        for place, line in expanded(text, folder, []):
            if begins := _BEGINS.match(line):
                self._written.append([(place, _letters(_STYLE.sub("", line, count=1)))])
                tagged.append(line)
            elif line.startswith("  ") and self._written and not begins:
                self._written[-1].append((place, _letters(line)))
                tagged[-1] += f" {line}"
        numbers = [number for number, said in self._made.items() if _TAG.search(said)]
        lines = [one for one, words in zip(self._written, tagged, strict=True) if _TAG.search(words)]
        self._of_tags = dict(zip(numbers, lines, strict=True)) if len(numbers) == len(lines) else {}

    def placed(self, fault: TdktError) -> TdktError:
        """Return a fault with the line before its paragraph, where it is known."""
        place = self.place(fault.place, fault.around)
        return type(fault)(fault.what, place=place, field=fault.field, fix=fault.fix, around=fault.around)

    def place(self, place: str, around: str) -> str:
        """Return a place with its line before it, where that is known.

        around: the words around it, the place itself in «…».
        """
        line = self.line(place, around)
        return f"{line}, {place}" if line else place

    def line(self, place: str, around: str) -> str:
        """Return the line alone ("dòng 12", "noi-nhan.txt, dòng 3"), "" where it is not known."""
        number = _PARAGRAPH.match(place)
        written = self._of_tags.get(int(number[1])) or self._of_words.get(int(number[1])) if number else None
        return _at(written, around) if written else ""

    @cached_property
    def _of_words(self) -> dict[int, _Written]:
        """Return the same of every paragraph with words, those alike in both ends matched in their order."""
        made = [(number, said) for number, text in self._made.items() if (said := _letters(text))]
        written = [(one, said) for one in self._written if (said := "".join(words for _, words in one))]
        held = SequenceMatcher(None, [said for _, said in made], [said for _, said in written], autojunk=False)
        return {made[a][0]: written[b][0] for _, a, to, b, until in _alike(held) for a, b in
                zip(range(a, to), range(b, until), strict=True)}  # fmt: skip


def _alike(held: SequenceMatcher[str]) -> list[tuple[str, int, int, int, int]]:
    """Return the stretches that are the same, and those between them that are as long in both ends."""
    return [one for one in held.get_opcodes() if one[0] == "equal" or one[2] - one[1] == one[4] - one[3]]


def _at(written: _Written, around: str) -> str:
    """Return the line of a paragraph that has a piece of it, its first line where nobody can tell."""
    before, _, rest = around.partition("«")
    head, piece = _letters(before)[-_BEFORE:], _letters(rest.partition("»")[0])
    found = "".join(words for _, words in written).find(head + piece)
    at = found + len(head) - (0 if piece else 1)
    for place, words in written if found >= 0 else ():
        if at < len(words):
            return place
        at -= len(words)
    return written[0][0]


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))
