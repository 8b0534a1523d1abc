"""A template as its author wrote it, held to what a template should be: rules, and what tells a fault of each."""
