"""Changes as text or as data: one module for each format, imported when it is asked for."""
