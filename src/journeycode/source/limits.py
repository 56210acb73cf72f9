"""How much of a stranger's file is read: each refusal names the figure and the limit."""

FILE_BYTES = 4 * 1024 * 1024
DEPTH = 32
NODES = 200_000
EXPANDED = 200_000
TEXT_CHARACTERS = 64_000
SHOWN_CHARACTERS = 60


def shown(value: str, limit: int = SHOWN_CHARACTERS) -> str:
    """A value as it may stand in a message: one line, clipped, what cannot be seen named by its code point."""
    clipped = value if len(value) <= limit else value[: limit - 1] + "…"
    return "".join(char if char.isprintable() or char == " " else _named(char) for char in clipped)


def _named(char: str) -> str:
    return " " if char in "\n\r\t" else f"U+{ord(char):04X}"
