"""The numbers that paragraphs go by wherever a document is spoken of: "đoạn 4", "đoạn 1 của khung chữ 2"."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from tdkt_tui.assembly.xml import Node, w

_COPY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_BOX = w("txbxContent")
_PARAGRAPH = w("p")


def copied(root: Node) -> frozenset[Node]:
    """Return the tables and paragraphs of old forms of text boxes, which say again what the new forms say."""
    return frozenset(node for copy in root.iter(_COPY) for node in copy.iter(_PARAGRAPH, w("tbl")))


def numbered(root: Node, copies: frozenset[Node] | None = None) -> dict[Node, tuple[int, int]]:
    """Return every paragraph of a part, in document order, with its number and its text box, 0 outside.

    Those in a box are numbered for themselves, so that nobody counts what floats. An old form of a box goes by the
    number of its new form.
    """
    copies = copied(root) if copies is None else copies
    found: dict[Node, tuple[int, int]] = {}
    counts, boxes, before = {0: 0}, [0], [0]
    last = 0
    for event, node in etree.iterwalk(root, events=("start", "end"), tag=(_PARAGRAPH, _BOX, _COPY)):
        starts = event == "start"
        if node.tag == _PARAGRAPH:
            if starts:
                counts[boxes[-1]] = counts.get(boxes[-1], 0) + 1
                found[node] = counts[boxes[-1]], boxes[-1]
        elif node.tag == _COPY:
            # Boxes inside take the numbers of those that stand just before, as many as there are.
            if starts:
                before.append(last)
                last -= min(last, sum(1 for _ in node.iter(_BOX)))
            else:
                last = max(before.pop(), last)
        elif starts:
            last += 1
            boxes.append(last)
            counts[last] = 0
        else:
            boxes.pop()
    return found


def outer_numbers(root: Node) -> dict[Node, int]:
    """Return the numbers of the paragraphs that stand in no text box: a box goes by the paragraph that holds it."""
    return {node: number for node, (number, box) in numbered(root).items() if not box}


def holding(node: Node, numbers: dict[Node, int]) -> int:
    """Return the number of the paragraph that a node is, stands in, or else holds first; 0 where there is none."""
    for up in (node, *node.iterancestors(_PARAGRAPH)):
        if up in numbers:
            return numbers[up]
    return next((numbers[inside] for inside in node.iter(_PARAGRAPH) if inside in numbers), 0)


def in_runs(numbers: Iterable[int], most: int = 8) -> str:
    """Return numbers in few words: "4–6, 9"; "" where there is none. most: runs that are told."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    words = [f"{first}–{last}" if last > first else str(first) for first, last in runs[:most]]
    return f"{', '.join(words)}{' …' if len(runs) > most else ''}"
