"""Signs that cannot stand in a text source as they are: invisible ones, those that act on a terminal, our own marks."""

from __future__ import annotations

import re

from tdkt_tui.model.fault import TemplateFault
from tdkt_tui.model.text import UNSAFE

ENTITY = r"&(?:lt|amp|#x[0-9a-fA-F]{1,6});"
_ENTITY = re.compile(ENTITY)
_NAMED = {"&lt;": "<", "&amp;": "&"}
_OURS = "<&⟦⟧"
_WRITTEN = {ord("<"): "&lt;", ord("&"): "&amp;"}
_UNSAFE = re.compile(UNSAFE)
_FIRST, _LAST = re.compile(r"\A\s"), re.compile(r"\s\Z")
_NAME_SIGNS = re.compile(r"[\[\]|&\n\t]")
# What XML 1.0 can hold.
_ALLOWED = ((0x9, 0xA), (0xD, 0xD), (0x20, 0xD7FF), (0xE000, 0xFFFD), (0x10000, 0x10FFFF))


def unsafe(text: str) -> bool:
    """Tell whether some sign of a text would be lost or would act on a terminal if written as it is."""
    return _UNSAFE.search(text) is not None


def escaped(text: str) -> str:
    """Return text in which no sign is a mark of ours, is invisible, or acts on a terminal."""
    if any(sign in text for sign in _OURS) or unsafe(text):
        text = re.sub(f"[{_OURS}]|{UNSAFE}", _entity, text)
    return text


def escaped_ends(text: str) -> str:
    """Return a line's text whose first and last sign are no spaces, for those at the ends of a line are lost."""
    return _LAST.sub(_entity, _FIRST.sub(_entity, text))


def escaped_name(name: str) -> str:
    """Return the name of a style as it stands between brackets."""
    return escaped_ends(re.sub(UNSAFE, _entity, _NAME_SIGNS.sub(_entity, name)))


def unescaped_name(name: str, place: str) -> str:
    """Return the name that stands between brackets. Raises TemplateFault for a sign that no document can hold."""
    return _ENTITY.sub(lambda entity: sign_of(entity[0], place), name)


def sign_of(entity: str, place: str) -> str:
    """Return the sign that an entity stands for. Raises TemplateFault for one that no document can hold."""
    if entity in _NAMED:
        return _NAMED[entity]
    number = int(entity[3:-1], 16)
    if not any(first <= number <= last for first, last in _ALLOWED):
        raise TemplateFault(f"Không có chữ nào mang mã “{entity}”.", place=place, fix="bỏ mã ấy; dấu & viết &amp;")
    return chr(number)


def _entity(sign: re.Match[str]) -> str:
    return _WRITTEN.get(ord(sign[0]), f"&#x{ord(sign[0]):x};")
