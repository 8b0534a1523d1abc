"""What the levels section says, read by scopes: who is spoken of, which values stand inside that scope."""

from .checking import read_levels_checked
from .gathering import read_levels_left, read_levels_said
from .pilots_said import read_pilots_said

__all__ = ["read_levels_checked", "read_levels_left", "read_levels_said", "read_pilots_said"]
