"""An unexpected error in words that hold no data: its type and where it happened, never a value."""

from __future__ import annotations

import traceback
from pathlib import Path

FIX = "chạy lệnh tương ứng (ví dụ tdkt check) để xem chi tiết, rồi báo cho người bảo trì kèm vị trí nêu trên"


def place_of(error: BaseException) -> str:
    """Return file and line of the deepest frame ("rules.py:33"), empty where there is none."""
    frames = traceback.extract_tb(error.__traceback__)
    return f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""


def told(error: BaseException) -> str:
    """Return one sentence on an error nobody expected; its own message may quote data and is left out."""
    place = place_of(error)
    return f"Lỗi ngoài dự kiến của chương trình ({type(error).__name__}{f' tại {place}' if place else ''})."
