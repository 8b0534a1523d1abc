"""The interface's own widgets, one a file."""
