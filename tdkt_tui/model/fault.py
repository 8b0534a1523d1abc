"""The one error hierarchy: what happened, where, what to do. Every fault leaves the program with exit code 2."""

from __future__ import annotations

from collections.abc import Sequence


class TdktError(Exception):
    """A fault that a user can act on.

    what: one Vietnamese sentence, never holding a personal value from the data.
    place: file, or "đoạn N" with cell and part for a paragraph of a .docx, or "dòng N".
    field: dotted key of the profile or plan ("conference.date"), empty where none.
    fix: one Vietnamese sentence that says what to do.
    around: the words around the place in a template, the tag itself in «…»; never anything of the data.
    """

    exit_code = 2
    citation = ""
    """The clause that asks for what is wrong, empty where none does."""

    def __init__(self, what: str, *, place: str = "", field: str = "", fix: str = "", around: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.place = place
        self.field = field
        self.fix = fix
        self.around = around

    @property
    def told(self) -> str:
        """Return what happened with the words around it: whoever sees no more than one sentence sees both."""
        return f"{self.what} Ở chỗ “{self.around}”." if self.around else self.what

    def singles(self) -> tuple[TdktError, ...]:
        """Return the faults that this one tells: itself alone, where it is not many."""
        return (self,)

    def __str__(self) -> str:
        where = " › ".join(part for part in (self.place, self.field) if part)
        text = f"{where}: {self.told}" if where else self.told
        return f"{text} Cách xử lý: {self.fix}" if self.fix else text


class BadInput(TdktError):
    """Data that cannot be read or understood: broken TOML, a wrong type, an unknown key."""


class MissingValue(BadInput):
    """A value that the document needs and nobody gave."""


class NotFound(BadInput):
    """A named file, plan, profile or template that is not there."""


class TemplateFault(TdktError):
    """A template that cannot be read, compiled or filled."""


class PluginFault(TdktError):
    """A plugin that cannot be loaded, or whose hook failed.

    plugin: its id, and hook: what of it failed, both "" where no hook did. lost: the hooks that are called no more,
    since this one took too long. partial: one thing of it is left out, all else is used.
    """

    plugin = hook = ""
    lost: tuple[str, ...] = ()
    partial = False


class StoreFault(TdktError):
    """The disk or its permissions refuse: nothing was written."""


class MissingTool(TdktError):
    """An outside program (LibreOffice) is not installed."""


class Cancelled(TdktError):
    """The user stopped the work; nothing was written."""


class ManyFaults(TdktError):
    """Several independent faults, told at once.

    faults: the single faults in the order of the file; never empty.
    """

    def __init__(self, faults: Sequence[TdktError]) -> None:
        self.faults = tuple(faults)
        super().__init__(f"Có {len(self.faults)} lỗi.", fix="sửa từng lỗi nêu dưới đây")

    def singles(self) -> tuple[TdktError, ...]:
        """Return the faults, in order."""
        return self.faults

    def __str__(self) -> str:
        return "\n".join([f"Có {len(self.faults)} lỗi:", *(f"- {fault}" for fault in self.faults)])


def raise_all(faults: Sequence[TdktError]) -> None:
    """Raise nothing, the one fault, or all of them together."""
    if len(faults) == 1:
        raise faults[0]
    if faults:
        raise ManyFaults(faults)
