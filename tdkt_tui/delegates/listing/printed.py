"""A table of people in the plain words that a template prints."""

from __future__ import annotations

from collections.abc import Sequence

from .paper import Column, Paper, headings
from .widened import widened


def context(paper: Paper) -> dict[str, object]:
    """Return the table in plain words for ``common/danh-sach``: columns before, below and after a shared heading.

    Without such a heading those are below which hold figures: both stand in the middle of their cells.
    """
    paper = widened(paper)
    over = [at for at, column in enumerate(paper.columns) if column.over]
    middle = over or [at for at, column in enumerate(paper.columns) if column.figures] or [len(paper.columns)]
    first, last = middle[0], middle[-1] + 1
    pair = paper.columns[first:last]
    shared = [{"over": pair[0].over, "width": sum(column.width for column in pair)}] if over else []
    return {
        "annex": {"label": paper.label, "title": paper.title, "attached": paper.attached},
        "table": {
            "index_width": paper.index_width,
            "width": paper.index_width + sum(column.width for column in paper.columns),
            "before": _told(paper.columns[:first]),
            "shared": shared,
            "below": _told(pair),
            "after": _told(paper.columns[last:]),
            "parts": [
                {
                    "title": title,
                    "rows": [_row(at, row, paper.columns, first, last) for at, row in rows],
                }
                for title, rows in zip(headings(paper), paper.numbered(), strict=True)
            ],
            "closing": list(paper.closing[:-1]),
            "last": paper.closing[-1].rstrip(". ") if paper.closing else "",
            "notes": list(paper.notes),
        },
    }


def _told(columns: Sequence[Column]) -> list[dict[str, object]]:
    return [{"heading": column.heading, "width": column.width} for column in columns]


def _row(number: int, row: Sequence[str], columns: Sequence[Column], first: int, last: int) -> dict[str, object]:
    cells = [{"text": text, "width": column.width} for text, column in zip(row, columns, strict=True)]
    return {"number": str(number), "before": cells[:first], "below": cells[first:last], "after": cells[last:]}
