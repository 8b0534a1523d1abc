"""Files: TOML in, documents out whole or not at all; dossiers with their history, people in ``people.db``."""
