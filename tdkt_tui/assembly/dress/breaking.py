"""The best lines of a title: the fewest, then broken at phrases, then of about one length."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from tdkt_tui.assembly.dress.phrases import TORN, costs

_LONGEST = 80  # words; a longer text is no title, and its lines are the word processor's

Word = tuple[str, float]  # with its width in millimetres
Words = tuple[Word, ...]
Line = list[Word]


def best_lines(line: Line, available: float, space: float) -> list[Line]:
    """Part words into lines no wider than the available millimetres; one line more where fewer would tear a phrase.

    Words that fit no line, or too many of them, come back as one line.
    """
    return [list(part) for part in _best_lines(tuple(line), available, space)]


@lru_cache(maxsize=512)  # the documents of a set have the same names in their heads
def _best_lines(line: Words, available: float, space: float) -> tuple[Words, ...]:
    if width(line, space) <= available or len(line) > _LONGEST or max(wide for _, wide in line) > available:
        return (line,)
    prices = costs([word for word, _ in line])
    ways = _ways(line, prices, available, space)
    fewest = min(ways)
    count = fewest
    if ways[fewest][0] >= TORN and ways.get(fewest + 1, ways[fewest])[0] < ways[fewest][0]:
        count += 1
    return tuple(line[start:end] for start, end in ways[count][2])


def tears(line: Line, available: float, space: float) -> bool:
    """Tell whether lines filled up, as a word processor fills them, would tear a phrase."""
    prices = costs([word for word, _ in line])
    wide = -space
    for (_, word), price in zip(line, prices, strict=True):
        if wide > 0 and wide + space + word > available:
            if price >= TORN:
                return True
            wide = -space
        wide += space + word
    return False


def width(line: Sequence[Word], space: float) -> float:
    """Return the width of words set on one line, in millimetres."""
    return sum(wide for _, wide in line) + space * (len(line) - 1)


_Way = tuple[int, float, tuple[tuple[int, int], ...]]


def _ways(line: Words, prices: list[int], available: float, space: float) -> dict[int, _Way]:
    """Return the cheapest way to part all words into the fewest lines, and into one more.

    A way is its price, its unevenness, and (start, end) of each line; the key is the number of lines.
    """
    reached: list[dict[int, _Way]] = [{0: (0, 0.0, ())}]
    for end in range(1, len(line) + 1):
        ways: dict[int, _Way] = {}
        wide = -space
        for start in range(end - 1, -1, -1):
            wide += line[start][1] + space
            if wide > available:
                break
            for count, (price, uneven, parts) in reached[start].items():
                way = (price + prices[start], uneven + wide * wide, (*parts, (start, end)))
                if count + 1 not in ways or way < ways[count + 1]:
                    ways[count + 1] = way
        # Who wants the fewest lines, or one more, passes each word in the fewest that reach it, or one more.
        fewest = min(ways, default=0)
        reached.append({count: way for count, way in ways.items() if count <= fewest + 1})
    return reached[-1]
