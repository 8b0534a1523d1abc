"""What the levels section says, read by scopes: who is spoken of, which values stand inside that scope."""

from .gathering import read_levels_said

__all__ = ["read_levels_said"]
