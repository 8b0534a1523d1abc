"""One entry of a regulation's file becomes a rule; whatever is wrong with it is told with its place."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, TypeVar

from .components import COMPONENTS, WHOLES, label
from .rule import Allowed, AllowedKind, Certainty, Rule

_KEYS = ("allowed", "use", "unit", "clause", "certainty", "checkable", "expected")
Choice = TypeVar("Choice", bound=StrEnum)


class Wrong(ValueError):
    """What is wrong with one entry, in Vietnamese; at: its dotted key."""

    def __init__(self, at: str, what: str) -> None:
        super().__init__(what)
        self.at = at


def read_rule(
    regulation_id: str, component: str, prop: str, labels: Mapping[str, str], entry: Mapping[str, Any]
) -> Rule:
    """Return the rule on a property of a component; raise Wrong for an entry that cannot be understood."""
    at = f"rule.{component}.{prop}"
    if component not in COMPONENTS and component not in WHOLES:
        raise Wrong(f"rule.{component}", f"không có thành phần “{component}”")
    if prop not in labels:
        raise Wrong(at, f"bảng [label] không có tên gọi của “{prop}”")
    try:
        return _rule(regulation_id, component, prop, labels[prop], entry)
    except KeyError as error:
        raise Wrong(at, f"thiếu khóa {error}") from error
    except (TypeError, AttributeError) as error:
        raise Wrong(at, "có giá trị sai kiểu") from error
    except ValueError as error:
        raise Wrong(at, str(error)) from error


def _rule(regulation_id: str, component: str, prop: str, about: str, entry: Mapping[str, Any]) -> Rule:
    if unknown := [key for key in entry if key not in _KEYS]:
        raise ValueError(f"có khóa lạ “{unknown[0]}”; các khóa: {', '.join(_KEYS)}")
    allowed = _allowed(entry["allowed"])
    rule = Rule(
        id=f"{regulation_id}.{component}.{prop}",
        component=component,
        prop=prop,
        allowed=allowed,
        use=entry["use"],
        unit=entry.get("unit", ""),
        label=f"{about} {label(component)}",
        clause=entry["clause"],
        certainty=_one_of(Certainty, entry["certainty"], "certainty"),
        checkable=entry.get("checkable", True),
        expected=entry.get("expected", ""),
    )
    if allowed.kind is not AllowedKind.REGEX and not rule.permits(rule.use):
        raise ValueError("giá trị dùng (use) không nằm trong giá trị cho phép (allowed)")
    return rule


def _allowed(entry: Mapping[str, Any]) -> Allowed:
    if set(entry) == {"from", "to"}:
        return Allowed(AllowedKind.RANGE, (entry["from"], entry["to"]))
    if len(entry) != 1:
        raise ValueError("allowed phải là một trong from/to, one_of, exact, minimum, regex, chains")
    key, value = next(iter(entry.items()))
    kind = _one_of(AllowedKind, key, "allowed")
    if kind is AllowedKind.CHAINS:
        return Allowed(kind, tuple(tuple(chain) for chain in value))
    return Allowed(kind, tuple(value) if kind is AllowedKind.ONE_OF else (value,))


def _one_of(choices: type[Choice], value: object, key: str) -> Choice:
    for choice in choices:
        if choice == value:
            return choice
    raise ValueError(f"{key} phải là một trong {', '.join(choices)}")
