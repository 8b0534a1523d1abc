"""What cells of a list of delegates mean; None for a cell that cannot be understood."""

from __future__ import annotations

import re
from functools import lru_cache

from tdkt_tui.model.person import Status, Subject
from tdkt_tui.model.text import folded

from .dates import read_birth

_remembered = lru_cache(maxsize=256)
"""A list says the same few words in every row."""

_YES = {"có", "x", "✓", "✔", "1", "đúng", "yes", "true", "co", "v"}
_NO = {"không", "0", "no", "false", "khong", "-", ""}
_STATUS: tuple[tuple[str, Status], ...] = (
    ("dự khuyết", "alternate"), ("dự phòng", "alternate"), ("dự bị", "alternate"), ("khách", "guest"),
    ("chính thức", "official"), ("du khuyet", "alternate"), ("du phong", "alternate"), ("du bi", "alternate"),
    ("khach", "guest"), ("chinh thuc", "official"), ("alternate", "alternate"), ("guest", "guest"),
    ("official", "official"),
)  # fmt: skip
_STATUS_WORDS = tuple((re.compile(rf"\b{words}\b"), value) for words, value in _STATUS)
_NOT = re.compile(r"\b(?:không|chưa|ko|khong|chua)\b")
_STATUS_SHORT: dict[str, Status] = {
    "ct": "official", "đbct": "official", "dk": "alternate", "đbdk": "alternate", "dp": "alternate", "km": "guest",
    "đbkm": "guest", "đạibiểu": "official",
}  # fmt: skip
_SUBJECT: tuple[tuple[re.Pattern[str], Subject], ...] = (
    (re.compile(r"\btập thể\b"), "collective"), (re.compile(r"\bhộ\b"), "household"),
    (re.compile(r"\bcá nhân\b"), "individual"), (re.compile(r"\bcollective\b"), "collective"),
    (re.compile(r"\bhousehold\b"), "household"), (re.compile(r"\bindividual\b"), "individual"),
)  # fmt: skip
_DIRECT = re.compile(r"\b(?:trực tiếp|lđtt|công nhân|nông dân|ngư dân|diêm dân|xã viên|người lao động)\b")
_INDIRECT = re.compile(r"\b(?:gián tiếp|lãnh đạo|quản lý|không (?:phải|trực tiếp|lao động))\b")


@_remembered
def yes_or_no(text: str) -> bool | None:
    """Read a tick or a word; an empty cell is a no."""
    word = folded(text)
    return True if word in _YES else False if word in _NO else None


@_remembered
def gender(text: str) -> str | None:
    """Return "Nam" or "Nữ"."""
    return {"nam": "Nam", "nữ": "Nữ", "nu": "Nữ", "male": "Nam", "female": "Nữ"}.get(folded(text).strip("."))


@_remembered
def direct_worker(text: str) -> str | None:
    """Return "Có" or "Không": whether somebody works with their own hands or at a place of production or service.

    Under the heading of direct work a trade says so by itself: "công nhân", "nông dân", "ngư dân".
    """
    told = yes_or_no(text)
    if told is not None:
        return "Có" if told and text else "Không"
    word = folded(text)
    return "Không" if _INDIRECT.search(word) else "Có" if _DIRECT.search(word) else None


def birth(text: str) -> str | None:
    """Return a year ("1975") or a day as offices write it ("02/9/1975"); a month before its day is not understood."""
    read = read_birth(text)
    return read.text if text and read.understood and not read.month_first else None


@_remembered
def status(text: str) -> Status | None:
    """Return the delegate's status by the words in a cell; None for words of two, or of what somebody is not."""
    told = folded(text)
    short = _STATUS_SHORT.get(told.replace(".", "").replace(" ", ""))
    if short or _NOT.search(told):
        return short
    found = {value for words, value in _STATUS_WORDS if words.search(told)}
    return found.pop() if len(found) == 1 else None


@_remembered
def subject(text: str) -> Subject | None:
    """Return whether a row stands for a person, a collective or a household."""
    told = folded(text)
    return next((value for words, value in _SUBJECT if words.search(told)), None)
