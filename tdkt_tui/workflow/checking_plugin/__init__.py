"""The check of one plugin before it is handed out: each criterion, and what it tells."""
