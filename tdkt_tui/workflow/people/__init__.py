"""The people of a dossier: read from lists, looked at, matched, put right, chosen from, printed."""
