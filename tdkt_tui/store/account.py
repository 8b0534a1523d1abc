"""Who works: the account's name, as histories keep it."""

from __future__ import annotations

import getpass
import re


def account() -> str:
    """Return the account's name as a plain word of at most 32 signs; empty for an account without one."""
    try:
        name = getpass.getuser()
    except (KeyError, OSError):
        name = ""
    return re.sub(r"[^\w-]", "", name)[:32]
