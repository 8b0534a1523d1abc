"""Text measured in terminal cells: Vietnamese in NFC is one cell a letter, other scripts may be two."""

from __future__ import annotations


def width(text: str) -> int:
    """Return how many cells a line takes."""
    from rich.cells import cell_len  # 20 ms that a plain `tdkt --help` should not pay

    return cell_len(text)


def fitted(text: str, cells: int) -> str:
    """Return the line in exactly that many cells: padded with spaces, or cut with "…"."""
    from rich.cells import set_cell_size

    if width(text) <= cells:
        return text + " " * (cells - width(text))
    return set_cell_size(set_cell_size(text, cells - 1).rstrip() + "…", cells)


def wrapped(text: str, cells: int) -> list[str]:
    """Break text between words into lines of at most that many cells (2 or more); a longer word is broken inside."""
    from rich.cells import chop_cells

    lines: list[str] = []
    line = ""
    for word in text.split():
        if width(f"{line} {word}".strip()) <= cells:
            line = f"{line} {word}".strip()
            continue
        if line:
            lines.append(line)
        *whole, line = chop_cells(word, cells)
        lines += whole
    return [*lines, line] if line else lines
