"""The field's nouns and arithmetic. Imports nothing of ours outside this room and does no I/O."""
