"""Figures: counts, sums and correlations in, values with intervals out; nothing here knows a journey or opens a file."""
