"""Walking the models by a path: which keys a table may hold."""

from __future__ import annotations

from collections.abc import Iterator
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo


def known_keys(model_type: type[BaseModel], path: tuple[str | int, ...]) -> list[str]:
    """Return the keys that the table at ``path`` may hold, in the model's order; empty where any key may stand."""
    names: list[str] = []
    for model in models_at(model_type, path):
        keys = [field.alias or name for name, field in model.model_fields.items()]
        names += [key for key in keys if key not in names]
    return names


def models_at(model_type: type[BaseModel], path: tuple[str | int, ...]) -> list[type[BaseModel]]:
    """Return the models that may stand at ``path``; several where the key is a union."""
    here: list[Any] = [model_type]
    for step in path:
        here = [inner for outer in here for inner in _inside(outer, step)]
    return [item for item in here if _is_model(item)]


def field_at(model_type: type[BaseModel], dotted_key: str) -> FieldInfo:
    """Return the model's field of a dotted key without list items ("conference.size.total").

    Raises KeyError for a key that the model does not have.
    """
    *tables, last = dotted_key.split(".")
    for model in models_at(model_type, tuple(tables)):
        if last in model.model_fields:
            return model.model_fields[last]
    raise KeyError(dotted_key)


def plain_types(annotation: Any) -> Iterator[Any]:
    """Yield the members of a type: unions and annotations are opened, the rest stays."""
    if get_origin(annotation) in (Union, UnionType):
        for argument in get_args(annotation):
            yield from plain_types(argument)
    elif get_origin(annotation) is Annotated:
        yield from plain_types(get_args(annotation)[0])
    else:
        yield annotation


def _inside(outer: Any, step: str | int) -> list[Any]:
    if _is_model(outer):
        field = outer.model_fields.get(str(step))
        return list(plain_types(field.annotation)) if field else []
    origin, arguments = get_origin(outer), get_args(outer)
    if origin in (list, dict) and arguments:
        return list(plain_types(arguments[-1]))
    return []


def _is_model(item: Any) -> bool:
    return isinstance(item, type) and issubclass(item, BaseModel)
