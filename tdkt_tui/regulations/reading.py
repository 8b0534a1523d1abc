"""Reading a regulation's TOML file, strictly: what is wrong is told with its file, line and place in the tables."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any

from tdkt_tui.model.fault import BadInput, NotFound
from tdkt_tui.regulations.components import COMPONENTS
from tdkt_tui.regulations.regulation import Regulation
from tdkt_tui.regulations.style import StyleSpec
from tdkt_tui.store.toml import TomlFile, open_toml

from .rule_reading import Wrong, read_rule
from .tables import LISTS, REGULATION_IDS, SHIPPED, shipped_file

_KINDS: Mapping[str, type | tuple[type, ...]] = {"str": str, "bool": bool, "float": (int, float), "LineRule": str}
_LOOK = {field.name: _KINDS[str(field.type)] for field in fields(StyleSpec) if field.name not in ("component", "name")}
_OF_LISTS = {"act": "law", "place": "places", "kind": "places", "agency": "agencies"}
_TABLES = ("meta", "doc_types", "dress", "label", "rule")
_META = ("title", "short", "effective_from", "until")
_PAGE_LOOK = {"header_mm": (int, float), "footer_mm": (int, float)}
"""What a look may say, key -> types: the settings of a style; of the page what no rule decides."""


def read_regulation(regulation_id: str, path: Path) -> Regulation:
    """Return the regulation of one file, laid over the shipped one that it extends.

    Raises NotFound, BadInput.
    """
    file = open_toml(path)
    _check_name(file, path)
    tree = dict(file.data)
    extends = tree.pop("extends", None)
    given = tree
    try:
        _check_known(given)
        if extends is not None:
            tree = _laid_over(_extended(extends, regulation_id, path), tree)
        regulation = _regulation(regulation_id, tree)
        _check_whole(regulation)
        if extends not in (None, SHIPPED, regulation_id):
            _check_named(given.get("meta", {}))
    except Wrong as error:
        raise _fault(path, file.line, error.at, str(error)) from error
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        missing = isinstance(error, KeyError)
        what = f"thiếu bảng hoặc khóa {error}" if missing else "có giá trị sai kiểu hoặc thiếu bảng"
        raise _fault(path, file.line, str(error.args[0]) if missing else "", what) from error
    return regulation


def _check_name(file: TomlFile, path: Path) -> None:
    """Raise BadInput for a file of entries, or of no table at all: it is read as a regulation for its name alone."""
    if key := next((key for key in file.data if key in _OF_LISTS), None):
        table, line = _OF_LISTS[key], file.line(key)
        raise BadInput(f"Nội dung là của bảng {table}, nhưng tên tệp là {path.name}.", field=key,
                       place=f"{path}, dòng {line}" if line else str(path),
                       fix=f"tên tệp phải là {table}.toml")  # fmt: skip
    if not any(key in file.data for key in (*_TABLES, "extends")):
        names = ", ".join(f"{name}.toml" for name in LISTS)
        raise BadInput("Tệp này không phải một bảng dữ liệu.", place=str(path),
                       fix=f"chuyển tệp ra khỏi thư mục bảng dữ liệu; tên tệp của các bảng: {names}")  # fmt: skip


def _check_known(given: Mapping[str, Any]) -> None:
    """Raise Wrong for a table or a key that nothing reads: what it says would be lost without a word."""
    if unknown := [key for key in given if key not in _TABLES]:
        raise Wrong(unknown[0], f"có bảng hoặc khóa lạ “{unknown[0]}”; các bảng: {', '.join(_TABLES)}")
    if unknown := [key for key in given.get("meta", {}) if key not in _META]:
        raise Wrong(f"meta.{unknown[0]}", f"có khóa lạ “{unknown[0]}”; các khóa: {', '.join(_META)}")


def _check_named(meta: Mapping[str, Any]) -> None:
    """Raise Wrong for a new regulation that leaves its name or first day to the one that it extends: whose place it
    would then take without a word.
    """
    if gaps := [key for key in _META[:3] if key not in meta]:
        raise Wrong("meta", f"quy định mới phải ghi {', '.join(gaps)} của mình")


def _fault(path: Path, line: Callable[[str], int | None], at: str, what: str) -> BadInput:
    number = line(at) if at else None
    place = f"{path}, dòng {number}" if number else str(path)
    return BadInput(f"Tệp quy chế viết sai: {what}.", place=place, field=at,
                    fix="đối chiếu với tệp đi kèm (tdkt table export), hoặc chỉ ghi điều khác:"
                        ' extends = "shipped"')  # fmt: skip


def _extended(extends: object, regulation_id: str, path: Path) -> dict[str, Any]:
    """Return the tree of the shipped regulation that a file extends, by "shipped" or by its id."""
    name = regulation_id if extends == SHIPPED else extends
    if name not in REGULATION_IDS:
        raise BadInput("Không có quy chế đi kèm nào để bổ sung như vậy.", place=str(path), field="extends",
                       fix=f"ghi một trong: {', '.join(REGULATION_IDS)}")  # fmt: skip
    shipped = shipped_file(str(name))
    assert shipped is not None
    return open_toml(shipped).data


def _laid_over(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    """Return the lower tree with the upper one's keys over it, table by table; what a rule allows is one value."""
    laid = dict(below)
    for key, value in above.items():
        both = isinstance(value, Mapping) and isinstance(laid.get(key), Mapping) and key != "allowed"
        laid[key] = _laid_over(laid[key], value) if both else value
    return laid


def _regulation(regulation_id: str, tree: Mapping[str, Any]) -> Regulation:
    meta = tree["meta"]
    labels = tree["label"]
    rules = tuple(
        read_rule(regulation_id, component, prop, labels, entry)
        for component, entries in tree["rule"].items()
        for prop, entry in entries.items()
    )
    dress = {"": tree["dress"]["default"], **{key: value for key, value in tree["dress"].items() if key != "default"}}
    if unknown := sorted(set(dress) - set(COMPONENTS) - {"", "trang"}):
        raise Wrong(f"dress.{unknown[0]}", f"không có thành phần “{unknown[0]}”")
    for component, look in dress.items():
        _check_look(component, look)
    if not isinstance(meta["effective_from"], date):
        raise Wrong("meta.effective_from", "giá trị phải là ngày, dạng 2020-03-05, không có dấu nháy")
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


def _check_look(component: str, look: Mapping[str, Any]) -> None:
    """Raise Wrong for a look that Word's settings cannot take: an unknown or missing key, a value of another type."""
    known = _PAGE_LOOK if component == "trang" else _LOOK
    table = f"dress.{component or 'default'}"
    for key, value in look.items():
        if key not in known:
            raise Wrong(f"{table}.{key}", f"không có khóa “{key}”; các khóa: {', '.join(known)}")
        if not isinstance(value, known[key]) or (isinstance(value, bool) and known[key] is not bool):
            raise Wrong(f"{table}.{key}", "có giá trị sai kiểu")
    if component in ("", "trang") and (gaps := [key for key in known if key not in look]):
        raise Wrong(table, f"thiếu khóa {', '.join(gaps)}")


def _check_whole(regulation: Regulation) -> None:
    """Raise Wrong where a document cannot be dressed: the page, its number and the ends of căn cứ need their rules."""
    try:
        _ = regulation.page, regulation.page_number, regulation.basis_end(last=True), regulation.basis_end(last=False)
    except NotFound as error:
        raise Wrong("rule", f"thiếu quy tắc: {error.what}") from error
    for component in COMPONENTS:
        regulation.style(component)
    _ = regulation.digest  # what is kept of it knows its digest, too
