"""Checks: of a dossier or a plan, of any .docx and its printed pages, of templates; and what mends a .docx."""
