"""Which keys of a profile hold a person's name or how to reach one: nobody prints them unasked."""

from __future__ import annotations

from .keys import steps_of
from .person import SENSITIVE

_PERSONAL = (("signature", "name"), ("invitation", "contact"), ("invitation", "guest"))


def is_personal(key: str) -> bool:
    """Tell whether what stands at a dotted key ("report.signature.name", "invitation.guest") may be personal."""
    steps = tuple(step for step in steps_of(key) if not step.isdigit())
    if any(step in SENSITIVE for step in steps):
        return True
    return any(steps[at : at + 2] == pair for pair in _PERSONAL for at in range(len(steps)))
