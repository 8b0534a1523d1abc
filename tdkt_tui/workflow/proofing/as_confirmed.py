"""Lines that a page has as a person confirmed them: nothing altered, and of units that the original names itself."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import UPPER, folded, plain_words
from tdkt_tui.model.unit_names import tier_of
from tdkt_tui.workflow.confirming.original import Original
from tdkt_tui.workflow.confirming.said import sentences

from .beside import OF_PROVINCE, has_figure, in_its_words
from .content import content_of, lacking_words
from .held_to import APART, JOINTLY, PILOTS, UNSAID
from .lines import Line
from .reach import EVERYBODY
from .sources import Source

_RENDERED = ("level.", "honours.", "quota.", "nomination.", "exception.")
"""Tables whose facts a page says in the words in which the walk told them."""
_AWARD = re.compile(r"\b(?:bằng khen|giấy khen|cờ thi đua)\b", re.IGNORECASE)
"""For what people are named: without it a line of numbers says another thing."""
_EXCEPT = re.compile(r"\btrừ\b")
_OF_SENTENCES = ("task.", "provision.", "agenda.", "composition.", "criterion.")
"""Tables of sentences, each of which may name whom it binds; an award or a seat is told for each level by itself."""
_NAMED = ("movement.", "anniversary.")
_REMEMBERED = re.compile(r"(?:Lập thành tích chào mừng|Tiếp tục thực hiện có hiệu quả) ")
_NAMES = re.compile(r"(?:^Lập thành tích chào mừng|phong trào thi đua:?) |;\s+|[“”](?:,\s+“)?")
"""What parts the names of a list, of movements or of days that are remembered."""
_DAYS, _YEARS = re.compile(r"\s*\([\d/ –-]+\)"), re.compile(r"(?<=\d năm) ")
"""The days of an anniversary, which follow from it; how many years, which the original may say of two together."""
_NUMBERS = ("quota.", "honours.", "amount.", "composition.")
_EVERY = re.compile(r"^Các cấp, (?:các )?ngành(?:, (?:các )?(?:đoàn thể|địa phương|đơn vị))*\b")
"""Whom a sentence that begins so speaks of: everybody."""
_FIRST = 6
"""Words that tell of whom a sentence speaks."""


class AsConfirmed:
    """Which of one plan's lines say just what was confirmed; that their facts were is asked of who knows the notes."""

    def __init__(self, plan: Plan, original: Original, everybodys: Collection[str] = ()) -> None:
        self._original = original
        self.everybodys = frozenset(everybodys)
        self._text = " ".join(f"| {_bare(one.text)} |" for one in original.paragraphs)
        self._levels = {level.id: level for level in plan.level}
        self._keys = {level.id: f"level.{number}" for number, level in enumerate(plan.level, 1)}
        self._labels = {level.label for level in plan.level} | {APART, PILOTS, JOINTLY}
        self._kinds = {folded(word) for level in plan.level for kind in level.kinds()
                       for word in (kind, tier_of(kind)) if word}  # fmt: skip

    def has(self, line: Line) -> bool:
        """Tell a line of which nothing is altered, left out or added, and whose units the original names."""
        if line.loose or line.doubts or not line.sources or UNSAID in line.words.casefold():
            return False
        if _listed(line) and self._has_each(line):
            return line.whose == EVERYBODY
        if line.unlike:
            return False
        if all(source.passage is None for source in line.sources):
            return line.whose in self._labels and _holds(self._clauses(line.sources), line.words)
        return all(source.passage for source in line.sources) and self._unaltered(line) and self._theirs(line)

    def _has_each(self, line: Line) -> bool:
        """Tell a list of names, or of days that are remembered, of which the original has each just so."""
        parts = [_bare(one) for part in _NAMES.split(line.words)[1:] for one in _YEARS.split(_DAYS.sub("", part))]
        return len(parts) > 1 and all(f" {part} " in self._text for part in parts if part)

    def _clauses(self, sources: Iterable[Source]) -> str:
        within = sorted({at for source in sources for at in self._original.within(source.clause)})
        return " ".join(self._original.paragraphs[at].text for at in within)

    def _unaltered(self, line: Line) -> bool:
        if not line.several:
            return any(_said_so(line, source) for source in line.sources)
        return all(any(in_its_words(words, source) for source in line.sources if source.key in keys)
                   for words, keys in line.several)  # fmt: skip

    def _theirs(self, line: Line) -> bool:
        """Tell a line on the pages of just those that its passage, or the clause that it stands in, names."""
        sorts = [(code.rstrip(")"), kind) for name in line.at for kind, _, code in [name.rpartition(" (")]
                 if code.rstrip(")") in self._levels]  # fmt: skip
        if not sorts:
            return self._charges(line)
        if _EXCEPT.search(line.whose) and any(source.key.startswith(_NUMBERS) for source in line.sources):
            return False  # who is left out gets none
        if line.whose == EVERYBODY:  # a row of a table is of those that its heads or its cells name
            rows = any(source.passage and "|" in source.passage.text for source in line.sources)
            return not rows and not any(self._begins_with_some(words) for words, _ in line.pieces)
        codes = {code for code, _ in sorts}
        if all(source.key in self.everybodys for source in line.sources):  # said of each in its own words
            some = any(self._begins_with_some(words) for words, _ in line.pieces)
            return not some and not self._names_others(line, codes)
        return not self._names_others(line, codes) and all(
            self._names(line.sources, code, [kind for of, kind in sorts if of == code]) for code in codes
        )

    def _names_others(self, line: Line, codes: Collection[str]) -> bool:
        """Tell a line whose sentence names units of a level that has it on no page."""
        own = {folded(word) for code in codes for kind in self._levels[code].kinds() for word in (kind, tier_of(kind))}
        said = content_of(line.words)
        for source in line.sources:
            if source.passage and source.key.startswith(_OF_SENTENCES):
                near = sentences(source.passage.text) or [source.passage.text]
                nearest = max(near, key=lambda one: content_of(one).share_of(said))
                if any(_of_kind(nearest, kind) for kind in self._kinds - own):
                    return True
        return False

    def _charges(self, line: Line) -> bool:
        """Tell the line of one unit by its name, which its passage or a head above it has; of several not."""
        name = min(line.at, key=len, default="")
        if not name or not all(one.startswith(name) for one in line.at):
            return False
        whole = re.compile(rf"(?<!\w){re.escape(name)}(?!\w|\s*(?:,|-|–|;|và)\s*\w)", re.IGNORECASE)
        heads = [" ".join(self.heads(source.clause)) for source in line.sources]
        texts = [source.passage.text for source in line.sources if source.passage]
        return any(all(map(whole.search, said)) for said in (texts, heads))

    def charges_each(self, line: Line) -> bool:
        """Tell a line of whole sorts of units, or of units whose names its passages or a head above them have."""
        said = [source.passage.text for source in line.sources if source.passage]
        said += [head for source in line.sources for head in self.heads(source.clause)]
        whole = folded(" ".join(said))
        names = [folded(name) for name in line.at]
        return any(name.endswith(")") for name in names) or all(
            name in whole or name.partition(" ")[2] in whole for name in names
        )

    def heads(self, clause: str) -> Iterator[str]:
        """Yield the first words of a clause and of those around it: "1. Sở Nội vụ" of a duty in III.1.b."""
        while clause:
            if within := self._original.within(clause):
                yield self._original.paragraphs[within[0]].text
            clause = clause.rpartition(".")[0]

    def _names(self, sources: Iterable[Source], code: str, kinds: Sequence[str]) -> bool:
        level = self._levels[code]
        whole = len(kinds) == len(level.kinds())
        words = {*map(tier_of, kinds), folded(level.label)} - {"", None}
        for source in sources:
            text = folded(source.passage.text if source.passage else "")
            inside = source.key == self._keys[code] or (
                level.clause and f"{source.clause}.".startswith(f"{level.clause}.")
            )
            named = all(has_word(text, kind) for kind in kinds)
            if not (named or (whole and (inside or any(has_word(text, str(word)) for word in words)))):
                return False
        return True

    def _begins_with_some(self, words: str) -> bool:
        """Tell words that begin with units of a kind: on the pages of all they are of some."""
        first = " ".join(_EVERY.sub("", words).split()[:_FIRST])
        return any(_of_kind(first, kind) for kind in self._kinds)


def _listed(line: Line) -> bool:
    return all(source.key.startswith(_NAMED) for source in line.sources) or bool(_REMEMBERED.match(line.words))


def _bare(text: str) -> str:
    return " ".join(word.lstrip("0") or "0" if word.isdecimal() else word for word in plain_words(text))


def _of_kind(text: str, kind: str) -> bool:
    """Tell a text that names a kind of unit; a capital behind it is a name, to whom something is sent."""
    return re.search(rf"\b(?i:{re.escape(kind)})\b(?!\s+(?:hội\b|[{UPPER}]))", text) is not None


def has_word(text: str, word: str) -> bool:
    """Tell a folded text that has a word by itself."""
    return re.search(rf"\b{re.escape(folded(word))}\b", text) is not None


def _said_so(line: Line, source: Source) -> bool:
    """Tell words that a passage has just so, or values that are put together of its own.

    What the walk told by the same names was read there; that no number is unlike is known before.
    """
    if source.key.startswith(_RENDERED):
        passage = source.passage.text if source.passage else ""
        return all(_AWARD.search(text) for text in (line.words, passage)) or not _AWARD.search(passage)
    said = line.shown.replace(OF_PROVINCE, "kế hoạch")
    text = source.passage.text if source.passage else ""
    return in_its_words(line.words, source) or _holds(f"{text} {source.around} kế hoạch", said)


def _holds(text: str, words: str) -> bool:
    """Tell a text that has all figures and all words of a line but for those that name a value."""
    figures, said = content_of(text).figures, content_of(words)
    return bool(text) and all(has_figure(figures, one) for one in said.figures) and not lacking_words(text, words)
