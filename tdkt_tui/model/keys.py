"""Dotted keys of a profile: where a table takes any name, the rest of the key is one name, dots and all."""

from __future__ import annotations

FREE_TABLES = ("report.answers", "conference.size.other", "opening")
"""Tables whose keys are the office's own: ``report.answers`` is keyed by "1.2" or by a heading."""


def steps_of(key: str) -> list[str]:
    """Return the tables and the name that a dotted key goes through: "report.answers.1.2" → report, answers, 1.2."""
    for table in FREE_TABLES:
        if key.startswith(f"{table}."):
            return [*table.split("."), key[len(table) + 1 :]]
    return key.split(".")
