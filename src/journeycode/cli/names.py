"""Lists of names on the command line."""


def names(text: str) -> tuple[str, ...]:
    """`a,b, c` as its names."""
    return tuple(name for part in text.split(",") if (name := part.strip()))
