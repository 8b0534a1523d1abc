"""Times without a year get the year that the plan means, for all who read them; what came of one is marked."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace

from .facts import Reading
from .figures import Figure, figures_in, figures_of
from .pieces import Piece
from .plan_year import STATED
from .undated import Years

_DEDUCED = "suy ra: "


def read_years(reading: Reading) -> None:
    """Write the years that the times of body and annexes leave out; the pieces keep how the plan says them."""
    years = Years(reading)
    dated: dict[str, str] = {}
    made: list[Piece] = []
    for piece in reading.pieces:
        inside = piece.part in ("body", "annex")
        own = STATED.sub("", piece.text).strip() or piece.text  # the rest of the paragraph may be a task
        text, said = years.filled(own, piece) if inside else (piece.text, [])
        if text == piece.text:
            made.append(piece)
            continue
        dated[piece.text] = text
        made.append(replace(piece, text=text, original=piece.original or piece.text))
        if said:
            reading.years[piece.at] = said
    if dated:
        reading.pieces[:] = [replace(one, under=tuple(dated.get(text, text) for text in one.under)) for one in made]


def mark_years(reading: Reading) -> None:
    """Mark each value of a fact that holds a time whose year was deduced."""
    of: dict[int, list[str]] = {}
    for at, facts in reading.drawn.items():
        for fact in facts:
            of.setdefault(id(fact), []).append(at)
    for fact in reading.facts:
        places = of.get(id(fact), [])
        deduced = _days(reading, places)
        written = {
            one for piece in reading.pieces if deduced and piece.at in places for one, _ in figures_of(piece.text)
        }
        for key, value in fact.values.items() if deduced else ():
            held = dict.fromkeys(filter(None, (deduced.get(one) or deduced.get(_month(one, written))
                                               for one in figures_in(key, value))))  # fmt: skip
            if held and key != "clause":
                other = fact.marks.get(key, "").removeprefix(_DEDUCED)
                fact.marks[key] = _DEDUCED + ", ".join(filter(None, (*held, other)))


def _month(day: Figure, written: Container[Figure]) -> Figure:
    """Return the month of a day that is not written as one: "ngày 15 và ngày cuối tháng 9"."""
    parts = str(day[1]).split("-")
    return ("month", f"{parts[2]}-{parts[1]}") if day[0] == "day" and len(parts) == 3 and day not in written else day


def _days(reading: Reading, places: list[str]) -> dict[Figure, str]:
    """Return the times of some places whose year was deduced, each with what the mark says of it."""
    said = [one for at in places for one in reading.years.get(at, ())]
    days = {figure: f"năm {year} của “{words}”" for words, year in said
            for figure, _ in figures_of(f"{words}{'/' if '/' in words else ' năm '}{year}")}  # fmt: skip
    return {figure: words for figure, words in days.items() if figure[0] in ("day", "month", "quarter")}
