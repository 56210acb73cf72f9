"""Ids, slugs and addresses: how things are named."""

import hashlib
import re
import unicodedata

WORD = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
WORD_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
PINNED_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*(@[0-9]+)?$"
PIN = re.compile(r"(?P<id>[a-z0-9]+(?:-[a-z0-9]+)*)@(?P<major>[0-9]+)")
# Names of devices in Windows: a file of that name cannot be written there.
DEVICES = frozenset({"con", "prn", "aux", "nul", *(f"{device}{number}" for device in ("com", "lpt") for number in range(10))})


def is_word(text: str) -> bool:
    """Whether a text is a kebab-case word: it refers, any other text defines."""
    return WORD.fullmatch(text) is not None


def slug(name: str) -> str:
    """The id that a name has by itself: its ASCII letters and digits after NFKD, the rest as single hyphens; may be empty."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def known_by(name: str) -> str:
    """The id of a thing that is given none: the slug of its name; where that loses letters of another script, with a mark of the whole name.

    `遅い` and `高い` have the same slug, which is empty, and are two things. The mark is eight hexadecimal digits.
    """
    plain = slug(name)
    if name.isascii() or (plain and not any(map(_is_of_another_script, unicodedata.normalize("NFKD", name)))):
        return plain
    mark = hashlib.sha256(unicodedata.normalize("NFC", name.strip()).encode()).hexdigest()[:8]
    return f"{plain}-{mark}" if plain else mark


def _is_of_another_script(char: str) -> bool:
    return char.isalnum() and not char.isascii() and not unicodedata.name(char, "").startswith("LATIN ")


def unpinned(reference: str) -> str:
    """A persona reference without its pinned version: `busy-parent@2` is `busy-parent`."""
    return reference.partition("@")[0]


def pinned_major(reference: str) -> int | None:
    """The major version that a persona reference pins, or None."""
    found = PIN.fullmatch(reference)
    return int(found["major"]) if found else None


def address(kind: str, id: str, journey: str = "") -> str:
    """The address of a thing: `switch-broadband/first-bill` for a step, `stage:switch-broadband/use`, else `kind:id`."""
    if kind == "step":
        return f"{journey}/{id}"
    return f"stage:{journey}/{id}" if kind == "stage" else f"{kind}:{id}"
