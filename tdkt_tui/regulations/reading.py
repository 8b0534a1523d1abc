"""Reading a regulation's TOML file, strictly: an unknown key or a wrong type is told with its place."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from tdkt_tui.model.fault import BadInput, NotFound
from tdkt_tui.model.text import clean_tree
from tdkt_tui.regulations.components import COMPONENTS, WHOLES, label
from tdkt_tui.regulations.regulation import Regulation
from tdkt_tui.regulations.rule import Allowed, AllowedKind, Certainty, Rule

REGULATION_IDS = ("nd30_2020", "tt01_2011")

_HERE = Path(__file__).parent
_RULE_KEYS = {"allowed", "use", "unit", "clause", "certainty", "checkable", "expected"}


@cache
def load(regulation_id: str, path: Path | None = None) -> Regulation:
    """Return a regulation, read once.

    path: a file of an office's own in place of the shipped one. Raises NotFound for an unknown id, naming the known
    ones, and BadInput for a file that cannot be understood.
    """
    if path is None:
        if regulation_id not in REGULATION_IDS:
            known = ", ".join(REGULATION_IDS)
            raise NotFound(f"Không có quy chế thể thức “{regulation_id}”.", fix=f"dùng một trong: {known}")
        path = _HERE / f"{regulation_id}.toml"
    tree = read_toml(path)
    try:
        return _regulation(regulation_id, tree)
    except (KeyError, TypeError, ValueError) as error:
        raise BadInput(f"Tệp quy chế viết sai: {error}.", place=path.name, fix="đối chiếu với tệp đi kèm") from error


def read_toml(path: Path) -> dict[str, Any]:
    """Return a table file as a cleaned tree; raise NotFound or BadInput."""
    try:
        tree: dict[str, Any] = clean_tree(tomllib.loads(path.read_text("utf-8")))
    except FileNotFoundError as error:
        raise NotFound("Không tìm thấy tệp.", place=path.name, fix="xem lại đường dẫn") from error
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise BadInput(f"Không đọc được tệp TOML: {error}.", place=path.name, fix="sửa tệp") from error
    return tree


def _regulation(regulation_id: str, tree: Mapping[str, Any]) -> Regulation:
    meta = tree["meta"]
    labels = tree["label"]
    rules = tuple(
        _rule(regulation_id, component, prop, labels[prop], entry)
        for component, entries in tree["rule"].items()
        for prop, entry in entries.items()
    )
    dress = {"": tree["dress"]["default"], **{key: value for key, value in tree["dress"].items() if key != "default"}}
    if unknown := set(dress) - set(COMPONENTS) - {"", "trang"}:
        raise ValueError(f"[dress] có thành phần lạ {sorted(unknown)}")
    if not isinstance(meta["effective_from"], date):
        raise TypeError("meta.effective_from phải là ngày")
    return Regulation(
        id=regulation_id,
        title=meta["title"],
        short=meta["short"],
        effective_from=meta["effective_from"],
        until=meta.get("until"),
        rules=rules,
        doc_types=MappingProxyType(dict(tree["doc_types"])),
        _dress=MappingProxyType(dress),
        _by_key=MappingProxyType({(rule.component, rule.prop): rule for rule in rules}),
    )


def _rule(regulation_id: str, component: str, prop: str, about: str, entry: Mapping[str, Any]) -> Rule:
    where = f"{component}.{prop}"
    if component not in COMPONENTS and component not in WHOLES:
        raise ValueError(f"thành phần lạ “{component}”")
    if unknown := set(entry) - _RULE_KEYS:
        raise ValueError(f"{where}: khóa lạ {sorted(unknown)}")
    allowed = _allowed(where, entry["allowed"])
    unit = entry.get("unit", "")
    rule = Rule(
        id=f"{regulation_id}.{where}",
        component=component,
        prop=prop,
        allowed=allowed,
        use=entry["use"],
        unit=unit,
        label=f"{about} {label(component)}",
        clause=entry["clause"],
        certainty=Certainty(entry["certainty"]),
        checkable=entry.get("checkable", True),
        expected=entry.get("expected", ""),
    )
    if allowed.kind is not AllowedKind.REGEX and not rule.permits(rule.use):
        raise ValueError(f"{where}: giá trị dùng {rule.use} không nằm trong giá trị cho phép")
    return rule


def _allowed(where: str, entry: Mapping[str, Any]) -> Allowed:
    if set(entry) == {"from", "to"}:
        return Allowed(AllowedKind.RANGE, (entry["from"], entry["to"]))
    if len(entry) != 1:
        raise ValueError(f"{where}: allowed phải là một trong from/to, one_of, exact, minimum, regex, chains")
    key, value = next(iter(entry.items()))
    kind = AllowedKind(key)
    if kind is AllowedKind.CHAINS:
        return Allowed(kind, tuple(tuple(chain) for chain in value))
    return Allowed(kind, tuple(value) if kind is AllowedKind.ONE_OF else (value,))
