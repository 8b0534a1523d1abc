"""The functions of dataclasses are compiled once for all processes.

``dataclasses`` writes six functions for each class as source and hands it to ``exec``; a start has a hundred and forty
such classes and spends a tenth of its time compiling them. Here ``exec`` is told what the same source compiled to in an
earlier process. The source is the program's own, made of the names of fields; what is not known is compiled as ever.
"""

from __future__ import annotations

import dataclasses
import marshal
from contextlib import suppress
from types import CodeType
from typing import Any

from .kept import keep, kept, key_of

_MOST = 4000


class Functions:
    """The compiled functions of one command's classes."""

    def __init__(self, command: str) -> None:
        self._key = key_of("ham cua lenh", command.encode())
        self._known: dict[str, CodeType] = {}
        self._new: dict[str, CodeType] = {}

    def recall(self) -> None:
        """Take what was kept, and stand in for ``exec`` where dataclasses call it."""
        with suppress(Exception):  # kept by another Python, or by nobody
            data = kept(self._key)
            self._known = marshal.loads(data) if data else {}  # noqa: S302 - only what this user alone can write
        vars(dataclasses)["exec"] = self._exec

    def remember(self) -> None:
        """Leave ``exec`` alone again, and keep what had to be compiled with what was known."""
        vars(dataclasses).pop("exec", None)
        if self._new and len(self._known) + len(self._new) <= _MOST:
            keep(self._key, marshal.dumps(self._known | self._new))

    def _exec(self, source: Any, names: dict[str, Any] | None = None, made: dict[str, Any] | None = None) -> None:
        code = self._known.get(source) if type(source) is str else source
        if code is None:
            code = self._new[source] = compile(source, "<string>", "exec", dont_inherit=True)
        exec(code, names, made)  # noqa: S102 - what dataclasses asked for
