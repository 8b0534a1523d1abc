"""Seats shared out over units: as it was asked, as it was worked out, as a table."""
