"""A list numbered 1, 2, 3 right below a numbered heading: its items are of the heading, not the next clauses."""

from __future__ import annotations

from collections.abc import Sequence


def nested_depth(marks: Sequence[str], texts: Sequence[str], depth: int, line: tuple[str, str], *, fresh: bool) -> int:
    """Return the depth of a numbered line whose clause would be at `depth`, one deeper where it is of such a list.

    marks, texts: of the open clauses, outermost first; line: its number and text; fresh: nothing stands since the last
    clause began. A list begins anew at 1 below a title ("4. Chương trình") and goes on by one; where its next number
    is the next heading's too, a title behind items that are sentences is the heading.
    """
    mark, text = line
    if not mark.isdigit() or len(marks) <= depth or not marks[depth].isdigit():
        return depth
    if len(marks) == depth + 1:
        return depth + 1 if fresh and int(mark) == 1 and not _sentence(texts[depth]) else depth
    inner = marks[depth + 1]
    if not inner.isdigit() or int(mark) != int(inner) + 1:
        return depth
    titled = int(mark) == int(marks[depth]) + 1 and _sentence(texts[depth + 1]) and not _sentence(text)
    return depth if titled else depth + 1


def _sentence(text: str) -> bool:
    return text[-1] in ".;/"
