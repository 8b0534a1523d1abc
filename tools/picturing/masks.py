"""What differs from machine to machine – versions, paths, the terminal – said the same in every picture."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from unittest.mock import patch

import tdkt_tui
from tdkt_tui.tui.messages import PluginsRead
from tdkt_tui.tui.screens import plugins as plugins_screen
from tdkt_tui.tui.shown import gravity, template_page
from tdkt_tui.workflow import info_parts

_PROGRAM, _HOME, _VERSION, _OFFICE = "/opt/tdkt", "/home/lan", "1.0.0", "/usr/bin/soffice"
_TERMINAL = {"tty": "có", "size": "80 × 24", "TERM": "xterm-256color", "COLORTERM": "truecolor", "locale": "C.UTF-8",
             "utf8": "có"}  # fmt: skip


@contextmanager
def masked(folder: Path, *, office: bool = False) -> Iterator[None]:
    """Say of this machine what is said of every one; folder: where the picture is made.

    office: let its own LibreOffice count pages, which takes seconds and hangs on the fonts that there are.
    """
    repository = str(Path(tdkt_tui.__file__).parents[1])

    def elsewhere(text: str) -> str:
        return text.replace(repository, _PROGRAM).replace(str(folder), "~")

    def facts(name: str, told: Callable[[Any], str]) -> Any:
        real = getattr(info_parts, name)
        return patch.object(
            info_parts, name, lambda *given: [replace(fact, value=told(fact), sound=True) for fact in real(*given)]
        )

    def plugins(real: Callable[[], PluginsRead] = plugins_screen.read_plugins) -> PluginsRead:
        read = real()
        return replace(read, infos=tuple(
            replace(info, path=elsewhere(info.path), state=replace(info.state, version=_VERSION))
            for info in read.infos
        ))  # fmt: skip

    def used(use: Any, real: Callable[[Any], Any] = template_page._used) -> list[tuple[str, str]]:  # noqa: SLF001
        return [(name, elsewhere(value)) for name, value in real(use)]

    # Modules that make paths whole: what was built lies where an officer's would.
    whole = SimpleNamespace(abspath=lambda path: f"{_HOME}/{path}", dirname=os.path.dirname)
    with ExitStack() as held:
        for mask in (
            facts("versions", lambda fact: f"{_VERSION} (linux)" if fact.key == "python" else _VERSION),
            # An installation tells what was asked for on the day it was made.
            patch.object(info_parts, "_asked_for", lambda: ["click", "docxtpl", "lxml", "pydantic", "textual"]),
            facts("paths", lambda fact: elsewhere(fact.value)),
            facts("terminal", lambda fact: _TERMINAL.get(fact.key, "không")),
            facts("plugins", lambda fact: f"{fact.value.rpartition(' ')[0]} {_VERSION}"),
            patch.object(info_parts, "times_font", lambda: ("Liberation Serif", True)),
            patch.object(plugins_screen, "read_plugins", plugins),
            patch.object(template_page, "_used", used),
            patch.object(gravity, "place_of", lambda finding, real=gravity.place_of: elsewhere(real(finding))),
            patch("tdkt_tui.tui.screens.built.os", SimpleNamespace(path=whole)),
            patch("tdkt_tui.tui.shown.written.os", SimpleNamespace(path=whole)),
        ):
            held.enter_context(mask)
        if not office:
            held.enter_context(patch("tdkt_tui.assembly.pdf.libreoffice", lambda: _OFFICE))
            held.enter_context(patch("tdkt_tui.tui.screens.preview.pages_in_words", lambda *_: ""))
        yield
