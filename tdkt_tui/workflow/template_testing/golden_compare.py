"""A document held against its golden text: which paragraph, which words, which property from what to what.

Paragraphs are paired and words marked as ``tdkt template diff`` does it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tdkt_tui.compliance.comparing import Item, in_marks, paired, pieces
from tdkt_tui.model.finding import Finding, Severity

from .golden_form import Golden, GoldenFile

_FIX = "xem văn bản; đúng ý thì ghi lại: tdkt template test … --update"
_MOST = 20
_SHOWN = 60
_NONE = "không"


def differences(kept: Sequence[GoldenFile], made: Sequence[GoldenFile]) -> list[Finding]:
    """Return every difference as an error with its place; documents that came or went are told as one each."""
    known = {file.name: file for file in kept}
    found = [
        _finding(f"Bản đã xem có “{file.name}”, lần này không lập ra.", file.name)
        for file in kept
        if file.name not in {one.name for one in made}
    ]
    for file in made:
        if file.name not in known:
            found.append(_finding(f"Bản đã xem không có “{file.name}”.", file.name))
            continue
        told = [*_between(known[file.name], file)]
        found += told[:_MOST]
        if len(told) > _MOST:
            found.append(_finding(f"… và {len(told) - _MOST} chỗ khác nữa.", file.name))
    return found


def _between(kept: GoldenFile, made: GoldenFile) -> Iterator[Finding]:
    for was, now in zip(kept.sheets, made.sheets, strict=False):
        if was != now:
            yield _finding(f"Trang giấy đổi từ “{was}” thành “{now}”.", made.name)
    if len(kept.sheets) != len(made.sheets):
        yield _finding(f"Số phần trang đổi từ {len(kept.sheets)} thành {len(made.sheets)}.", made.name)
    olds, news = [_item(one) for one in kept.paragraphs], [_item(one) for one in made.paragraphs]
    stands = 1  # where in the document whatever is gone would stand
    for before, after, moved in paired(olds, news):
        if after is None:
            assert before is not None
            yield _finding(f"Mất đoạn “{_short(kept.paragraphs[before].text)}” (đoạn {before + 1} của bản đã xem).",
                           f"{made.name}, trước đoạn {stands}")  # fmt: skip
            continue
        paragraph, place, stands = made.paragraphs[after], f"{made.name}, đoạn {after + 1}", after + 2
        if before is None:
            yield _finding(f"Thêm đoạn “{_short(paragraph.text)}”.", place)
            continue
        if moved:
            yield _finding(f"Đoạn “{_short(paragraph.text)}” dời chỗ (đoạn {before + 1} của bản đã xem).", place)
        for told in _changed(kept.paragraphs[before], paragraph):
            yield _finding(told, place)


def _changed(was: Golden, now: Golden) -> Iterator[str]:
    """Yield what changed in one paragraph, in sentences."""
    if was.text != now.text:
        yield f"Chữ đổi: “{in_marks(pieces(was.text, now.text))}”."
    if was.style != now.style:
        yield f"Kiểu đổi từ “{was.style}” thành “{now.style}” ở đoạn “{_short(now.text)}”."
    whole = _properties(was.look, now.look)
    # Words that went are told with the text; of words that stayed, what they look like now.
    stayed = [words for words in dict.fromkeys(words for words, _ in (*was.runs, *now.runs)) if words in now.text]
    parts = {words: _properties(_look(was, words), _look(now, words)) for words in stayed}
    for name, (before, after) in whole.items():
        spared = [f"“{_short(words)}”" for words, changes in parts.items() if name not in changes]
        but = f" (trừ {', '.join(spared)})" if spared else ""
        yield f"Định dạng đổi ở đoạn “{_short(now.text)}”{but}: {name} từ {before} thành {after}."
    for words, changes in parts.items():
        own = {name: change for name, change in changes.items() if whole.get(name) != change}
        if own:
            told = "; ".join(f"{name} từ {before} thành {after}" for name, (before, after) in own.items())
            yield f"Định dạng đổi ở chữ “{_short(words)}”: {told}."


def _look(one: Golden, words: str) -> dict[str, str]:
    """Return what words of a paragraph look like: as the run that holds them, else as most of it."""
    return one.look | next((look for said, look in one.runs if words in said), {})


def _properties(was: dict[str, str], now: dict[str, str]) -> dict[str, tuple[str, str]]:
    """Return property → from what to what, of those that changed."""
    found = {name: (was.get(name, _NONE), now.get(name, _NONE)) for name in dict.fromkeys([*was, *now])}
    return {name: (before, after) for name, (before, after) in found.items() if before != after}


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN].rsplit(' ', 1)[0]}…"


def _item(one: Golden) -> Item:
    return Item(one.text, one.style, one.look.get("ở", ""), "ô" in one.look)


def _finding(message: str, place: str) -> Finding:
    return Finding("golden.changed", Severity.ERROR, message, place=place, fix=_FIX)
