"""What a field is for, without the syntax of the file that its description was written for."""

from __future__ import annotations

import re

from tdkt_tui.model.fields import FieldInfo
from tdkt_tui.model.text import folded

_WORD = re.compile(r"\w+")
_ADDED = 2
"""A help that has no more words of its own than that says the label once more."""


def plain_help(field: FieldInfo) -> str:
    """Return the help as a sentence for who fills in a form; "" where it adds nothing to the label.

    A choice shows words, never the code that stands in the file; a list of people is opened, not named by its path; how
    a time is typed is told anyway.
    """
    if field.kind in ("file", "time") or (field.kind == "choice" and field.help.startswith("Mã ")):
        return ""
    text = re.sub(r";?\s*\{[^{}]*\}[^;]*", "", field.help)
    text = re.sub(r"\[((?:\"[^\"]*\"(?:, )?)+)\]", r"\1", text)
    text = re.sub(r"\b(\d\d:\d\d):00\b", r"\1", text)
    text = re.sub(r"\"([^\"]*)\"", r"“\1”", text)
    text = re.sub(r": (?=“|\d)", ", ví dụ ", text).strip(" ;,.")
    if field.key.endswith(".days"):
        text = text.replace("0.5, 1", "0,5 hoặc 1")
    own = set(_WORD.findall(folded(text))) - set(_WORD.findall(folded(field.label)))
    return text if len(own) > _ADDED else ""
