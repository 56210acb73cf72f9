"""The words of the language."""
