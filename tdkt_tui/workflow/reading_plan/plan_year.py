"""The year that a plan is of: the one that it states of all its days without one, the one that its title names."""

from __future__ import annotations

import re
from datetime import date

STATED = re.compile(
    r"(?:^|(?<=[.;]))"  # once a sentence: from each sign on it would be tried again
    r"[^.;]*\b(?:mốc|ngày|thời (?:gian|hạn|điểm))\b[^.;]{0,60}?\b(?:không|chưa) (?:ghi|nêu|kèm|có|nói)(?: rõ)? năm\b"
    r"[^.;]{0,60}?\bnăm (?P<y>20\d{2})(?! *[-–])[^.;]{0,40}(?:[.;]|$)",
    re.IGNORECASE,
)
"""What a plan says once of all its days: "Các mốc thời gian không ghi năm trong Kế hoạch là năm 2025"."""
NOT_OURS = re.compile(r"\bsố\s+\d+[^.;]{0,80}|(?:giai đoạn|nhiệm kỳ|từ năm|kỷ niệm)\s[^.;,]{0,60}", re.IGNORECASE)
"""Documents cited and years reviewed: their days say nothing of when anything is to be held."""
_BARE_YEAR = re.compile(r"(?<!\w)năm\s+([12]\d{3})(?!\s*(?:[-–]|đến\s))", re.IGNORECASE)
_LATE = 11
"""The month from which on a plan may be issued for the year to come."""


def stated_year(text: str) -> tuple[int, str]:
    """Return the year that a text states of all days without one, and the words that state it; (0, "") for none."""
    said = STATED.search(text)
    return (int(said["y"]), said[0].strip()) if said else (0, "")


def year_of_title(title: str, issued: date) -> int:
    """Return the one year whose plan this is by its title; 0 for a plan of several, of none, or of one that is over."""
    years = {int(said) for said in _BARE_YEAR.findall(NOT_OURS.sub(" ", title))}
    return next(iter(years)) if len(years) == 1 and max(years) >= issued.year else 0


def year_to_come(title: str, issued: date) -> int:
    """Return the year of a plan that is issued at the end of the one before; 0 for any other."""
    year = year_of_title(title, issued)
    return year if issued.month >= _LATE and year == issued.year + 1 else 0
