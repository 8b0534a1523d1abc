"""What a maintainer must know of an installation, without anything of a person: ``tdkt info`` and its screen.

No name of a dossier, no name of a user: home is "~", other folders named like the user are "…". Every part is worked
out on its own, so that it can be told what is broken while it is broken.
"""

from __future__ import annotations

import getpass
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tdkt_tui.model.fault import TdktError
from tdkt_tui.model.text import one_line

from . import info_parts as parts
from .info_parts import Fact


@dataclass(frozen=True, slots=True)
class Part:
    """Facts of one kind."""

    key: str
    title: str
    facts: tuple[Fact, ...]


def gather(workspace: Path | None, keymap: str, theme: str) -> list[Part]:
    """Return all parts; never raises for what is broken.

    workspace: the folder in use, None for the usual one. keymap, theme: what is wrong with the user's own keys and
    colours, "" where nothing is: they belong to the interface, which this room does not know.
    """
    hide = _hiding()
    every: list[tuple[str, str, Callable[[], Iterable[Fact]]]] = [
        ("versions", "Phiên bản", parts.versions),
        ("paths", "Đường dẫn", lambda: parts.paths(workspace)),
        ("terminal", "Cửa sổ dòng lệnh", parts.terminal),
        ("tools", "Chương trình ngoài và phông chữ", parts.tools),
        ("own", "Tùy chỉnh của người dùng", lambda: parts.own(keymap, theme)),
        ("tables", "Bảng dữ liệu", parts.tables),
        ("plugins", "Phần mở rộng", parts.plugins),
        ("dossiers", "Hồ sơ công việc", lambda: parts.dossiers(workspace)),
    ]
    return [Part(key, title, tuple(_told(work, hide))) for key, title, work in every]


def _told(work: Callable[[], Iterable[Fact]], hide: Callable[[str], str]) -> Iterator[Fact]:
    try:
        for fact in work():
            yield Fact(fact.key, fact.name, hide(one_line(fact.value)), fact.sound)
    except TdktError as fault:
        yield Fact("fault", "Lỗi", hide(one_line(str(fault))), sound=False)
    except Exception as error:  # noqa: BLE001 - told by type alone, for its words may hold data; the other parts go on
        yield Fact("fault", "Lỗi", f"không đọc được ({type(error).__name__})", sound=False)


def _hiding() -> Callable[[str], str]:
    """Return what takes the user's own names out of a text."""
    try:
        home, user = str(Path.home()), getpass.getuser()
    except (RuntimeError, KeyError, OSError):  # an account without a home or a name
        home, user = "", ""

    def hide(text: str) -> str:
        if len(home) > 1:
            text = text.replace(home, "~")
        return text.replace(f"/{user}/", "/…/").replace(f"\\{user}\\", "\\…\\") if user else text

    return hide


def as_text(parts: Iterable[Part]) -> str:
    """Return the parts to read, to paste into a letter."""
    lines: list[str] = []
    for part in parts:
        lines += [part.title.upper(), *(f"  {fact.name}: {fact.value}" for fact in part.facts), ""]
    return "\n".join(lines)


def as_json(parts: Iterable[Part]) -> dict[str, Any]:
    """Return the parts as plain data: part → list of what is known, in order."""
    return {
        part.key: [
            {"key": fact.key, "name": fact.name, "value": fact.value, "sound": fact.sound} for fact in part.facts
        ]
        for part in parts
    }
