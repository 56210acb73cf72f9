"""What a rule is: its check, its page, its options, its examples, and the fixes it may hand over."""
