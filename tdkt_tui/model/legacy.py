"""Text from before Unicode: TCVN3 (.VnTime), VNI and Windows-1258, letters of Western Europe that stand for ours."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from types import MappingProxyType
from typing import Literal

from tdkt_tui.model.syllable import is_syllable, words

Legacy = Literal["tcvn3", "vni", "cp1258"]

LEGACY_WORDS: MappingProxyType[Legacy, str] = MappingProxyType(
    {"tcvn3": "TCVN3", "vni": "VNI", "cp1258": "Windows-1258"}
)
"""Legacy encoding → its name for people."""

# TCVN 5712:1993, table VN3: one sign for one letter, in the order of the bytes that fonts know.
_TCVN3_FROM = "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®Ì\u00d0ÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ¡¢§£¤¥¦"
_TCVN3_TO = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ"

# VNI: a letter and a sign after it for tone and shape.
_VNI_TONES = {"ù": "\u0301", "ø": "\u0300", "û": "\u0309", "õ": "\u0303", "ï": "\u0323"}
_VNI_CIRCUMFLEX = {"â": "", "á": "\u0301", "à": "\u0300", "å": "\u0309", "ã": "\u0303", "ä": "\u0323"}
_VNI_BREVE = {"ê": "", "é": "\u0301", "è": "\u0300", "ú": "\u0309", "ü": "\u0303", "ë": "\u0323"}
_VNI_ALONE = {"ñ": "đ", "ô": "ơ", "ö": "ư", "í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}


_SURE = 0.8
"""The share of words that must come out Vietnamese: names of places and people are not all."""
_CAPITALS = re.compile(r"[^\W\d_]{2,}")


def from_legacy(text: str, legacy: Legacy) -> str:
    """Return the text in Unicode (NFC); a sign that the encoding does not have stays."""
    if legacy == "tcvn3":
        return _CAPITALS.sub(_whole_capitals, text.translate(_tcvn3()))
    if legacy == "vni":
        return _vni_pattern().sub(lambda found: _vni()[found[0]], text)
    try:
        return unicodedata.normalize("NFC", text.encode("latin-1").decode("cp1258"))
    except UnicodeError:
        return text


def fits(text: str, legacy: Legacy) -> bool:
    """Tell whether every sign beyond ASCII is one that the encoding has."""
    if legacy == "tcvn3":
        return not any(sign > "\x7f" and ord(sign) not in _tcvn3() for sign in text)
    if legacy == "vni":
        return _vni_pattern().sub("", text).isascii()
    try:
        text.encode("latin-1").decode("cp1258")
    except UnicodeError:
        return False
    return True


def recognised(text: str) -> Legacy | None:
    """Return what a text of Western letters was written in, None where it does not come out Vietnamese by any."""
    shares = {legacy: vietnamese_share(from_legacy(text, legacy)) for legacy in LEGACY_WORDS}
    best = max(shares, key=lambda legacy: shares[legacy])
    return best if shares[best] >= _SURE else None


def vietnamese_share(text: str) -> float:
    """Return the share of Vietnamese syllables among the words beyond ASCII, from 0 to 1; 0 where there are none."""
    marked = [word for word in words(text) if not word.isascii()]
    return sum(map(is_syllable, marked)) / len(marked) if marked else 0.0


def _whole_capitals(found: re.Match[str]) -> str:
    """TCVN3 has no capitals with a tone: people typed "ñY BAN" for "ỦY BAN"."""
    word = found[0]
    plain = [sign for sign in word if sign.isascii()]
    shouted = len(plain) > 1 or (word[0].islower() and word[1].isupper())  # "Vũ" has one capital and is none
    return word.upper() if shouted and all(sign.isupper() for sign in plain) else word


@cache
def _tcvn3() -> dict[int, str]:
    return {ord(sign): letter for sign, letter in zip(_TCVN3_FROM, _TCVN3_TO, strict=True)}


@cache
def _vni() -> dict[str, str]:
    table = dict(_VNI_ALONE)
    for letters, marks, shape in (
        ("aeouy", _VNI_TONES, ""), ("aeo", _VNI_CIRCUMFLEX, "\u0302"), ("a", _VNI_BREVE, "\u0306"),
    ):  # fmt: skip
        table |= {letter + sign: letter + shape + tone for letter in letters for sign, tone in marks.items()}
    table |= {horned + sign: _VNI_ALONE[horned] + tone for horned in "ôö" for sign, tone in _VNI_TONES.items()}
    small = {sign: unicodedata.normalize("NFC", letter) for sign, letter in table.items()}
    mixed = {sign[0].upper() + sign[1:]: letter.upper() for sign, letter in small.items()}
    return {**small, **mixed, **{sign.upper(): letter.upper() for sign, letter in small.items()}}


@cache
def _vni_pattern() -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, _vni()), key=len, reverse=True)))
