"""Drawings for a terminal: at most 100 columns, and no colour."""
