"""Text as it is kept: NFC, one tone placement on demand, nothing that could act on a terminal or an XML parser."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from functools import cache, lru_cache
from typing import Any

# C0 but tab and newline, DEL, C1, lone surrogates, non-characters, bidi controls, zero-width and line separators:
# each one has been seen to act on a terminal, to be refused by XML or to hide inside a name.
UNSAFE = (
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufdd0-\ufdef\ufeff\ufff9-\uffff]"
)
"""A pattern for one of them."""
UPPER = "A-ZĐÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĨŨƠƯ" + "".join(filter(str.isupper, map(chr, range(0x1EA0, 0x1EFA))))
"""Capital letters, for a class in a pattern; a range from one with a mark to another holds small ones too."""
_UNSAFE = re.compile(UNSAFE)
_ORDERS = re.compile(r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]|(?:\x1b\]|\x9d)[^\x07\x1b\x9c\x9d\n]*(?:\x07|\x1b\\|\x9c)")
"""A terminal's order whole, as a program's copied output holds it: its letters alone say nothing to anybody."""
_SPACES = re.compile(r"[ \u00a0\u2000-\u200a\u202f\u205f\u3000]+")
_ODD_SPACE = re.compile(r"[\u00a0\u2000-\u200a\u202f\u205f\u3000]")
_DASH = re.compile(r"\s?[-–—]\s?")
_NEWLINES = re.compile(r"\r\n?|\x85")


def clean(text: str) -> str:
    """Return text in NFC without control, bidi, surrogate and zero-width characters; newlines become ``\\n``.

    A terminal's order goes whole: of ``ESC [2J`` no ``[2J`` is left. Done once, where data comes in;
    everything behind that trusts it.
    """
    if _UNSAFE.search(text):  # which knows every newline but \n too
        text = _UNSAFE.sub("", _ORDERS.sub("", _NEWLINES.sub("\n", text)))
    return unicodedata.normalize("NFC", text)


def one_line(text: str) -> str:
    """Clean text and fold every run of white space to one space."""
    text = clean(text).replace("\n", " ").replace("\t", " ")
    if "  " in text or _ODD_SPACE.search(text):
        text = _SPACES.sub(" ", text)
    return text.strip()


def clean_tree(value: Any) -> Any:
    """Clean every string of a tree of dicts and lists, keys too; dates, numbers and booleans pass."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, Mapping):
        return {clean(str(key)): clean_tree(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [clean_tree(item) for item in value]
    if value is None or isinstance(value, (bool, int, float, datetime, date, time)):
        return value
    return clean(str(value))


# Tone marks as offices write them: hòa, thủy, not hoà, thuỷ. Only open syllables differ between the two habits.
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_MOVED = {
    unicodedata.normalize("NFC", first + second + tone): unicodedata.normalize("NFC", first + tone) + second
    for firsts, seconds in (("oO", "aeAE"), ("uU", "yY"))
    for first in firsts
    for second in seconds
    for tone in _TONES
}
_OPEN = re.compile(
    rf"[oOuU](?<![qQ].)[{''.join(sorted({pair[1] for pair in _MOVED}))}](?![\w\u0300-\u036f])", re.DOTALL
)


def tone_placed(text: str) -> str:
    """Move tone marks to the first vowel of open oa, oe, uy: hoà → hòa, thuỷ → thủy, uỷ → ủy; "quý" stays."""
    return _OPEN.sub(lambda pair: _MOVED.get(pair[0], pair[0]), unicodedata.normalize("NFC", text))


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """Return the form for comparing: one line, one tone placement, lower case, hyphens without spaces.

    The same names are compared with one another again and again, so that what was folded last is kept.
    """
    return _DASH.sub("-", tone_placed(one_line(text)).casefold())


def plain_words(text: str) -> list[str]:
    """Return the words of a text in the form for comparing, without signs between them."""
    return re.findall(r"\w+", folded(text))


def bare(text: str) -> str:
    """Return lower-case letters without marks, spaces folded, for every search: "Sở  Y tế" → "so y te"."""
    return " ".join(unicodedata.normalize("NFC", text).lower().translate(_without_marks()).split())


@cache
def _without_marks() -> dict[int, str]:
    table = {ord("đ"): "d"}
    for number in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)):  # the blocks of Latin letters with marks
        base = unicodedata.normalize("NFD", chr(number))[0]
        if base.isascii():
            table[number] = base
    return table


_LAND = r"(?:biên giới|miền núi|vùng cao|vùng sâu|vùng xa|ven biển|trung du|đồng bằng|hải đảo)"
_LIES = re.compile(
    rf"^((?:huyện|quận|thị xã|thành phố|xã|phường|thị trấn|đặc khu) ){_LAND} (?!{_LAND}"
    r"|(?:đặc biệt|khó khăn|khu vực|nghèo|phía|giáp|loại|có|của|thuộc|và|hoặc|trong|trên|được|còn|không|đã|chưa)\b)"
)
"""Where units lie, between their kind and their names: "các huyện biên giới Mường Lan, Nà Sơn"."""


def without_land(name: str) -> str:
    """Return an area's folded name without where it lies; a sort of areas ("huyện miền núi") as it is."""
    return _LIES.sub(r"\1", name)


def whole_rows(text: str, names: Iterable[str]) -> tuple[list[str], str]:
    """Return which names with commas of their own stand whole in a list of names, and the list without them.

    "phòng thuộc sở, ngành, UBND huyện" is one name where it is known: its parts are nobody beside it.
    """
    rows = [name for name in names if "," in name] if "," in text else []
    found = []
    for name in sorted(dict.fromkeys(rows), key=len, reverse=True):
        whole = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE)
        if whole.search(text):
            found.append(name)
            text = whole.sub(" ", text)
    return found, text
