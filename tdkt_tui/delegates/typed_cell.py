"""One cell of a kept list: the words that show it, and what somebody typed into it, read as from a file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tdkt_tui.model.text import bare, one_line

from . import values

_STATUS = {"official": "Chính thức", "alternate": "Dự khuyết", "guest": "Khách mời"}
_SUBJECT = {"individual": "Cá nhân", "collective": "Tập thể", "household": "Hộ gia đình"}
_YES = {True: "Có", False: "Không"}
CHOICES: dict[str, tuple[str, ...]] = {
    "gender": ("Nam", "Nữ"),
    "status": tuple(_STATUS.values()),
    "subject": tuple(_SUBJECT.values()),
    "exemplar": tuple(_YES.values()),
    "direct_worker": tuple(_YES.values()),
}
"""The words of columns that hold one of a few."""
BIRTH_FORMS = "năm (1975) hoặc ngày (02/9/1975)"


@dataclass(frozen=True, slots=True)
class Typed:
    """What a typed text comes to. text: to be kept. doubt: why it was not understood, empty where it was.

    refused: it cannot be kept as it is.
    """

    text: str
    doubt: str = ""
    refused: bool = False


def in_words(column: str, text: str) -> str:
    """Return what a reader sees for a cell: "guest" → "Khách mời"; what is not understood stays as it is."""
    reader = _READERS.get(column)
    return (reader(text) or text) if reader and text else text


def read_typed(column: str, typed: str) -> Typed:
    """Read what was typed; among few words the number or a beginning without marks is enough."""
    text = one_line(typed)
    if not text:
        return Typed("", "Họ và tên không được để trống.", refused=True) if column == "full_name" else Typed("")
    if column == "birth":
        read = values.birth(text)
        return Typed(read) if read else Typed(text, f"Không đọc được ngày sinh này; nên ghi {BIRTH_FORMS}.")
    choices = CHOICES.get(column)
    if choices is None:
        return Typed(text)
    if text.isdecimal() and 0 < int(text) <= len(choices):
        return Typed(choices[int(text) - 1])
    begun = [words for words in choices if bare(words).startswith(bare(text))]
    if len(begun) == 1:
        return Typed(begun[0])
    several = sum(bare(words) in bare(text) for words in choices) > 1
    read = None if several else _READERS[column](text)
    return Typed(read) if read else Typed(text, f"Chỉ ghi được: {', '.join(choices)}.", refused=True)


def _yes(text: str) -> str | None:
    read = values.yes_or_no(text)
    return None if read is None else _YES[read]


_READERS: dict[str, Callable[[str], str | None]] = {
    "gender": values.gender,
    "status": lambda text: _STATUS.get(values.status(text) or ""),
    "subject": lambda text: _SUBJECT.get(values.subject(text) or ""),
    "exemplar": _yes,
    "direct_worker": values.direct_worker,
}
