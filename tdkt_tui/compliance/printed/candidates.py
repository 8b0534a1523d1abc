"""Which paragraph a piece of print goes on with: what is begun, what comes next, else what begins like it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

_NEXT_SHORT, _NEXT, _AHEAD = 3, 12, 60  # paragraphs not yet printed that are tried, by how much a piece says
_TELLING = 4  # letters that a piece needs to be believed away from where the print stands
_KEY = 10
_SKIPPED = 48  # letters: a field may show another text than the file keeps
_MOST_BEGUN = 40  # cells of one row, and a few that never come to their end


class Candidates:
    """Paragraphs by how much of them was printed; texts: squeezed, "" for what has none. Constant work for a piece."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.texts = texts
        self.done = [0] * len(texts)
        self.last = -1
        self._begun: dict[int, None] = {}
        self._order = [index for index, text in enumerate(texts) if text]
        self._rank = {index: rank for rank, index in enumerate(self._order)}
        self._at = 0  # rank of the next paragraph in reading order
        self._keys: dict[str, list[int]] = {}
        for index in reversed(self._order):
            self._keys.setdefault(texts[index][:_KEY], []).append(index)

    def take(self, text: str) -> int | None:
        """Return the paragraph nearby that goes on with a piece, and note it as printed so far; None for none."""
        for index in self._going_on():
            if self._reaches(index, text):
                return self._note(index, text)
        most = _NEXT if len(text) >= _TELLING else _NEXT_SHORT
        for rank in {self._at: None, self._rank.get(self.last, -1) + 1: None}:
            for index in self._unprinted(rank, most):
                if self._reaches(index, text):
                    self._at = self._rank[index] + 1
                    return self._note(index, text)
        return None

    def take_far(self, text: str) -> int | None:
        """Return the paragraph anywhere else that has a piece: boxes and frames are printed out of order."""
        if len(text) < _TELLING:
            return None
        for index in self._going_on():
            if self._skips(index, text):
                return index
        for index in self._unprinted(self._at, _AHEAD):
            if self._reaches(index, text):
                self._at = self._rank[index] + 1
                return self._note(index, text)
        waiting = self._keys.get(text[:_KEY], [])
        while waiting and self.done[waiting[-1]]:
            waiting.pop()
        if waiting and self._reaches(waiting[-1], text):
            return self._note(waiting[-1], text)
        return None

    def take_several(self, text: str) -> list[int]:
        """Return the paragraphs that a piece holds one after the other: two halves of a line, set apart by spaces."""
        found: list[int] = []
        while text:
            near = [*self._begun, *self._unprinted(self._at, _NEXT)]
            rests = ((index, self.texts[index][self.done[index] :]) for index in near)
            index, rest = next(((i, rest) for i, rest in rests if text.startswith(rest)), (-1, ""))
            if not rest:
                last = self.take(text) if found else None
                return found if last is None else [*found, last]
            self._at = max(self._at, self._rank[index] + 1)
            found.append(self._printed(index, len(self.texts[index])))
            text = text[len(rest) :]
        return found

    def following(self) -> list[int]:
        """Return what is begun and what comes next in reading order."""
        return [*self._begun, *self._unprinted(self._at, 1)]

    def _going_on(self) -> Iterator[int]:
        if self.last >= 0:
            yield self.last
        yield from tuple(reversed(self._begun))

    def _unprinted(self, rank: int, most: int) -> Iterator[int]:
        told = 0
        for index in self._order[rank : rank + _AHEAD]:
            if not self.done[index]:
                yield index
                told += 1
                if told == most:
                    return

    def _reaches(self, index: int, text: str) -> int:
        """Return up to where a paragraph is printed once this piece is, 0 where the piece is none of it."""
        whole, done = self.texts[index], self.done[index]
        if whole.startswith(text, done):
            return done + len(text)
        if len(text) > 1 and text.endswith("-") and whole.startswith(text[:-1], done):
            return done + len(text) - 1  # a hyphen that only the printed line has
        # What looked like its beginning was the label of a list.
        return len(text) if 0 < done <= 2 and whole.startswith(text) else 0

    def _note(self, index: int, text: str) -> int:
        return self._printed(index, self._reaches(index, text))

    def _skips(self, index: int, text: str) -> bool:
        done = self.done[index]
        found = self.texts[index].find(text, done, done + _SKIPPED + len(text))
        if found >= 0:
            self._printed(index, found + len(text))
        return found >= 0

    def _printed(self, index: int, done: int) -> int:
        self.done[index], self.last = done, index
        self._begun.pop(index, None)
        if done < len(self.texts[index]):
            self._begun[index] = None
            if len(self._begun) > _MOST_BEGUN:
                self._begun.pop(next(iter(self._begun)))
        return index
