"""Doors into documents: drawings between markers, in fences, in directives, and on pages of their own."""
