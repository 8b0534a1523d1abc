"""Numbers and bullets as automatic numbering shows them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_MOST_ROMAN = 4999
_MOST_LETTERS = 26 * 30  # Word repeats the letter: 27 is "aa"
_UNITS = ("", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_MOST_WORDS = 99
_SYMBOLS: MappingProxyType[str, MappingProxyType[int, str]] = MappingProxyType(
    {
        "symbol": MappingProxyType({0xB7: "•", 0x2D: "-", 0xBE: "-", 0xD8: "¬", 0xA8: "♦"}),
        "wingdings": MappingProxyType({0xA7: "▪", 0xD8: "➢", 0xFC: "✓", 0x76: "❖", 0x71: "❑", 0x6E: "■", 0xE0: "→"}),
    }
)
"""Signs that only a face of signs shows, by their code without the private area that Word adds."""


def numeral(value: int, form: str) -> str:
    """Write a number in a form of ISO/IEC 29500-1, 17.18.59; an unknown form is Arabic digits."""
    if form == "none":
        return ""
    if form in {"lowerRoman", "upperRoman"} and 0 < value <= _MOST_ROMAN:
        roman = _roman(value)
        return roman.upper() if form == "upperRoman" else roman
    if form in {"lowerLetter", "upperLetter"} and 0 < value <= _MOST_LETTERS:
        letters = chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1)
        return letters.upper() if form == "upperLetter" else letters
    if form == "decimalZero" and 0 <= value < 10:
        return f"0{value}"
    if form == "vietnameseCounting" and 0 < value <= _MOST_WORDS:
        return _words(value)
    return str(value)


def bullet(text: str, face: str) -> str:
    """Return a bullet as it is seen; one of a face of signs becomes the sign itself."""
    known: Mapping[int, str] = _SYMBOLS.get(face.strip().lower(), {})
    return "".join(
        known.get(ord(sign) & 0xFF, "•") if known or 0xE000 <= ord(sign) <= 0xF8FF else sign for sign in text
    )


def _roman(value: int) -> str:
    found = ""
    for worth, letters in _ROMAN:
        times, value = divmod(value, worth)
        found += letters * times
    return found


def _words(value: int) -> str:
    tens, unit = divmod(value, 10)
    if tens == 0:
        return _UNITS[unit]
    first = "mười" if tens == 1 else f"{_UNITS[tens]} mươi"
    last = {1: "một" if tens == 1 else "mốt", 5: "lăm"}.get(unit, _UNITS[unit])
    return f"{first} {last}".strip()
