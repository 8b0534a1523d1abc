"""The questions of the proof sheet."""
