"""The horizontal rules of a table, with the right joint wherever a vertical one meets them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

_JOINTS = dict(
    zip(
        ((up, down, left, right) for up in (0, 1) for down in (0, 1) for left in (0, 1) for right in (0, 1)),
        " ╶╴─╷┌┐┬╵└┘┴│├┤┼",
        strict=True,
    )
)


def border(edges: Sequence[int], above: set[int], below: set[int], open_at: set[int]) -> str:
    """Return the rule between two rows.

    edges: the cell of each column's left rule and of the last right one; above, below: the columns before which a rule
    stands in those rows; open_at: first columns of cells below that continue the one above, under which nothing is
    drawn.
    """
    bounds = sorted(below or above)
    drawn = [False] * (len(edges) - 1)
    for start, end in pairwise(bounds):
        for column in range(start, end):
            drawn[column] = start not in open_at
    if above and below:  # where only the row above has cells, its foot still wants a rule
        for column in range(max(below), max(above)):
            drawn[column] = True
    text = []
    for place, _ in enumerate(edges):
        left = place > 0 and drawn[place - 1]
        right = place < len(drawn) and drawn[place]
        text.append(_JOINTS[int(place in above), int(place in below), int(left), int(right)])
        if place < len(drawn):
            text.append(("─" if drawn[place] else " ") * (edges[place + 1] - edges[place] - 1))
    return "".join(text)
