"""Pages: one file each, no network; a script of ours adds tabs, filters and details, and without it everything can be read."""
