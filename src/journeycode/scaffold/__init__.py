"""Workspaces and documents to begin with."""
