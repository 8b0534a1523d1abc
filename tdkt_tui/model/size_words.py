"""How many attend a conference, in words: all of the staff or delegates, bounds of each sort, shares."""

from __future__ import annotations

from collections.abc import Iterator

from .level import CATEGORY_WORDS, Cap, Size
from .words import counted, grouped, share

_HOW = {"exactly": "", "at-least": "ít nhất ", "at-most": "nhiều nhất "}


def frees_least(cap: Cap) -> bool:
    """Tell a bound that says that there is no least: a 0 that is written, not one that is left out."""
    return "at_least" in cap.model_fields_set and not cap.at_least


def size_words(size: Size) -> Iterator[str]:
    """Yield what a level says on how many attend: all or delegates, bounds, shares, who decides."""
    if size.plenary_below_staff:
        yield f"dưới {grouped(size.plenary_below_staff)} người: hội nghị toàn thể"
    if size.delegates_above_staff:
        yield f"trên {grouped(size.delegates_above_staff)} người: hội nghị đại biểu"
    for cap in size.caps:
        yield from _cap(cap)
    for item in size.shares:
        noun = item.label or CATEGORY_WORDS.get(item.category, item.category)
        yield f"{noun} {_HOW[item.how]}{share(item.share)}{item.whole_words()}"
    if size.decided_by:
        yield f"do {size.decided_by} quyết định" + (f" theo đề xuất của {size.proposed_by}" if size.proposed_by else "")


def _cap(cap: Cap) -> Iterator[str]:
    noun = cap.label or CATEGORY_WORDS.get(cap.category, cap.category)
    just = cap.at_most and cap.at_least == cap.at_most
    if just:
        yield counted(cap.at_most, noun)
    if cap.at_least and not just:
        yield f"ít nhất {counted(cap.at_least, noun)}"
    if frees_least(cap):
        yield f"không quy định số {noun} tối thiểu"
    if cap.at_most and not just:
        yield f"tối đa {counted(cap.at_most, noun)}"
    if cap.expected:
        yield f"khoảng {counted(cap.expected, noun)}"
