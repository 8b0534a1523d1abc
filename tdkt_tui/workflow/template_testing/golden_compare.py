"""A document held against its golden text: which paragraph, which words, which property from what to what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from tdkt_tui.model.finding import Finding, Severity

from .golden_form import Golden, GoldenFile

_FIX = "xem văn bản; đúng ý thì ghi lại: tdkt template test … --update"
_MOST = 20
_SHOWN = 60
_AROUND = 18


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
    olds, news = [_key(one) for one in kept.paragraphs], [_key(one) for one in made.paragraphs]
    for what, i, j, k, m in SequenceMatcher(None, olds, news, autojunk=False).get_opcodes():
        both = min(j - i, m - k) if what in ("equal", "replace") else 0
        for step in range(both):
            place = f"{made.name}, đoạn {k + step + 1}"
            for told in _changed(kept.paragraphs[i + step], made.paragraphs[k + step]):
                yield _finding(told, place)
        for at in range(i + both, j):
            yield _finding(f"Mất đoạn “{_short(kept.paragraphs[at].text)}” (đoạn {at + 1} của bản đã xem).",
                           f"{made.name}, trước đoạn {k + both + 1}")  # fmt: skip
        for at in range(k + both, m):
            yield _finding(f"Thêm đoạn “{_short(made.paragraphs[at].text)}”.", f"{made.name}, đoạn {at + 1}")


def _changed(was: Golden, now: Golden) -> Iterator[str]:
    """Yield what changed in one paragraph, in sentences."""
    if was.text != now.text:
        yield _words(was.text, now.text)
    if was.style != now.style:
        yield f"Kiểu đổi từ “{was.style}” thành “{now.style}” ở đoạn “{_short(now.text)}”."
    if changes := _properties(was.look, now.look):
        yield f"Định dạng đổi ở đoạn “{_short(now.text)}”: {changes}."
    old, new = dict(was.runs), dict(now.runs)
    for words in dict.fromkeys([*old, *new]):
        # Words that went are told with the text; of words that stayed, what they look like now.
        if words in now.text and (changes := _properties(old.get(words, {}), new.get(words, {}))):
            yield f"Định dạng đổi ở chữ “{_short(words)}”: {changes}."


def _properties(was: dict[str, str], now: dict[str, str]) -> str:
    return "; ".join(
        f"{name} từ {was.get(name, 'không')} thành {now.get(name, 'không')}"
        for name in dict.fromkeys([*was, *now])
        if was.get(name) != now.get(name)
    )


def _words(was: str, now: str) -> str:
    """Tell two texts apart by what differs, with a few words around it."""
    start = next((at for at, (a, b) in enumerate(zip(was, now, strict=False)) if a != b), min(len(was), len(now)))
    end = 0
    while end < min(len(was), len(now)) - start and was[-1 - end] == now[-1 - end]:
        end += 1
    first = now.rfind(" ", 0, max(start - _AROUND, 0)) + 1 if start > _AROUND else 0

    def part(text: str) -> str:
        stop = len(text) - end
        after = text.find(" ", min(stop + _AROUND, len(text)))
        last = len(text) if after < 0 else after
        return _short(("…" if first else "") + text[first:last] + ("…" if last < len(text) else ""), 2 * _SHOWN)

    return f"Chữ đổi từ “{part(was)}” thành “{part(now)}”."


def _short(text: str, most: int = _SHOWN) -> str:
    return text if len(text) <= most else f"{text[:most].rsplit(' ', 1)[0]}…"


def _key(one: Golden) -> tuple[str, str]:
    return one.style, one.text


def _finding(message: str, place: str) -> Finding:
    return Finding("golden.changed", Severity.ERROR, message, place=place, fix=_FIX)
