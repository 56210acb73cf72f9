"""Drawings as Markdown: tables that can be read where no picture is shown."""
