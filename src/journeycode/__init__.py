"""Customer journeys as code."""
