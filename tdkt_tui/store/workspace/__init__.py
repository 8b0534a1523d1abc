"""A workspace of dossier folders: saving without loss, drafts, history by counter, merging by field."""

from __future__ import annotations
