"""A template's paragraphs as lint reads them: each with its place, style, tags, and the words between the tags."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from types import MappingProxyType

from tdkt_tui.assembly.engine.around import around
from tdkt_tui.assembly.engine.places import Place, paragraphs
from tdkt_tui.assembly.engine.said import Said
from tdkt_tui.assembly.engine.spot import own_text
from tdkt_tui.assembly.package import DOCUMENT, STYLES, Package
from tdkt_tui.assembly.styles import PARAGRAPH_STYLES, SPACER
from tdkt_tui.assembly.xml import Node, parse, w
from tdkt_tui.compliance.linting.told import LintFinding, finding
from tdkt_tui.model.text import one_line

OURS = frozenset((*PARAGRAPH_STYLES.values(), SPACER))
"""The styles of the contract."""
GAP = "\x00"
"""Stands for each sign of a tag in a line's wording: no pattern of words goes over it."""
_SHOWN = 40
_NEAR = 200
_KEPT = 1 << 20
"""Bytes of a part of styles whose names are kept for the next template."""
_OTHERS = ("word/header", "word/footer", "word/footnotes", "word/endnotes")
_COMMAND = re.compile(r"\{[%#](p|tr|tc) ")
_WORDS = re.compile(r"\w+")
_LOOK, _STYLE, _VALUE = w("pPr"), w("pStyle"), w("val")


@dataclass(eq=False)
class Line(Said):
    """One paragraph of a part.

    text: all that it says, tags too; style: the name of its style, "" for none; wording: its text, every sign of a tag
    a ``GAP``: what a template's author wrote as it will be printed; is_command: it only holds a command for paragraphs,
    rows or cells, and goes when a document is made.
    """

    style: str
    wording: str = field(init=False)
    is_command: bool = field(init=False)

    def __post_init__(self) -> None:
        Said.__post_init__(self)
        self.wording = self._wording()
        self.is_command = bool(self.tags) and _COMMAND.match(self.text.strip()) is not None

    def _wording(self) -> str:
        if not self.tags:
            return self.text
        pieces: list[str] = []
        at = 0
        for tag in self.tags:
            pieces += [self.text[at : tag.start], GAP * len(tag.text)]
            at = tag.end
        return "".join((*pieces, self.text[at:]))

    def tell(
        self, rule: str, start: int, end: int, message: str, fix: str, *, fixable: bool = False, shown: str = ""
    ) -> LintFinding:
        """Return a finding about a piece of the text, or about all of it where start is end and nothing is shown.

        shown: stands for the piece, which nobody would see.
        """
        begin = max(start - _NEAR, 0)
        piece = shown or self.text[start:end]
        near = self.text[begin:start] + piece + self.text[end : end + _NEAR]  # as long as its author likes
        words = one_line(around(near, start - begin, start - begin + len(piece)) if piece else self.text[:_SHOWN])
        return finding(rule, message, place=str(self.place), fix=fix, around=words, fixable=fixable,
                       paragraph=self.place.number)  # fmt: skip


@dataclass(frozen=True)
class Sheet:
    """A template taken apart once for all rules. styled: of the contract's styles (a plan's), else a stranger's."""

    package: Package
    styled: bool

    @cached_property
    def lines(self) -> list[Line]:
        """Return every paragraph of the body, then of headers, footers and notes; copies of text boxes left out."""
        return [line for part in self.parts for line in self.of_part(part) if not line.is_copy]

    @cached_property
    def parts(self) -> list[str]:
        """Return the names of the parts that hold text of the template."""
        return [DOCUMENT, *(name for prefix in _OTHERS for name in self.package.names(prefix))]

    @cached_property
    def jumping(self) -> frozenset[Node]:
        """Return the paragraphs in which tabs or breaks stand, in themselves or in a text box of theirs."""
        signs = (sign for part in self.parts for sign in self.package.tree(part).iter(w("tab"), w("br")))
        return frozenset(node for sign in signs for node in sign.iterancestors(w("p")))

    def of_part(self, part: str) -> list[Line]:
        """Return every paragraph of a part, copies of text boxes too."""
        if part not in self._read:
            self._read[part] = [self._line(*one) for one in paragraphs(self.package.tree(part), part)]
        return self._read[part]

    @cached_property
    def _read(self) -> dict[str, list[Line]]:
        return {}

    def _line(self, place: Place, node: Node) -> Line:
        styles = (style for look in node.iterchildren(_LOOK) for style in look.iterchildren(_STYLE))
        style = next(styles, None)
        name = "" if style is None else self.names.get(style.get(_VALUE, ""), "")
        return Line(place, node, own_text(node), name)

    @property
    def all_ours(self) -> bool:
        """Tell a template of which every paragraph that prints text has a style of the contract."""
        body = (line for line in self.lines if line.place.part == DOCUMENT and not line.is_command)
        return all(line.style in OURS for line in body if line.text.strip())

    @cached_property
    def names(self) -> Mapping[str, str]:
        """Return style id → name."""
        if STYLES not in self.package.parts:
            return {}
        data = self.package.data(STYLES)
        return _style_names(data) if len(data) <= _KEPT else _style_names.__wrapped__(data)


@lru_cache(maxsize=8)  # several rules ask about one text
def words_in(text: str) -> frozenset[str]:
    """Return the words of a text, each run of letters, digits and underscores."""
    return frozenset(_WORDS.findall(text))


@lru_cache(maxsize=8)  # templates made of texts share theirs
def _style_names(data: bytes) -> Mapping[str, str]:
    styles = parse(data, part=STYLES).iter(w("style"))
    named = ((style.get(w("styleId"), ""), style.find(w("name"))) for style in styles)
    return MappingProxyType({number: name.get(w("val"), "") for number, name in named if name is not None})
