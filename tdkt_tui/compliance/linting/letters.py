"""Letters that look right and are not: decomposed, of another alphabet, invisible, of an old encoding or habit."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from tdkt_tui.assembly.engine.around import around
from tdkt_tui.compliance.linting.sheet import GAP, Line
from tdkt_tui.compliance.linting.told import LintFinding, finding
from tdkt_tui.model.legacy import LEGACY_WORDS, Legacy, from_legacy, recognised
from tdkt_tui.model.syllable import is_syllable
from tdkt_tui.model.text import UNSAFE, one_line, tone_placed

LOOKALIKES = str.maketrans({
    "\u00d0": "Đ", "\u0189": "Đ", "\u00f0": "đ", "\u0256": "đ",
    **dict(zip("АВЕКМНОРСТХаекмортсух", "ABEKMHOPCTXaekmoptcyx", strict=True)),
    **dict(zip("ΑΒΕΗΙΚΜΝΟΡΤΥΧο", "ABEHIKMNOPTYXo", strict=True)),
})  # fmt: skip
"""Eth and African D, Cyrillic and Greek letters: what each one looks like."""
_LOOKALIKE = re.compile(f"[{''.join(map(chr, LOOKALIKES))}]")
_ETHS = "\u00d0\u00f0\u0189\u0256"
HIDDEN = re.compile(f"\u00ad|{UNSAFE}")
WORD = re.compile(r"[^\W\d_]+[\u0300-\u036f\w]*")
_LATIN = re.compile(r"[A-Za-zÀ-ỹ]")
_COMPOSABLE = re.compile(r"\w[\u0300-\u036f]+")
_NO_WORDS = ("#", "@", ":::")
"""Lines of a text source whose words print nowhere."""
_OLD_FONT = re.compile(r"[\u00a1-\u00ff]")
_LEAST = 2
_SHOWN = 60


def letters(line: Line) -> Iterator[LintFinding]:
    """Yield what is wrong with the letters of a paragraph, tags too: a decomposed name in a tag is nobody's name."""
    if line.text.isascii():
        return
    text = line.wording
    if legacy := _legacy(text):
        words = LEGACY_WORDS[legacy]
        shown = from_legacy(text.replace(GAP, " "), legacy)
        yield line.tell("unicode.legacy", 0, len(text), f"Chữ bảng mã cũ {words}.",
                        f"gõ lại bằng Unicode; có lẽ là “{one_line(shown[:_SHOWN])}”")  # fmt: skip
        return
    composed = [found for found in _COMPOSABLE.finditer(line.text) if _shorter(found[0])]
    if composed:
        first = composed[0]
        more = f", {len(composed)} chỗ trong đoạn" if len(composed) > 1 else ""
        yield line.tell("unicode.form", *first.span(), f"Chữ tổ hợp rời dấu (NFD){more}.",
                        "gõ lại bằng Unicode dựng sẵn (NFC)", fixable=True)  # fmt: skip
    for word in WORD.finditer(line.text) if _LOOKALIKE.search(line.text) else ():
        if is_lookalike(word[0]):
            meant = word[0].translate(LOOKALIKES)
            odd = next(sign for sign in word[0] if ord(sign) in LOOKALIKES)
            name = f"{odd} (U+{ord(odd):04X})"
            yield line.tell("unicode.lookalike", *word.span(), f"Chữ {name} chỉ nhìn giống chữ Việt.",
                            f"viết “{meant}”", fixable=True)  # fmt: skip
    for sign in HIDDEN.finditer(line.text):
        yield line.tell("unicode.hidden", *sign.span(), f"Có ký tự không nhìn thấy U+{ord(sign[0]):04X}.",
                        "xóa ký tự ấy", fixable=True)  # fmt: skip
    yield from _tones(line)


def letters_of_source(text: str) -> Iterator[LintFinding]:
    """Yield what of a text source nobody sees and no .docx made of it shows: each thing once, at its first line."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if unicodedata.is_normalized("NFC", text) and all(map(str.isprintable, text.split("\n"))):
        return  # as most are, and to search for each sign takes longer
    found: dict[str, list[tuple[int, str, re.Match[str]]]] = {}
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.startswith(_NO_WORDS):
            for sign in HIDDEN.finditer(line):
                found.setdefault("unicode.hidden", []).append((number, line, sign))
            for letter in _COMPOSABLE.finditer(line):
                if _shorter(letter[0]):
                    found.setdefault("unicode.form", []).append((number, line, letter))
    for rule, places in found.items():
        number, line, first = places[0]
        what, fix = "Chữ tổ hợp rời dấu (NFD)", "gõ lại bằng Unicode dựng sẵn (NFC)"
        if rule == "unicode.hidden":
            what, fix = f"Có ký tự không nhìn thấy U+{ord(first[0]):04X}", "xóa ký tự ấy"
        more = f", {len(places)} chỗ trong tệp" if len(places) > 1 else ""
        yield finding(rule, f"{what}{more}.", place=f"dòng {number}", fix=fix, fixable=True,
                      around=one_line(around(line, *first.span())))  # fmt: skip


def is_lookalike(word: str) -> bool:
    """Tell a word with letters that only look like ours: an eth, or another alphabet's beside Latin ones."""
    odd = [sign for sign in word if ord(sign) in LOOKALIKES]
    if not odd:
        return False
    rest = [sign for sign in word if ord(sign) not in LOOKALIKES]
    return any(sign in _ETHS for sign in odd) or any(_LATIN.match(sign) for sign in rest)


def _tones(line: Line) -> Iterator[LintFinding]:
    if tone_placed(line.wording) == unicodedata.normalize("NFC", line.wording):
        return
    for word in WORD.finditer(line.wording):
        plain, placed = _with_tone_placed(word[0])
        if placed != plain:
            yield line.tell("unicode.tone", *word.span(), f"Dấu thanh đặt khác lối của cơ quan: “{plain}”.",
                            f"viết “{placed}”", fixable=True)  # fmt: skip


@lru_cache(maxsize=4096)  # the same words come again and again
def _with_tone_placed(word: str) -> tuple[str, str]:
    plain = unicodedata.normalize("NFC", word)
    return plain, tone_placed(plain)


def _shorter(text: str) -> bool:
    return len(unicodedata.normalize("NFC", text)) < len(text)


@lru_cache(maxsize=4096)
def _of_old_font(word: str) -> bool:
    return _OLD_FONT.search(word) is not None


def _legacy(text: str) -> Legacy | None:
    """Return the old encoding that a paragraph is in: few of its words are Vietnamese as they stand, most are then."""
    marked = [word for word in WORD.findall(text.replace(GAP, " ")) if _of_old_font(word)]
    wrong = [word for word in marked if not is_syllable(word)]
    if len(wrong) < _LEAST or len(wrong) * 2 < len(marked):
        return None
    return recognised(" ".join(marked))
