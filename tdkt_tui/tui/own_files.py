"""The user's own files of the interface, read so that a broken one is told and never stops the start."""

from __future__ import annotations

from pathlib import Path

from tdkt_tui.model.fault import TdktError

from .kept_theme import kept_theme
from .own_keys import own_keys


def read_own(folder: Path | None = None) -> tuple[dict[str, str], str, tuple[str, str]]:
    """Return own keys, the theme's name ("" for the usual one), what is wrong with the file of each ("" if fine)."""
    keys: dict[str, str] = {}
    theme, wrong_keys, wrong_theme = "", "", ""
    try:
        keys, told = own_keys(folder)
        wrong_keys = "\n".join(told)
    except TdktError as fault:
        wrong_keys = str(fault)
    try:
        theme = kept_theme(folder)
    except TdktError as fault:
        wrong_theme = str(fault)
    return keys, theme, (wrong_keys, wrong_theme)


def trouble(folder: Path | None = None) -> tuple[str, str]:
    """Return what is wrong with the keymap and with the kept theme, "" where nothing is."""
    return read_own(folder)[2]
