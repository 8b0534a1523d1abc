"""Lines in the fewest words: what a person confirmed by its ends, what an earlier line said by what is unlike it."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace

from .beside import has_figure, in_its_words
from .content import content_of, lacking_words
from .lines import Line
from .shortly import known
from .sources import Source

_WHOLE = ("level.", "exception.", "jointly.", "pilot.", "quota.", "honours.", "composition.", "budget")
"""Tables whose facts a page puts together from values: each of their words is one."""
_WORDS = ("provision.", "aim.", "criterion.")
"""Tables of sentences: one that is printed otherwise was not confirmed so."""
_SEED = 2
"""Words by which what stands beside a line is looked for among what stood there before."""
_OTHERS = 2
"""Words that a page may have in the place of a sentence's own."""
_VERBATIM, _PUT, _BESIDE, _AGAIN = (6, 0), (6, 3), (6, 4), (4, 3)
"""First and last words that stay: of a sentence of the original, of a duty that is put together, of what stands beside
a line, of what was told."""


class Once:
    """Shortens the lines of one sheet, in its order.

    unconfirmed: facts that nobody has taken for right yet; charges: tells a line all of whose units by their names the
    original names for it.
    """

    def __init__(self, unconfirmed: Collection[str], charges: Callable[[Line], bool]) -> None:
        self._charges = charges
        self._unconfirmed = frozenset(unconfirmed)
        self._said: dict[str, str] = {}
        self._beside: list[str] = []

    def __call__(self, line: Line) -> Line:
        """Return a line without what was told before; it is settled where one confirmed fact says just that."""
        key = line.sources[0].key if len(line.sources) == 1 else ""
        before, shown = self._said.get(key, ""), line.shown
        settled = self.settles(line)
        if key and not line.several and not line.doubts and before:
            shown = known(shown, *_AGAIN, told=before)
        elif settled and not line.several and not key.startswith(_WHOLE):
            own = in_its_words(line.words, line.sources[0])
            shown = known(shown, *(_VERBATIM if own else _PUT), turns=not own)
        if key and not line.doubts:
            self._said[key] = f"{before} {line.shown}".strip()
        doubts = tuple(map(self._told, line.doubts))
        unlike = "" if line.unlike in self._beside else self._told(line.unlike, *_BESIDE)
        return replace(line, shown=shown, doubts=doubts, unlike=unlike, settled=settled)

    def settles(self, line: Line) -> bool:
        """Tell a line that says what one confirmed fact says, of the units that the original charges."""
        if line.doubts or line.unlike or not line.sources or not all(one.passage for one in line.sources):
            return False
        if any(one.key in self._unconfirmed for one in line.sources) or not self._charges(line):
            return False
        if line.several:
            return all(any(in_its_words(words, one) for one in line.sources if one.key in keys)
                       for words, keys in line.several)  # fmt: skip
        (one, *others) = line.sources
        return not others and (not one.key.startswith(_WORDS) or _says(one, line.words))

    def _told(self, words: str, *ends: int) -> str:
        """Return words that stand beside lines by their ends, of what stood there before as few as one knows it by."""
        near = [one for one in self._beside if one.split()[:_SEED] == words.split()[:_SEED]]
        self._beside.append(words)
        if near:
            return known(words, *_AGAIN, told=near[-1])
        return known(words, ends[0], ends[1]) if ends else words


def _says(source: Source, words: str) -> bool:
    """Tell a sentence that a passage has but for what each kind of unit is called, or who gets and who makes it."""
    text = source.passage.text if source.passage else ""
    figures = content_of(text).figures
    return (len(lacking_words(text, words)) <= _OTHERS
            and all(has_figure(figures, one) for one in content_of(words).figures))  # fmt: skip
