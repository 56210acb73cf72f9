"""Pages: one file each, no network, no script."""
