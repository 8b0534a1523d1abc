"""The functions of dataclasses, and the types that are named by text, are compiled once for all processes.

``dataclasses`` writes six functions for each class as source and hands it to ``exec``; a start has a hundred and forty
such classes and spends a tenth of its time compiling them. ``typing`` compiles each type that stands as text, a
thousand of them in pydantic and in what it validates. Here both are told what the same source compiled to in an earlier
process. The source is the program's own, made of the names of fields and types; what is not known is compiled as ever,
but for what most classes are never asked for – how they look, whether they are the same: that, when it is asked for.
"""

from __future__ import annotations

import dataclasses
import marshal
import re
import typing
from collections.abc import Callable
from contextlib import suppress
from types import CodeType
from typing import Any

from .kept import keep, kept, key_of

_MOST = 4000
_SELDOM = re.compile(r"def __create_fn__\([^)]*\):\n def (__(?:repr|eq|lt|le|gt|ge|hash|setattr|delattr)__)\(")
"""What ``dataclasses`` writes of a function that few classes are asked for."""


class Functions:
    """The compiled functions and types of one command's classes; before: as ``kept_patterns.recall`` has it."""

    def __init__(self, command: str, before: str = "") -> None:
        self._key = key_of("ham cua lenh", command.encode())
        self._before = key_of("ham cua lenh", before.encode()) if before else None
        self._known: dict[str, CodeType] = {}
        self._types: dict[str, CodeType] = {}
        self._new: dict[str, CodeType] = {}
        self._new_types: dict[str, CodeType] = {}

    def recall(self) -> None:
        """Take what was kept, and stand in for ``exec`` where dataclasses call it, for ``compile`` where types do."""
        with suppress(Exception):  # kept by another Python, or by nobody
            if data := kept(self._key) or (self._before and kept(self._before)):
                self._known, self._types = marshal.loads(data)  # noqa: S302 - only what this user alone can write
        vars(dataclasses)["exec"] = self._exec
        vars(typing)["compile"] = self._compile

    def remember(self) -> None:
        """Leave both alone again, and keep what had to be compiled with what was known."""
        vars(dataclasses).pop("exec", None)
        vars(typing).pop("compile", None)
        functions, types = self._known | self._new, self._types | self._new_types
        if (self._new or self._new_types) and len(functions) + len(types) <= _MOST:
            keep(self._key, marshal.dumps((functions, types)))

    def _exec(self, source: Any, names: dict[str, Any] | None = None, made: dict[str, Any] | None = None) -> None:
        code = self._known.get(source) if type(source) is str else source
        if code is None and made is not None and (seldom := _SELDOM.match(source)):
            made["__create_fn__"] = self._later(source, names, seldom[1])
            return
        if code is None:
            code = self._compiled(source)
        exec(code, names, made)  # noqa: S102 - what dataclasses asked for

    def _compiled(self, source: str) -> CodeType:
        code = self._new[source] = compile(source, "<string>", "exec", dont_inherit=True)
        return code

    def _later(self, source: str, names: dict[str, Any] | None, name: str) -> Callable[..., Any]:
        """Return what stands in for the maker of a function: the one it makes compiles itself when it is called."""

        def create(**given: Any) -> Callable[..., Any]:
            found: list[Callable[..., Any]] = []

            def stub(*asked: Any) -> Any:
                if not found:  # what shows an object is wrapped by who asked for it, and comes by here for ever
                    made: dict[str, Any] = {}
                    exec(self._compiled(source), names, made)  # noqa: S102 - what dataclasses asked for
                    found.append(made["__create_fn__"](**given))
                    found[0].__qualname__ = stub.__qualname__
                    for kind in type(asked[0]).__mro__:
                        if vars(kind).get(name) is stub:
                            setattr(kind, name, found[0])
                return found[0](*asked)

            stub.__name__ = name
            return stub

        return create

    def _compile(self, source: Any, file: str, mode: str, *given: Any, **named: Any) -> Any:
        if given or named or mode != "eval" or type(source) is not str:
            return compile(source, file, mode, *given, **named)
        code = self._types.get(source) or self._new_types.get(source)
        if code is None:
            code = self._new_types[source] = compile(source, file, mode, dont_inherit=True)
        return code
