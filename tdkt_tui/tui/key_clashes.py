"""Two actions on one key where both can be done: which one has it, and which one lost it."""

from __future__ import annotations

from collections.abc import Mapping

from .keymap import KEYS

FREED = "f24"
"""What an action that lost its last key listens to: no keyboard of an office has it, and the palette still does it."""

_ANYWHERE = ("app", "screen")
_HELD = ("app.quit-anywhere", "app.repaint")
"""These come before whatever the screen does with their key."""

_TOGETHER: tuple[frozenset[str], ...] = tuple(
    frozenset(line.split())
    for line in (
        "home list find page road",
        "profile road findings list page",
        "compose date choices findings preview page list",
        "compose rows date choices preview page list",
        "compose name list",
        "pick choices name list",
        "change page name",
        "new list page",
        "preview page list road",
        "timeline list page name road",
        "people table road",
        "coming list page",
        "clean table page",
        "making units build table list page",
        "pairs list page",
        "one list name",
        "build choices list page",
        "templates reading list page",
        "info reading page",
        "history list page",
        "archived list",
        "help page",
    )
)
"""First parts of ids whose keys work on one screen, line by line."""


def settled(own: Mapping[str, str]) -> tuple[dict[str, str], list[str]]:
    """Return own keys such that no two actions that meet have one key, and a sentence for each that lost one.

    A key that the user gave wins over a shipped one; of two that the user gave, the first in the file. What shares a
    key as shipped, by design, goes on sharing it.
    """
    result = dict(own)
    told: list[str] = []
    given = [(name, key) for name, keys in own.items() for key in _keys(keys) if key not in _keys(KEYS[name].keys)]
    for at, (name, key) in enumerate(given):
        if key not in _keys(result[name]):
            continue  # lost to a line above
        for other in KEYS:
            if other == name or key not in _keys(result.get(other, KEYS[other].keys)) or not meet(name, other):
                continue
            winner, loser = (other, name) if other in _HELD or (other, key) in given[:at] else (name, other)
            left = [one for one in _keys(result.get(loser, KEYS[loser].keys)) if one != key]
            result[loser] = ",".join(left) or FREED
            told.append(_words(key, winner, loser, left))
            if loser == name:
                break
    return result, told


def _words(key: str, winner: str, loser: str, left: list[str]) -> str:
    rest = f"còn phím {', '.join(left)}" if left else "không còn phím nào, chỉ còn trong danh mục lệnh"
    return f"Phím {key} nay dành cho {winner} ({KEYS[winner].words}); {loser} ({KEYS[loser].words}) {rest}."


def meet(one: str, other: str) -> bool:
    """Tell whether two actions can be done from one screen, as their ids say."""
    first, second = one.partition(".")[0], other.partition(".")[0]
    return (
        first == second
        or first in _ANYWHERE
        or second in _ANYWHERE
        or any({first, second} <= group for group in _TOGETHER)
    )


def _keys(keys: str) -> list[str]:
    return [key.strip() for key in keys.split(",")]
