"""What the folder of kept things holds, and why it is not used where it is not: for ``tdkt info``."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from tdkt_tui.locations import forms_dir

from .kept import REFUSED, files_of, guarded, nearest, opened_folder


def kept_state() -> tuple[Path | None, int, int, str]:
    """Return the folder (None: switched off), how many files it holds, their bytes, and why it is not used ("")."""
    try:
        place = forms_dir()
    except RuntimeError:
        place = None
    if place is None:
        return None, 0, 0, "tắt"
    if not hasattr(os, "getuid"):
        return place, 0, 0, "hệ điều hành không cho biết ai ghi được"
    with suppress(*REFUSED), opened_folder(make=False) as folder:
        if folder is not None:
            sizes = [size for _, size, _ in files_of(folder)]
            return place, len(sizes), sum(sizes), ""
        return place, 0, 0, "người khác ghi được vào thư mục này"
    with suppress(*REFUSED):
        free = guarded(nearest(place.resolve()))
        return place, 0, 0, "" if free else "người khác ghi được vào thư mục này"
    return place, 0, 0, "không ghi được vào thư mục này"
