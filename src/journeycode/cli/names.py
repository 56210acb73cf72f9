"""Words as they are written on the command line."""

from collections.abc import Sequence
from pathlib import Path


def names(text: str) -> tuple[str, ...]:
    """`a,b, c` as its names."""
    return tuple(name for part in text.split(",") if (name := part.strip()))


def split(words: Sequence[str]) -> tuple[list[str], list[str]]:
    """What is a path and what is an address or a selector: a path is there, or looks like one."""
    paths = [word for word in words if Path(word).exists() or word.endswith((".yaml", ".yml")) or word.startswith((".", "/"))]
    return paths, [word for word in words if word not in paths]
