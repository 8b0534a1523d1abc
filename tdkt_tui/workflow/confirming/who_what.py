"""Who does what, typed in one line: "xã, phường; chọn 02 phong trào để đánh giá sâu"."""

from __future__ import annotations

from tdkt_tui.model.plan import Plan

from .sure import sound_body


def who_and_what(plan: Plan, typed: str) -> tuple[str, str]:
    """Return the bodies and what they do; of a line that only names bodies the second is ""."""
    parts = [part.strip() for part in typed.split(";") if part.strip()]
    names = next((at for at, part in enumerate(parts) if at and not sound_body(plan, part)), len(parts))
    return ("; ".join(parts[:names]), "; ".join(parts[names:])) if names < len(parts) else (typed, "")
