"""Words of the file in the words of the form: who fills in a form has not to know how its file names things."""

from __future__ import annotations

import re
from functools import cache

from tdkt_tui.model.fields import FIELDS
from tdkt_tui.model.tables import columns_of, row_model
from tdkt_tui.model.words import raised_first

_DATE_BLANK = re.compile(r"\{ later = true, not_before = (?P<day>[^ }]+) \}")
_BLANK = "{ later = true }"


def plain_words(text: str) -> str:
    """Return a sentence with “nhãn” for each known dotted key, and a clerk's blank as it is typed in the form."""
    if "later = true" in text:
        text = _DATE_BLANK.sub(lambda match: f"“sau, không trước {_day(match['day'])}”", text)
        text = text.replace(_BLANK, "“sau”")
    if "." not in text:
        return text
    known, pattern = _known()
    return pattern.sub(lambda match: f"“{known[match[0]]}”", text)


def cell_words(key: str) -> str:
    """Return the row and the column of a cell in a list of tables: "task.3.body" is "dòng 3, Cơ quan, bộ phận chủ trì".

    "" for any other key.
    """
    table, number, name = [*key.rsplit(".", 2), "", ""][:3]
    if not number.isdecimal() or row_model(table) is None:
        return ""
    column = next((column for column in columns_of(table) if column.key == name), None)
    return f"dòng {number}, {raised_first(column.label)}" if column else ""


def _day(written: str) -> str:
    """Return "2020-01-15" as "15/1/2020"; anything else as it is."""
    parts = written.split("-")
    return "/".join(part.lstrip("0") for part in reversed(parts)) if len(parts) == 3 else written


@cache
def _known() -> tuple[dict[str, str], re.Pattern[str]]:
    known = {field.key: field.label for field in FIELDS if "." in field.key}
    keys = "|".join(re.escape(key) for key in sorted(known, key=len, reverse=True))
    return known, re.compile(rf"(?<![\w.\[/])(?:{keys})(?!\w|\.\w)")
