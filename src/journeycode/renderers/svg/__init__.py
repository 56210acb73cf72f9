"""Drawings as SVG: by ourselves, to the pixel, the same bytes on every machine."""
