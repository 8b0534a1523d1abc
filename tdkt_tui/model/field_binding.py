"""Fields that must be filled or not by what another field says."""

from __future__ import annotations

from dataclasses import replace

from .asking import shares_bind
from .fields import FIELDS, FieldInfo
from .level import Level

_OF_SHARES = frozenset(field.key for field in FIELDS if field.need == "shares")


def bound(info: FieldInfo, level: Level, mode: str | None) -> FieldInfo:
    """Return a field as it is asked once it is known how the conference is held (``conference.mode``)."""
    return replace(info, required=True) if info.key in _OF_SHARES and shares_bind(info.key, level, mode) else info
