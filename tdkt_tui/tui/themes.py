"""The interface's colours: dark, light, and one that needs no colour at all."""

from __future__ import annotations

from textual.theme import Theme

_STEADY = {
    "block-cursor-text-style": "bold",
    "block-cursor-blurred-text-style": "none",
}

DARK = Theme(
    name="toi",
    primary="#8ab4d8",
    secondary="#9fb8a8",
    accent="#e3b873",
    foreground="#d9dee4",
    background="#12161b",
    surface="#171c22",
    panel="#212831",
    success="#94bf8b",
    warning="#e3b873",
    error="#e58585",
    dark=True,
    variables={
        **_STEADY,
        "muted": "#8c97a3",
        "block-cursor-background": "#2f4a63",
        "block-cursor-foreground": "#ffffff",
        "scrollbar": "#3a4653",
        "scrollbar-background": "#12161b",
    },
)
LIGHT = Theme(
    name="sang",
    primary="#1f5c8b",
    secondary="#4a6b57",
    accent="#8a5a00",
    foreground="#22272c",
    background="#fbfaf7",
    surface="#f5f3ee",
    panel="#e9e5dc",
    success="#2f6b34",
    warning="#8a5a00",
    error="#a3262a",
    dark=False,
    variables={
        **_STEADY,
        "muted": "#6a7179",
        "block-cursor-background": "#cfe0ee",
        "block-cursor-foreground": "#111417",
        "scrollbar": "#c9c4b8",
        "scrollbar-background": "#fbfaf7",
    },
)
MONOCHROME = Theme(
    name="don-sac",
    primary="#ffffff",
    secondary="#c6c6c6",
    accent="#ffffff",
    foreground="#d0d0d0",
    background="#000000",
    surface="#000000",
    panel="#262626",
    success="#ffffff",
    warning="#ffffff",
    error="#ffffff",
    dark=True,
    variables={
        **_STEADY,
        "muted": "#b2b2b2",
        "block-cursor-background": "#585858",
        "block-cursor-foreground": "#ffffff",
        "scrollbar": "#5a5a5a",
        "scrollbar-background": "#000000",
    },
)
DEFAULTS = {"muted": "#8c97a3"}
"""Our own colour names, for the themes of Textual that do not know them."""

THEMES: dict[str, tuple[Theme, str]] = {
    DARK.name: (DARK, "Nền tối"),
    LIGHT.name: (LIGHT, "Nền sáng"),
    MONOCHROME.name: (MONOCHROME, "Đơn sắc"),
}
"""Name → theme and the words for it, in the order in which one key steps through them."""
