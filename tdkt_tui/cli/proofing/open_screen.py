"""The screen that stays open while its lines are mended: each keeps its number, and only what changed is shown."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field, replace

from tdkt_tui.cli.confirming.talk import in_short
from tdkt_tui.workflow.proofing import Line, Part

from .screens import screens

Key = tuple[str, str]
"""Whose a line is, and its words."""


def key_of(line: Line) -> Key:
    """Return what a line is known by while the sheet is made anew."""
    return line.whose, line.words


@dataclass
class OpenScreen:
    """Lines by their numbers, from 1.

    slots: None where a mend took the line away; later: those that stayed as they are when they were asked again: Enter
    does not take them for right; told: of each number the lines as they were shown, the last one last; turned: how
    many mends had been made when it was shown last; touched: something was asked of a line of it.
    """

    slots: list[Line | None]
    later: set[Key] = field(default_factory=set)
    told: list[list[Line]] = field(default_factory=list)
    turned: int = 0
    touched: bool = False

    def known(self) -> dict[str, int]:
        """Return by which number the words of each line stand above."""
        return {one.words: at for at, told in enumerate(self.told, 1) for one in told}

    def lines(self) -> list[Line]:
        """Return the lines that Enter takes for right."""
        return [line for line in self.slots if line and key_of(line) not in self.later]

    def of(self, line: Line) -> int:
        """Return the number of a line."""
        return next(at for at, one in enumerate(self.slots, 1) if one is line)

    def numbers(self) -> str:
        """Return the numbers of the lines that Enter takes for right: "1–3, 5"."""
        return in_short(map(self.of, self.lines()))

    def gone(self, numbers: Collection[int]) -> list[int]:
        """Return of some numbers those that no line has by now."""
        return [number for number in numbers if self.slots[number - 1] is None]

    def renew(
        self,
        before: Sequence[Part],
        now: Sequence[Part],
        unread: Sequence[Line],
        asks: Callable[[Line], bool],
        height: int,
    ) -> list[int]:
        """Take the lines as a sheet that was made anew has them. Returns the numbers of those that are to be shown.

        before: the sheet as it was; unread: lines of the new one that nobody has read, those that need no second
        reading too; asks: which of these are to be shown all the same, as what stood here always is; height: of the
        screen: what it has no room for is asked with the lines behind it.
        """
        stand = {key_of(line): line for part in now for line in part.lines} | {key_of(line): line for line in unread}
        had = {key_of(line) for part in before for line in part.lines} | {key_of(one) for one in self.slots if one}
        known = self.known()
        new = [line for line in unread if _theirs(line, now) not in had
               and (not line.sure or line.words in known or asks(line))]  # fmt: skip
        self.slots = [stand.get(key_of(line)) if line else None for line in self.slots]
        shown = next(screens(new, height), [])
        return sorted(self._placed(line) for line in shown)

    def _placed(self, line: Line) -> int:
        """Put a new line where its words stood, else its fact, else behind all others. Returns its number."""
        free = [at for at, one in enumerate(self.slots) if one is None]
        ways = (lambda old: old.words == line.words, lambda old: bool(line.sources) and _first(old) == _first(line))
        at = next((at for way in ways for at in free if any(map(way, self.told[at]))), len(self.slots))
        if at == len(self.slots):
            self.told.append([])
        self.slots[at : at + 1] = [line]
        return at + 1

    def tell(self, numbers: Sequence[int]) -> list[tuple[int, Line]]:
        """Return lines by their numbers as they are to be shown: without words where just these stand above."""
        found = []
        for number in numbers:
            line, told = self.slots[number - 1], self.told[number - 1]
            if line:
                same = bool(told) and (told[-1].words, told[-1].shown) == (line.words, line.shown)
                told.append(line)
                found.append((number, replace(line, shown="", unlike="", loose=frozenset()) if same else line))
        return found


def _first(line: Line) -> str:
    return line.sources[0].key if line.sources else ""


def _theirs(line: Line, now: Sequence[Part]) -> Key:
    """Return what a line is known by on the sheet, where the heading of one that others have too names these."""
    return next((key_of(one) for part in now for one in part.lines if (one.words, one.at) == (line.words, line.at)),
                key_of(line))  # fmt: skip
