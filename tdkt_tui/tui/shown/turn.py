"""One call to the workflow at a time: plugins are loaded once for the process, by whoever asks first."""

from __future__ import annotations

from threading import RLock

TURN = RLock()
"""Held around every call that may load plugins, and around its imports: two threads that load the same rooms can lock
each other out. A build holds it to its end; it is cancelled between documents."""
