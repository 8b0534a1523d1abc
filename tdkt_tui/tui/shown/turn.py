"""One call to the workflow at a time: plugins are loaded once for the process, by whoever asks first."""

from __future__ import annotations

from threading import RLock

TURN = RLock()
"""Held around every call that may load plugins. A build holds it to its end; it is cancelled between documents."""
