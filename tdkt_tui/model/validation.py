"""Data into a model with every fault at once: each in Vietnamese, with its place, and never with a value."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from .base import Data
from .fault import BadInput, MissingValue, TdktError
from .schema_walk import known_keys

M = TypeVar("M", bound=Data)
Path = tuple[str | int, ...]


def validated(
    model_type: type[M], data: dict[str, Any], *, place: str, lines: Callable[[str], int | None] | None = None
) -> tuple[M | None, list[TdktError]]:
    """Return the model built from what is right in ``data``, and a fault for each thing that is wrong.

    What is wrong is left out, so that checks still see the rest; None where too little remains to build one.
    place: the file's name; lines: dotted key → line, see store.toml. In dotted keys the items of a list count from 1.
    Types are taken as TOML gives them: a date in quotes is a fault, not a date.
    """
    faults: list[tuple[int, TdktError]] = []
    dropped: set[Path] = set()
    while True:
        try:
            return model_type.model_validate(_without(data, dropped), strict=True), _in_order(faults)
        except ValidationError as error:
            groups = _grouped(data, dropped, error)
        before = len(dropped)
        for path, errors in groups.items():
            gap = errors[0]["type"] == "missing"
            if not (gap and path in dropped):
                line = (lines(dotted(path)) if lines else None) or 0
                faults.append((line, _fault(model_type, path, errors, f"{place}, dòng {line}" if line else place)))
            dropped.add(path)
            if gap:
                dropped.add(path[:-1])
        if () in dropped or len(dropped) == before:
            return None, _in_order(faults)


def _without(node: Any, dropped: set[Path], path: Path = ()) -> Any:
    """Return the tree less the dropped paths."""
    if isinstance(node, dict):
        return {key: _without(item, dropped, (*path, key)) for key, item in node.items() if (*path, key) not in dropped}
    if isinstance(node, list):
        return [
            _without(item, dropped, (*path, number))
            for number, item in enumerate(node)
            if (*path, number) not in dropped
        ]
    return node


def _grouped(data: Any, dropped: set[Path], error: ValidationError) -> dict[Path, list[ErrorDetails]]:
    """Gather errors by their place in the data as given; the branches of a union tell of one place together."""
    groups: dict[Path, list[ErrorDetails]] = defaultdict(list)
    branches: dict[Path, bool] = {}
    for item in error.errors(include_url=False, include_input=False):
        path, union_at = _in_data(data, dropped, item)
        groups[path].append(item)
        if union_at is not None:
            branches[union_at] = branches.get(union_at, False) or len(path) > len(union_at)
    for union_at, has_inner in branches.items():
        if has_inner:  # a table was given: the scalar branches say nothing useful about it
            groups.pop(union_at, None)
    return groups


def _in_data(data: Any, dropped: set[Path], item: ErrorDetails) -> tuple[Path, Path | None]:
    """Translate pydantic's location, which counts in the pruned tree and names union branches, to the data's own."""
    node: Any = data
    result: Path = ()
    union_at: Path | None = None
    steps = item["loc"]
    for number, step in enumerate(steps):
        last = number == len(steps) - 1
        if isinstance(node, list) and isinstance(step, int):
            kept = [index for index in range(len(node)) if (*result, index) not in dropped]
            result, node = (*result, kept[step]), node[kept[step]]
        elif isinstance(node, dict) and step in node and not (last and item["type"] == "missing"):
            result, node = (*result, step), node[str(step)]
        elif last and item["type"] == "missing":
            result = (*result, step)
        elif union_at is None:
            union_at = result
    return result, union_at


def _fault(model_type: type[Data], path: Path, errors: list[ErrorDetails], where: str) -> TdktError:
    from .validation_words import told, unknown_key

    if any(error["type"] == "extra_forbidden" for error in errors):
        what, fix = unknown_key(str(path[-1]), known_keys(model_type, path[:-1]))
    else:
        what, fix = told(errors)
    kind = MissingValue if errors[0]["type"] == "missing" else BadInput
    return kind(what, place=where, field=dotted(path), fix=fix)


def _in_order(faults: list[tuple[int, TdktError]]) -> list[TdktError]:
    """Sort by line; the sort is stable, so that without lines the model's order stays."""
    return [fault for _, fault in sorted(faults, key=lambda pair: pair[0])]


def dotted(path: Path) -> str:
    """Write a path as people count: ("recipient", 3, "name") → "recipient.4.name"."""
    return ".".join(str(step + 1) if isinstance(step, int) else step for step in path)
