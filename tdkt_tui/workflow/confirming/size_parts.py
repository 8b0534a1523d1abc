"""What a size says besides how many come in all: who decides, shares, other bounds; each a value that can be typed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from tdkt_tui.model.composition import Share
from tdkt_tui.model.level import CATEGORY_WORDS, Cap, Size
from tdkt_tui.model.size_words import size_words
from tdkt_tui.model.words import grouped

from .tables import Key

WITHIN = "size."
"""How the name of such a value begins: "size.decided_by", "size.shares.2"."""
_DECIDES = {"decided_by": "ai quyết định số lượng", "proposed_by": "ai đề xuất số lượng"}
_ALL = "all"
_PERCENT = re.compile(r"(?P<how>.*?)\s*(?P<share>\d{1,2}(?:[.,]\d)?|100)\s*%(?:\s*trở lên)?")
_COUNT = re.compile(r"(?P<how>.*?)\s*(?P<most>\d{1,5})(?:\s*(?:đại biểu|người)(?: chính thức| khách mời| dự khuyết)?)?")
_HOW = {"": "exactly", "ít nhất": "at-least", "tối thiểu": "at-least", "từ": "at-least", "không dưới": "at-least",
        "trên": "at-least", "nhiều nhất": "at-most", "tối đa": "at-most", "không quá": "at-most"}  # fmt: skip
_BOUND = {"exactly": ("at_least", "at_most"), "at-least": ("at_least",), "at-most": ("at_most",)}


def size_parts(size: Size) -> Iterator[tuple[Key, str]]:
    """Yield each such value of a size by the key that it is typed for, with its words."""
    for name, label in _DECIDES.items():
        if said := getattr(size, name):
            yield Key(f"{WITHIN}{name}", label), said
    if size.delegates_above_staff and size.plenary_below_staff not in (0, size.delegates_above_staff + 1):
        said = grouped(size.delegates_above_staff)
        yield Key(f"{WITHIN}delegates_above_staff", "trên mấy người thì hội nghị đại biểu", "number"), said
    for number, share in enumerate(size.shares, 1):
        noun = share.label or CATEGORY_WORDS.get(share.category, share.category)
        words = " ".join(size_words(Size(shares=[share]))).removeprefix(noun).strip()
        yield Key(f"{WITHIN}shares.{number}", f"tỷ lệ {noun} (ít nhất 30%)"), words
    for number, cap in enumerate(size.caps, 1):
        if cap.category != _ALL:
            noun = cap.label or CATEGORY_WORDS.get(cap.category, cap.category)
            yield Key(f"{WITHIN}caps.{number}", f"số {noun} (không quá 20)"), "; ".join(size_words(Size(caps=[cap])))


def size_with_part(size: Size, name: str, typed: Any) -> Size:
    """Return a size with another value at a key of ``size_parts``, None to take it away.

    Raises ValueError with words for a person where what was typed is no such value.
    """
    said = size.model_dump(exclude_unset=True)
    key, _, at = name.removeprefix(WITHIN).partition(".")
    if not at:
        said = {one: value for one, value in said.items() if one != key} | ({} if typed is None else {key: typed})
        return Size.model_validate(said)
    place = int(at) - 1
    if typed is None:
        del said[key][place]
    else:
        said[key][place] = _share(size.shares[place], typed) if key == "shares" else _cap(size.caps[place], typed)
    return Size.model_validate({one: value for one, value in said.items() if value != []})


def _share(old: Share, typed: str) -> dict[str, Any]:
    found = _PERCENT.fullmatch(" ".join(typed.casefold().split()).strip(" .;"))
    how = _HOW.get(found["how"]) if found else None
    if found is None or how is None:
        raise ValueError("ghi tỷ lệ như: ít nhất 30%; không quá 20%; 60%")
    how = "at-least" if typed.rstrip(" .;").endswith("trở lên") else how
    return {**old.model_dump(exclude_unset=True), "share": float(found["share"].replace(",", ".")) / 100, "how": how}


def _cap(old: Cap, typed: str) -> dict[str, Any]:
    found = _COUNT.fullmatch(" ".join(typed.casefold().split()).strip(" .;"))
    how = _HOW.get(found["how"]) if found else None
    if found is None or how is None:
        raise ValueError("ghi số như: 20; không quá 20; ít nhất 5")
    bare = {key: value for key, value in old.model_dump(exclude_unset=True).items()
            if key not in ("at_least", "at_most", "expected")}  # fmt: skip
    return bare | dict.fromkeys(_BOUND[how], int(found["most"]))
