"""The interface's colours: dark, light, high contrast, and one that needs no colour at all.

Every text has a contrast of at least 4.5:1 with what is behind it, 7:1 in high contrast (WCAG 2.2, 1.4.3 and 1.4.6).
"""

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
        "muted": "#9aa5b1",
        "block-cursor-background": "#203c57",
        "block-cursor-foreground": "#ffffff",
        "scrollbar": "#3a4653",
        "scrollbar-background": "#12161b",
    },
)
LIGHT = Theme(
    name="sang",
    primary="#1f5c8b",
    secondary="#3f604c",
    accent="#7d5100",
    foreground="#22272c",
    background="#fbfaf7",
    surface="#f5f3ee",
    panel="#e9e5dc",
    success="#2f6b34",
    warning="#7d5100",
    error="#a3262a",
    dark=False,
    variables={
        **_STEADY,
        "muted": "#555c64",
        "block-cursor-background": "#d5e5f1",
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
        "muted": "#c0c0c0",
        "block-cursor-background": "#444444",
        "block-cursor-foreground": "#ffffff",
        "scrollbar": "#5a5a5a",
        "scrollbar-background": "#000000",
    },
)
CONTRAST = Theme(
    name="tuong-phan",
    primary="#7fd4ff",
    secondary="#b8f0c8",
    accent="#ffe066",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#16161d",
    success="#8cff9e",
    warning="#ffe066",
    error="#ff9d9d",
    dark=True,
    variables={
        **_STEADY,
        "muted": "#dcdcdc",
        "block-cursor-background": "#002f75",
        "block-cursor-foreground": "#ffffff",
        "scrollbar": "#9a9a9a",
        "scrollbar-background": "#000000",
    },
)
DEFAULTS = {"muted": "#9aa5b1"}
"""Our own colour names, for the themes of Textual that do not know them."""

THEMES: dict[str, tuple[Theme, str]] = {
    DARK.name: (DARK, "Nền tối"),
    LIGHT.name: (LIGHT, "Nền sáng"),
    CONTRAST.name: (CONTRAST, "Tương phản cao"),
    MONOCHROME.name: (MONOCHROME, "Đơn sắc"),
}
"""Name → theme and the words for it, in the order in which one key steps through them."""
