"""Lint of templates: which ones, for whom they are, what is wrong with them, what was silenced, what can be mended."""
