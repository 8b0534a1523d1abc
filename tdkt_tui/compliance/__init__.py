"""Checks: ``rules`` over a dossier or a plan, ``layout`` over any .docx."""
