"""Values as TOML writes them on one line, so that a comment can stand behind each."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import Any

_BARE = re.compile(r"[A-Za-z0-9_-]+")


def literal(value: Any, *, inside: bool = False) -> str:  # noqa: PLR0911 - one answer a type
    """Return a value as TOML; tables are inline, a list of them has a line for each unless it is inside of one."""
    match value:
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case float():
            return f"{value:g}" if value != int(value) else str(int(value))
        case date():
            return value.isoformat()
        case dict():
            return "{ " + ", ".join(f"{_key(key)} = {literal(item, inside=True)}" for key, item in value.items()) + " }"
        case list() if not inside and any(isinstance(item, dict) for item in value):
            return "[\n" + "".join(f"  {literal(item)},\n" for item in value) + "]"
        case list():
            return "[" + ", ".join(literal(item, inside=True) for item in value) + "]"
        case _:  # what JSON escapes, TOML reads; other control signs never pass the reading of a line
            return json.dumps(str(value), ensure_ascii=False).replace("\x7f", "")


def _key(key: str) -> str:
    return key if _BARE.fullmatch(key) else json.dumps(key, ensure_ascii=False)
