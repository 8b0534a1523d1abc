"""Names that a template uses and the data lacks: a fault by name, or a mark in a draft."""

from __future__ import annotations

from typing import Any, NoReturn

from jinja2 import StrictUndefined, Undefined, UndefinedError

from tdkt_tui.model.words import MISSING


class MissingNameError(UndefinedError):
    """A name was used that is not there.

    name: its last step; owner: the dict that it was looked for in, None at the top; kind: what it was looked for in
    instead ("chữ"), where that holds no names at all.
    """

    def __init__(self, name: str, owner: Any, kind: str = "") -> None:
        super().__init__(name)
        self.name = name
        self.owner = owner
        self.kind = kind


class StrictName(StrictUndefined):
    """Fails with the name in hand, whatever is done with it but asking whether it is defined."""

    __slots__ = ()

    def _fail(self, *_args: Any, **_kwargs: Any) -> NoReturn:
        owner = self._undefined_obj
        raise MissingNameError(str(self._undefined_name), owner if isinstance(owner, dict) else None)

    _fail_with_undefined_error = _fail
    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __truediv__ = __rtruediv__ = _fail
    __floordiv__ = __rfloordiv__ = __mod__ = __rmod__ = __pos__ = __neg__ = __pow__ = __rpow__ = _fail
    __lt__ = __le__ = __gt__ = __ge__ = __eq__ = __ne__ = _fail
    __call__ = __getitem__ = __contains__ = __iter__ = __len__ = __bool__ = _fail
    __str__ = __int__ = __float__ = __complex__ = __hash__ = __abs__ = __round__ = _fail


class DraftName(Undefined):
    """Prints ``⟪còn thiếu: tên⟫``, is false, and loops once, so that the gap shows wherever it is used."""

    __slots__ = ()

    def _same(self, *_args: Any) -> DraftName:
        return self

    def _no(self, _other: Any) -> bool:
        return False

    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = _same  # type: ignore[assignment]
    __truediv__ = __rtruediv__ = __floordiv__ = __rfloordiv__ = _same  # type: ignore[assignment]
    __mod__ = __rmod__ = __pos__ = __neg__ = __pow__ = __rpow__ = _same  # type: ignore[assignment]
    __abs__ = __round__ = _same
    __lt__ = __le__ = __gt__ = __ge__ = _no  # type: ignore[assignment]

    def __getitem__(self, key: Any) -> DraftName:  # type: ignore[override]
        return self.step(f"[{key}]" if isinstance(key, int) else f".{key}")

    def step(self, suffix: str) -> DraftName:
        """Return the name one step further in."""
        return DraftName(name=f"{self._undefined_name}{suffix}")

    def __iter__(self) -> Any:
        yield self.step("[]")

    def __len__(self) -> int:
        return 1

    def __str__(self) -> str:
        return MISSING.format(self._undefined_name)

    def __bool__(self) -> bool:
        return False

    def __eq__(self, other: object) -> bool:
        return self is other

    def __hash__(self) -> int:
        return id(self)
