"""Holding what a hook returns against what hookspecs.py promises, down to the fields of what is in a list."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from tdkt_tui import hookspecs


class _Nothing:
    """Stands for a model that nobody has imported: nothing can be one, and a list of names need not pay for it."""


def promised(hook: str) -> Any:
    """Return the type that a hook promises."""
    plans = sys.modules.get("tdkt_tui.model.plan")
    return _promised(hook, getattr(plans, "Plan", _Nothing), getattr(plans, "Offer", _Nothing))


@cache
def _promised(hook: str, plan: type, offer: type) -> Any:
    known = {"Plan": plan, "Offer": offer, "Dossier": _Nothing}
    return get_type_hints(getattr(hookspecs, hook), localns=known)["return"]


def misfit(result: object, wanted: Any) -> str:
    """Say in Vietnamese how a result differs from the promised type; empty where it fits."""
    if not isinstance(result, get_origin(wanted) or wanted):
        return f"trả về {type(result).__name__}"
    if isinstance(result, list):
        (allowed,) = get_args(wanted)
        for number, item in enumerate(result, 1):
            if not isinstance(item, allowed):
                return f"phần tử thứ {number} là {type(item).__name__}"
            if wrong := _wrong_field(item):
                return f"phần tử thứ {number} ({type(item).__name__}) có {wrong}"
    elif wrong := _wrong_field(result):
        return f"{type(result).__name__} có {wrong}"
    return ""


def _wrong_field(item: object) -> str:
    """Say which field of one of our dataclasses holds what it cannot; the models of plans see to themselves."""
    if not is_dataclass(item) or isinstance(item, type):
        return ""
    hints = _hints(type(item))
    for field in fields(item):
        value = getattr(item, field.name)
        if not _fits(value, hints[field.name]):
            kind = get_origin(hints[field.name])
            given = f"“{value}”" if kind is Literal and isinstance(value, str) else type(value).__name__
            return f"{field.name} là {given}"
    return ""


@cache
def _hints(made: type) -> dict[str, Any]:
    return get_type_hints(made, localns={"Plan": _Nothing, "Dossier": _Nothing, "Finding": _Nothing})


def _fits(value: object, wanted: Any) -> bool:
    outer = get_origin(wanted)
    if outer is Literal:
        return value in get_args(wanted) if isinstance(value, str) else False
    if outer is tuple:
        return isinstance(value, tuple) and _tuple_fits(value, get_args(wanted))
    if outer is Callable:
        return callable(value)
    if outer in (Union, UnionType):
        return any(_fits(value, one) for one in get_args(wanted))
    return isinstance(value, outer or wanted)


def _tuple_fits(value: tuple[object, ...], kinds: tuple[Any, ...]) -> bool:
    if len(kinds) == 2 and kinds[1] is Ellipsis:
        return all(_fits(item, kinds[0]) for item in value)
    return len(value) == len(kinds) and all(map(_fits, value, kinds))
