"""Spoilt .docx files by the number of their case, and the doors that must take or refuse every one of them."""
