"""Drawings as Mermaid sources, so that its parser accepts them whatever the names hold."""
