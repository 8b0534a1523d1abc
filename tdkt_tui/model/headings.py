"""A report's headings in their order, each with what its drafter wrote under it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .programme import OutlineItem
from .text import folded


@dataclass(frozen=True, slots=True)
class Heading:
    """One heading: its place (1, 2) is the second under the first; answer is None where nothing is written."""

    item: OutlineItem
    place: tuple[int, ...]
    answer: str | None

    @property
    def key(self) -> str:
        """Return its place as the keys of ``report.answers`` write it: "1.2"."""
        return ".".join(str(part) for part in self.place)

    @property
    def dotted(self) -> bool:
        """Tell a heading that is printed with dotted lines: nothing stands under it, not even a heading."""
        return self.answer is None and not self.item.items


def headings(items: Sequence[OutlineItem], answers: dict[str, str], above: tuple[int, ...] = ()) -> Iterator[Heading]:
    """Yield every heading with its answer, which is taken out of ``answers``: folded title or place → text."""
    for number, item in enumerate(items, start=1):
        place = (*above, number)
        yield Heading(item, place, _answer(item, place, answers))
        yield from headings(item.items, answers, place)


def _answer(item: OutlineItem, place: tuple[int, ...], answers: dict[str, str]) -> str | None:
    for key in (folded(item.title), ".".join(str(part) for part in place)):
        if key in answers:
            return answers.pop(key).strip() or None
    return None
