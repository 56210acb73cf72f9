"""The fonts that come along for pictures without a reader's browser, and what is done about characters that they do not have."""
