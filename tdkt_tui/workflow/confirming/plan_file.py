"""A plan's file while a person goes through it: read anew each time, written whole, never over another's change."""

from __future__ import annotations

import codecs
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from tdkt_tui.model.fault import BadInput, NotFound, StoreFault, TdktError
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.validation import validated
from tdkt_tui.plugins import registry
from tdkt_tui.store.files import read_limited, write_whole
from tdkt_tui.store.toml import TomlFile, toml_of, toml_text
from tdkt_tui.workflow import plugin_states

_KEPT = 8
"""Texts of which it is known what they say: one question asks it several times of the text before and behind it."""


class ChangedElsewhere(BadInput):
    """The file is another one than was read; nothing was written."""


@dataclass(frozen=True, slots=True)
class PlanText:
    """A plan's text with \\n between its lines; raw: the bytes that it was read from."""

    path: Path
    text: str
    raw: bytes

    @property
    def plan(self) -> Plan:
        """Return the plan that the text says. Raises the fault of a text that says none."""
        plan, faults = said_by(self.path, self.text)
        if faults or plan is None:
            raise faults[0]
        return plan

    def write(self, text: str) -> None:
        """Write another text in its place, with its line ends and permissions. Raises ChangedElsewhere, StoreFault."""
        with _alone(self.path):
            self._write(text)

    def _write(self, text: str) -> None:
        if read_limited(self.path) != self.raw:
            raise ChangedElsewhere("Tệp vừa được sửa ở nơi khác; đã đọc lại, chưa ghi gì.", place=str(self.path))
        mark = codecs.BOM_UTF8 if self.raw.startswith(codecs.BOM_UTF8) else b""
        ends = "\r\n" if b"\r\n" in self.raw else "\n"
        mode = stat.S_IMODE(self.path.stat().st_mode)
        if not os.access(self.path, os.W_OK):  # a rename would write over a file that its owner locked
            raise StoreFault("Tệp chỉ được đọc.", place=str(self.path), fix=f"chmod u+w {self.path.name}")
        write_whole(self.path, mark + text.replace("\n", ends).encode())
        with suppress(OSError):  # some shared drives keep no permissions
            self.path.chmod(mode)


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Keep other walks from writing between looking and writing, where the system and the drive can."""
    handle = -1
    with suppress(ImportError, OSError):
        import fcntl

        handle = os.open(path.parent, os.O_RDONLY)
        fcntl.flock(handle, fcntl.LOCK_EX)
    try:
        yield
    finally:
        if handle >= 0:
            os.close(handle)


def read_text(path: Path) -> PlanText:
    """Read a plan's file. Raises NotFound, BadInput, StoreFault for one that is no TOML."""
    while True:
        text, raw = toml_text(path), read_limited(path)
        _tables(str(path), text)
        if raw.decode("utf-8-sig", "replace").replace("\r\n", "\n") == text:
            return PlanText(path, text, raw)  # else another wrote in between: these bytes are not that text's


def said_by(path: Path, text: str) -> tuple[Plan | None, list[TdktError]]:
    """Return the plan that a text says and each fault with its line; no plan where the text is no TOML."""
    plan, faults = _said(str(path), text)
    return plan, list(faults)


@lru_cache(maxsize=_KEPT)
def _said(place: str, text: str) -> tuple[Plan | None, tuple[TdktError, ...]]:
    try:
        file = _tables(place, text)
    except TdktError as fault:
        return None, tuple(fault.singles())
    plan, faults = validated(Plan, file.data, place=place, lines=file.line)
    return plan, tuple(faults)


@lru_cache(maxsize=_KEPT)
def _tables(place: str, text: str) -> TomlFile:
    return toml_of(text, place=place)


def plan_files(plugin_id: str) -> list[Path]:
    """Return the files of a plugin's plans, those that cannot be read too.

    Raises NotFound for an unknown plugin, BadInput for one whose plans stand in no file.
    """
    states = plugin_states()
    if not any(state.id == plugin_id for state in states):
        known = ", ".join(dict.fromkeys(state.id for state in states))
        raise NotFound(f"Không thấy phần mở rộng “{plugin_id}”.", fix=f"các phần mở rộng: {known or 'chưa có'}")
    told = [source for owner, sources in registry().call("tdkt_plans", list) if owner == plugin_id
            for source in sources]  # fmt: skip
    files = [Path(source) for source in told if not isinstance(source, Plan)]
    if told and not files:
        raise BadInput(f"Kế hoạch của “{plugin_id}” viết bằng Python, không có tệp để xác nhận.",
                       fix=f"kiểm tra: tdkt plugin check {plugin_id}")  # fmt: skip
    return files
