"""What a person cannot have meant as a name or as words of a document: a command, a day, figures alone."""

from __future__ import annotations

import re

from .fields import FieldInfo

_COMMANDS = (
    "tdkt|clear|reset|exit|logout|sudo|ls|cd|cp|mv|rm|nano|vim|python3?|pip3?|git|ssh|scp|export|source|mkdir|grep|pwd"
)
_COMMAND = re.compile(
    rf"^(?:[\w.@~:/-]*[$#%>]\s+)?(?:{_COMMANDS})(?:\s+[-./~]|\s*[;&|]|\s+\w+(?:\s+[-./~\w]+)*$|$)|"
    rf"[;&|]\s*(?:{_COMMANDS})\s+[-./~\w]+|\btdkt\s+(?:plugin|profile|build|check|province|template|delegates)\b|"
    r"&&|\|\||\$\(|\s--[a-z][a-z-]+(?:[\s=]|$)",
    re.ASCII,
)
"""A line for the shell: it begins with a program that is called in small letters, or has the shell's own signs."""
_FOREIGN = re.compile(r"[^\x00-\x7f]")
_DAY = re.compile(r"(?:ngày\s+)?\d{1,2}\s*[/.-]\s*\d{1,2}(?:\s*[/.-]\s*\d{2,4})?|(?:ngày\s+)?\d{1,2} tháng \d{1,2}.*",
                  re.IGNORECASE)  # fmt: skip
_LETTER = re.compile(r"[^\W\d_]")
_NAMED = ("unit.name", "unit.area", "issuer.", "document.place", "document.symbol", "signature.", "conference.venue",
          "conference.chair", "recipient", "invitation.guest", "archive.at")  # fmt: skip
_WORDED, _LISTED = ("text", "long-text", "rows", "list"), ("rows", "list")


def no_words(typed: str) -> str:
    """Return why typed words can be none of a document, "" where they may be: a command that was pasted."""
    return "giống một lệnh dán nhầm vào đây" if _COMMAND.search(typed) and not _in_words(typed) else ""


def no_name(typed: str) -> str:
    """Return why what was typed can name nobody and no place, "" where it may: a command, a day, figures alone."""
    text = " ".join(typed.split())
    if _DAY.fullmatch(text):
        return "là một ngày, không phải tên"
    if text and not _LETTER.search(text):
        return "không có chữ nào, không phải tên"
    return no_words(text)


def no_answer(field: FieldInfo, typed: str) -> str:
    """Return why words were not meant for a question of a profile, "" where they may be."""
    if field.kind not in _WORDED:
        return ""
    parts = [part for part in typed.split(";") if part.strip()] if field.kind in _LISTED else [typed]
    named = field.key.startswith(_NAMED) and field.kind != "long-text"
    return no_words(typed) or (next(filter(None, map(no_name, parts)), "") if named else "")


def _in_words(typed: str) -> bool:
    """Tell a line whose first word no program has: a command may be named in a sentence."""
    return any(_FOREIGN.search(word) for word in typed.split(maxsplit=1)[:1])
