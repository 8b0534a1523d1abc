"""``tdkt plugin confirm``: a walk through all that nobody has confirmed, beside the original's words."""

from __future__ import annotations
