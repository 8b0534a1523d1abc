"""Keys as they are printed on a keyboard."""

from __future__ import annotations

_PRINTED = {
    "enter": "Enter", "escape": "Esc", "space": "Space", "question_mark": "?", "slash": "/", "tab": "Tab", "up": "↑",
    "down": "↓", "left": "←", "right": "→", "pagedown": "PgDn", "pageup": "PgUp", "delete": "Del", "home": "Home",
    "end": "End", "backspace": "Backspace", "insert": "Ins", "plus": "+", "minus": "-", "equals_sign": "=",
    "full_stop": ".", "comma": ",", "left_square_bracket": "[", "right_square_bracket": "]", "less_than_sign": "<",
    "greater_than_sign": ">", "shift+tab": "Shift+Tab",
}  # fmt: skip


def printed(key: str) -> str:
    """Return a key of Textual's as it is printed: "f5" → "F5", "ctrl+q" → "Ctrl+Q", "y" stays."""
    if key in _PRINTED:
        return _PRINTED[key]
    if key.startswith("f") and key[1:].isdigit():
        return key.upper()
    *held, last = key.split("+")
    return "+".join([*(part.capitalize() for part in held), last.upper() if held else last])
