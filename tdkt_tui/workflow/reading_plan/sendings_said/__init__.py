"""What a sentence says is sent, read by scopes: who sends, over which stretch, then paper, deadline and addressee."""

from .gathering import read_sendings_said

__all__ = ["read_sendings_said"]
