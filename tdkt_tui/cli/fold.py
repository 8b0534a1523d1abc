"""Long lines where a person reads them: a terminal would cut words in two; in a pipe a line stays one line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TextIO


def folded(lines: Iterable[str], stream: TextIO) -> Iterator[str]:
    """Yield lines broken between words at a terminal's width, what goes on hanging under its line."""
    if not stream.isatty():
        yield from lines
        return
    import shutil  # only a terminal needs them
    import textwrap

    width = shutil.get_terminal_size().columns
    for line in lines:
        indent = line[: len(line) - len(line.lstrip())]
        hanging = f"{indent}  " if indent else "    "
        yield from textwrap.wrap(line, width, subsequent_indent=hanging, break_on_hyphens=False) or [""]
