"""What tables say by default, and each of the words that they take, can be written in a TOML file too."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import to_jsonable_python as plain

from tdkt_tui.model.own_parts import OwnParts
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.profile import Profile
from tdkt_tui.model.schema_walk import plain_types


def tables(model: type[BaseModel], met: set[type[BaseModel]]) -> Iterator[type[BaseModel]]:
    """Yield a model and each that stands in one of its fields, once."""
    if model in met:
        return
    met.add(model)
    yield model
    for info in model.model_fields.values():
        for kind in inner(info.annotation):
            if isinstance(kind, type) and issubclass(kind, BaseModel):
                yield from tables(kind, met)


def inner(annotation: Any) -> Iterator[Any]:
    for kind in plain_types(annotation):
        if get_origin(kind) in (list, dict):
            for item in get_args(kind):
                yield from inner(item)
        else:
            yield kind


def said_by(info: FieldInfo) -> Iterator[Any]:
    if not info.is_required():
        yield info.get_default(call_default_factory=True, validated_data={})
    for kind in plain_types(info.annotation):
        yield from get_args(kind) if get_origin(kind) is Literal else ()


def test_each_word_and_default_of_a_table_can_be_written() -> None:
    met: set[type[BaseModel]] = set()
    refused = []
    for model in [found for whole in (Plan, Profile, OwnParts) for found in tables(whole, met)]:
        for name, info in model.model_fields.items():
            for value in said_by(info):
                # A file holds words, numbers, days and lists of them; no class of ours stands in it.
                written = value.model_dump(mode="json") if isinstance(value, BaseModel) else plain(value)
                try:
                    TypeAdapter(info.annotation).validate_python(written, strict=True)
                except ValidationError:
                    refused.append(f"{model.__name__}.{name}: {written}")
    assert refused == []
    assert {"OwnRule", "Offer", "Signature"} <= {model.__name__ for model in met}
