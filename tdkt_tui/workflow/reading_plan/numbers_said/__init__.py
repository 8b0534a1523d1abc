"""What a plan says of numbers of people, read by scopes: of whom a stretch speaks, to what end, then how many."""

from .gathering import read_numbers_said, read_seats_said, read_shares_said

__all__ = ["read_numbers_said", "read_seats_said", "read_shares_said"]
