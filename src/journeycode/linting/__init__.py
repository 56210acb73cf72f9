"""Running the rules: which of them, over what, and what is not to be shown."""
