"""What was understood in the very words of the original is not printed in full again beside them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from tdkt_tui.cli.plan_text.page import indent_of, joined, whole_texts, wrapped
from tdkt_tui.model.words import clause_words

_LONG = 9
"""Words in a row that stand in the original so; fewer are read quicker than compared."""
_FIRST, _LAST = 4, 3
_MANY, _BEGIN, _END = 24, 8, 5
"""The same three of words that are not told above."""
_KEPT = 18
"""Words of a line that is taken over whole, of which the ends are enough."""
_TIGHT = (9, 3, 3)
"""The same three where many facts stand on one screen."""
_ALONE = (16, 7, 5)
"""The same three of words that stand by themselves, with no original beside them."""
_WHAT = 5
"""Words of what somebody does that stand always; who does it stands whole."""
_TIME = re.compile(r"(?:dự kiến |hoàn thành )?(?:trước|chậm nhất|từ|trong|ngày|xong|sau|vào|mỗi|hằng)\s")
_NUMBER = re.compile(r"\d+(?:[/%].*)?$")
_LISTS = "Đơn vị:"
"""Kinds of unit, each of which is read for itself: a list with gaps in it says nothing."""
_CLAUSE = re.compile(
    r" \[(?:“[^”\]]+”|(?:Phụ lục |Phần |Chương )?(?:[A-ZĐ]|[IVXLC]+|\d+)(?:\.(?:Bước |Giai đoạn )?[\da-zđIVX]+)*)\]$"
)
_DAY = re.compile(r"(?<=ngày )(\d{1,2}) tháng (\d{1,2}) năm (\d{4})")
_MONTH = re.compile(r"(?<=tháng )(\d{1,2}) năm (\d{4})")
_FAR = 40
"""Words before a colon that may still be who does something."""
_SEED = 4
_Seeds = dict[tuple[str, ...], list[int]]
"""Where in a text each run of so many words begins."""
GAP = "…"
_TURNS = frozenset(("không", "chưa", "chẳng", "trừ", "cấm", "miễn", "đừng", "chớ", "chỉ", "nếu"))
"""Words without which a sentence says the opposite, or says it of all; they stand with what they turn."""
_TURNED = 5
_OUTER = '.,;:“”"()…-+'


def tight(lines: Sequence[str], original: str) -> list[str]:
    """Return laid out lines as short as those of many facts on one screen are; their clause stands with the words."""
    texts = [wrapped(_CLAUSE.sub("", joined(rows)), indent_of(rows)) for rows in whole_texts(lines)]
    return _brief([row for rows in texts for row in rows], original, _TIGHT)


def without_clauses(lines: Sequence[str]) -> list[str]:
    """Return laid out lines in full, days in figures; their clause stands above."""
    told = ((in_figures(_CLAUSE.sub("", joined(rows))), indent_of(rows)) for rows in whole_texts(lines))
    return [row for said, indent in told for row in wrapped(said, indent)]


def brief(lines: Sequence[str], original: str, clause: str = "") -> list[str]:
    """Return laid out lines; a long run of words that the original has just so keeps its first and last ones.

    clause: what the head of the screen says of all of them.
    """
    above = (f" [{clause}]", f" ({clause_words(clause)})") if clause else ()
    texts = [
        wrapped(said.removesuffix(next((one for one in above if said.endswith(one)), "")), indent_of(rows))
        if (said := joined(rows)).endswith(above or (GAP,))
        else rows
        for rows in whole_texts(lines)
    ]
    return _brief([row for rows in texts for row in rows], original, (_LONG, _FIRST, _LAST))


def cut_same(said: str, original: str, size: tuple[int, int, int] = _ALONE) -> str:
    """Return words without the midst of each long run of them that the original has just so.

    size: how many words in a row are long, how many of them stay at its beginning and at its end.
    """
    return _cut(said, *_seeded(original), size)


def _brief(lines: Sequence[str], original: str, size: tuple[int, int, int]) -> list[str]:
    words, seeds = _seeded(original)
    found: list[str] = []
    for rows in whole_texts(lines):
        said = joined(rows)
        told = in_figures(said if said.startswith(_LISTS) else _cut(said, words, seeds, size))
        found += rows if told == said else wrapped(told, indent_of(rows))
    return found


def _seeded(original: str) -> tuple[list[str], _Seeds]:
    words = [_plain(word) for word in original.split()]
    seeds: _Seeds = {}
    for at in range(len(words) - _SEED + 1):
        seeds.setdefault(tuple(words[at : at + _SEED]), []).append(at)
    return words, seeds


def _cut(said: str, words: list[str], seeds: _Seeds, size: tuple[int, int, int]) -> str:
    return " ".join(_told(said.split(), words, seeds, size))


def in_figures(text: str) -> str:
    """Return words with each day as it is read quickest: "15/4/2020"."""
    return _MONTH.sub(_short_day, _DAY.sub(_short_day, text))


def _short_day(found: re.Match[str]) -> str:
    return "/".join(part.lstrip("0") for part in found.groups())


def cut(text: str) -> str:
    """Return words that stand in full above by their first and last ones."""
    words = text.split()
    return text if len(words) < _MANY else " ".join(_shortened(words, _BEGIN, _END))


def cut_kept(text: str) -> str:
    """Return words that are taken over just so by their first and last ones, with each number and what is beside it."""
    words = text.split()
    return text if len(words) < _KEPT else " ".join(_shortened(words, _FIRST, _LAST, _needed(words)))


def cut_again(text: str) -> str:
    """Return words that were shown before by their first and last ones, with each number and what is beside it."""
    words = text.split()
    return " ".join(_shortened(words, _FIRST, _LAST, _needed(words)))


def cut_begun(text: str) -> str:
    """Return words that are taken over just so, and bind nobody's number, by their first ones, with each number."""
    words = text.split()
    places = {*range(_FIRST + 2), *_needed(words)} if len(words) > _LONG else {*range(len(words))}
    return " ".join(word if at in places else GAP for at, word in enumerate(words) if {at, at - 1} & places)


def _shortened(words: Sequence[str], first: int, last: int, needed: Collection[int] = ()) -> Iterator[str]:
    """Yield the first and the last words, and between them each that turns the sense, with what follows it.

    needed: places of words that stay besides.
    """
    count = len(words)
    turned = [at for at, word in enumerate(words) if _plain(word) in _TURNS]
    kept = {*range(first), *range(count - last, count), *(at for one in turned for at in range(one, one + _TURNED))}
    kept |= {*needed}
    kept |= {at for at in range(1, count - 1) if {at - 1, at + 1} <= kept}  # a gap is as long as one word
    for at, word in enumerate(words):
        if at in kept:
            yield word
        elif at - 1 in kept:
            yield GAP


def _told(said: list[str], words: list[str], seeds: _Seeds, size: tuple[int, int, int]) -> Iterator[str]:
    long, first, last = size
    plain = [_plain(word) for word in said]
    needed = _needed(said)
    at = 0
    while at < len(said):
        starts = seeds.get(tuple(plain[at : at + _SEED]), ())[:_LONG]
        same = max((_same(plain, at, words, start) for start in starts), default=0)
        if same < long:
            yield said[at]
            at += 1
            continue
        here = {one - at for one in needed if at <= one < at + same}
        yield from _shortened(said[at : at + same], first, last, here)
        at += same


def _needed(said: Sequence[str]) -> set[int]:
    """Return where it stands who does what until when: before the colon and behind it, behind the last semicolon."""
    colon = next((at for at, word in enumerate(said[:_FAR]) if word.endswith(":")), -1)
    found = {*range(colon + 1 + _WHAT)} if colon >= 0 else set()
    semicolon = max((at for at, word in enumerate(said[:-1]) if word.endswith(";")), default=len(said))
    if _TIME.match(" ".join(said[semicolon + 1 :])):
        found |= {*range(semicolon, len(said))}
    numbers = (at for at, word in enumerate(said) if _NUMBER.match(_plain(word)))
    return found | {one for at in numbers for one in range(at - 2, at + 3)}


def _same(plain: list[str], at: int, words: list[str], start: int) -> int:
    most = min(len(plain) - at, len(words) - start)
    return next((count for count in range(most) if plain[at + count] != words[start + count]), most)


def _plain(word: str) -> str:
    return word.strip(_OUTER).casefold() or word
