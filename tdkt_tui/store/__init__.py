"""Files: TOML in, documents out whole or not at all."""
