"""What a new province is asked: its id, what it is called, where it goes; and what follows from them."""

from __future__ import annotations

import keyword
import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tdkt_tui.locations import named_plugin_dir
from tdkt_tui.model.fault import BadInput
from tdkt_tui.model.text import one_line

_ID = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*")
_KINDS = ("tỉnh ", "thành phố ")


@dataclass(frozen=True, slots=True)
class NewProvince:
    """A province to begin. name: "tỉnh Đồng Tháp", "" where nobody said; out: the folder that the new one goes into.

    package: a Python package instead of a plain folder; today: no document of it is dated before.
    """

    id: str
    today: date
    name: str = ""
    out: Path | None = None
    package: bool = False

    def checked(self) -> NewProvince:
        """Return it with its words cleaned. Raises BadInput for an id that can be no folder, module or entry point."""
        if not _ID.fullmatch(self.id) or keyword.iskeyword(self.id):
            raise BadInput(f"Mã “{one_line(self.id)}” không dùng được.",
                           fix="dùng chữ thường không dấu, chữ số và dấu “_”: dong_thap")  # fmt: skip
        if '"' in self.name or "\\" in self.name:
            raise BadInput("Tên tỉnh có dấu không dùng được.", field="--name", fix='ghi như: "tỉnh Đồng Tháp"')
        return NewProvince(self.id, self.today, one_line(self.name), self.out, self.package)

    @property
    def called(self) -> str:
        """Return the name inside a sentence: "tỉnh Đồng Tháp"."""
        return self.name if self.name.startswith(_KINDS) else f"tỉnh {self.place}"

    @property
    def place(self) -> str:
        """Return the proper name alone: "Đồng Tháp"; words of the id where nobody gave a name."""
        name = self.name
        for kind in _KINDS:
            name = name.removeprefix(kind)
        return name or " ".join(part.capitalize() for part in self.id.split("_"))

    @property
    def module(self) -> str:
        """Return the name of its Python package."""
        return f"tdkt_{self.id}"

    @property
    def folder(self) -> Path:
        """Return the folder to make; a plain one goes where plugins are looked for."""
        if self.package:
            return (self.out or Path()) / self.module.replace("_", "-")
        return (self.out or named_plugin_dir()) / self.id
