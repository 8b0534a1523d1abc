"""What the tables that a person can add are made of: their usual lines, gaps in <<>>."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kind:
    """A table that a person can add. fits: words of a passage that speak of it; body: its lines, gaps in <<>>."""

    table: str
    title: str
    fits: str
    body: str


CLAUSE = 'clause = "<<CLAUSE>>"'
WINDOW = "#? window = { before = 2026-04-30 }  # hạn; hoặc until, on, month, quarter\n"
LEVELS = "#? levels = [<<FIRST>>]  # mã các cấp\n"
